using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Reportedly.Language.Lexicons;

/// <summary>
/// A table of linguistic knowledge: tab-separated UTF-8, a header line, lines that start with <c>#</c> are comments.
/// </summary>
internal sealed class LexiconTable
{
    private readonly string[] columns;

    private LexiconTable(string name, string digest, string[] columns, ImmutableArray<LexiconRow> rows)
    {
        Name = name;
        Digest = digest;
        this.columns = columns;
        Rows = rows;
    }

    /// <summary>Name of the table, as <c>lexicons/en/verbs.tsv</c>.</summary>
    public string Name { get; }

    /// <summary><c>sha256:</c> and 64 lower-case hex digits over the bytes of the file.</summary>
    public string Digest { get; }

    /// <summary>The rows in the order of the file.</summary>
    public ImmutableArray<LexiconRow> Rows { get; }

    /// <summary>Reads a table that is part of the assembly.</summary>
    /// <exception cref="LexiconException">The table is missing or malformed.</exception>
    public static LexiconTable Embedded(string name, params ReadOnlySpan<string> expected)
    {
        using Stream stream =
            typeof(LexiconTable).Assembly.GetManifestResourceStream(name)
            ?? throw new LexiconException(
                $"{name}: not in the assembly; list it as an EmbeddedResource and build again."
            );
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return Parse(name, copy.GetBuffer().AsSpan(0, (int)copy.Length), expected);
    }

    /// <summary>Reads a table from its bytes.</summary>
    /// <exception cref="LexiconException">The header or a row is malformed.</exception>
    public static LexiconTable Parse(string name, ReadOnlySpan<byte> bytes, params ReadOnlySpan<string> expected)
    {
        string digest = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));
        string[] lines = Encoding.UTF8.GetString(bytes).Split('\n');
        string[]? columns = null;
        ImmutableArray<LexiconRow>.Builder rows = ImmutableArray.CreateBuilder<LexiconRow>(lines.Length);
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].TrimEnd('\r');
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            string[] cells = line.Split('\t');
            if (columns is null)
            {
                columns = cells;
                if (!cells.AsSpan().SequenceEqual(expected))
                {
                    throw new LexiconException(
                        $"{name}:{i + 1}: the header is '{line}'; make it '{string.Join('\t', expected!)}'."
                    );
                }
                continue;
            }
            if (cells.Length > columns.Length || cells[0].Length == 0)
            {
                throw new LexiconException(
                    $"{name}:{i + 1}: {cells.Length} cells, or an empty first one; give 1 to {columns.Length}, "
                        + "divided by single tabs."
                );
            }
            rows.Add(new LexiconRow(i + 1, cells));
        }
        if (columns is null)
        {
            throw new LexiconException($"{name}:1: no header; begin with '{string.Join('\t', expected!)}'.");
        }
        return new LexiconTable(name, digest, columns, rows.DrainToImmutable());
    }

    /// <summary>The cell of one column as one of an enumeration's members, whatever its case.</summary>
    /// <exception cref="LexiconException">The cell names no member.</exception>
    public T Choice<T>(LexiconRow row, int column)
        where T : struct, Enum =>
        Enum.TryParse(row[column], ignoreCase: true, out T value) && Enum.IsDefined(value)
            ? value
            : throw new LexiconException(
                $"{Name}:{row.Line}: '{row[column]}' is no {columns[column]}; "
                    + $"use one of {string.Join(", ", Enum.GetNames<T>())}."
            );
}

/// <summary>One row of a table.</summary>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Cells">The cells that are there; trailing empty ones may be left out of the file.</param>
internal readonly record struct LexiconRow(int Line, string[] Cells)
{
    /// <summary>A cell, empty where the row has none there.</summary>
    public string this[int column] => column < Cells.Length ? Cells[column] : "";
}
