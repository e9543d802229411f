using System.Globalization;
using System.Text.Json;

namespace Reportedly.Export.Redacting;

/// <summary>A dataset without private persons' names and exact places; the redacted one streams as the whole one does.</summary>
internal sealed class DatasetRedaction
{
    private readonly Dataset whole;
    private readonly NameEraser everywhere;
    private readonly Dictionary<string, PrivateNames> byReport = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> reviewers = new(StringComparer.Ordinal);

    /// <summary>Walks once through reports and judgements to know the names.</summary>
    public DatasetRedaction(Dataset whole)
    {
        this.whole = whole;
        foreach (ExportedReport report in whole.Reports)
        {
            byReport[report.Key] = PrivateNames.Of(report.Record);
        }
        everywhere = new NameEraser(byReport.Values.SelectMany(names => names.Whole));
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (string key in byReport.Keys.Order(StringComparer.Ordinal))
        {
            keys[key] = Free(NamesIn([key]).Erase(key), taken);
        }
        foreach (ExportedJudgement judgement in whole.Judgements)
        {
            Reviewer(judgement.Who);
        }
    }

    public Dataset Redacted() =>
        new()
        {
            Incidents = whole.Incidents.Select(Of),
            Reports = whole.Reports.Select(Of),
            Judgements = whole.Judgements.Select(Of),
        };

    /// <summary>The id that came with a report, as its key has it; null where none did.</summary>
    public static string? ExternalId(string key) =>
        key.IndexOf('#', StringComparison.Ordinal) is >= 0 and int at ? key[(at + 1)..] : null;

    private ExportedIncident Of(ExportedIncident exported) =>
        exported with
        {
            Incident = new IncidentRedaction(NamesIn(exported.Incident.Reports.Select(report => report.Key)), KeyOf).Of(
                exported.Incident
            ),
        };

    private ExportedReport Of(ExportedReport exported)
    {
        string key = KeyOf(exported.Key);
        return new ExportedReport(
            key,
            new RecordRedaction(NamesIn([exported.Key]), ExternalId(key)).Of(exported.Record),
            exported.IncidentOfEvent,
            exported.Review.ToDictionary(
                pair => pair.Key,
                pair => pair.Value with { Reviewer = pair.Value.Reviewer is { } who ? Reviewer(who) : null },
                StringComparer.Ordinal
            )
        );
    }

    /// <summary>Reasons and remarks are free text, so they go; of the judgement's JSON stays what sort it is.</summary>
    private ExportedJudgement Of(ExportedJudgement judgement)
    {
        string who = Reviewer(judgement.Who);
        return judgement with
        {
            Who = who,
            Why = null,
            Json = JsonSerializer.Serialize(
                new Dictionary<string, string>(StringComparer.Ordinal) { ["kind"] = judgement.Kind, ["who"] = who }
            ),
        };
    }

    private NameEraser NamesIn(IEnumerable<string> reports) =>
        new(
            reports
                .Select(key => byReport.GetValueOrDefault(key))
                .OfType<PrivateNames>()
                .SelectMany(names => names.Parts)
                .Distinct(StringComparer.Ordinal)
                .Select(word => System.Collections.Immutable.ImmutableArray.Create(word)),
            everywhere
        );

    private string KeyOf(string key) => keys.GetValueOrDefault(key) ?? everywhere.Erase(key);

    private string Reviewer(string who)
    {
        if (!reviewers.TryGetValue(who, out string? shown))
        {
            shown = string.Create(CultureInfo.InvariantCulture, $"reviewer {reviewers.Count + 1}");
            reviewers[who] = shown;
        }
        return shown;
    }

    private static string Free(string key, HashSet<string> taken)
    {
        string free = key;
        for (int i = 2; !taken.Add(free); i++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{key}-{i}");
        }
        return free;
    }
}
