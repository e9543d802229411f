using Reportedly.Records;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Judgements;
using Reportedly.Storage.Search;
using Reportedly.Storage.Views;

namespace Reportedly.Storage;

/// <summary>Finds reports by their words, by who says them, and by what they tell of. It sees what <see cref="IncidentViews.Link"/> took in.</summary>
public sealed class ReportSearch
{
    /// <summary>The most hits that one page has.</summary>
    public const int MostOnPage = 1000;

    /// <summary>So many reports are put in order by themselves; of more, some are met soon on the way along the index of all.</summary>
    private const int Few = 2000;

    private readonly StoreConnection connection;
    private readonly Func<ActiveJudgements> judgements;

    /// <param name="connection">Where the log and the views are.</param>
    /// <param name="judgements">What persons' judgements stand now.</param>
    internal ReportSearch(StoreConnection connection, Func<ActiveJudgements> judgements)
    {
        this.connection = connection;
        this.judgements = judgements;
    }

    /// <summary>The reports that a query finds, the newest first; of two of one day, by key.</summary>
    /// <param name="query">What is looked for.</param>
    /// <param name="limit">How many hits a page has: 1 to <see cref="MostOnPage"/>.</param>
    /// <param name="after"><see cref="SearchPage.Next"/> of the page before; null for the first.</param>
    /// <exception cref="ArgumentException">The cursor or the limit is none; the message says what to write.</exception>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public SearchPage Find(SearchQuery query, int limit = 20, string? after = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (limit is < 1 or > MostOnPage)
        {
            throw new ArgumentException(
                $"A page of {limit} reports cannot be had; ask for 1 to {MostOnPage}.",
                nameof(limit)
            );
        }
        return connection.Try(() =>
            ViewTables.AreThere(connection) ? Page(query, limit, after) : new SearchPage([], 0, null)
        );
    }

    private SearchPage Page(SearchQuery query, int limit, string? after)
    {
        SqlValues values = new();
        string found = SearchConditions.Rows(connection, query, values);
        List<long> few = connection.List(
            $"SELECT row FROM ({found}) AS found LIMIT {Few + 1}",
            values.All,
            row => row.GetInt64(0)
        );
        bool isFew = few.Count <= Few;
        long total = isFew ? few.Count : connection.Number($"SELECT count(*) FROM ({found}) AS found", values.All);
        values = new SqlValues();
        string all = isFew
            ? $"r.row {NumberList.In(connection, values, few)}"
            : SearchConditions.Of(connection, query, values);
        if (after is not null)
        {
            PageCursor cursor = PageCursor.Parse(after);
            string day = values.Add(cursor.Day);
            all += $" AND r.published <= {day} AND (r.published < {day} OR r.report > {values.Add(cursor.Key)})";
        }
        List<(long Row, string Key, long Day)> rows = connection.List(
            $"SELECT r.row, r.report, r.published FROM testimony r WHERE {all} "
                + $"ORDER BY r.published DESC, r.report LIMIT {values.Add((long)limit + 1)}",
            values.All,
            row => (row.GetInt64(0), row.GetString(1), row.GetInt64(2))
        );
        bool isLast = rows.Count <= limit;
        rows = isLast ? rows : rows[..limit];
        string? next = isLast ? null : new PageCursor(rows[^1].Day, rows[^1].Key).ToString();
        ActiveJudgements active = judgements();
        return new SearchPage(
            [.. rows.Select(row => new MatchReader(query, Record(row.Row, active)).Read(row.Key))],
            total,
            next
        );
    }

    private ReportRecord Record(long row, ActiveJudgements active) =>
        JudgedRecord.Apply(RecordCodec.FromUtf8(NewestReadings.At(connection, row).Record), active);
}
