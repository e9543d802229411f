using CsCheck;
using Reportedly.Text;

namespace Reportedly.Records.Tests;

/// <summary>Spans of records count code points, and lead back to the same words.</summary>
public sealed class QuotedSpanTests
{
    [Theory]
    [InlineData("🕯 town", "town", 2, 6)]
    [InlineData("👩🏽\u200d🚒 town", "town", 5, 9)]
    [InlineData("سەرچاوەیەک هێزەکان", "هێزەکان", 11, 18)]
    [InlineData("قُتِلَ عشرون", "عشرون", 7, 12)]
    [InlineData("Zoe\u0308 🙂 fled", "fled", 7, 11)]
    [InlineData("x🙂y", "🙂", 1, 2)]
    public void Words_stand_where_somebody_who_counts_code_points_finds_them(
        string text,
        string words,
        int start,
        int end
    )
    {
        SourceText source = SourceText.FromString(text);
        TextSpan span = new(text.IndexOf(words, StringComparison.Ordinal), words.Length);

        QuotedSpan.Of(source, span).Should().Be(new QuotedSpan(start, end, words));
    }

    [Fact]
    public void A_span_of_a_record_leads_back_to_the_span_it_was_made_from() =>
        AnyRecord.Valid.Sample(
            record =>
            {
                SourceText source = SourceText.FromString(record.Report.Text);
                foreach (LocatedSpan located in LocatedSpan.AllOf(record))
                {
                    TextSpan span = located.Span.In(source);
                    source.Quote(span).Should().Be(located.Span.Quote);
                    QuotedSpan.Of(source, span).Should().Be(located.Span);
                }
            },
            iter: 200
        );

    [Fact]
    public void A_span_beyond_the_text_is_refused() =>
        FluentActions
            .Invoking(() => new QuotedSpan(0, 9, "town").In(SourceText.FromString("town")))
            .Should()
            .Throw<ArgumentOutOfRangeException>();
}
