namespace Reportedly.Server.Pages.Reader;

/// <summary>In which direction a report is read: told by its letters, since what a source says of its language may be wrong.</summary>
internal static class TextDirection
{
    /// <summary>How much of a text is looked at.</summary>
    private const int Looked = 4000;

    /// <summary><c>rtl</c> where most letters are of a script that runs from right to left, else <c>ltr</c>.</summary>
    public static string Of(string text)
    {
        int right = 0;
        int left = 0;
        foreach (char letter in text.AsSpan(0, Math.Min(text.Length, Looked)))
        {
            if (IsFromRight(letter))
            {
                right++;
            }
            else if (char.IsLetter(letter))
            {
                left++;
            }
        }
        return right > left ? "rtl" : "ltr";
    }

    /// <summary>The language of a text for <c>lang</c>; null where it is not known.</summary>
    public static string? Language(string code) =>
        code.Length is 2 or 3 && code != "und" && code.All(char.IsAsciiLetterLower) ? code : null;

    private static bool IsFromRight(char letter) =>
        letter
            is >= '\u0590'
                and <= '\u08FF'
                or >= '\uFB1D'
                and <= '\uFDFF'
                or >= '\uFE70'
                and <= '\uFEFC'
                // The high surrogates of the old scripts of the Near East, of N'Ko's neighbours and of Adlam.
                or '\uD802'
                or '\uD803'
                or '\uD83A'
                or '\uD83B';
}
