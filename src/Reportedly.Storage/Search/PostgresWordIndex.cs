using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Views;

namespace Reportedly.Storage.Search;

/// <summary>
/// Words in tsvector. They come folded and counted, so that neither the server's configuration nor its extensions change what is found.
/// </summary>
internal sealed class PostgresWordIndex : WordIndex
{
    /// <summary>PostgreSQL takes a megabyte; a word that would go beyond is left out.</summary>
    private const int LongestVector = 1_000_000;

    /// <inheritdoc/>
    public override void Make(StoreConnection connection) =>
        connection.Execute(
            """
            DROP TABLE IF EXISTS report_words;
            DROP TABLE IF EXISTS claim_words;
            CREATE TABLE report_words (row bigint NOT NULL PRIMARY KEY, words tsvector NOT NULL);
            CREATE INDEX report_words_words ON report_words USING gin (words);
            CREATE TABLE claim_words (
                number bigint NOT NULL PRIMARY KEY, speaker tsvector NOT NULL, said tsvector NOT NULL
            );
            CREATE INDEX claim_words_speaker ON claim_words USING gin (speaker);
            CREATE INDEX claim_words_said ON claim_words USING gin (said);
            """
        );

    /// <inheritdoc/>
    public override void Add(StoreConnection connection, IReadOnlyList<ReportWords> reports)
    {
        long[] rows = [.. reports.Select(report => report.Row)];
        string[] words = [.. reports.Select(report => Vector(report.Words))];
        BulkInsert.Run(connection, "report_words", ("row", rows), ("words::tsvector", words));
        (long Row, StatementWords Words)[] said =
        [
            .. reports.SelectMany(report => report.Statements.Select(statement => (report.Row, statement))),
        ];
        BulkInsert.Run(
            connection,
            "claim_words",
            ("number", said.Select(one => PartNumber.Of(one.Row, one.Words.Claim)).ToArray()),
            ("speaker::tsvector", said.Select(one => Vector(one.Words.Speaker)).ToArray()),
            ("said::tsvector", said.Select(one => Vector(one.Words.Said)).ToArray())
        );
    }

    /// <inheritdoc/>
    public override void Remove(StoreConnection connection, IReadOnlyList<long> rows)
    {
        foreach (long row in rows)
        {
            connection.Later("DELETE FROM report_words WHERE row = $1", row);
            connection.Later(
                "DELETE FROM claim_words WHERE number >= $1 AND number < $2",
                PartNumber.Of(row, 0),
                PartNumber.Of(row + 1, 0)
            );
        }
    }

    /// <inheritdoc/>
    public override string Reports(ImmutableArray<ImmutableArray<SearchPhrase>> all, SqlValues values) =>
        $"SELECT row FROM report_words WHERE words @@ {values.Add(Expression(all))}::tsquery";

    /// <inheritdoc/>
    public override string Statements(
        ImmutableArray<SearchPhrase> speakers,
        ImmutableArray<ImmutableArray<SearchPhrase>> all,
        SqlValues values
    )
    {
        string names = values.Add(Expression([.. speakers.Select(one => ImmutableArray.Create(one))]));
        string sql = $"SELECT number FROM claim_words WHERE speaker @@ {names}::tsquery";
        return all.IsEmpty ? sql : $"{sql} AND said @@ {values.Add(Expression(all))}::tsquery";
    }

    /// <summary>Each word with where it stands: <c>'velik':1 'said':2</c>.</summary>
    private static string Vector(string words)
    {
        StringBuilder vector = new(words.Length * 2);
        int at = 0;
        foreach (string word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            at++;
            if (vector.Length + word.Length < LongestVector / 2)
            {
                vector.Append(Quoted(word)).Append(CultureInfo.InvariantCulture, $":{at} ");
            }
        }
        return vector.ToString();
    }

    private static string Expression(ImmutableArray<ImmutableArray<SearchPhrase>> all) =>
        string.Join(" & ", all.Select(either => $"({string.Join(" | ", either.Select(Phrase))})"));

    private static string Phrase(SearchPhrase phrase) =>
        "(" + string.Join(" <-> ", phrase.Words.Select(Quoted)) + (phrase.IsBeginning ? ":*" : "") + ")";

    /// <summary>Folded words are letters and digits; what could mean more is doubled all the same.</summary>
    private static string Quoted(string word) =>
        $"'{word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";
}
