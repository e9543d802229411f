using System.Collections.Immutable;
using CsCheck;
using Reportedly.Records;
using Reportedly.Server.Pages.Reader;
using Reportedly.Text;

namespace Reportedly.Server.Tests.Reader;

/// <summary>However claims lie in each other, every stretch of the text knows exactly those that it is of.</summary>
public sealed class MarkedTextTests
{
    private static readonly string[] Pieces = ["a", "b ", "💥", "e\u0301", "\n\n", "\n", "שלום", " "];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1]
        .Select(piece => Pieces[piece])
        .Array[1, 40]
        .Select(string.Concat);

    [Fact]
    public void Stretches_are_whole_paragraphs_without_gaps_and_know_their_claims() =>
        Gen.Select(Texts, Gen.Select(Gen.Int[0, 1000], Gen.Int[1, 60]).Array[0, 8])
            .Sample(
                (words, spans) =>
                {
                    SourceText text = SourceText.FromString(words);
                    int length = text.CodePoints.Length;
                    Claim[] claims =
                    [
                        .. spans.Select(
                            (span, i) =>
                            {
                                int start = span.Item1 % length;
                                int end = Math.Min(length, start + span.Item2);
                                return Said($"c{i + 1}", QuotedSpan.Of(text, Units(text, start, end)));
                            }
                        ),
                    ];

                    ImmutableArray<MarkedParagraph> paragraphs = MarkedText.Of(text, claims, [], null);

                    foreach (MarkedParagraph paragraph in paragraphs)
                    {
                        int at = paragraph.Span.Start;
                        foreach (MarkedSegment segment in paragraph.Segments)
                        {
                            segment.Span.Start.Should().Be(at);
                            at = segment.Span.End;
                            segment
                                .Claims.Select(mark => mark.Claim.Id)
                                .Order(StringComparer.Ordinal)
                                .Should()
                                .Equal(
                                    claims
                                        .Where(claim => claim.Content.In(text).Contains(segment.Span))
                                        .Select(claim => claim.Id)
                                        .Order(StringComparer.Ordinal)
                                );
                            claims
                                .Should()
                                .OnlyContain(claim =>
                                    claim.Content.In(text).Contains(segment.Span)
                                    || !claim.Content.In(text).Overlaps(segment.Span)
                                );
                        }
                        at.Should().Be(paragraph.Span.End);
                    }
                    string shown = string.Concat(paragraphs.Select(one => text.Quote(one.Span)));
                    Visible(shown).Should().Be(Visible(words));
                    paragraphs.SelectMany(one => one.Starting).Select(claim => claim.Id).Should().OnlyHaveUniqueItems();
                }
            );

    private static string Visible(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static TextSpan Units(SourceText text, int start, int end) =>
        TextSpan.FromBounds(text.CodePoints.ToUtf16(start), text.CodePoints.ToUtf16(end));

    private static Claim Said(string id, QuotedSpan content) =>
        new()
        {
            Id = id,
            Source = new ClaimSource(null, null, SourceKind.Report),
            Content = content,
            Stance = Stance.Asserts,
            Certainty = Certainty.Certain,
            Quotation = Quotation.None,
        };
}
