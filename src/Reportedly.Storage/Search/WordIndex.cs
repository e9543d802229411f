using System.Collections.Immutable;
using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Search;

/// <summary>
/// An index over the words of reports and of what speakers said, as the database at hand has it. Words are folded before they go in, and
/// queries are made of folded words alone, so that nothing that a user writes is ever read as the database's own query language.
/// </summary>
internal abstract class WordIndex
{
    /// <summary>The index of a database.</summary>
    public static WordIndex For(StoreConnection connection) =>
        connection.Dialect.Name == "sqlite" ? new SqliteWordIndex() : new PostgresWordIndex();

    /// <summary>Makes the tables, empty, in place of those that are there.</summary>
    public abstract void Make(StoreConnection connection);

    /// <summary>Adds what reports say.</summary>
    public abstract void Add(StoreConnection connection, IReadOnlyList<ReportWords> reports);

    /// <summary>Takes reports out, by row.</summary>
    public abstract void Remove(StoreConnection connection, IReadOnlyList<long> rows);

    /// <summary>SQL that gives the rows of the reports in which all stand, one alternative of each; <c>row</c> is its column.</summary>
    public abstract string Reports(ImmutableArray<ImmutableArray<SearchPhrase>> all, SqlValues values);

    /// <summary>SQL that gives the numbers of the statements that all stand in, by speakers of those names; <c>number</c> is its column.</summary>
    public abstract string Statements(
        ImmutableArray<SearchPhrase> speakers,
        ImmutableArray<ImmutableArray<SearchPhrase>> all,
        SqlValues values
    );
}

/// <summary>What one report gives the index.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Words">The folded words of its text, with a space between two.</param>
/// <param name="Statements">What others than the report say in it.</param>
internal sealed record ReportWords(long Row, string Words, ImmutableArray<StatementWords> Statements);

/// <summary>What one claim gives the index.</summary>
/// <param name="Claim">Its place in the record.</param>
/// <param name="Speaker">The folded words that name who says it.</param>
/// <param name="Said">The folded words of what is said.</param>
internal readonly record struct StatementWords(int Claim, string Speaker, string Said);

/// <summary>Values of a statement that is put together piece by piece.</summary>
internal sealed class SqlValues
{
    private readonly List<object?> values = [];

    /// <summary>All values, in the order of $1, $2 ...</summary>
    public object?[] All => [.. values];

    /// <summary>Takes a value and gives its placeholder.</summary>
    public string Add(object? value)
    {
        values.Add(value);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"${values.Count}");
    }
}
