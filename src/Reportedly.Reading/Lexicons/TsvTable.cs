using System.Collections.Immutable;
using System.Reflection;

namespace Reportedly.Reading.Lexicons;

/// <summary>
/// A table of words that ships inside the assembly: a header line, then one row a line, fields apart by tabs, <c>-</c> for an empty field,
/// <c>#</c> before a comment.
/// </summary>
internal sealed class TsvTable
{
    private readonly ImmutableArray<string> header;

    private TsvTable(string name, ImmutableArray<string> header, ImmutableArray<TsvRow> rows)
    {
        Name = name;
        this.header = header;
        Rows = rows;
    }

    public string Name { get; }

    public ImmutableArray<TsvRow> Rows { get; }

    /// <summary>Loads <c>data/NAME</c> from the assembly's resources.</summary>
    /// <exception cref="LexiconException">It is not there, or a row has another number of fields than the header.</exception>
    public static TsvTable Load(string name)
    {
        using Stream stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new LexiconException(name, 0, "the file is not embedded; name it in Reportedly.Reading.csproj");
        using StreamReader reader = new(stream);
        return Parse(name, reader.ReadToEnd());
    }

    /// <summary>Reads a table from its text.</summary>
    public static TsvTable Parse(string name, string text)
    {
        ImmutableArray<string> header = [];
        ImmutableArray<TsvRow>.Builder rows = ImmutableArray.CreateBuilder<TsvRow>();
        int number = 0;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            number++;
            ReadOnlySpan<char> line = raw.TrimEnd(" ");
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }
            string[] fields = line.ToString().Split('\t');
            if (header.IsDefaultOrEmpty)
            {
                header = [.. fields];
                continue;
            }
            if (fields.Length != header.Length)
            {
                throw new LexiconException(name, number, $"{fields.Length} fields where the header has {header.Length}");
            }
            rows.Add(new TsvRow(name, number, fields));
        }
        return new TsvTable(name, header, rows.ToImmutable());
    }

    /// <summary>The number of a column.</summary>
    public int Column(string column)
    {
        int index = header.IndexOf(column);
        return index >= 0 ? index : throw new LexiconException(Name, 1, $"there is no column '{column}'");
    }
}

/// <summary>One row of a table, and where it stands, so that an error can say so.</summary>
internal readonly record struct TsvRow(string Table, int Line, string[] Fields)
{
    /// <summary>The field, or null where it is empty.</summary>
    public string? Get(int column) => Fields[column] is "-" or "" ? null : Fields[column];

    /// <summary>The field, which must not be empty.</summary>
    public string Need(int column) =>
        Get(column) ?? throw new LexiconException(Table, Line, $"field {column + 1} is empty");

    /// <summary>The parts of a field apart by <c>|</c>.</summary>
    public string[] List(int column) =>
        Get(column)?.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>The members of an enum that a field names, apart by spaces or <c>|</c>.</summary>
    public ImmutableArray<TEnum> Many<TEnum>(int column)
        where TEnum : struct, Enum
    {
        TsvRow row = this;
        return
        [
            .. (Get(column) ?? "")
                .Split([' ', '|'], StringSplitOptions.RemoveEmptyEntries)
                .Select(value =>
                    System.Enum.TryParse(value, ignoreCase: true, out TEnum member) && System.Enum.IsDefined(member)
                        ? member
                        : throw new LexiconException(row.Table, row.Line, $"'{value}' is no {typeof(TEnum).Name}")
                ),
        ];
    }

    /// <summary>The field as a member of an enum, written in snake case.</summary>
    public TEnum Enum<TEnum>(int column)
        where TEnum : struct, Enum
    {
        string value = Need(column);
        return System.Enum.TryParse(value.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out TEnum member)
            && System.Enum.IsDefined(member)
            ? member
            : throw new LexiconException(Table, Line, $"'{value}' is no {typeof(TEnum).Name}");
    }
}

/// <summary>A data file that cannot be used: names the file, the line and what is wrong with it.</summary>
internal sealed class LexiconException(string table, int line, string fault)
    : Exception($"data/{table}:{line}: {fault}.");
