using System.Collections.Immutable;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Server.Pages.Reader;

/// <summary>
/// Cuts a text at every border of what is marked in it, so that spans may overlap, nest and interleave: each stretch knows all that it is of.
/// </summary>
internal sealed class MarkedText
{
    /// <summary>Of more claims than these, at one place, the widest are left out; no honest report has so many.</summary>
    private const int MostAtOnePlace = 12;

    private readonly SourceText text;
    private readonly List<(TextSpan Span, Claim Claim, MarkedPart Part)> marks = [];
    private readonly ImmutableArray<TextSpan> lit;
    private readonly TextSpan? match;

    private MarkedText(SourceText text, IEnumerable<Claim> claims, IEnumerable<QuotedSpan> lit, TextSpan? match)
    {
        this.text = text;
        this.lit = [.. lit.Select(span => span.In(text)).Where(span => !span.IsEmpty)];
        this.match = match;
        foreach (Claim claim in claims)
        {
            Mark(claim.Content, claim, MarkedPart.Content);
            Mark(claim.Cue, claim, MarkedPart.Cue);
            Mark(claim.Source.Span, claim, MarkedPart.Source);
        }
        marks.Sort((one, other) => one.Span.Start.CompareTo(other.Span.Start));
    }

    /// <summary>The text in paragraphs.</summary>
    /// <param name="text">The text.</param>
    /// <param name="claims">The claims to mark.</param>
    /// <param name="lit">The words of what is selected.</param>
    /// <param name="match">The words that were looked for.</param>
    public static ImmutableArray<MarkedParagraph> Of(
        SourceText text,
        IEnumerable<Claim> claims,
        IEnumerable<QuotedSpan> lit,
        TextSpan? match
    ) => new MarkedText(text, claims, lit, match).Paragraphs();

    private void Mark(QuotedSpan? quoted, Claim claim, MarkedPart part)
    {
        if (quoted?.In(text) is { IsEmpty: false } span)
        {
            marks.Add((span, claim, part));
        }
    }

    private ImmutableArray<MarkedParagraph> Paragraphs()
    {
        int[] borders =
        [
            .. marks
                .Select(mark => mark.Span)
                .Concat(lit)
                .Concat(match is { } words ? [words] : [])
                .SelectMany(span => new[] { span.Start, span.End })
                .Distinct()
                .Order(),
        ];
        ImmutableArray<MarkedParagraph>.Builder paragraphs = ImmutableArray.CreateBuilder<MarkedParagraph>();
        List<(TextSpan Span, Claim Claim, MarkedPart Part)> open = [];
        int nextMark = 0;
        int nextBorder = 0;
        foreach (TextSpan paragraph in ParagraphSpans(text.Text))
        {
            ImmutableArray<MarkedSegment>.Builder segments = ImmutableArray.CreateBuilder<MarkedSegment>();
            List<Claim> starting = [];
            int at = paragraph.Start;
            while (at < paragraph.End)
            {
                while (nextBorder < borders.Length && borders[nextBorder] <= at)
                {
                    nextBorder++;
                }
                int end = nextBorder < borders.Length ? Math.Min(borders[nextBorder], paragraph.End) : paragraph.End;
                open.RemoveAll(mark => mark.Span.End <= at);
                for (; nextMark < marks.Count && marks[nextMark].Span.Start <= at; nextMark++)
                {
                    // A mark that began in the blank before this paragraph is shown from here on.
                    (TextSpan span, Claim claim, MarkedPart part) = marks[nextMark];
                    if (span.End > at)
                    {
                        open.Add(marks[nextMark]);
                        if (part == MarkedPart.Content)
                        {
                            starting.Add(claim);
                        }
                    }
                }
                segments.Add(Segment(TextSpan.FromBounds(at, end), open));
                at = end;
            }
            paragraphs.Add(new MarkedParagraph(paragraph, segments.ToImmutable(), [.. starting]));
        }
        return paragraphs.ToImmutable();
    }

    private MarkedSegment Segment(TextSpan span, List<(TextSpan Span, Claim Claim, MarkedPart Part)> open) =>
        new(
            span,
            [
                .. open.GroupBy(mark => mark.Claim.Id, StringComparer.Ordinal)
                    .Select(group =>
                        (
                            group.First().Claim,
                            Part: group.Aggregate(MarkedPart.None, (parts, mark) => parts | mark.Part),
                            Length: group.Min(mark => mark.Span.Length)
                        )
                    )
                    .OrderBy(mark => mark.Length)
                    .Take(MostAtOnePlace)
                    .Select(mark => new MarkedClaim(mark.Claim, mark.Part)),
            ],
            lit.Any(span.Overlaps),
            match is { } words && words.Overlaps(span)
        );

    /// <summary>Stretches between blank lines, without the blanks at their ends.</summary>
    private static IEnumerable<TextSpan> ParagraphSpans(string text)
    {
        int start = -1;
        int end = -1;
        int lines = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                if (start >= 0 && lines > 1)
                {
                    yield return TextSpan.FromBounds(start, end);
                    start = -1;
                }
                start = start < 0 ? i : start;
                end = i + 1;
                lines = 0;
            }
            else if (text[i] == '\n')
            {
                lines++;
            }
        }
        if (start >= 0)
        {
            yield return TextSpan.FromBounds(start, end);
        }
    }
}
