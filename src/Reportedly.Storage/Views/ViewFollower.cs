using System.Collections.Immutable;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Judgements;

namespace Reportedly.Storage.Views;

/// <summary>Brings the views up to the log's end, one transaction a step. A step that was not finished leaves no trace.</summary>
internal sealed class ViewFollower(
    StoreConnection connection,
    Func<ActiveJudgements> judgements,
    ViewPace pace,
    TimeProvider clock,
    int workers
)
{
    /// <summary>Follows the log to its end.</summary>
    /// <param name="progress">Told how many readings remain to be looked at, after each step; null for nobody.</param>
    public LinkOutcome Run(Action<long>? progress)
    {
        if (connection.Dialect.Name == "sqlite")
        {
            // Ids are digests and lie all over their indexes: with SQLite's own two megabytes each page would be written again and again.
            connection.Execute("PRAGMA cache_size = -131072");
        }
        if (!connection.Try(() => ViewTables.AreThere(connection)))
        {
            connection.Write(() =>
            {
                // Another process may have made them while this one waited for its turn.
                if (!ViewTables.AreThere(connection))
                {
                    ViewTables.Make(connection);
                }
                return 0;
            });
        }
        LinkOutcome outcome = new(0, 0);
        while (Step(outcome, progress) is { } next)
        {
            outcome = next;
            progress?.Invoke(NewestReadings.Behind(connection, ViewMark.Read(connection).Readings));
        }
        return outcome;
    }

    /// <summary>One step; null where nothing is left to do.</summary>
    private LinkOutcome? Step(LinkOutcome outcome, Action<long>? progress)
    {
        ViewMark mark = ViewMark.Read(connection);
        ActiveJudgements active = judgements();
        long last = NewestReadings.Last(connection);
        if (mark.Readings == last && mark.Judgements == active.Through)
        {
            return mark.IsUnlinked ? Relink(mark, active, outcome)
                : mark.IsUnnoted ? Note(mark, outcome)
                : null;
        }
        if (mark.IsUnlinked || IsMany(mark, last))
        {
            return TakeIn(mark, active, outcome, progress);
        }
        Coming coming = After(mark, active, last, pace.Linked);
        ReportBatch batch = ReportBatch.Of(coming.Readings, active, workers);
        return Held(
            mark,
            outcome,
            () =>
            {
                Touched touched = new();
                int incidents = new ViewStep(connection, active).TakeInAndLink(batch, coming.Then.Readings, touched);
                if (!mark.IsUnnoted)
                {
                    new ChangeStep(connection, clock).Run(touched);
                }
                coming.Then.Write(connection);
                return new LinkOutcome(outcome.Reports + batch.Entries.Length, outcome.Incidents + incidents);
            }
        );
    }

    /// <summary>Takes in all that waits, to be linked later: while one batch is written, the next is made ready.</summary>
    private LinkOutcome TakeIn(ViewMark mark, ActiveJudgements active, LinkOutcome outcome, Action<long>? progress)
    {
        long last = NewestReadings.Last(connection);
        Coming coming = After(mark, active, last, pace.Unlinked);
        ReportBatch batch = ReportBatch.Of(coming.Readings, active, workers);
        while (true)
        {
            ViewMark then = coming.Then with { IsUnlinked = true };
            Coming following = After(then, active, last, pace.Unlinked);
            Task<ReportBatch> next = Task.Run(() => ReportBatch.Of(following.Readings, active, workers));
            try
            {
                outcome = Held(
                    coming.Before,
                    outcome,
                    () =>
                    {
                        new ViewStep(connection, active).TakeIn(batch);
                        then.Write(connection);
                        return outcome with { Reports = outcome.Reports + batch.Entries.Length };
                    }
                );
            }
            finally
            {
                next.Wait();
            }
            progress?.Invoke(NewestReadings.Behind(connection, ViewMark.Read(connection).Readings));
            if (following.Readings.IsEmpty || ViewMark.Read(connection) != then)
            {
                return outcome;
            }
            coming = following;
            batch = next.Result;
        }
    }

    /// <summary>Does work where the mark still is where it was; where another process moved it, what that did is not done again.</summary>
    private LinkOutcome Held(ViewMark mark, LinkOutcome outcome, Func<LinkOutcome> work) =>
        connection.Write(() => ViewMark.Hold(connection) == mark ? work() : outcome);

    /// <summary>What comes behind a mark: readings that wait, and readings in the views that judgements bear on.</summary>
    private Coming After(ViewMark mark, ActiveJudgements active, long last, int most)
    {
        ImmutableArray<LoggedReading> waiting = NewestReadings.After(connection, mark.Readings, most, pace.Bytes);
        bool isCut = waiting.Length == most || waiting.Sum(reading => (long)reading.Record.Length) >= pace.Bytes;
        ViewMark then = new(
            isCut ? waiting[^1].Row : Math.Max(last, mark.Readings),
            active.Through,
            mark.IsUnlinked,
            mark.IsUnnoted
        );
        return new Coming(mark, then, [.. Judged(mark, active), .. waiting]);
    }

    private readonly record struct Coming(ViewMark Before, ViewMark Then, ImmutableArray<LoggedReading> Readings);

    private LinkOutcome Relink(ViewMark mark, ActiveJudgements active, LinkOutcome outcome) =>
        Held(
            mark,
            outcome,
            () =>
            {
                int incidents = new FullRelink(connection, new ViewStep(connection, active), workers).Run(
                    mark.Readings
                );
                new ChangeStep(connection, clock).RunAll();
                ViewTables.Count(connection);
                (mark with { IsUnlinked = false, IsUnnoted = false }).Write(connection);
                return outcome with { Incidents = outcome.Incidents + incidents };
            }
        );

    /// <summary>
    /// Notes what changed by making the views anew. On the way to the log's end they hold what the store once was, which is no change.
    /// </summary>
    private LinkOutcome Note(ViewMark mark, LinkOutcome outcome) =>
        Held(
            mark,
            outcome,
            () =>
            {
                new ChangeStep(connection, clock).RunAll();
                (mark with { IsUnnoted = false }).Write(connection);
                return outcome;
            }
        );

    private bool IsMany(ViewMark mark, long last)
    {
        if (last - mark.Readings < pace.Backlog)
        {
            return false;
        }
        long waiting = NewestReadings.Behind(connection, mark.Readings);
        if (waiting < pace.Backlog)
        {
            return false;
        }
        long held = connection.Number("SELECT count(*) FROM testimony");
        return waiting >= held / 4 && waiting + held <= pace.InMemory;
    }

    /// <summary>The readings in the views that judgements bear on which the views have not seen.</summary>
    private IEnumerable<LoggedReading> Judged(ViewMark mark, ActiveJudgements active)
    {
        SortedSet<string> keys = new(StringComparer.Ordinal);
        for (long sequence = mark.Judgements + 1; sequence <= active.Through; sequence++)
        {
            keys.UnionWith(active.ReportsOf(active.Find(Judgement.IdOf(sequence))!));
        }
        return keys.Select(key => NewestReadings.Find(connection, key, long.MaxValue))
            .OfType<LoggedReading>()
            .Where(reading => reading.Row <= mark.Readings);
    }
}
