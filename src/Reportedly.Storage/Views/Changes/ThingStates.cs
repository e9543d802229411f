using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Views;

/// <summary>What incidents, claims and reports are now, each as a digest of all that is shown of it.</summary>
internal static class ThingStates
{
    /// <summary>The states of incidents, by number; those that are not there are left out.</summary>
    public static List<(long Number, long Digest)> Incidents(
        StoreConnection connection,
        IReadOnlyCollection<long> numbers
    ) => Digests(connection, "SELECT id, digest FROM incident WHERE id {these}", numbers);

    /// <summary>The states of claims, by number; those that are not there are left out.</summary>
    public static List<(long Number, long Digest)> Claims(StoreConnection connection, IReadOnlyCollection<long> numbers)
    {
        ILookup<long, long> incidents = Pairs(
            connection,
            "SELECT claim, incident FROM claim_incident WHERE claim {these} ORDER BY claim, incident",
            numbers
        );
        return
        [
            .. NumberList
                .Rows(
                    connection,
                    "SELECT number, digest, reason FROM claim WHERE number {these}",
                    numbers,
                    row => (Number: row.GetInt64(0), Digest: row.GetInt64(1), Reason: row.GetInt64(2))
                )
                .Select(one => (one.Number, ShortDigest.With(one.Digest, [one.Reason, .. incidents[one.Number]]))),
        ];
    }

    /// <summary>The states of reports, by number of their first reading; those that are not there are left out.</summary>
    public static List<(long Number, long Digest)> Reports(
        StoreConnection connection,
        IReadOnlyCollection<long> numbers
    )
    {
        ILookup<long, long> incidents = Pairs(
            connection,
            "SELECT l.number, i.incident FROM listed_report l, report_incident i "
                + "WHERE i.row = l.row AND l.number {these} ORDER BY l.number, i.incident",
            numbers
        );
        return
        [
            .. Digests(connection, "SELECT number, digest FROM listed_report WHERE number {these}", numbers)
                .Select(one => (one.Number, ShortDigest.With(one.Digest, [.. incidents[one.Number]]))),
        ];
    }

    private static List<(long Number, long Digest)> Digests(
        StoreConnection connection,
        string sql,
        IReadOnlyCollection<long> numbers
    ) => NumberList.Rows(connection, sql, numbers, row => (row.GetInt64(0), row.GetInt64(1)));

    private static ILookup<long, long> Pairs(
        StoreConnection connection,
        string sql,
        IReadOnlyCollection<long> numbers
    ) => Digests(connection, sql, numbers).ToLookup(pair => pair.Number, pair => pair.Digest);
}
