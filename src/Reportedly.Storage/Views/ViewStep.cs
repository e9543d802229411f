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
        foreach (string key in batch.Keys)
        {
            Remove(tellings, key, taken: null);
        }
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
        HashSet<long> stale = [];
        IncidentLinker before = new(tellings, LinkConstraints.None);
        ImmutableArray<Telling> left = [.. batch.Keys.SelectMany(key => Tellings(tellings, key))];
        foreach (Telling leaving in left)
        {
            touched.UnionWith(before.Neighbours(leaving));
        }
        foreach (string key in batch.Keys)
        {
            stale.UnionWith(Remove(tellings, key, taken));
        }
        Add(batch);
        TellingId[] added = [.. batch.Entries.SelectMany(entry => entry.Tellings).Select(telling => telling.Id)];
        foreach (TellingId id in added)
        {
            tellings.Forget(id);
        }
        IncidentLinker linker = new(tellings, Constraints(tellings, readings));
        SortedSet<string> judged = JudgedTogether(batch.Keys);
        // Where nothing went and no judgement speaks of what came, everything that hung together still does.
        bool onlyGrew = left.IsEmpty && judged.Count == 0;
        touched.UnionWith(added);
        touched.UnionWith(judged.SelectMany(key => Tellings(tellings, key)).Select(one => one.Id));
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

    private ImmutableArray<Telling> Tellings(TellingTable tellings, string key) =>
        TestimonyTable.RowOf(connection, key) is { } row ? tellings.Of(row) : [];

    private IReadOnlyList<long> Remove(TellingTable tellings, string key, Touched? taken)
    {
        connection.Execute("DELETE FROM refusal WHERE report = $1", key);
        if (TestimonyTable.RowOf(connection, key) is not { } row)
        {
            return [];
        }
        if (ClaimTable.Remove(connection, row) is { } first)
        {
            taken?.Reports.Add(first);
        }
        return TestimonyTable.Remove(connection, tellings, row);
    }

    private void Add(ReportBatch batch)
    {
        TestimonyTable.Add(connection, batch.Entries);
        foreach (RefusedReading refused in batch.Refused)
        {
            connection.Execute(
                "INSERT INTO refusal (row, report, reason) VALUES ($1, $2, $3)",
                refused.Row,
                refused.Key,
                refused.Reason
            );
        }
    }
}
