using System.Collections.Immutable;

namespace Reportedly.Reading.Rules;

/// <summary>One line of a tab-separated table, with where it stands, for errors.</summary>
/// <param name="File">Name of the table.</param>
/// <param name="Line">Line number, from 1.</param>
/// <param name="Cells">The cells, as many as the header has columns.</param>
internal sealed record TableRow(string File, int Line, ImmutableArray<string> Cells)
{
    /// <summary>The cell of a column.</summary>
    public string this[int column] => Cells[column];

    /// <summary>An error that names this line.</summary>
    public InvalidDataException Bad(string what) => new($"{File}:{Line}: {what}");
}

/// <summary>
/// Tab-separated tables with a header line; empty lines and lines that begin with <c>#</c> are skipped.
/// </summary>
internal static class TableFile
{
    /// <summary>Reads a table that ships inside the assembly.</summary>
    /// <param name="name">Logical name: <c>lexicons/en/numbers.tsv</c>.</param>
    /// <param name="header">The columns that it must have, in order.</param>
    /// <exception cref="InvalidDataException">The header differs, or a line has another number of cells.</exception>
    public static ImmutableArray<TableRow> ReadEmbedded(string name, params ReadOnlySpan<string> header)
    {
        using Stream stream =
            typeof(TableFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"{name}: the assembly does not hold it; embed it in the project file.");
        using StreamReader reader = new(stream);
        return Read(name, reader, header);
    }

    /// <summary>Reads a table.</summary>
    /// <param name="name">The name to blame in errors.</param>
    /// <param name="reader">The table's text.</param>
    /// <param name="header">The columns that it must have, in order.</param>
    /// <exception cref="InvalidDataException">The header differs, or a line has another number of cells.</exception>
    public static ImmutableArray<TableRow> Read(string name, TextReader reader, params ReadOnlySpan<string> header)
    {
        ImmutableArray<TableRow>.Builder rows = ImmutableArray.CreateBuilder<TableRow>();
        bool headed = false;
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            ImmutableArray<string> cells = [.. line.Split('\t')];
            TableRow row = new(name, number, cells);
            if (!headed)
            {
                if (!cells.AsSpan().SequenceEqual(header))
                {
                    throw row.Bad($"expected the header '{string.Join("<tab>", header)}'.");
                }
                headed = true;
                continue;
            }
            if (cells.Length != header.Length)
            {
                throw row.Bad($"{cells.Length} cells, but the header has {header.Length}; check the tabs.");
            }
            rows.Add(row);
        }
        return headed ? rows.ToImmutable() : throw new InvalidDataException($"{name}:1: the header line is missing.");
    }
}
