using System.Collections.Immutable;
using Reportedly.Corroboration.Origins;
using Reportedly.Corroboration.Verdicts;

namespace Reportedly.Corroboration;

/// <summary>Makes an incident of the tellings that are of it: who says what, and what the origins together make of it.</summary>
public static class IncidentAssembler
{
    /// <summary>Puts an incident together; the order of the arguments does not matter.</summary>
    /// <param name="members">Ids of the tellings of the incident.</param>
    /// <param name="testimonies">The testimonies of at least all reports that tell of it.</param>
    /// <param name="policy">How one number is chosen.</param>
    public static Incident Assemble(
        IReadOnlyCollection<TellingId> members,
        IEnumerable<Testimony> testimonies,
        FigurePolicy policy = FigurePolicy.RangeOnly
    )
    {
        HashSet<TellingId> wanted = [.. members];
        Testimony[] reports =
        [
            .. testimonies
                .Where(t => t.Tellings.Any(e => wanted.Contains(e.Id)))
                .DistinctBy(t => t.Key)
                .OrderBy(t => t.Published ?? int.MaxValue)
                .ThenBy(t => t.Key, StringComparer.Ordinal),
        ];
        Telling[] tellings = [.. reports.SelectMany(t => t.Tellings).Where(e => wanted.Contains(e.Id))];
        IReadOnlyDictionary<string, Testimony> roots = CopyRoots.Of(reports);
        ImmutableArray<(StatementSubject Subject, ImmutableArray<Stand> Stands)> questions = Questions(
            reports,
            wanted,
            tellings,
            roots
        );
        ImmutableArray<Origin> origins = VoiceTable.Number(
            questions
                .SelectMany(q => q.Stands)
                .OrderBy(s => s.All.Min(t => t.Statement.Made ?? int.MaxValue))
                .ThenBy(s => s.Voice.IsOwnVoice)
                .ThenBy(s => s.Voice.Key, StringComparer.Ordinal)
                .Select(s => s.Voice)
        );
        return new Incident
        {
            Id = "i" + NamedBy(tellings),
            Type = IncidentSummary.Type(tellings),
            Stage = IncidentSummary.Stage(tellings),
            Time = IncidentSummary.Time(tellings),
            Places = IncidentSummary.Places(tellings),
            Agents = IncidentSummary.Parties(tellings, t => t.Agents),
            Targets = IncidentSummary.Parties(tellings, t => t.Targets),
            Reports = [.. reports.Select(t => Report(t, wanted, roots))],
            Origins = origins,
            Facets = [.. questions.Select((q, i) => Facet(q.Subject, q.Stands, i, policy))],
        };
    }

    /// <summary>The telling that names the incident: the first published; of one day the one with the smallest id.</summary>
    private static TellingId NamedBy(Telling[] tellings) =>
        tellings.OrderBy(t => t.Published ?? int.MaxValue).ThenBy(t => t.Id).First().Id;

    private static ImmutableArray<(StatementSubject, ImmutableArray<Stand>)> Questions(
        Testimony[] reports,
        HashSet<TellingId> wanted,
        Telling[] tellings,
        IReadOnlyDictionary<string, Testimony> roots
    )
    {
        Dictionary<TellingId, Telling> byId = tellings.ToDictionary(t => t.Id);
        VoiceTable voices = new(
            roots,
            new OriginKinship(
                reports.SelectMany(t =>
                    t.Statements.Where(s => byId.ContainsKey(s.Telling)).Select(s => t.Sources[s.Source])
                )
            )
        );
        PartyNames parties = new(reports.SelectMany(t => t.Statements).Where(s => wanted.Contains(s.Telling)));
        Dictionary<StatementSubject, List<Told>> questions = [];
        foreach (Testimony report in reports)
        {
            for (int i = 0; i < report.Statements.Length; i++)
            {
                Statement statement = report.Statements[i];
                if (!byId.TryGetValue(statement.Telling, out Telling? telling))
                {
                    continue;
                }
                StatementSubject asked = parties.Asked(statement.Subject);
                if (!questions.TryGetValue(asked, out List<Told>? told))
                {
                    questions[asked] = told = [];
                }
                Voice voice = voices.Of(report.Sources[statement.Source], report);
                told.Add(new Told(statement, report, telling, voice, i));
            }
        }
        return
        [
            .. questions
                .OrderBy(q => q.Key.Question)
                .ThenBy(q => q.Key.Measure)
                .ThenByDescending(q => q.Value.Count)
                .ThenBy(q => q.Key.Of, StringComparer.Ordinal)
                .ThenBy(q => q.Key.Place, StringComparer.Ordinal)
                .ThenBy(q => q.Key.Party, StringComparer.Ordinal)
                .ThenBy(q => q.Key.Period?.From)
                .ThenBy(q => q.Key.Period?.To)
                .Select(q => (q.Key, FacetBuilder.Stands(q.Value))),
        ];
    }

    private static Facet Facet(StatementSubject asked, ImmutableArray<Stand> stands, int order, FigurePolicy policy)
    {
        (Verdict verdict, int agreeing) = VerdictRules.Of(stands);
        bool counts = asked.Question == FacetQuestion.Figure;
        (long? low, long? high) = counts ? FigureChoice.Range(stands) : (null, null);
        return new Facet
        {
            Id = $"x{order + 1}",
            Question = asked.Question,
            Measure = asked.Measure,
            Of = asked.Of,
            Place = asked.PlaceShown,
            Time = asked.Period is { } days ? IncidentSummary.Time(days) : null,
            Party = asked.PartyShown,
            Verdict = verdict,
            Agreeing = agreeing,
            Low = low,
            Best = counts ? FigureChoice.Best(stands, policy) : null,
            High = high,
            Policy = counts ? policy : null,
            Positions = [.. stands.Select(s => s.Finish())],
        };
    }

    private static IncidentReport Report(
        Testimony report,
        HashSet<TellingId> wanted,
        IReadOnlyDictionary<string, Testimony> roots
    )
    {
        string root = roots[report.Key].Key;
        return new IncidentReport(
            report.Key,
            report.ReportId,
            report.ExternalId,
            report.Publisher,
            report.Title,
            report.Url,
            report.Published is { } day ? DateOnly.FromDayNumber(day) : null,
            root == report.Key ? null : root,
            [.. report.Tellings.Where(t => wanted.Contains(t.Id)).Select(t => t.Event)]
        );
    }
}
