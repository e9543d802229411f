using System.Collections.Immutable;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Judgements;

namespace Reportedly.Storage.Views;

/// <summary>Brings the views up to the log's end, one transaction a step. A step that was not finished leaves no trace.</summary>
internal sealed class ViewFollower(
    StoreConnection connection,
    Func<ActiveJudgements> judgements,
    ViewPace pace,
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
        connection.Write(() =>
        {
            if (!ViewTables.AreThere(connection))
            {
                ViewTables.Make(connection);
            }
            return 0;
        });
        LinkOutcome outcome = new(0, 0);
        while (Step(outcome) is { } next)
        {
            outcome = next;
            progress?.Invoke(NewestReadings.Behind(connection, ViewMark.Read(connection).Readings));
        }
        return outcome;
    }

    /// <summary>One step; null where nothing is left to do.</summary>
    private LinkOutcome? Step(LinkOutcome outcome)
    {
        ViewMark mark = ViewMark.Read(connection);
        ActiveJudgements active = judgements();
        long last = NewestReadings.Last(connection);
        if (mark.Readings == last && mark.Judgements == active.Through)
        {
            return mark.IsUnlinked ? Relink(mark, active, outcome) : null;
        }
        bool isMany = mark.IsUnlinked || IsMany(mark);
        int most = isMany ? pace.Unlinked : pace.Linked;
        ImmutableArray<LoggedReading> coming = NewestReadings.After(connection, mark.Readings, most, pace.Bytes);
        bool isCut = coming.Length == most || coming.Sum(reading => (long)reading.Record.Length) >= pace.Bytes;
        ViewMark then = new(isCut ? coming[^1].Row : last, active.Through, isMany);
        ReportBatch batch = ReportBatch.Of([.. Judged(mark, active), .. coming], active, workers);
        return connection.Write(() =>
        {
            if (ViewMark.Hold(connection) != mark)
            {
                // Another process was faster; what it did is not done again.
                return outcome;
            }
            ViewStep step = new(connection, active);
            int incidents = 0;
            if (isMany)
            {
                step.TakeIn(batch);
            }
            else
            {
                incidents = step.TakeInAndLink(batch, then.Readings);
            }
            then.Write(connection);
            return new LinkOutcome(outcome.Reports + batch.Entries.Length, outcome.Incidents + incidents);
        });
    }

    private LinkOutcome Relink(ViewMark mark, ActiveJudgements active, LinkOutcome outcome) =>
        connection.Write(() =>
        {
            if (ViewMark.Hold(connection) != mark)
            {
                return outcome;
            }
            int incidents = new FullRelink(connection, new ViewStep(connection, active), workers).Run(mark.Readings);
            (mark with { IsUnlinked = false }).Write(connection);
            return outcome with { Incidents = outcome.Incidents + incidents };
        });

    private bool IsMany(ViewMark mark)
    {
        long waiting = NewestReadings.Behind(connection, mark.Readings);
        long held = (long)connection.Scalar("SELECT count(*) FROM testimony")!;
        return waiting >= pace.Backlog && waiting >= held / 4 && waiting + held <= pace.InMemory;
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
