using Reportedly.Storage.Databases;
using Reportedly.Storage.Views;

namespace Reportedly.Storage.Search;

/// <summary>Makes SQL of what somebody looks for in reports. <c>r</c> is the report's testimony.</summary>
internal static class SearchConditions
{
    /// <summary>SQL that holds for the reports that a query finds.</summary>
    public static string Of(StoreConnection connection, SearchQuery query, SqlValues values)
    {
        WordIndex index = WordIndex.For(connection);
        string row = Unsought(connection, "r.row");
        List<string> all = [];
        if (!query.Speakers.IsEmpty)
        {
            all.Add($"{row} IN ({Said(index, query, values)})");
        }
        else
        {
            if (!query.All.IsEmpty)
            {
                all.Add($"{row} IN ({index.Reports(query.All, values)})");
            }
            all.AddRange(query.None.Select(phrase => $"{row} NOT IN ({index.Reports([ [phrase] ], values)})"));
        }
        if (query.Since is { } since)
        {
            all.Add($"r.published >= {values.Add((long)since.DayNumber)}");
        }
        if (query.Until is { } until)
        {
            all.Add($"r.published >= 0 AND r.published <= {values.Add((long)until.DayNumber)}");
        }
        if (!query.Places.IsEmpty || !query.Verdicts.IsEmpty)
        {
            all.Add(Told(connection, query, "r.row", values));
        }
        return all.Count == 0 ? "1 = 1" : string.Join(" AND ", all);
    }

    /// <summary>SQL that gives the rows of the reports that a query finds.</summary>
    public static string Rows(StoreConnection connection, SearchQuery query, SqlValues values)
    {
        if (query is not { All.IsEmpty: false, None.IsEmpty: true, Speakers.IsEmpty: true, Since: null, Until: null })
        {
            return $"SELECT r.row FROM testimony r WHERE {Of(connection, query, values)}";
        }
        // The index of words alone has the answer, or all that must be looked at.
        string found = WordIndex.For(connection).Reports(query.All, values);
        return query is { Places.IsEmpty: true, Verdicts.IsEmpty: true }
            ? found
            : $"SELECT f.row FROM ({found}) AS f WHERE {Told(connection, query, "f.row", values)}";
    }

    /// <summary>
    /// A column that SQLite does not look rows up by: it walks the narrow index in the order of the answer instead, and may stop early.
    /// PostgreSQL weighs both by itself.
    /// </summary>
    public static string Unsought(StoreConnection connection, string column) =>
        connection.Dialect.Name == "sqlite" ? "+" + column : column;

    /// <summary>The words, and what must not stand beside them, are looked for in what the speaker says, not in all of the report.</summary>
    private static string Said(WordIndex index, SearchQuery query, SqlValues values)
    {
        string sql =
            $"SELECT {PartNumber.RowOf("number")} FROM ({index.Statements(query.Speakers, query.All, values)}) AS said";
        IEnumerable<string> without = query.None.Select(phrase =>
            $"number NOT IN ({index.Statements(query.Speakers, [ [phrase] ], values)})"
        );
        return query.None.IsEmpty ? sql : $"{sql} WHERE {string.Join(" AND ", without)}";
    }

    /// <summary>
    /// One incident must be at the places and have the verdict. Of places it is looked up once which reports tell of them, since few do; verdicts,
    /// which most have, are asked of each report by itself, so that a page ends early.
    /// </summary>
    private static string Told(StoreConnection connection, SearchQuery query, string row, SqlValues values)
    {
        List<string> all =
        [
            .. query.Places.Select(place => $"t.incident IN ({IncidentConditions.Places(connection, place, values)})"),
        ];
        if (!query.Verdicts.IsEmpty)
        {
            all.Add(IncidentConditions.Verdicts("t.verdicts", query.Verdicts, values));
        }
        string told = $"FROM report_incident t WHERE {string.Join(" AND ", all)}";
        return query.Places.IsEmpty
            ? $"EXISTS (SELECT 1 {told} AND t.row = {row})"
            : $"{Unsought(connection, row)} IN (SELECT t.row {told})";
    }
}
