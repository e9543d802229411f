using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Storage;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Pages.Incidents.History;

/// <summary>What people said of an incident and of what its reports say of it, and what became of it since.</summary>
/// <param name="Judgements">The judgements, the newest first.</param>
/// <param name="Changes">The changes, the newest first.</param>
public sealed record IncidentHistory(ImmutableArray<PastJudgement> Judgements, ImmutableArray<IncidentChange> Changes)
{
    /// <summary>Gathers the history of an incident.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public static IncidentHistory Of(RecordStore store, Incident incident)
    {
        ActiveJudgements active = store.Judgements.Active();
        Dictionary<string, IncidentReport> reports = incident.Reports.ToDictionary(
            report => report.Key,
            StringComparer.Ordinal
        );
        Dictionary<string, ReportRecord?> records = new(StringComparer.Ordinal);
        HashSet<string> keys = [.. reports.Keys];
        return new IncidentHistory(
            [
                .. active
                    .History(keys)
                    .Where(judgement => judgement.Content.Subjects.Concat(judgement.Content.From).Any(IsOfIt))
                    .Reverse()
                    .Select(judgement => new PastJudgement(judgement, active.UndoneBy(judgement))),
            ],
            store.Changes.Of(incident.Id)
        );

        bool IsOfIt(WordsRef thing) =>
            reports.TryGetValue(thing.Report, out IncidentReport? report)
            && thing.Thing switch
            {
                ThingKind.Event => report.Events.Contains(thing.Id) || !IsElsewhere(thing, report),
                ThingKind.Claim or ThingKind.Figure => !IsElsewhere(thing, report),
                _ => true,
            };

        // What was rejected stands in no incident any more; it is looked up in what the machine read.
        bool IsElsewhere(WordsRef thing, IncidentReport report)
        {
            if (!records.TryGetValue(thing.Report, out ReportRecord? record))
            {
                records[thing.Report] = record = store.NewestRecord(thing.Report);
            }
            string[] events = record is null ? [] : [.. EventsOf(record, thing)];
            return events.Length > 0 && !events.Any(report.Events.Contains) && events.Any(IsTold);

            bool IsTold(string told) =>
                record!.Events.Any(one => one.Id == told)
                && !active
                    .About(thing.Report)
                    .Any(one => one.Kind == JudgementKind.Reject && one.Content.Subjects.Any(gone => gone.Id == told));
        }
    }

    private static IEnumerable<string> EventsOf(ReportRecord record, WordsRef thing) =>
        thing.Thing switch
        {
            ThingKind.Event => [thing.Id],
            ThingKind.Claim => record.Claims.Where(claim => claim.Id == thing.Id).SelectMany(claim => claim.Events),
            _ => record.Figures.Where(figure => figure.Id == thing.Id).Select(figure => figure.Event).OfType<string>(),
        };
}

/// <summary>A judgement, and whether it still stands.</summary>
/// <param name="Judgement">It.</param>
/// <param name="UndoneBy">The undo that takes it back; null where it stands.</param>
public sealed record PastJudgement(Judgement Judgement, Judgement? UndoneBy);
