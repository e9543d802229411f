using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Export.WebAnnotation;

/// <summary>Words in a text as W3C Web Annotation selects them, with the words around them; everything counts in code points.</summary>
/// <param name="Prefix">What stands before, at most <see cref="Around"/> code points.</param>
/// <param name="Exact">The words.</param>
/// <param name="Suffix">What stands behind.</param>
/// <param name="Start">Code-point offset of the first character.</param>
/// <param name="End">Code-point offset behind the last character.</param>
internal sealed record Selector(string Prefix, string Exact, string Suffix, int Start, int End)
{
    /// <summary>How many code points of context are given on either side.</summary>
    public const int Around = 32;

    /// <summary>
    /// The selector of a span. Where the text does not hold the span's words there (a redacted copy), the words stand without
    /// what is around them.
    /// </summary>
    public static Selector Of(string text, CodePointMap map, QuotedSpan span)
    {
        if (span.Start < 0 || span.End < span.Start || span.End > map.Length)
        {
            return new Selector("", span.Quote, "", span.Start, span.End);
        }
        int start = map.ToUtf16(span.Start);
        int end = map.ToUtf16(span.End);
        return text.AsSpan(start, end - start).SequenceEqual(span.Quote)
            ? new Selector(
                text[map.ToUtf16(Math.Max(0, span.Start - Around))..start],
                span.Quote,
                text[end..map.ToUtf16(Math.Min(map.Length, span.End + Around))],
                span.Start,
                span.End
            )
            : new Selector("", span.Quote, "", span.Start, span.End);
    }
}
