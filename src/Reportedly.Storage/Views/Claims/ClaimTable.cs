using System.Text;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Search;

namespace Reportedly.Storage.Views;

/// <summary>Puts reports and their claims into the tables of lists and takes them out, inside a transaction that somebody else opened.</summary>
internal static class ClaimTable
{
    private static readonly (string Name, string Columns)[] Queues =
    [
        ("claim_queue", "reason, age, number, status, stance, certainty, source, speaker, assignee"),
        ("claim_of_speaker", "speaker, reason, age, number, status, stance, certainty, source, assignee"),
        ("claim_of_publisher", "publisher, reason, age, number, status, stance, certainty, source, speaker, assignee"),
    ];

    /// <summary>
    /// Makes the indexes that queues are read from: of all, of a speaker, of a publisher. Each has all that a queue is asked for, so that
    /// claims are counted and passed over without a look at their rows.
    /// </summary>
    public static void MakeQueues(StoreConnection connection)
    {
        foreach ((string name, string columns) in Queues)
        {
            connection.Execute($"CREATE INDEX {name} ON claim ({columns})");
        }
    }

    /// <summary>Adds reports that are not there, with their claims, which are of no incident yet.</summary>
    public static void Add(StoreConnection connection, IReadOnlyList<ReportEntry> entries)
    {
        BulkInsert.Run(
            connection,
            "listed_report",
            ("number", entries.Select(one => one.Listing.Number).ToArray()),
            ("row", entries.Select(one => one.Listing.Row).ToArray()),
            ("age", entries.Select(one => one.Listing.Age).ToArray()),
            ("publisher", entries.Select(one => ReportListing.Folded(one.Listing.Shown.Publisher)).ToArray()),
            ("is_read", entries.Select(one => one.Listing.Shown.IsRead ? 1L : 0L).ToArray()),
            ("claims", entries.Select(one => (long)one.Listing.Shown.Claims).ToArray()),
            ("digest", entries.Select(one => ShortDigest.Of(one.Listing.Body)).ToArray()),
            ("body", entries.Select(one => one.Listing.Body).ToArray())
        );
        (string Names, long Id)[] publishers = [.. entries.Select(entry => Publisher(entry.Listing.Shown.Publisher))];
        (ClaimEntry Claim, long Age, long Publisher)[] claims =
        [
            .. entries.SelectMany(
                (entry, i) => entry.Claims.Select(claim => (claim, entry.Listing.Age, publishers[i].Id))
            ),
        ];
        AddNames(connection, "speaker", claims.Select(one => (one.Claim.Names, one.Claim.Speaker)));
        AddNames(connection, "publisher", publishers);
        BulkInsert.Run(
            connection,
            "claim",
            ("number", claims.Select(one => one.Claim.Number).ToArray()),
            ("reason", claims.Select(one => (long)one.Claim.Reason).ToArray()),
            ("own", claims.Select(one => (long)one.Claim.Reason).ToArray()),
            ("age", claims.Select(one => one.Age).ToArray()),
            ("status", claims.Select(one => (long)one.Claim.Shown.Status).ToArray()),
            ("stance", claims.Select(one => (long)one.Claim.Shown.Stance).ToArray()),
            ("certainty", claims.Select(one => (long)one.Claim.Shown.Certainty).ToArray()),
            ("source", claims.Select(one => (long)one.Claim.Shown.SourceKind).ToArray()),
            ("speaker", claims.Select(one => one.Claim.Speaker).ToArray()),
            ("publisher", claims.Select(one => one.Publisher).ToArray()),
            ("assignee", claims.Select(one => one.Claim.Shown.Assignee ?? "").ToArray()),
            ("digest", claims.Select(one => one.Claim.Digest).ToArray())
        );
        BulkInsert.Run(
            connection,
            "report_claims",
            ("number", entries.Select(one => one.Listing.Number).ToArray()),
            ("body", entries.Select(one => ClaimBytes.Of(one.Claims)).ToArray())
        );
    }

    /// <summary>Takes a report out, with its claims; what they say of incidents goes with the incidents.</summary>
    /// <param name="connection">Where from.</param>
    /// <param name="row">Number of its newest reading.</param>
    /// <returns>Number of its first reading; null where it is not there.</returns>
    public static long? Remove(StoreConnection connection, long row)
    {
        if (connection.Scalar("SELECT number FROM listed_report WHERE row = $1", row) is not long first)
        {
            return null;
        }
        long next = PartNumber.Of(first + 1, 0);
        connection.Later("DELETE FROM claim WHERE number >= $1 AND number < $2", PartNumber.Of(first, 0), next);
        connection.Later("DELETE FROM report_claims WHERE number = $1", first);
        connection.Later("DELETE FROM listed_report WHERE number = $1", first);
        return first;
    }

    /// <summary>Brings the reasons of some claims up to what their incidents give.</summary>
    public static void Weigh(StoreConnection connection, IReadOnlyCollection<long> claims) =>
        NumberList.Run(connection, Weighing(connection), claims);

    /// <summary>Brings the reasons of all claims up to what their incidents give.</summary>
    public static void WeighAll(StoreConnection connection)
    {
        DropQueues(connection);
        connection.Execute("UPDATE claim SET reason = own WHERE reason <> own");
        connection.Execute(
            "UPDATE claim SET reason = told.reason "
                + "FROM (SELECT claim, min(reason) AS reason FROM claim_incident GROUP BY claim) AS told "
                + "WHERE claim.number = told.claim AND told.reason < claim.own"
        );
        if (connection.Dialect.Name == "sqlite")
        {
            MakeQueues(connection);
        }
    }

    /// <summary>
    /// Drops the indexes that queues are read from, where very many claims come or change: to make them anew takes less time than to keep
    /// them up. On a server they stay, where nobody could read while they are dropped.
    /// </summary>
    public static void DropQueues(StoreConnection connection)
    {
        if (connection.Dialect.Name == "sqlite")
        {
            foreach ((string name, _) in Queues)
            {
                connection.Execute($"DROP INDEX IF EXISTS {name}");
            }
        }
    }

    private static string Weighing(StoreConnection connection)
    {
        string least = connection.Dialect.Name == "sqlite" ? "min" : "least";
        string reason =
            $"{least}(own, coalesce((SELECT min(i.reason) FROM claim_incident i WHERE i.claim = claim.number), own))";
        return $"UPDATE claim SET reason = {reason} WHERE number {{these}} AND reason <> {reason}";
    }

    /// <summary>A publisher's name in folded words, and its number: the same words have the same; 0 where none is named.</summary>
    private static (string Names, long Id) Publisher(string? name)
    {
        string words = name is null ? "" : SearchWords.Folded(name);
        return (words, words.Length == 0 ? 0 : ShortDigest.Of(Encoding.UTF8.GetBytes(words)));
    }

    private static void AddNames(StoreConnection connection, string table, IEnumerable<(string Names, long Id)> some)
    {
        Dictionary<long, string> names = [];
        foreach ((string words, long id) in some.Where(one => one.Id != 0))
        {
            names.TryAdd(id, words);
        }
        foreach (
            long known in NumberList.Rows(
                connection,
                $"SELECT id FROM {table} WHERE id {{these}}",
                names.Keys,
                row => row.GetInt64(0)
            )
        )
        {
            names.Remove(known);
        }
        BulkInsert.Run(connection, table, ("id", names.Keys.ToArray()), ("names", names.Values.ToArray()));
    }
}
