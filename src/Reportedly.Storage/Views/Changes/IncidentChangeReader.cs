using System.Collections.Immutable;
using System.Data.Common;
using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Views;

/// <summary>Reads the history of incidents.</summary>
internal static class IncidentChangeReader
{
    /// <summary>The changes that meet a condition; <c>c</c> is the change. What an incident was before is what its last change made of it.</summary>
    public static ImmutableArray<IncidentChange> Read(
        StoreConnection connection,
        string condition,
        params object?[] values
    ) =>
        [
            .. connection.Rows(
                "SELECT c.revision, c.incident, c.changed, c.kind, c.target, c.outline, "
                    + "(SELECT p.outline FROM incident_changes p WHERE p.incident = c.incident AND p.revision < c.revision "
                    + "ORDER BY p.revision DESC LIMIT 1) FROM incident_changes c WHERE "
                    + condition,
                values,
                Change
            ),
        ];

    /// <summary>Where incidents that are gone went: the incident that their first telling is of now. Those that went nowhere are left out.</summary>
    public static Dictionary<long, string> Into(StoreConnection connection, IReadOnlyCollection<long> gone) =>
        ViewTables.AreThere(connection)
            ? NumberList
                .Rows(
                    connection,
                    "SELECT t.id, m.incident FROM telling t, member m WHERE m.number = t.number AND t.id {these}",
                    gone,
                    row => (Id: row.GetInt64(0), Into: IdOrder.Incident(row.GetInt64(1)))
                )
                .ToDictionary(row => row.Id, row => row.Into)
            : [];

    private static IncidentChange Change(DbDataReader row) =>
        new()
        {
            Revision = row.GetInt64(0),
            Id = IdOrder.Incident(row.GetInt64(1)),
            At = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
            Kind = (ChangeKind)row.GetInt64(3),
            Into = row.IsDBNull(4) ? null : IdOrder.Incident(row.GetInt64(4)),
            After = row.IsDBNull(5) ? null : OutlineCodec.FromUtf8(row.GetFieldValue<byte[]>(5)),
            Before = row.IsDBNull(6) ? null : OutlineCodec.FromUtf8(row.GetFieldValue<byte[]>(6)),
        };
}
