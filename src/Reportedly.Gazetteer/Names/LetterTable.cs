using System.Globalization;
using Reportedly.Text;
using Reportedly.Text.Normalization;

namespace Reportedly.Gazetteer.Names;

/// <summary>
/// What folding makes of every UTF-16 unit: by Unicode's composites and by <c>data/gazetteer/letters.tsv</c>, which has
/// the letters that no composite takes apart. Safe from any thread; made as it is asked for.
/// </summary>
internal sealed class LetterTable
{
    /// <summary>Stands for no letter at all.</summary>
    public const char Nothing = '\uFFFE';

    /// <summary>Stands for what parts words.</summary>
    public const char Space = ' ';

    /// <summary>Stands for several letters; see <see cref="Parts"/>.</summary>
    public const char Several = '\uFFFF';

    /// <summary>The most units that one unit becomes.</summary>
    public const int MostParts = 4;

    private const string File = "gazetteer/letters.tsv";
    private static readonly Lazy<LetterTable> Embedded = new(() =>
        new LetterTable(WordTable.Load(typeof(LetterTable).Assembly, File, "letters", "folded", "why?"))
    );

    private readonly char[]?[] pages = new char[]?[256];
    private readonly Dictionary<char, string> own = [];

    private LetterTable(WordTable table)
    {
        foreach (TableRow row in table.Rows)
        {
            string form = row.Find("folded") ?? "";
            if (form.Length > MostParts)
            {
                throw row.Bad($"'{form}' is longer than {MostParts} letters; shorten it.");
            }
            foreach (string letter in row["letters"].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                own[Letter(letter, row)] = form == "_" ? " " : form;
            }
        }
    }

    /// <summary>The table that ships with the product.</summary>
    public static LetterTable Default => Embedded.Value;

    /// <summary>What a unit becomes: a letter, or <see cref="Nothing"/>, <see cref="Space"/> or <see cref="Several"/>.</summary>
    public char Fold(char unit) => (pages[unit >> 8] ?? MakePage(unit >> 8))[unit & 0xFF];

    /// <summary>The letters that a unit becomes for which <see cref="Fold"/> says several.</summary>
    public string Parts(char unit) => Form(unit);

    /// <summary>
    /// Fills 256 units when the first of them is asked for: most texts need two or three such pages. Two threads that
    /// make one at once make the same.
    /// </summary>
    private char[] MakePage(int number)
    {
        char[] page = new char[256];
        for (int i = 0; i < page.Length; i++)
        {
            string form = Form((char)((number << 8) | i));
            page[i] = form.Length switch
            {
                0 => Nothing,
                1 => form[0],
                _ => Several,
            };
        }
        Volatile.Write(ref pages[number], page);
        return page;
    }

    private string Form(char unit)
    {
        if (char.IsAscii(unit))
        {
            return own.TryGetValue(unit, out string? ascii) ? ascii
                : char.IsLetterOrDigit(unit) ? char.ToLowerInvariant(unit).ToString()
                : " ";
        }
        if (own.TryGetValue(unit, out string? form))
        {
            return form;
        }
        char lower = char.ToLowerInvariant(unit);
        if (lower != unit)
        {
            return Form(lower);
        }
        if (NormalizationTable.Default.TryPart(unit, out (int First, int Second) pair) && pair.First <= char.MaxValue)
        {
            string second = pair.Second <= char.MaxValue ? Form((char)pair.Second) : "";
            string both = Form((char)pair.First) + second;
            return both.Length <= MostParts ? both : both[..MostParts];
        }
        return IsMark(unit) ? ""
            : IsGap(CharUnicodeInfo.GetUnicodeCategory(unit)) ? " "
            : unit.ToString();
    }

    /// <summary>
    /// Marks above and below letters of the Latin, Greek, Cyrillic, Hebrew and Arabic scripts. Those of other scripts
    /// are vowels or make other consonants.
    /// </summary>
    private static bool IsMark(char unit) =>
        unit
            is (>= '\u0300' and <= '\u036F')
                or (>= '\u0483' and <= '\u0489')
                or (>= '\u0591' and <= '\u05C7')
                or (>= '\u0610' and <= '\u061A')
                or (>= '\u064B' and <= '\u065F')
                or '\u0670'
                or (>= '\u06D6' and <= '\u06ED')
                or (>= '\u1AB0' and <= '\u1AFF')
                or (>= '\u1DC0' and <= '\u1DFF')
                or (>= '\u20D0' and <= '\u20FF')
                or (>= '\uFE20' and <= '\uFE2F')
        || CharUnicodeInfo.GetUnicodeCategory(unit) is UnicodeCategory.Format or UnicodeCategory.Control
            && !char.IsWhiteSpace(unit);

    private static bool IsGap(UnicodeCategory category) =>
        category
            is UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Control
                or UnicodeCategory.DashPunctuation
                or UnicodeCategory.ConnectorPunctuation
                or UnicodeCategory.OtherPunctuation
                or UnicodeCategory.OpenPunctuation
                or UnicodeCategory.ClosePunctuation
                or UnicodeCategory.InitialQuotePunctuation
                or UnicodeCategory.FinalQuotePunctuation
                or UnicodeCategory.OtherSymbol
                or UnicodeCategory.MathSymbol
                or UnicodeCategory.CurrencySymbol
                or UnicodeCategory.ModifierSymbol;

    private static char Letter(string written, TableRow row)
    {
        if (written.Length == 1)
        {
            return written[0];
        }
        return
            written.StartsWith("U+", StringComparison.Ordinal)
            && ushort.TryParse(
                written.AsSpan(2),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out ushort unit
            )
            ? (char)unit
            : throw row.Bad($"'{written}' is no letter; write one letter, or U+ and four hexadecimal digits.");
    }
}
