using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Views;

/// <summary>Notes what really changed by a step of the views, inside the step's transaction.</summary>
internal sealed class ChangeStep(StoreConnection connection, TimeProvider clock)
{
    private const int AtOnce = 10_000;

    private static readonly (string Table, string Id, string Memory, States States)[] Sorts =
    [
        ("incident", "id", "remembered_incident", ThingStates.Incidents),
        ("claim", "number", "remembered_claim", ThingStates.Claims),
        ("listed_report", "number", "remembered_report", ThingStates.Reports),
    ];

    /// <summary>The tables that changes are noted in.</summary>
    public static IEnumerable<string> Tables => Sorts.Select(sort => sort.Memory).Append("incident_changes");

    private delegate List<(long Number, long Digest)> States(
        StoreConnection connection,
        IReadOnlyCollection<long> numbers
    );

    /// <summary>Looks at what a step touched.</summary>
    public void Run(Touched touched)
    {
        long at = Now();
        Incidents(touched.Written, [.. touched.Gone.Where(id => !touched.Written.Contains(id))], at);
        HashSet<long> reports =
        [
            .. touched.Reports,
            .. NumberList.Rows(
                connection,
                "SELECT number FROM listed_report WHERE row {these}",
                touched.ReportRows,
                row => row.GetInt64(0)
            ),
        ];
        Note("remembered_report", ThingStates.Reports, reports, at);
        HashSet<long> claims = [.. touched.Claims];
        foreach (long report in touched.Reports)
        {
            claims.UnionWith(ClaimsOf(report));
        }
        Note("remembered_claim", ThingStates.Claims, claims, at);
    }

    /// <summary>Looks at everything.</summary>
    public void RunAll()
    {
        long at = Now();
        foreach ((string table, string id, string memory, States states) in Sorts)
        {
            long after = long.MinValue;
            while (
                connection.List(
                    $"SELECT {id} FROM {table} WHERE {id} > $1 ORDER BY {id} LIMIT {AtOnce}",
                    [after],
                    row => row.GetInt64(0)
                )
                    is { Count: > 0 } some
            )
            {
                after = some[^1];
                List<(long Number, bool IsNew)> other = new Remembered(connection, memory).Note(
                    states(connection, some),
                    at
                );
                if (table == "incident")
                {
                    IncidentChangeTable.AddPresent(connection, other, at);
                }
            }
            List<long> gone = connection.List(
                $"SELECT number FROM {memory} r WHERE gone = 0 AND NOT EXISTS (SELECT 1 FROM {table} t WHERE t.{id} = r.number)",
                [],
                row => row.GetInt64(0)
            );
            gone = new Remembered(connection, memory).Forget(gone, at);
            if (table == "incident")
            {
                IncidentChangeTable.AddGone(connection, gone, at);
            }
        }
    }

    /// <summary>When the last change was, in milliseconds; 0 where there is none.</summary>
    public static long AsOf(StoreConnection connection) =>
        connection.Number(
            "SELECT max(last) FROM ("
                + string.Join(" UNION ALL ", Sorts.Select(sort => $"SELECT max(changed) AS last FROM {sort.Memory}"))
                + ") AS each"
        );

    /// <summary>A clock that was put back makes no change earlier than one that was seen.</summary>
    private long Now() => Math.Max(clock.GetUtcNow().ToUnixTimeMilliseconds(), AsOf(connection));

    private void Incidents(IReadOnlyCollection<long> written, IReadOnlyCollection<long> gone, long at)
    {
        Remembered memory = new(connection, "remembered_incident");
        IncidentChangeTable.AddPresent(connection, memory.Note(ThingStates.Incidents(connection, written), at), at);
        IncidentChangeTable.AddGone(connection, memory.Forget(gone, at), at);
    }

    private void Note(string table, States states, HashSet<long> numbers, long at)
    {
        Remembered memory = new(connection, table);
        List<(long Number, long Digest)> now = states(connection, numbers);
        memory.Note(now, at);
        numbers.ExceptWith(now.Select(one => one.Number));
        memory.Forget(numbers, at);
    }

    /// <summary>The claims that a report has, and those that it had.</summary>
    private IEnumerable<long> ClaimsOf(long report)
    {
        const string Sql =
            "SELECT number FROM claim WHERE number >= $1 AND number < $2 UNION "
            + "SELECT number FROM remembered_claim WHERE number >= $1 AND number < $2 AND gone = 0";
        return connection.List(Sql, [PartNumber.Of(report, 0), PartNumber.Of(report + 1, 0)], row => row.GetInt64(0));
    }
}
