using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Reportedly.Export.Redacting;

/// <summary>A dataset without private persons' names and exact places; the redacted one streams as the whole one does.</summary>
internal sealed class DatasetRedaction
{
    private readonly Dataset whole;
    private readonly NameEraser everywhere;
    private readonly Dictionary<string, ImmutableArray<string>> byReport = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> reviewers = new(StringComparer.Ordinal);

    /// <summary>
    /// Walks once through reports and judgements to know the names. What stays in memory is names, each once, and which reports have some.
    /// </summary>
    public DatasetRedaction(Dataset whole)
    {
        this.whole = whole;
        Dictionary<string, ImmutableArray<string>> names = new(StringComparer.Ordinal);
        List<string> named = [];
        foreach (ExportedReport report in whole.Reports)
        {
            PrivateNames found = PrivateNames.Of(report.Record);
            foreach (ImmutableArray<string> name in found.Whole)
            {
                names.TryAdd(string.Join(' ', name), name);
            }
            if (!found.Parts.IsEmpty)
            {
                byReport[report.Key] = [.. found.Parts.Select(Once)];
            }
            // Only ids that came with a report can hold a name; the rest of a key is a digest.
            if (ExternalId(report.Key) is not null)
            {
                named.Add(report.Key);
            }
        }
        everywhere = new NameEraser(names.Values);
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (string key in named.Order(StringComparer.Ordinal))
        {
            string erased = NamesIn([key]).Erase(key);
            // One that has the mark in it from the beginning is another's, too.
            if (erased.Contains(NameEraser.Mark, StringComparison.Ordinal))
            {
                keys[key] = Free(erased, taken);
            }
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
                .SelectMany(key => byReport.GetValueOrDefault(key, []))
                .Distinct(StringComparer.Ordinal)
                .Select(word => ImmutableArray.Create(word)),
            everywhere
        );

    /// <summary>A word that many reports have takes the room of one.</summary>
    private string Once(string word)
    {
        if (words.TryGetValue(word, out string? kept))
        {
            return kept;
        }
        words.Add(word);
        return word;
    }

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
