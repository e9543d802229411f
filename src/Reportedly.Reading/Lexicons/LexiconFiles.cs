using Reportedly.Text;

namespace Reportedly.Reading.Lexicons;

/// <summary>The tables under <c>data/lexicons/en</c> that ship inside the assembly.</summary>
internal static class LexiconFiles
{
    private const string Folder = "lexicons/en/";

    /// <summary>Reads a table.</summary>
    /// <param name="file">Its name without the folder: <c>events.tsv</c>.</param>
    /// <param name="columns">The columns that it must have, in order.</param>
    /// <exception cref="InvalidDataException">It is missing or malformed; the message names file, line and remedy.</exception>
    public static WordTable Read(string file, params ReadOnlySpan<string> columns) =>
        WordTable.Load(typeof(LexiconFiles).Assembly, Folder + file, columns);

    /// <summary>An index over the phrases of one column, whose words stand apart by single spaces.</summary>
    public static PhraseIndex<T> Index<T>(WordTable table, string column, Func<TableRow, T> entry) =>
        PhraseIndex<T>.Of(table.Rows.Select(row => (row[column].Split(' '), entry(row))));
}
