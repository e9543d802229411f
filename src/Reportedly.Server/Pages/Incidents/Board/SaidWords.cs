using Reportedly.Records;

namespace Reportedly.Server.Pages.Incidents.Board;

/// <summary>The words that matter to a question, in the middle of what was said.</summary>
/// <param name="Before">What was said before them.</param>
/// <param name="Words">They.</param>
/// <param name="After">What was said behind them.</param>
public sealed record SaidWords(string Before, string Words, string After)
{
    private const int ShownBefore = 12;
    private const int ShownAfter = 26;
    private const int ShownAlone = 44;
    private const string Gap = "…";

    /// <summary>Words within what was said; they alone where they do not stand in it.</summary>
    public static SaidWords Within(QuotedSpan whole, QuotedSpan part)
    {
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(part);
        int start = Utf16(whole.Quote, part.Start - whole.Start);
        bool isWithin =
            part.Start >= whole.Start
            && part.End <= whole.End
            && whole.Quote.AsSpan(start).StartsWith(part.Quote, StringComparison.Ordinal);
        return isWithin
            ? new SaidWords(whole.Quote[..start], part.Quote, whole.Quote[(start + part.Quote.Length)..])
            : new SaidWords("", part.Quote, "");
    }

    /// <summary>The same, fit to be shown.</summary>
    public SaidWords Clean() =>
        new(
            Shown(Before) + (Before.Length > 0 && char.IsWhiteSpace(Before[^1]) ? " " : ""),
            Shown(Words),
            (After.Length > 0 && char.IsWhiteSpace(After[0]) ? " " : "") + Shown(After)
        );

    /// <summary>The same with few words around.</summary>
    public SaidWords Short() =>
        Before.Length + After.Length == 0
            ? this with
            {
                Words = Phrasing.Words.Elide(Words, ShownAlone),
            }
            : new SaidWords(Tail(Before), Phrasing.Words.Elide(Words, ShownAlone), Head(After));

    private static string Shown(string words) => words.Length == 0 ? "" : Phrasing.Words.Clean(words);

    private static string Tail(string words)
    {
        if (words.Length <= ShownBefore)
        {
            return words;
        }
        int space = words.IndexOf(' ', words.Length - ShownBefore);
        return space < 0 ? Gap : Gap + words[space..];
    }

    private static string Head(string words)
    {
        if (words.Length <= ShownAfter)
        {
            return words;
        }
        int space = words.LastIndexOf(' ', ShownAfter);
        return space < 0 ? Gap : words[..space] + " " + Gap;
    }

    /// <summary>Where so many characters end in a text of UTF-16 units.</summary>
    private static int Utf16(string text, int codePoints)
    {
        int at = 0;
        for (int left = codePoints; left > 0 && at < text.Length; left--)
        {
            at += at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
        }
        return at;
    }
}
