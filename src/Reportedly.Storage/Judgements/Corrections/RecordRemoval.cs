using System.Collections.Frozen;
using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Storage.Judgements;

/// <summary>
/// Takes rejected things out of a record, and what only they held: a figure of a rejected event, an event that no other claim holds, a
/// claim that has nothing left to say. Nothing else gets another id.
/// </summary>
internal sealed class RecordRemoval
{
    private readonly ReportRecord record;
    private readonly HashSet<string> gone = new(StringComparer.Ordinal);

    private RecordRemoval(ReportRecord record) => this.record = record;

    /// <summary>The record without the things.</summary>
    /// <param name="record">A record that keeps its promises.</param>
    /// <param name="rejected">Ids of things; <c>report</c> for all that the report tells.</param>
    public static ReportRecord Apply(ReportRecord record, FrozenSet<string> rejected)
    {
        if (rejected.Count == 0)
        {
            return record;
        }
        RecordRemoval removal = new(record);
        removal.Reject(rejected);
        while (removal.RejectWhatIsLeftAlone()) { }
        return removal.Rest();
    }

    private void Reject(FrozenSet<string> rejected)
    {
        gone.UnionWith(rejected);
        if (rejected.Contains(ThingWords.ReportId))
        {
            gone.UnionWith(record.Events.Select(told => told.Id));
            gone.UnionWith(record.Figures.Select(figure => figure.Id));
            gone.UnionWith(record.Claims.Select(claim => claim.Id));
        }
        gone.UnionWith(record.Figures.Where(figure => IsGone(figure.Event)).Select(figure => figure.Id));
    }

    private bool RejectWhatIsLeftAlone()
    {
        int before = gone.Count;
        HashSet<string> held = new(StringComparer.Ordinal);
        foreach (Claim claim in record.Claims.Where(claim => !gone.Contains(claim.Id)))
        {
            held.UnionWith(claim.Events);
            held.UnionWith(claim.Figures);
        }
        gone.UnionWith(record.Events.Select(told => told.Id).Where(id => !held.Contains(id)));
        gone.UnionWith(record.Figures.Select(figure => figure.Id).Where(id => !held.Contains(id)));
        gone.UnionWith(record.Claims.Where(SaysNothingMore).Select(claim => claim.Id));
        return gone.Count > before;
    }

    /// <summary>A claim that held nothing from the beginning stays: nothing was taken from it.</summary>
    private bool SaysNothingMore(Claim claim)
    {
        ImmutableArray<string> all = [.. claim.Events, .. claim.Figures, .. claim.About];
        return !all.IsEmpty && all.All(gone.Contains);
    }

    private ReportRecord Rest() =>
        record with
        {
            Report = record.Report.Dateline is { } dateline
                ? record.Report with
                {
                    Dateline = dateline with { Place = Left(dateline.Place) },
                }
                : record.Report,
            Actors = [.. record.Actors.Where(actor => !gone.Contains(actor.Id))],
            Places = [.. record.Places.Where(place => !gone.Contains(place.Id))],
            Events = [.. record.Events.Where(told => !gone.Contains(told.Id)).Select(Left)],
            Figures =
            [
                .. record
                    .Figures.Where(figure => !gone.Contains(figure.Id))
                    .Select(figure => figure with { Event = Left(figure.Event), Place = Left(figure.Place) }),
            ],
            Claims = [.. record.Claims.Where(claim => !gone.Contains(claim.Id)).Select(Left)],
        };

    private ReportedEvent Left(ReportedEvent told) =>
        told with
        {
            Agents = [.. told.Agents.Select(agent => agent with { Actor = Left(agent.Actor) })],
            Targets = [.. told.Targets.Select(target => target with { Actor = Left(target.Actor) })],
            Places = Left(told.Places),
            Figures = Left(told.Figures),
        };

    private Claim Left(Claim claim) =>
        claim with
        {
            Source = IsGone(claim.Source.Actor)
                // The words still name somebody, though not the one whom they were taken for.
                ? claim.Source with
                {
                    Actor = null,
                    Span =
                        claim.Source.Span ?? record.Actors.First(actor => actor.Id == claim.Source.Actor).Mentions[0],
                }
                : claim.Source,
            Via = [.. claim.Via.Select(carrier => carrier with { Actor = Left(carrier.Actor) })],
            Events = Left(claim.Events),
            Figures = Left(claim.Figures),
            About = Left(claim.About),
        };

    private ImmutableArray<string> Left(ImmutableArray<string> ids) => [.. ids.Where(id => !gone.Contains(id))];

    private string? Left(string? id) => IsGone(id) ? null : id;

    private bool IsGone(string? id) => id is not null && gone.Contains(id);
}
