using System.Collections.Immutable;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Views;

namespace Reportedly.Storage.Search;

/// <summary>Words in FTS5, without a copy of the text: what is found is shown from the record itself.</summary>
internal sealed class SqliteWordIndex : WordIndex
{
    private const string Options = "content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2'";

    /// <inheritdoc/>
    public override void Make(StoreConnection connection) =>
        connection.Execute(
            $"""
            DROP TABLE IF EXISTS report_words;
            DROP TABLE IF EXISTS claim_words;
            CREATE VIRTUAL TABLE report_words USING fts5(words, {Options});
            CREATE VIRTUAL TABLE claim_words USING fts5(speaker, said, {Options});
            """
        );

    /// <inheritdoc/>
    public override void Add(StoreConnection connection, IReadOnlyList<ReportWords> reports)
    {
        BulkInsert.Run(
            connection,
            "report_words",
            ("rowid", reports.Select(report => report.Row).ToArray()),
            ("words", reports.Select(report => report.Words).ToArray())
        );
        (long Number, StatementWords Words)[] said =
        [
            .. reports.SelectMany(report =>
                report.Statements.Select(one => (PartNumber.Of(report.Row, one.Claim), one))
            ),
        ];
        BulkInsert.Run(
            connection,
            "claim_words",
            ("rowid", said.Select(one => one.Number).ToArray()),
            ("speaker", said.Select(one => one.Words.Speaker).ToArray()),
            ("said", said.Select(one => one.Words.Said).ToArray())
        );
    }

    /// <inheritdoc/>
    public override void Remove(StoreConnection connection, IReadOnlyList<long> rows)
    {
        using PreparedCommand words = new(connection, "DELETE FROM report_words WHERE rowid = $1", 1);
        using PreparedCommand said = new(connection, "DELETE FROM claim_words WHERE rowid >= $1 AND rowid < $2", 2);
        foreach (long row in rows)
        {
            words.Run(row);
            said.Run(PartNumber.Of(row, 0), PartNumber.Of(row + 1, 0));
        }
    }

    /// <inheritdoc/>
    public override string Reports(ImmutableArray<ImmutableArray<SearchPhrase>> all, SqlValues values) =>
        $"SELECT rowid AS row FROM report_words WHERE report_words MATCH {values.Add(Expression(all))}";

    /// <inheritdoc/>
    public override string Statements(
        ImmutableArray<SearchPhrase> speakers,
        ImmutableArray<ImmutableArray<SearchPhrase>> all,
        SqlValues values
    )
    {
        string expression = $"{{speaker}} : ({Expression([.. speakers.Select(one => ImmutableArray.Create(one))])})";
        expression += all.IsEmpty ? "" : $" AND {{said}} : ({Expression(all)})";
        return $"SELECT rowid AS number FROM claim_words WHERE claim_words MATCH {values.Add(expression)}";
    }

    private static string Expression(ImmutableArray<ImmutableArray<SearchPhrase>> all) =>
        string.Join(" AND ", all.Select(either => $"({string.Join(" OR ", either.Select(Quoted))})"));

    /// <summary>Folded words are letters and digits; the marks are doubled all the same.</summary>
    private static string Quoted(SearchPhrase phrase) =>
        $"\"{string.Join(' ', phrase.Words).Replace("\"", "\"\"", StringComparison.Ordinal)}\"{(phrase.IsBeginning ? " *" : "")}";
}
