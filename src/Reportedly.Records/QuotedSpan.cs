using Reportedly.Text;

namespace Reportedly.Records;

/// <summary>
/// The exact words that something was read from: <c>{"start": 118, "end": 121, "quote": "160"}</c>. Half-open, counted in
/// Unicode code points of the report's text, as W3C Web Annotation, Python and R count.
/// </summary>
/// <param name="Start">Code-point offset of the first character.</param>
/// <param name="End">Code-point offset just behind the last character.</param>
/// <param name="Quote">That slice of the text.</param>
public sealed record QuotedSpan(int Start, int End, string Quote)
{
    /// <summary>The record's form of a span of the source text: this is where UTF-16 units become code points.</summary>
    public static QuotedSpan Of(SourceText source, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new QuotedSpan(
            source.CodePoints.ToCodePoint(span.Start),
            source.CodePoints.ToCodePoint(span.End),
            source.Quote(span)
        );
    }

    /// <summary>Where the words stand in the source text, in UTF-16 units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offsets lie outside of the text.</exception>
    public TextSpan In(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return TextSpan.FromBounds(source.CodePoints.ToUtf16(Start), source.CodePoints.ToUtf16(End));
    }
}
