using System.Collections.Immutable;
using System.Globalization;
using Reportedly.Records;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Judgements;
using Reportedly.Storage.Search;

namespace Reportedly.Storage.Views;

/// <summary>Finds claims in their tables.</summary>
internal static class ClaimFinder
{
    /// <summary>One page of what a query finds.</summary>
    public static ClaimPage Page(StoreConnection connection, ClaimQuery query, CountCache counts)
    {
        SqlValues values = new();
        ClaimPlace? after = query.After is null ? null : ClaimPlace.Parse(query.After, query.Order);
        if (ClaimConditions.Of(connection, query, values) is not { } all)
        {
            return new ClaimPage([], 0, null);
        }
        string count = $"SELECT count(*) FROM claim c WHERE {all}";
        object?[] counted = values.All;
        bool isQueue = query.Order == ClaimOrder.Queue;
        if (after is { } place)
        {
            all += isQueue
                ? $" AND (c.reason, c.age, c.number) > ({values.Add(place.Reason)}, {values.Add(place.Age)}, {values.Add(place.Number)})"
                : $" AND c.number > {values.Add(place.Number)}";
        }
        List<long> numbers = connection.List(
            $"SELECT c.number FROM claim c WHERE {all} ORDER BY {(isQueue ? "c.reason, c.age, c.number" : "c.number")} "
                + $"LIMIT {values.Add((long)query.Limit + 1)}",
            values.All,
            row => row.GetInt64(0)
        );
        bool isLast = numbers.Count <= query.Limit;
        // The first page that is the last has them all.
        long total = isLast && after is null ? numbers.Count : counts.Of(connection, count, counted);
        ImmutableArray<ListedClaim> claims = Read(connection, isLast ? numbers : numbers[..query.Limit], query.Order);
        return new ClaimPage(claims, total, isLast ? null : claims[^1].Cursor);
    }

    /// <summary>The claims with numbers, in their order.</summary>
    public static ImmutableArray<ListedClaim> Read(
        StoreConnection connection,
        IReadOnlyCollection<long> numbers,
        ClaimOrder order
    )
    {
        const string Sql = """
            SELECT c.number, c.reason, c.age, c.status, c.stance, c.certainty, c.source, c.assignee, l.body, r.changed
            FROM claim c
            JOIN listed_report l ON l.number = {report}
            LEFT JOIN remembered_claim r ON r.number = c.number
            WHERE c.number {these}
            """;
        ILookup<long, string> incidents = NumberList
            .Rows(
                connection,
                "SELECT claim, incident FROM claim_incident WHERE claim {these} ORDER BY claim, incident",
                numbers,
                row => (Claim: row.GetInt64(0), Incident: row.GetInt64(1))
            )
            .ToLookup(row => row.Claim, row => IdOrder.Incident(row.Incident));
        Dictionary<long, byte[]> bodies = NumberList
            .Rows(
                connection,
                "SELECT number, body FROM report_claims WHERE number {these}",
                [.. numbers.Select(PartNumber.RowOf).Distinct()],
                row => (Report: row.GetInt64(0), Body: row.GetFieldValue<byte[]>(1))
            )
            .ToDictionary(row => row.Report, row => row.Body);
        Dictionary<long, ListedClaim> found = NumberList
            .Rows(
                connection,
                Sql.Replace("{report}", PartNumber.RowOf("c.number"), StringComparison.Ordinal),
                numbers,
                row =>
                {
                    long number = row.GetInt64(0);
                    ListedReport report = ReportListing.Read(row.GetFieldValue<byte[]>(8));
                    string assignee = row.GetString(7);
                    return (
                        number,
                        Claim: ClaimBytes.Find(bodies[PartNumber.RowOf(number)], number) with
                        {
                            ReportKey = report.Key,
                            ReportId = report.Id,
                            ExternalId = report.ExternalId,
                            Title = report.Title,
                            Publisher = report.Publisher,
                            Published = report.Published,
                            Reason = (QueueReason)row.GetInt64(1),
                            Status = (ReviewStatus)row.GetInt64(3),
                            Stance = (Stance)row.GetInt64(4),
                            Certainty = (Certainty)row.GetInt64(5),
                            SourceKind = (SourceKind)row.GetInt64(6),
                            Assignee = assignee.Length == 0 ? null : assignee,
                            Incidents = [.. incidents[number]],
                            // What was made anew and not yet noted has no time.
                            Changed = DateTimeOffset.FromUnixTimeMilliseconds(row.IsDBNull(9) ? 0 : row.GetInt64(9)),
                            Cursor = new ClaimPlace(row.GetInt64(1), row.GetInt64(2), number).ToString(order),
                        }
                    );
                }
            )
            .ToDictionary(row => row.number, row => row.Claim);
        return [.. numbers.Select(number => found[number])];
    }

    /// <summary>A place in a list of claims.</summary>
    private readonly record struct ClaimPlace(long Reason, long Age, long Number)
    {
        public string ToString(ClaimOrder order) =>
            new PageCursor(
                Number,
                order == ClaimOrder.Stable ? "" : string.Create(CultureInfo.InvariantCulture, $"{Reason}/{Age}")
            ).ToString();

        public static ClaimPlace Parse(string text, ClaimOrder order)
        {
            PageCursor cursor = PageCursor.Parse(text);
            string[] parts = cursor.Key.Split('/');
            if (order == ClaimOrder.Stable && cursor.Key.Length == 0)
            {
                return new ClaimPlace(0, 0, cursor.Day);
            }
            return
                order == ClaimOrder.Queue
                && parts.Length == 2
                && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out long reason)
                && long.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long age)
                ? new ClaimPlace(reason, age, cursor.Day)
                : throw new ArgumentException(
                    $"'{text}' does not continue a list of claims in this order; hand back what the page before gave, or leave it out."
                );
        }
    }
}
