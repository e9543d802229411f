namespace Reportedly.Server.Pages.Review;

/// <summary>
/// Where sentences begin and end, well enough to show some words around others: a record holds no sentences, and a card that shows a little
/// more or less is no fault in it.
/// </summary>
internal static class CardSentences
{
    /// <summary>What a title or an initial before a full stop has at most: "Gen.", "St.", "J.".</summary>
    private const int LongestShortWord = 3;

    /// <summary>Titles that are longer.</summary>
    private static readonly string[] LongerTitles = ["Capt", "Cmdr", "Insp", "Prof", "Supt"];

    /// <summary>The sentences that a stretch of a text stands in.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The stretch's first character.</param>
    /// <param name="end">The character behind its last.</param>
    public static (int Start, int End) Around(string text, int start, int end)
    {
        int first = start;
        while (first > 0 && !IsBorder(text, first))
        {
            first--;
        }
        int last = end;
        while (last < text.Length && !IsBorder(text, last))
        {
            last++;
        }
        return (first, last);
    }

    /// <summary>True where a sentence may begin at a character: behind a line, or behind a full stop and a blank.</summary>
    private static bool IsBorder(string text, int at)
    {
        if (text[at - 1] == '\n')
        {
            return true;
        }
        if (!char.IsWhiteSpace(text[at - 1]) || char.IsWhiteSpace(text[at]))
        {
            return text[at] == '\n';
        }
        int stop = at - 1;
        while (stop > 0 && (char.IsWhiteSpace(text[stop]) || IsCloser(text[stop])))
        {
            stop--;
        }
        return text[stop] is '.' or '!' or '?' or '…' or '؟' or '。' && !char.IsLower(text[at]) && !IsShort(text, stop);
    }

    private static bool IsShort(string text, int stop)
    {
        int start = stop;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }
        return text[stop] == '.'
            && start < stop
            && char.IsUpper(text[start])
            && (stop - start <= LongestShortWord || LongerTitles.Contains(text[start..stop], StringComparer.Ordinal));
    }

    private static bool IsCloser(char c) => c is '"' or '\'' or '”' or '’' or '»' or ')' or ']';
}
