using System.Globalization;
using Reportedly.Text;

namespace Reportedly.Server.Pages.Reader;

/// <summary>What of a report somebody came to see.</summary>
/// <param name="Thing">Id of a thing in the record: <c>c4</c>, <c>report</c>; null for none.</param>
/// <param name="Words">Words in the text, in UTF-16 units; null for none.</param>
/// <param name="Problem">What of the address means nothing here, in a sentence; null where all does.</param>
public sealed record Selection(string? Thing, TextSpan? Words, string? Problem)
{
    /// <summary>Reads an address.</summary>
    /// <param name="things">Ids of all things in the record.</param>
    /// <param name="text">The report's text.</param>
    /// <param name="at">The id of a thing; null for none.</param>
    /// <param name="words">First and last code point, the last excluded, as <c>120-131</c>; null for none.</param>
    public static Selection Of(IEnumerable<string> things, SourceText text, string? at, string? words)
    {
        string? thing = at is "report" || things.Contains(at, StringComparer.Ordinal) ? at : null;
        TextSpan? span = words is null ? null : Span(text, words);
        string? problem =
            at is not null && thing is null
                ? "What the address names is not in this report as it is read now; a newer reading may have given it another number."
            : words is not null && span is null
                ? "The words that the address names lie outside of this report, so nothing is marked."
            : null;
        return new Selection(thing, span, problem);
    }

    private static TextSpan? Span(SourceText text, string words)
    {
        string[] ends = words.Split('-');
        return
            ends is [{ } first, { } last]
            && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out int start)
            && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out int end)
            && start < end
            && end <= text.CodePoints.Length
            ? TextSpan.FromBounds(text.CodePoints.ToUtf16(start), text.CodePoints.ToUtf16(end))
            : null;
    }
}
