using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Views;

/// <summary>Puts incidents into their tables and takes them out, inside a transaction that somebody else opened.</summary>
internal static class IncidentWriter
{
    /// <summary>The tables, and in which column each has the incident.</summary>
    private static readonly (string Table, string Id)[] Tables =
    [
        ("report_incident", "incident"),
        ("claim_incident", "incident"),
        ("member", "incident"),
        ("incident", "id"),
        ("incident_body", "id"),
        ("incident_name", "incident"),
        ("incident_point", "incident"),
    ];

    /// <summary>Adds incidents that are not there.</summary>
    /// <param name="connection">Where to.</param>
    /// <param name="rows">The incidents.</param>
    /// <param name="members">Each telling's number, and the incident that it is of.</param>
    /// <param name="claims">The claims that stand in them.</param>
    public static void Add(
        StoreConnection connection,
        IReadOnlyList<IncidentRow> rows,
        List<(long Telling, long Incident)> members,
        IReadOnlyCollection<IncidentClaim> claims
    )
    {
        members.Sort();
        BulkInsert.Run(
            connection,
            "member",
            ("number", members.Select(one => one.Telling).ToArray()),
            ("incident", members.Select(one => one.Incident).ToArray())
        );
        Dictionary<long, long> verdicts = rows.ToDictionary(row => row.Id, row => row.Verdicts);
        (long Row, long Incident)[] reports =
        [
            .. members.Select(one => (PartNumber.RowOf(one.Telling), one.Incident)).Distinct().Order(),
        ];
        BulkInsert.Run(
            connection,
            "report_incident",
            ("row", reports.Select(one => one.Row).ToArray()),
            ("incident", reports.Select(one => one.Incident).ToArray()),
            ("verdicts", reports.Select(one => verdicts[one.Incident]).ToArray())
        );
        BulkInsert.Run(
            connection,
            "incident",
            ("id", Column(rows, row => row.Id)),
            ("newest", Column(rows, row => row.Newest)),
            ("first", Column(rows, row => row.First)),
            ("last", Column(rows, row => row.Last)),
            ("type", Column(rows, row => row.Type)),
            ("verdicts", Column(rows, row => row.Verdicts)),
            ("reports", Column(rows, row => row.Reports)),
            ("origins", Column(rows, row => row.Origins)),
            ("component", Column(rows, row => row.Component)),
            ("dated", Column(rows, row => row.Dated)),
            ("digest", Column(rows, row => row.Digest)),
            ("outline", rows.Select(row => row.Outline).ToArray())
        );
        IncidentClaim[] standing = [.. claims.OrderBy(one => one.Claim).ThenBy(one => one.Incident)];
        BulkInsert.Run(
            connection,
            "claim_incident",
            ("claim", standing.Select(one => one.Claim).ToArray()),
            ("incident", standing.Select(one => one.Incident).ToArray()),
            ("reason", standing.Select(one => (long)one.Reason).ToArray())
        );
        BulkInsert.Run(
            connection,
            "incident_body",
            ("id", Column(rows, row => row.Id)),
            ("body", rows.Select(row => row.Body).ToArray()),
            ("sketch", rows.Select(row => row.Sketch).ToArray())
        );
        (long Incident, NameKind Kind, string Name)[] names =
        [
            .. rows.SelectMany(row => row.Names.Select(one => (row.Id, one.Kind, one.Name)))
                .OrderBy(one => one.Kind)
                .ThenBy(one => one.Name, StringComparer.Ordinal),
        ];
        BulkInsert.Run(
            connection,
            "incident_name",
            ("kind", names.Select(one => (long)one.Kind).ToArray()),
            ("name", names.Select(one => one.Name).ToArray()),
            ("incident", names.Select(one => one.Incident).ToArray())
        );
        (long Incident, double Latitude, double Longitude)[] points =
        [
            .. rows.SelectMany(row => row.Points.Select(at => (row.Id, at.Latitude, at.Longitude))),
        ];
        BulkInsert.Run(
            connection,
            "incident_point",
            ("incident", points.Select(one => one.Incident).ToArray()),
            ("latitude", points.Select(one => one.Latitude).ToArray()),
            ("longitude", points.Select(one => one.Longitude).ToArray())
        );
    }

    /// <summary>Takes incidents out, by number.</summary>
    public static void Remove(StoreConnection connection, IReadOnlyCollection<long> ids)
    {
        foreach ((string table, string id) in Tables)
        {
            NumberList.Run(connection, $"DELETE FROM {table} WHERE {id} {{these}}", ids);
        }
    }

    /// <summary>Takes all incidents out.</summary>
    public static void RemoveAll(StoreConnection connection)
    {
        foreach ((string table, _) in Tables)
        {
            connection.Later($"DELETE FROM {table}");
        }
    }

    private static long[] Column(IReadOnlyList<IncidentRow> rows, Func<IncidentRow, long> value) =>
        [.. rows.Select(value)];
}
