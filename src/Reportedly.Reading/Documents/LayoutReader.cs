using System.Text.RegularExpressions;
using Reportedly.Language.Sentences;
using Reportedly.Text;

namespace Reportedly.Reading.Documents;

/// <summary>Finds headline, byline and dateline.</summary>
internal static partial class LayoutReader
{
    /// <summary>A headline is no longer than this; a longer first paragraph is body.</summary>
    private const int LongestTitle = 250;

    /// <summary>A byline is no longer than this.</summary>
    private const int LongestByline = 120;

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
        else if (HeadOf(text, first) is { } head)
        {
            titleSpan = head;
        }
        if (titleSpan is { } found)
        {
            at = SkipSpace(text, found.End);
        }
        TextSpan? byline = null;
        TextSpan next = Paragraph(text, at);
        if (
            BylinePattern().Match(text.Substring(next.Start, Math.Min(next.Length, LongestByline))) is
            { Success: true } by
        )
        {
            byline = new TextSpan(next.Start + by.Groups["name"].Index, by.Groups["name"].Length);
            at = SkipSpace(text, next.End);
        }
        return Dateline.Find(text, at) is { } line
            ? new ReportLayout(titleSpan, byline, line.Span, line.Place, line.Past)
            : new ReportLayout(titleSpan, byline, null, null, at);
    }

    /// <summary>A first paragraph of one line, with no full stop behind it and with text below.</summary>
    private static bool LooksLikeTitle(string text, TextSpan first) =>
        first.Length is > 0 and <= LongestTitle
        && SkipSpace(text, first.End) < text.Length
        && text[first.End - 1] is not ('.' or '"' or '”')
        && !text.AsSpan(first.Start, first.Length).Contains('\n');

    /// <summary>The first of several lines, where the second begins like a line of particulars: "As of 7 November", "Period: ...".</summary>
    private static TextSpan? HeadOf(string text, TextSpan first)
    {
        int end = text.IndexOf('\n', first.Start, first.Length);
        if (end < 0)
        {
            return null;
        }
        TextSpan line = TextSpan.FromBounds(
            first.Start,
            text.AsSpan(first.Start, end - first.Start).TrimEnd().Length + first.Start
        );
        return
            line.Length is > 0 and <= LongestTitle
            && text[line.End - 1] is not ('.' or '"' or '”')
            && ParticularsPattern().IsMatch(text.AsSpan(SkipSpace(text, end)))
            ? line
            : null;
    }

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

    [GeneratedRegex(
        @"\A(?:As of|Period|Reporting period|Date|Area|Location|Country|Updated|Issued|Published|Last updated|Source)\b",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex ParticularsPattern();

    [GeneratedRegex(@"^(?:By|BY) (?<name>\p{Lu}[\p{L}.'’ -]{2,60}(?:(?: and |, )\p{Lu}[\p{L}.'’ -]{2,60}){0,3})$")]
    private static partial Regex BylinePattern();
}
