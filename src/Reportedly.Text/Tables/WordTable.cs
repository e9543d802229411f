using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Reportedly.Text;

/// <summary>
/// A table of knowledge about words: UTF-8, a header line, then a row a line, cells divided by single tabs. A cell of
/// <c>-</c> is empty, <c>|</c> divides the parts of a list, empty lines and lines that begin with <c>#</c> are skipped.
/// Immutable.
/// </summary>
public sealed class WordTable
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    private WordTable(string name, string digest, ImmutableArray<string> columns)
    {
        Name = name;
        Digest = digest;
        Columns = columns;
    }

    /// <summary>The name that errors give, with forward slashes: <c>lexicons/en/verbs.tsv</c>.</summary>
    public string Name { get; }

    /// <summary><c>sha256:</c> and 64 lower-case hex digits over the bytes of the file.</summary>
    public string Digest { get; }

    /// <summary>The names of the columns, in order.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>The rows in the order of the file.</summary>
    public ImmutableArray<TableRow> Rows { get; private set; } = [];

    /// <summary>Reads a table that ships inside an assembly.</summary>
    /// <param name="assembly">The assembly that holds it.</param>
    /// <param name="name">Name of the resource: <c>lexicons/en/verbs.tsv</c>.</param>
    /// <param name="columns">The columns that it must have; see <see cref="Parse"/>.</param>
    /// <exception cref="InvalidDataException">
    /// It is missing or malformed; the message names file, line and remedy.
    /// </exception>
    public static WordTable Load(Assembly assembly, string name, params ReadOnlySpan<string> columns)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        using Stream stream =
            assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException(
                $"{name}: {assembly.GetName().Name} does not hold it; embed it in the project file and build again."
            );
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return Parse(name, copy.GetBuffer().AsSpan(0, (int)copy.Length), columns);
    }

    /// <summary>Reads a table from its bytes.</summary>
    /// <param name="name">The name to blame in errors.</param>
    /// <param name="bytes">The file, with or without a byte order mark.</param>
    /// <param name="columns">
    /// The columns that the header must name, in order. A row gives a cell for each; those whose name ends in <c>?</c>
    /// here (not in the file) it may leave out at its end.
    /// </param>
    /// <exception cref="InvalidDataException">
    /// The bytes are no UTF-8, the header differs, or a row has another number of cells; the message names file, line
    /// and remedy.
    /// </exception>
    public static WordTable Parse(string name, ReadOnlySpan<byte> bytes, params ReadOnlySpan<string> columns)
    {
        string[] names = new string[columns.Length];
        int needed = 0;
        for (int i = 0; i < columns.Length; i++)
        {
            names[i] = columns[i].TrimEnd('?');
            needed = columns[i].EndsWith('?') ? needed : i + 1;
        }
        string digest = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));
        WordTable table = new(name, digest, [.. names]);
        table.Rows = table.ReadRows(bytes, needed);
        return table;
    }

    /// <summary>An error in a line of the file, counted from 1.</summary>
    internal InvalidDataException Bad(int line, string fault) => new($"{Name}:{line}: {fault}");

    private ImmutableArray<TableRow> ReadRows(ReadOnlySpan<byte> bytes, int needed)
    {
        ReadOnlySpan<byte> rest = bytes.StartsWith("\uFEFF"u8) ? bytes["\uFEFF"u8.Length..] : bytes;
        ImmutableArray<TableRow>.Builder rows = ImmutableArray.CreateBuilder<TableRow>();
        bool headed = false;
        for (int number = 1; !rest.IsEmpty; number++)
        {
            int end = rest.IndexOf((byte)'\n');
            string line = Decode(end < 0 ? rest : rest[..end], number).TrimEnd('\r');
            rest = end < 0 ? default : rest[(end + 1)..];
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            string[] cells = line.Split('\t');
            if (headed)
            {
                CheckCount(cells.Length, needed, number);
                rows.Add(new TableRow(this, number, cells));
            }
            else
            {
                CheckHeader(cells, number);
                headed = true;
            }
        }
        return headed
            ? rows.DrainToImmutable()
            : throw Bad(1, $"the header line is missing; begin with {Quoted(Columns)}.");
    }

    private string Decode(ReadOnlySpan<byte> line, int number)
    {
        try
        {
            return Strict.GetString(line);
        }
        catch (DecoderFallbackException broken)
        {
            throw new InvalidDataException($"{Name}:{number}: the line is no UTF-8; save the file as UTF-8.", broken);
        }
    }

    private void CheckHeader(string[] cells, int number)
    {
        if (!cells.AsSpan().SequenceEqual(Columns.AsSpan()))
        {
            throw Bad(number, $"the header is {Quoted(cells)}; make it {Quoted(Columns)}.");
        }
    }

    private void CheckCount(int count, int needed, int number)
    {
        if (count > Columns.Length || count < needed)
        {
            string wanted = needed == Columns.Length ? $"{needed}" : $"{needed} to {Columns.Length}";
            throw Bad(
                number,
                $"the row has {count} cell{(count == 1 ? "" : "s")}; give {wanted}, divided by single tabs."
            );
        }
    }

    private static string Quoted(IEnumerable<string> cells) => $"'{string.Join("<tab>", cells)}'";
}
