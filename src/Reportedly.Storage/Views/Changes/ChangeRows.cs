using System.Data.Common;
using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Views;

/// <summary>One row of the history of incidents, as it lies in its table.</summary>
/// <param name="Revision">Counts the changes, from 1.</param>
/// <param name="Incident">Number of the incident's id.</param>
/// <param name="At">When, in milliseconds.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="Target">Where it was removed: number of the incident that it is part of now; null where there is none.</param>
/// <param name="Outline">What it is since, as JSON; null where it was removed.</param>
internal readonly record struct ChangeRow(
    long Revision,
    long Incident,
    long At,
    ChangeKind Kind,
    long? Target,
    byte[]? Outline
);

/// <summary>What one thing last was, as it lies in its table.</summary>
/// <param name="Of">What it is: <c>incident</c>, <c>claim</c> or <c>report</c>.</param>
/// <param name="Number">Its number.</param>
/// <param name="Digest">Digest of all that is shown of it.</param>
/// <param name="Changed">Since when, in milliseconds.</param>
/// <param name="IsGone">True where it is no longer there.</param>
internal readonly record struct StateRow(string Of, long Number, long Digest, long Changed, bool IsGone);

/// <summary>Reads and writes the history of a store row by row: backups carry it, since the logs alone do not tell when they were followed.</summary>
internal static class ChangeRows
{
    /// <summary>What things are remembered, in the order in which backups have them.</summary>
    public static readonly string[] Things = ["incident", "claim", "report"];

    /// <summary>The history of incidents, the first change first; no other statement may run before the last was read.</summary>
    public static IEnumerable<ChangeRow> Changes(StoreConnection store) =>
        store.Rows(
            "SELECT revision, incident, changed, kind, target, outline FROM incident_changes ORDER BY revision",
            [],
            Change
        );

    /// <summary>What things of a sort last were, by number; no other statement may run before the last was read.</summary>
    public static IEnumerable<StateRow> States(StoreConnection store, string thing) =>
        store.Rows(
            $"SELECT number, digest, changed, gone FROM {Table(thing)} ORDER BY number",
            [],
            row => new StateRow(thing, row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3) != 0)
        );

    /// <summary>Adds changes as they are, inside a transaction.</summary>
    public static void Write(StoreConnection store, IReadOnlyCollection<ChangeRow> changes)
    {
        ChangeRow[] present = [.. changes.Where(change => change.Outline is not null)];
        BulkInsert.Run(
            store,
            "incident_changes",
            ("revision", present.Select(change => change.Revision).ToArray()),
            ("incident", present.Select(change => change.Incident).ToArray()),
            ("changed", present.Select(change => change.At).ToArray()),
            ("kind", present.Select(change => (long)change.Kind).ToArray()),
            ("outline", present.Select(change => change.Outline!).ToArray())
        );
        foreach (ChangeRow gone in changes.Where(change => change.Outline is null))
        {
            store.Later(
                "INSERT INTO incident_changes (revision, incident, changed, kind, target) VALUES ($1, $2, $3, $4, $5)",
                gone.Revision,
                gone.Incident,
                gone.At,
                (long)gone.Kind,
                gone.Target
            );
        }
    }

    /// <summary>Adds what things last were, inside a transaction.</summary>
    public static void Write(StoreConnection store, IEnumerable<StateRow> states)
    {
        foreach (IGrouping<string, StateRow> some in states.GroupBy(state => state.Of, StringComparer.Ordinal))
        {
            BulkInsert.Run(
                store,
                Table(some.Key),
                ("number", some.Select(state => state.Number).ToArray()),
                ("digest", some.Select(state => state.Digest).ToArray()),
                ("changed", some.Select(state => state.Changed).ToArray()),
                ("gone", some.Select(state => state.IsGone ? 1L : 0L).ToArray())
            );
        }
    }

    private static string Table(string thing) => $"remembered_{thing}";

    private static ChangeRow Change(DbDataReader row) =>
        new(
            row.GetInt64(0),
            row.GetInt64(1),
            row.GetInt64(2),
            (ChangeKind)row.GetInt64(3),
            row.IsDBNull(4) ? null : row.GetInt64(4),
            row.IsDBNull(5) ? null : row.GetFieldValue<byte[]>(5)
        );
}
