using CsCheck;
using Reportedly.Records;
using Reportedly.Server.Phrasing;

namespace Reportedly.Cli.Tests;

public sealed class WordsTests
{
    [Fact]
    public void Shortened_words_keep_to_their_length_and_break_no_character() =>
        Gen.Select(Gen.String[Gen.Char["ab 🕊️é,"], 0, 300], Gen.Int[8, 120])
            .Sample(
                (words, longest) =>
                {
                    string whole = new([.. words.Where(c => !char.IsSurrogate(c))]);
                    string paired = string.Concat(whole.Select((c, i) => i % 5 == 0 ? "🕊" : c.ToString()));
                    string shortened = Words.Elide(paired, longest);
                    shortened.Length.Should().BeLessThanOrEqualTo(Math.Max(longest, 5));
                    shortened.IsNormalized().Should().BeTrue();
                }
            );

    [Theory]
    [InlineData("two\n  lines\tand\u00A0gaps", "two lines and gaps")]
    [InlineData("  ends  ", "ends")]
    [InlineData("\u001b[31m", "\uFFFD[31m")]
    public void Words_stand_on_one_line_and_do_no_harm(string words, string clean) =>
        Words.Clean(words).Should().Be(clean);

    [Fact]
    public void Arabic_words_end_in_a_mark_that_keeps_the_next_column_in_its_place() =>
        Words.Clean("قرية النهر").Should().Be("قرية النهر\u200E");

    [Theory]
    [InlineData(Qualifier.Exact, 160, 160, "160 killed")]
    [InlineData(Qualifier.About, 10000, 10000, "about 10,000 killed")]
    [InlineData(Qualifier.MoreThan, 601, null, "more than 600 killed")]
    [InlineData(Qualifier.AtLeast, 13, null, "at least 13 killed")]
    [InlineData(Qualifier.LessThan, null, 19, "fewer than 20 killed")]
    [InlineData(Qualifier.UpTo, null, 20, "up to 20 killed")]
    [InlineData(Qualifier.Between, 10, 15, "10 to 15 killed")]
    [InlineData(Qualifier.Vague, 24, null, "“told so” killed (24 or more)")]
    public void Numbers_are_put_as_people_say_them(Qualifier qualifier, int? low, int? high, string expected) =>
        Wording
            .Number(
                new Figure
                {
                    Id = "f1",
                    Measure = Measure.Killed,
                    Qualifier = qualifier,
                    Low = low,
                    High = high,
                    Span = new QuotedSpan(0, 7, "told so"),
                }
            )
            .Should()
            .Be(expected);

    [Theory]
    [InlineData("2019-07-07", "2019-07-07", "2019-07-07")]
    [InlineData("2019-03-01", "2019-03-31", "2019-03")]
    [InlineData("2019-01-01", "2019-12-31", "2019")]
    [InlineData("2019-01-01", "2020-12-31", "2019 to 2020")]
    [InlineData("2019-02-01", "2019-07-07", "2019-02-01 to 2019-07-07")]
    [InlineData("2011-03-15", null, "since 2011-03-15")]
    [InlineData(null, "2011-03-15", "until 2011-03-15")]
    [InlineData(null, null, "“Saturday”")]
    public void Days_are_put_as_short_as_they_can_be(string? from, string? to, string expected) =>
        Wording
            .Time(new TimeInterval(Day(from), Day(to), TimePrecision.Day, new QuotedSpan(0, 8, "Saturday")))
            .Should()
            .Be(expected);

    private static DateOnly? Day(string? day) =>
        day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
