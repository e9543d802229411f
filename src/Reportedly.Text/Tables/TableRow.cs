using System.Collections.Immutable;

namespace Reportedly.Text;

/// <summary>One row of a <see cref="WordTable"/>, and where it stands, so that an error can say so. Immutable.</summary>
public sealed class TableRow
{
    private readonly WordTable table;
    private readonly string[] cells;

    internal TableRow(WordTable table, int line, string[] cells)
    {
        this.table = table;
        this.cells = cells;
        Line = line;
    }

    /// <summary>Line in the file, from 1.</summary>
    public int Line { get; }

    /// <summary>The cell of a column, which must not be empty.</summary>
    /// <exception cref="InvalidDataException">The cell is empty; the message names file, line and remedy.</exception>
    /// <exception cref="ArgumentException">The table has no such column.</exception>
    public string this[string column] =>
        Find(column) ?? throw Bad($"the cell '{column}' is empty; fill it, or delete the row.");

    /// <summary>The cell of a column, or null where it is empty, <c>-</c> or left out.</summary>
    /// <exception cref="ArgumentException">The table has no such column.</exception>
    public string? Find(string column)
    {
        int index = table.Columns.IndexOf(column);
        return index < 0 ? throw new ArgumentException($"{table.Name} has no column '{column}'.", nameof(column))
            : index >= cells.Length || cells[index] is "" or "-" ? null
            : cells[index];
    }

    /// <summary>The parts of a cell, divided by <c>|</c>, without white space around them; none where it is empty.</summary>
    /// <exception cref="ArgumentException">The table has no such column.</exception>
    public ImmutableArray<string> List(string column) =>
        Find(column) is { } cell
            ? [.. cell.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
            : [];

    /// <summary>The words of a cell, divided by single spaces; none where it is empty.</summary>
    /// <exception cref="ArgumentException">The table has no such column.</exception>
    public ImmutableArray<string> Words(string column) =>
        Find(column) is { } cell ? [.. cell.Split(' ', StringSplitOptions.RemoveEmptyEntries)] : [];

    /// <summary>
    /// The cell as a member of an enumeration, written in snake case (<c>more_than</c>); case and hyphens for
    /// underscores do not matter.
    /// </summary>
    /// <exception cref="InvalidDataException">
    /// The cell is empty or names no member; the message names file, line and members.
    /// </exception>
    /// <exception cref="ArgumentException">The table has no such column.</exception>
    public T Choice<T>(string column)
        where T : struct, Enum => Member<T>(this[column], column);

    /// <summary>As <see cref="Choice"/>, but null where the cell is empty.</summary>
    /// <exception cref="InvalidDataException">The cell names no member.</exception>
    /// <exception cref="ArgumentException">The table has no such column.</exception>
    public T? FindChoice<T>(string column)
        where T : struct, Enum => Find(column) is { } cell ? Member<T>(cell, column) : null;

    /// <summary>The members of an enumeration that a cell names, divided by <c>|</c> or spaces, in its order.</summary>
    /// <exception cref="InvalidDataException">A part names no member.</exception>
    /// <exception cref="ArgumentException">The table has no such column.</exception>
    public ImmutableArray<T> Choices<T>(string column)
        where T : struct, Enum =>
        Find(column) is { } cell
            ? [.. cell.Split(['|', ' '], StringSplitOptions.RemoveEmptyEntries).Select(part => Member<T>(part, column))]
            : [];

    /// <summary>An error that names the file and this line; the fault says what is wrong and what to do.</summary>
    public InvalidDataException Bad(string fault) => table.Bad(Line, fault);

    private T Member<T>(string written, string column)
        where T : struct, Enum =>
        TableChoice.TryRead(written, out T member)
            ? member
            : throw Bad($"'{written}' is no {column}; write one of {TableChoice.Names<T>()}.");
}
