using System.Collections.Immutable;
using System.Globalization;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Search;

namespace Reportedly.Storage.Views;

/// <summary>Finds reports in their table.</summary>
internal static class ReportListFinder
{
    /// <summary>One page of what a query finds.</summary>
    public static ReportPage Page(StoreConnection connection, ReportQuery query, CountCache counts)
    {
        SqlValues values = new();
        string all = Conditions(connection, query, values);
        string count = $"SELECT count(*) FROM listed_report l WHERE {all}";
        object?[] counted = values.All;
        bool isStable = query.Order == ReportOrder.Stable;
        if (query.After is { } after)
        {
            (long age, long number) = Parse(after, isStable);
            string place = values.Add(number);
            string day = isStable ? "" : values.Add(age);
            all += isStable
                ? $" AND l.number > {place}"
                : $" AND l.age >= {day} AND (l.age > {day} OR l.number < {place})";
        }
        List<(long Number, long Age)> rows = connection.List(
            $"SELECT l.number, l.age FROM listed_report l WHERE {all} "
                + $"ORDER BY {(isStable ? "l.number" : "l.age, l.number DESC")} LIMIT {values.Add((long)query.Limit + 1)}",
            values.All,
            row => (row.GetInt64(0), row.GetInt64(1))
        );
        bool isLast = rows.Count <= query.Limit;
        // The first page that is the last has them all.
        long total = isLast && query.After is null ? rows.Count : counts.Of(connection, count, counted);
        rows = isLast ? rows : rows[..query.Limit];
        return new ReportPage(
            Read(connection, [.. rows.Select(row => row.Number)]),
            total,
            isLast ? null : Cursor(rows[^1], isStable)
        );
    }

    /// <summary>The reports with numbers, in their order.</summary>
    public static ImmutableArray<ListedReport> Read(StoreConnection connection, IReadOnlyCollection<long> numbers)
    {
        ILookup<long, string> incidents = NumberList
            .Rows(
                connection,
                "SELECT l.number, i.incident FROM listed_report l, report_incident i "
                    + "WHERE i.row = l.row AND l.number {these} ORDER BY l.number, i.incident",
                numbers,
                row => (Report: row.GetInt64(0), Incident: row.GetInt64(1))
            )
            .ToLookup(row => row.Report, row => IdOrder.Incident(row.Incident));
        Dictionary<long, ListedReport> found = NumberList
            .Rows(
                connection,
                "SELECT l.number, l.body, r.changed FROM listed_report l "
                    + "LEFT JOIN remembered_report r ON r.number = l.number WHERE l.number {these}",
                numbers,
                row =>
                    (
                        Number: row.GetInt64(0),
                        Report: ReportListing.Read(row.GetFieldValue<byte[]>(1)) with
                        {
                            Incidents = [.. incidents[row.GetInt64(0)]],
                            Changed = DateTimeOffset.FromUnixTimeMilliseconds(row.IsDBNull(2) ? 0 : row.GetInt64(2)),
                        }
                    )
            )
            .ToDictionary(row => row.Number, row => row.Report);
        return [.. numbers.Select(number => found[number])];
    }

    private static string Conditions(StoreConnection connection, ReportQuery query, SqlValues values)
    {
        List<string> all = [];
        if (query.Publisher is { } publisher)
        {
            all.Add($"l.publisher = {values.Add(ReportListing.Folded(publisher))}");
        }
        if (query.Since is { } since)
        {
            all.Add($"l.age <= {values.Add(ReportListing.AgeOf(since))}");
        }
        if (query.Until is { } until)
        {
            all.Add($"l.age >= {values.Add(ReportListing.AgeOf(until))} AND l.age <= 0");
        }
        if (query.IsRead is { } isRead)
        {
            all.Add($"l.is_read = {values.Add(isRead ? 1L : 0L)}");
        }
        if (query.HasClaims is { } hasClaims)
        {
            all.Add(hasClaims ? "l.claims > 0" : "l.claims = 0");
        }
        if (query.Text is { } text)
        {
            all.Add($"l.row IN ({SearchConditions.Rows(connection, SearchQuery.Parse(text), values)})");
        }
        if (query.UpdatedSince is { } updated)
        {
            string moment = values.Add(updated.ToUnixTimeMilliseconds());
            all.Add($"l.number IN (SELECT number FROM remembered_report WHERE changed >= {moment} AND gone = 0)");
        }
        return all.Count == 0 ? "1 = 1" : string.Join(" AND ", all);
    }

    private static string Cursor((long Number, long Age) row, bool isStable) =>
        new PageCursor(row.Number, isStable ? "" : row.Age.ToString(CultureInfo.InvariantCulture)).ToString();

    private static (long Age, long Number) Parse(string text, bool isStable)
    {
        PageCursor cursor = PageCursor.Parse(text);
        long age = 0;
        bool fits = isStable
            ? cursor.Key.Length == 0
            : long.TryParse(cursor.Key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out age);
        return fits
            ? (age, cursor.Day)
            : throw new ArgumentException(
                $"'{text}' does not continue a list of reports in this order; hand back what the page before gave, or leave it out."
            );
    }
}
