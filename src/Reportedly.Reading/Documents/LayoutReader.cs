using System.Text.RegularExpressions;
using Reportedly.Text;

namespace Reportedly.Reading.Documents;

/// <summary>Finds headline, byline and dateline.</summary>
internal static partial class LayoutReader
{
    /// <summary>A headline is no longer than this; a longer first paragraph is body.</summary>
    private const int LongestTitle = 250;

    /// <summary>A dateline ends within this many units of the body's start.</summary>
    private const int LongestDateline = 120;

    /// <param name="source">The whole text.</param>
    /// <param name="title">The title that came with the report, if any.</param>
    public static ReportLayout Read(SourceText source, string? title)
    {
        string text = source.Text;
        int at = SkipSpace(text, 0);
        TextSpan? titleSpan = null;
        TextSpan first = Paragraph(text, at);
        if (title is { Length: > 0 } && text.AsSpan(at).StartsWith(title, StringComparison.Ordinal))
        {
            titleSpan = new TextSpan(at, title.Length);
        }
        else if (LooksLikeTitle(text, first))
        {
            titleSpan = first;
        }
        if (titleSpan is { } found)
        {
            at = SkipSpace(text, found.End);
        }
        TextSpan? byline = null;
        TextSpan next = Paragraph(text, at);
        if (
            BylinePattern().Match(text.Substring(next.Start, Math.Min(next.Length, LongestDateline))) is
            { Success: true } by
        )
        {
            byline = new TextSpan(next.Start + by.Groups["name"].Index, by.Groups["name"].Length);
            at = SkipSpace(text, next.End);
        }
        Match line = DatelinePattern().Match(text.Substring(at, Math.Min(LongestDateline, text.Length - at)));
        if (!line.Success)
        {
            return new ReportLayout(titleSpan, byline, null, null, at);
        }
        Group whole = line.Groups["line"];
        Group place = line.Groups["place"];
        return new ReportLayout(
            titleSpan,
            byline,
            new TextSpan(at + whole.Index, whole.Length),
            new TextSpan(at + place.Index, place.Length),
            at + line.Length
        );
    }

    /// <summary>A first paragraph of one line, with no full stop behind it and with text below.</summary>
    private static bool LooksLikeTitle(string text, TextSpan first) =>
        first.Length is > 0 and <= LongestTitle
        && SkipSpace(text, first.End) < text.Length
        && text[first.End - 1] is not ('.' or '"' or '”')
        && !text.AsSpan(first.Start, first.Length).Contains('\n');

    private static TextSpan Paragraph(string text, int start)
    {
        int end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
        end = end < 0 ? text.Length : end;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }
        return TextSpan.FromBounds(start, end);
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
        return at;
    }

    [GeneratedRegex(@"^(?:By|BY) (?<name>\p{Lu}[\p{L}.'’ -]{2,60}(?:(?: and |, )\p{Lu}[\p{L}.'’ -]{2,60}){0,3})$")]
    private static partial Regex BylinePattern();

    // A place in capitals, perhaps with its country or state, a second place, a date and an agency, then a dash or colon:
    // "ERBIL, Kurdistan Region –", "BEIRUT (AP) —", "CAIRO, March 3 (Xinhua) --", "KABUL/LONDON:".
    [GeneratedRegex(
        @"^(?<line>(?<place>\p{Lu}{2}[\p{Lu}.'’-]*(?: [\p{Lu}.'’-]{2,}){0,3})(?:/\p{Lu}[\p{Lu} ]+)?(?:, ?[\p{L}.'’]+(?: [\p{L}\d.'’]+){0,3}){0,2}(?: ?\([^)]{2,40}\))?)\s*(?:--|—|–|-|:)\s+"
    )]
    private static partial Regex DatelinePattern();
}
