using System.Globalization;

namespace Reportedly.Text.Normalization;

/// <summary>
/// What each code point does in normal form C, from <c>data/unicode/nfc.tsv</c>, which ships inside the assembly.
/// Immutable; read on first use.
/// </summary>
internal sealed class NormalizationTable
{
    /// <summary>The bits of <see cref="Traits"/> that hold the canonical combining class, 0 to 254.</summary>
    public const int ClassBits = 0xFF;

    /// <summary>The bit of <see cref="Traits"/> of code points that form C never holds.</summary>
    public const int Never = 0x100;

    /// <summary>The bit of <see cref="Traits"/> of code points that may join the one before.</summary>
    public const int Maybe = 0x200;

    private const string File = "unicode/nfc.tsv";
    private const string Header = "property\tfirst\tsecond\tvalue";
    private const int LastCodePoint = 0x10FFFF;
    private const int BlockBits = 7;
    private const int BlockLength = 1 << BlockBits;

    private static readonly Lazy<NormalizationTable> Embedded = new(LoadEmbedded);

    /// <summary>Index into <see cref="traits"/>, in blocks, by the upper bits of the code point; block 0 is blank.</summary>
    private readonly ushort[] blocks = new ushort[(LastCodePoint + 1) >> BlockBits];
    private readonly ushort[] traits;

    // Never changed once filled. Not frozen: that costs more at the first text than all the look-ups that follow.
    private readonly Dictionary<long, int> joined = [];
    private readonly Dictionary<int, (int First, int Second)> parts = [];

    private NormalizationTable(TextReader reader)
    {
        List<ushort> filled = [.. new ushort[BlockLength]];
        if (reader.ReadLine() is not Header)
        {
            throw Bad(1, $"the header must read '{Header}'");
        }
        int number = 1;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            if (line.Split('\t') is not [var property, var from, var to, var value])
            {
                throw Bad(number, "expected four cells divided by single tabs");
            }
            int first = CodePoint(from, number);
            int second = CodePoint(to, number);
            switch (property)
            {
                case "class":
                    Fill(filled, first, second, Class(value, number));
                    break;
                case "check" when value is "no" or "maybe":
                    Fill(filled, first, second, value is "no" ? Never : Maybe);
                    break;
                case "composite":
                    int composite = CodePoint(value, number);
                    joined.Add(Pair(first, second), composite);
                    parts.Add(composite, (first, second));
                    break;
                default:
                    throw Bad(
                        number,
                        $"'{property}' with '{value}' is not known; use class, check no|maybe, composite"
                    );
            }
        }
        traits = [.. filled];
    }

    /// <summary>The table that ships with the product.</summary>
    /// <exception cref="InvalidDataException">It is missing or malformed; the message names file, line and remedy.</exception>
    public static NormalizationTable Default => Embedded.Value;

    /// <summary>Class and quick check of a code point: <see cref="ClassBits"/>, <see cref="Never"/>, <see cref="Maybe"/>.</summary>
    public int Traits(int codePoint) =>
        traits[(blocks[codePoint >> BlockBits] << BlockBits) + (codePoint & (BlockLength - 1))];

    /// <summary>The two code points that a composite or a Korean syllable is made of.</summary>
    /// <returns>False where it is made of none, or where form C never holds it.</returns>
    public bool TryPart(int codePoint, out (int First, int Second) pair) =>
        Hangul.TryPart(codePoint, out pair) || parts.TryGetValue(codePoint, out pair);

    /// <summary>The one code point that form C has for two.</summary>
    /// <returns>False where it has none.</returns>
    public bool TryJoin(int first, int second, out int composite) =>
        joined.TryGetValue(Pair(first, second), out composite) || Hangul.TryJoin(first, second, out composite);

    private static NormalizationTable LoadEmbedded()
    {
        using Stream stream =
            typeof(NormalizationTable).Assembly.GetManifestResourceStream(File)
            ?? throw new InvalidDataException($"{File}: the assembly does not hold it; embed it in the project file.");
        using StreamReader reader = new(stream);
        return new NormalizationTable(reader);
    }

    private static long Pair(int first, int second) => ((long)first << 32) | (uint)second;

    private void Fill(List<ushort> filled, int first, int last, int bits)
    {
        for (int codePoint = first; codePoint <= last; codePoint++)
        {
            int block = codePoint >> BlockBits;
            if (blocks[block] == 0)
            {
                blocks[block] = (ushort)(filled.Count >> BlockBits);
                filled.AddRange(new ushort[BlockLength]);
            }
            filled[(blocks[block] << BlockBits) + (codePoint & (BlockLength - 1))] |= (ushort)bits;
        }
    }

    private static int CodePoint(string cell, int line) =>
        int.TryParse(cell, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value)
        && value is >= 0 and <= LastCodePoint
            ? value
            : throw Bad(line, $"'{cell}' is no code point; write 4 to 6 hexadecimal digits");

    private static int Class(string cell, int line) =>
        int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value is > 0 and < 255
            ? value
            : throw Bad(line, $"'{cell}' is no combining class; write a number from 1 to 254");

    private static InvalidDataException Bad(int line, string what) =>
        new(FormattableString.Invariant($"{File}:{line}: {what}."));
}
