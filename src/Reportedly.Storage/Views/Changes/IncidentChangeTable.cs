using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Views;

/// <summary>Writes the history of incidents, inside a transaction that somebody else opened.</summary>
internal static class IncidentChangeTable
{
    /// <summary>Adds that incidents came or are others than they were.</summary>
    public static void AddPresent(
        StoreConnection connection,
        IReadOnlyList<(long Number, bool IsNew)> incidents,
        long at
    )
    {
        if (incidents.Count == 0)
        {
            return;
        }
        Dictionary<long, byte[]> sketches = NumberList
            .Rows(
                connection,
                "SELECT id, sketch FROM incident_body WHERE id {these}",
                [.. incidents.Select(one => one.Number)],
                row => (Id: row.GetInt64(0), Sketch: row.GetFieldValue<byte[]>(1))
            )
            .ToDictionary(row => row.Id, row => row.Sketch);
        long revision = Head(connection);
        BulkInsert.Run(
            connection,
            "incident_changes",
            ("revision", incidents.Select((_, i) => revision + i + 1).ToArray()),
            ("incident", incidents.Select(one => one.Number).ToArray()),
            ("changed", incidents.Select(_ => at).ToArray()),
            ("kind", incidents.Select(one => (long)(one.IsNew ? ChangeKind.Added : ChangeKind.Changed)).ToArray()),
            ("outline", incidents.Select(one => sketches[one.Number]).ToArray())
        );
    }

    /// <summary>Adds that incidents went, and where to.</summary>
    public static void AddGone(StoreConnection connection, IReadOnlyCollection<long> incidents, long at)
    {
        if (incidents.Count == 0)
        {
            return;
        }
        // An incident is named after a telling, which may now be of another.
        Dictionary<long, long> into = NumberList
            .Rows(
                connection,
                "SELECT t.id, m.incident FROM telling t, member m WHERE m.number = t.number AND t.id {these}",
                incidents,
                row => (Id: row.GetInt64(0), Into: row.GetInt64(1))
            )
            .ToDictionary(row => row.Id, row => row.Into);
        long revision = Head(connection);
        foreach (long id in incidents)
        {
            connection.Later(
                "INSERT INTO incident_changes (revision, incident, changed, kind, target) VALUES ($1, $2, $3, $4, $5)",
                ++revision,
                id,
                at,
                (long)ChangeKind.Removed,
                into.TryGetValue(id, out long other) ? other : null
            );
        }
    }

    /// <summary>The last revision; 0 where there is none.</summary>
    public static long Head(StoreConnection connection) =>
        connection.Number("SELECT max(revision) FROM incident_changes");
}
