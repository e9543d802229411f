using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Views;

/// <summary>Reads which things are no longer there.</summary>
internal static class RemovedThings
{
    /// <summary>Numbers of things that went, with when, the first that went first; one more than the limit where there are more.</summary>
    public static List<(long Number, DateTimeOffset At)> Read(
        StoreConnection connection,
        string table,
        DateTimeOffset since,
        string? after,
        int limit
    )
    {
        CheckLimit(limit);
        (long at, long number) = after is null
            ? (since.ToUnixTimeMilliseconds(), long.MinValue)
            : Parse(PageCursor.Parse(after), after);
        return connection.List(
            $"SELECT number, changed FROM {table} WHERE (changed, number) > ($1, $2) AND gone = 1 ORDER BY changed, number LIMIT $3",
            [at, number, (long)limit + 1],
            row => (row.GetInt64(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)))
        );
    }

    /// <summary>The place behind the last of a page; null where no other page follows.</summary>
    public static string? Next(List<(long Number, DateTimeOffset At)> rows, int limit) =>
        rows.Count <= limit
            ? null
            : new PageCursor(
                rows[limit - 1].At.ToUnixTimeMilliseconds(),
                rows[limit - 1].Number.ToString(System.Globalization.CultureInfo.InvariantCulture)
            ).ToString();

    /// <summary>Refuses a limit that no page has.</summary>
    public static void CheckLimit(int limit)
    {
        if (limit is < 1 or > IncidentChanges.MostOnPage)
        {
            throw new ArgumentException(
                $"A page of {limit} changes cannot be had; ask for 1 to {IncidentChanges.MostOnPage}.",
                nameof(limit)
            );
        }
    }

    private static (long At, long Number) Parse(PageCursor cursor, string text) =>
        long.TryParse(
            cursor.Key,
            System.Globalization.NumberStyles.AllowLeadingSign,
            System.Globalization.CultureInfo.InvariantCulture,
            out long number
        )
            ? (cursor.Day, number)
            : throw new ArgumentException(
                $"'{text}' does not continue a list of what is gone; hand back what the page before gave, or leave it out."
            );
}
