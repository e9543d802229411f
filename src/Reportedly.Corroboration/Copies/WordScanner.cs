using Reportedly.Gazetteer.Names;

namespace Reportedly.Corroboration.Copies;

/// <summary>
/// Goes through the words of a text as copies are compared: a number for each, the same whatever case, accents, apostrophes and marks it is
/// printed with, and whether a sentence ends behind it.
/// </summary>
internal ref struct WordScanner
{
    /// <summary>The last letter whose folding is kept in a table.</summary>
    private const int Last = 0x24F;

    private static readonly string[] Letters = [.. Enumerable.Range(0, Last + 1).Select(unit => Fold((char)unit))];

    private readonly ReadOnlySpan<char> text;
    private int at;

    /// <summary>Starts at the first word.</summary>
    public WordScanner(ReadOnlySpan<char> text) => this.text = text;

    /// <summary>The word's number.</summary>
    public uint Word { get; private set; }

    /// <summary>True where a sentence ends between the word before and this one.</summary>
    public bool StartsSentence { get; private set; }

    /// <summary>Goes to the next word; false behind the last.</summary>
    public bool Read()
    {
        StartsSentence = false;
        uint hash = 0;
        int letters = 0;
        for (; at < text.Length; at++)
        {
            char unit = text[at];
            string folded = unit <= Last ? Letters[unit] : Far(unit);
            if (folded.Length > 0 && folded[0] != ' ')
            {
                foreach (char letter in folded)
                {
                    hash = (hash ^ letter) * 0x0100_0193;
                    letters++;
                }
                continue;
            }
            if (folded.Length == 0)
            {
                continue;
            }
            if (letters > 0)
            {
                break;
            }
            StartsSentence |=
                unit is '\n' || (unit is '.' or '!' or '?' && (at + 1 == text.Length || !IsInside(text[at + 1])));
        }
        Word = Mix(hash + (uint)letters);
        return letters > 0;
    }

    /// <summary>Spreads a number over all 32 bits.</summary>
    public static uint Mix(uint value)
    {
        value ^= value >> 16;
        value *= 0x85EB_CA6B;
        value ^= value >> 13;
        value *= 0xC2B2_AE35;
        return value ^ (value >> 16);
    }

    /// <summary>A stop before a letter or a digit is inside a number or an abbreviation.</summary>
    private static bool IsInside(char next) => char.IsLetterOrDigit(next);

    /// <summary>What folding makes of a unit: letters, nothing, or a space where it parts words.</summary>
    private static string Fold(char unit)
    {
        if (unit is '\'' or '’')
        {
            return "";
        }
        Span<char> folded = stackalloc char[NameFolding.MostFor(1)];
        int length = NameFolding.Fold([unit], folded);
        return length > 0 ? folded[..length].ToString()
            : char.IsLetterOrDigit(unit) ? unit.ToString()
            : " ";
    }

    private static string Far(char unit) =>
        unit is >= '\u2010' and <= '\u201F' && unit != '’' ? " "
        : unit == '’' ? ""
        : Fold(unit);
}
