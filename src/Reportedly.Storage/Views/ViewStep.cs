using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Judgements;

namespace Reportedly.Storage.Views;

/// <summary>
/// One step of the views along the log, inside a transaction that somebody else opened: some readings come in, those that they replace go
/// out, and incidents are put together anew where it matters.
/// </summary>
internal sealed class ViewStep(StoreConnection connection, ActiveJudgements judgements)
{
    /// <summary>Takes reports in without linking them.</summary>
    public void TakeIn(ReportBatch batch)
    {
        ClaimTable.DropQueues(connection);
        using TellingTable tellings = new(connection);
        string[] keys = [.. batch.Keys];
        Remove(tellings, keys, TestimonyTable.RowsOf(connection, keys), taken: null);
        Add(batch);
    }

    /// <summary>Takes reports in, links them, and writes the incidents that change by it.</summary>
    /// <param name="batch">The reports.</param>
    /// <param name="readings">Number of the last reading that the views then have looked at.</param>
    /// <param name="taken">Takes down what may have changed by it.</param>
    /// <returns>How many incidents were written.</returns>
    public int TakeInAndLink(ReportBatch batch, long readings, Touched taken)
    {
        using TellingTable tellings = new(connection);
        SortedSet<TellingId> touched = [];
        string[] keys = [.. batch.Keys];
        Dictionary<string, long> rows = TestimonyTable.RowsOf(connection, keys);
        IncidentLinker before = new(tellings, LinkConstraints.None);
        ImmutableArray<Telling> left = [.. rows.Values.SelectMany(row => tellings.Of(row))];
        tellings.LookAround([.. left.Select(telling => telling.Id)]);
        foreach (Telling leaving in left)
        {
            touched.UnionWith(before.Neighbours(leaving));
        }
        HashSet<long> stale = Remove(tellings, keys, rows, taken);
        Add(batch);
        TellingId[] added = [.. batch.Entries.SelectMany(entry => entry.Tellings).Select(telling => telling.Id)];
        foreach (TellingId id in added)
        {
            tellings.Forget(id);
        }
        IncidentLinker linker = new(tellings, Constraints(tellings, readings));
        SortedSet<string> judged = JudgedTogether(keys);
        // Where nothing went and no judgement speaks of what came, everything that hung together still does.
        bool onlyGrew = left.IsEmpty && judged.Count == 0;
        touched.UnionWith(added);
        touched.UnionWith(
            TestimonyTable.RowsOf(connection, judged).Values.SelectMany(row => tellings.Of(row)).Select(one => one.Id)
        );
        tellings.LookAround(onlyGrew ? touched : tellings.TogetherWith(touched));
        int written = new IncidentRewrite(connection, tellings, taken).Run(
            onlyGrew ? linker.LinkNew(added, tellings.Together) : linker.Link(touched),
            stale
        );
        taken.Reports.UnionWith(batch.Entries.Select(entry => entry.Listing.Number));
        taken.Claims.UnionWith(batch.Entries.SelectMany(entry => entry.Claims).Select(claim => claim.Number));
        ClaimTable.Weigh(connection, taken.Claims);
        return written;
    }

    /// <summary>What persons said of same and different, as it bears on the tellings in the tables.</summary>
    /// <param name="tellings">The tellings.</param>
    /// <param name="readings">Number of the last reading that the views have looked at.</param>
    public LinkConstraints Constraints(ITellingIndex tellings, long readings) =>
        JudgedLinks.Of(judgements, key => Record(key, readings), id => tellings.Find(id) is not null).Constraints;

    /// <summary>
    /// The reports that judgements tie to some: where the words of one side come or go, the other side's incident changes too.
    /// </summary>
    private SortedSet<string> JudgedTogether(IEnumerable<string> keys)
    {
        HashSet<string> changed = new(keys, StringComparer.Ordinal);
        SortedSet<string> tied = new(StringComparer.Ordinal);
        foreach (Judgement judgement in judgements.Links)
        {
            ImmutableArray<string> reports = judgements.ReportsOf(judgement);
            if (reports.Any(changed.Contains))
            {
                tied.UnionWith(reports);
            }
        }
        return tied;
    }

    private ReportRecord? Record(string key, long readings)
    {
        try
        {
            return NewestReadings.Find(connection, key, readings) is { } reading
                ? RecordCodec.FromUtf8(reading.Record)
                : null;
        }
        catch (RecordFormatException)
        {
            // The views passed this reading over, and said so: its tellings are not there.
            return null;
        }
    }

    /// <summary>Takes reports out that are there.</summary>
    /// <returns>Numbers of the incidents that they told of.</returns>
    private HashSet<long> Remove(
        TellingTable tellings,
        IEnumerable<string> keys,
        Dictionary<string, long> rows,
        Touched? taken
    )
    {
        HashSet<long> stale = [];
        foreach (string key in keys)
        {
            connection.Later("DELETE FROM refusal WHERE report = $1", key);
            if (!rows.TryGetValue(key, out long row))
            {
                continue;
            }
            if (ClaimTable.Remove(connection, row) is { } first)
            {
                taken?.Reports.Add(first);
            }
            stale.UnionWith(TestimonyTable.Remove(connection, tellings, row));
        }
        return stale;
    }

    private void Add(ReportBatch batch)
    {
        TestimonyTable.Add(connection, batch.Entries);
        foreach (RefusedReading refused in batch.Refused)
        {
            connection.Later(
                "INSERT INTO refusal (row, report, reason) VALUES ($1, $2, $3)",
                refused.Row,
                refused.Key,
                refused.Reason
            );
        }
    }
}
