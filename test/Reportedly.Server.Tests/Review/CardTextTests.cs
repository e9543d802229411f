using CsCheck;
using Reportedly.Records;
using Reportedly.Server.Pages.Review;

namespace Reportedly.Server.Tests.Review;

/// <summary>What a card shows of a report's words.</summary>
public sealed class CardTextTests
{
    private static readonly ReportRecord Record = RecordCodec.FromUtf8(
        TestDesk.Read(ReviewDesk.Reports[0]).Record.Span
    );

    [Fact]
    public void A_sentence_stands_between_the_one_before_and_the_one_behind()
    {
        Claim claim = Record.Claims.First(one => one.Content.Quote.Contains("17 people", StringComparison.Ordinal));

        CardText text = CardText.Of(Record, claim);

        Whole(text).Trim().Should().Be("Velm General Hospital said that 17 people were killed in the bombing.");
        text.After.Should().Be("The police chief, Goran Tesh, did not confirm either figure.");
        text.Sentence.Where(piece => piece.Mark.HasFlag(CardMark.Content))
            .Select(piece => piece.Words)
            .Should()
            .ContainMatch("*17 people were killed*");
    }

    [Fact]
    public void A_short_form_ends_no_sentence()
    {
        const string Text = "Some fled. On Tuesday Gen. Harl Osen met J. Tarn. They spoke.";
        int at = Text.IndexOf("Osen", StringComparison.Ordinal);

        (int start, int end) = CardSentences.Around(Text, at, at + 4);

        Text[start..end].Trim().Should().Be("On Tuesday Gen. Harl Osen met J. Tarn.");
    }

    [Fact]
    public void Marked_words_are_those_of_the_record_wherever_they_stand() =>
        Gen.Select(
                Gen.String[Gen.Char["ab. \nAé”"], 0, 60],
                Gen.String[Gen.Char["x. \nQ"], 1, 20],
                Gen.OneOf(Gen.Const(""), Gen.Const("🔥"), Gen.Const("e\u0301"))
            )
            .Sample(
                (around, words, strange) =>
                {
                    string text = $"{around}{strange}{words}{strange}{around}";
                    int start = Runes(around + strange);
                    QuotedSpan span = new(start, start + Runes(words), words);
                    Claim claim = Record.Claims[0] with
                    {
                        Content = span,
                        Cue = null,
                        Source = new ClaimSource(null, null, SourceKind.Report),
                    };

                    CardText card = CardText.Of(Record with { Report = Record.Report with { Text = text } }, claim);

                    string.Concat(
                            card.Sentence.Where(piece => piece.Mark == CardMark.Content).Select(piece => piece.Words)
                        )
                        .Should()
                        .Be(words);
                    text.Should().Contain(Whole(card));
                }
            );

    private static int Runes(string text) => text.EnumerateRunes().Count();

    private static string Whole(CardText text) => string.Concat(text.Sentence.Select(piece => piece.Words));
}
