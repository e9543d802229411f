namespace Reportedly.Text.Normalization;

/// <summary>Korean syllables, which are put together from their letters by arithmetic (Unicode, section 3.12).</summary>
internal static class Hangul
{
    private const int FirstSyllable = 0xAC00;
    private const int FirstInitial = 0x1100;
    private const int FirstVowel = 0x1161;

    /// <summary>One before the first final consonant: a syllable without one has this index 0.</summary>
    private const int NoFinal = 0x11A7;
    private const int Initials = 19;
    private const int Vowels = 21;
    private const int Finals = 28;

    /// <summary>The last pair of a syllable: its initial and vowel, or the syllable without its final and the final.</summary>
    /// <returns>False where the code point is no syllable.</returns>
    public static bool TryPart(int codePoint, out (int First, int Second) parts)
    {
        int index = codePoint - FirstSyllable;
        if ((uint)index >= Initials * Vowels * Finals)
        {
            parts = default;
            return false;
        }
        int final = index % Finals;
        parts =
            final != 0
                ? (codePoint - final, NoFinal + final)
                : (FirstInitial + (index / (Vowels * Finals)), FirstVowel + (index / Finals % Vowels));
        return true;
    }

    /// <summary>The syllable that two code points make.</summary>
    /// <returns>False where they make none.</returns>
    public static bool TryJoin(int first, int second, out int syllable)
    {
        int initial = first - FirstInitial;
        int vowel = second - FirstVowel;
        if ((uint)initial < Initials && (uint)vowel < Vowels)
        {
            syllable = FirstSyllable + (((initial * Vowels) + vowel) * Finals);
            return true;
        }
        int open = first - FirstSyllable;
        int final = second - NoFinal;
        if ((uint)open < Initials * Vowels * Finals && open % Finals == 0 && final is > 0 and < Finals)
        {
            syllable = first + final;
            return true;
        }
        syllable = 0;
        return false;
    }
}
