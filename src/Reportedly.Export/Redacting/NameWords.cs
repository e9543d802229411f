using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Reportedly.Export.Redacting;

/// <summary>The words of names and of texts in which names are looked for: runs of letters, their marks and digits.</summary>
internal static class NameWords
{
    /// <summary>Where the words of a text stand.</summary>
    public static List<Range> In(string text)
    {
        List<Range> words = [];
        int start = -1;
        int at = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isWord = IsWord(rune);
            if (isWord && start < 0)
            {
                start = at;
            }
            else if (!isWord && start >= 0)
            {
                words.Add(start..at);
                start = -1;
            }
            at += rune.Utf16SequenceLength;
        }
        if (start >= 0)
        {
            words.Add(start..at);
        }
        return words;
    }

    /// <summary>The words of a name.</summary>
    public static ImmutableArray<string> Of(string name) => [.. In(name).Select(word => name[word])];

    /// <summary>True where a word is written as names are: with a capital, or in a script that has none.</summary>
    public static bool IsCapital(string word) =>
        Rune.TryGetRuneAt(word, 0, out Rune first)
        && Rune.GetUnicodeCategory(first)
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.OtherLetter;

    private static bool IsWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;
}
