using System.Globalization;
using CsCheck;
using Reportedly.Language;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Numbers;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Reading.Tests.Numbers;

/// <summary>What reading numbers promises for any text.</summary>
public sealed class NumberReaderTests
{
    private static readonly LanguageAnalyser Analyser = LanguageAnalyser.CreateDefault();
    private static readonly NumberReader Reader = NumberReader.CreateDefault();

    private static readonly string[] Vocabulary =
    [
        "at least",
        "12-year-old",
        "two",
        "dozens of",
        "a",
        "hundred",
        "and",
        "between",
        "10-15",
        "July 7,",
        "2017",
        "people",
        "$2.5m",
        "7/7/2017",
        "no",
        "casualties",
        ".",
        "\u0661\u0662",
        "\ud83d\ude00",
        "half",
        "more",
        "or so",
        "F-16",
        "999999999999999999999999",
        "million",
        "trillion",
        "to",
    ];

    private static readonly Gen<string> Words = Gen.Int[0, Vocabulary.Length - 1]
        .List[0, 30]
        .Select(picks => string.Join(' ', picks.Select(pick => Vocabulary[pick])));

    [Fact]
    public void Figures_mean_what_they_print()
    {
        Gen.Long[1, 999_999_999]
            .Sample(number =>
            {
                string printed = number.ToString("N0", CultureInfo.InvariantCulture);
                NumberExpression read = Read($"Police counted {printed} marchers.").Single();
                read.Low.Should().Be(number);
                read.High.Should().Be(number);
                read.Kind.Should().Be(NumberKind.Count);
            });
    }

    [Theory]
    [InlineData("9999999999999999999999999999 million men")]
    [InlineData("two hundred hundred hundred hundred hundred hundred hundred hundred hundred hundred hundred men")]
    [InlineData("999,999,999 to 1 trillion men")]
    public void A_number_beyond_all_counts_is_no_number(string text) =>
        Reader
            .Read(Analysed(text))
            .Items.Should()
            .OnlyContain(number => number.Low == null || number.Low >= 0 && number.Low <= 1_000_000_000_000_000);

    [Fact]
    public void Expressions_stand_in_order_never_overlap_and_lie_within_their_tokens()
    {
        Words.Sample(text =>
        {
            Document document = Analysed(text);
            int end = 0;
            foreach (NumberExpression number in Reader.Read(document).Items)
            {
                number.Span.Start.Should().BeGreaterThanOrEqualTo(end);
                number.Span.Length.Should().BePositive();
                ReadingWords.Of(document).Tokens.SpanOf(number.Tokens).Contains(number.Span).Should().BeTrue();
                end = number.Span.End;
            }
        });
    }

    [Fact]
    public void Bounds_never_cross()
    {
        Words.Sample(text =>
        {
            foreach (NumberExpression number in Reader.Read(Analysed(text)).Items)
            {
                (number.Low > number.High).Should().BeFalse();
            }
        });
    }

    [Fact]
    public void A_number_too_large_to_count_is_read_without_bounds()
    {
        NumberExpression read = Read("The key is 99999999999999999999999999999999999999 there.").Single();

        read.Low.Should().BeNull();
        read.High.Should().BeNull();
        read.Kind.Should().NotBe(NumberKind.Count);
    }

    [Fact]
    public void Bounds_leave_the_rule_that_set_them()
    {
        NumberExpression read = Read("They held more than 600 men.").Single();

        read.Qualifier.Should().Be(Qualifier.MoreThan);
        read.Rule.Should().Be("numbers/more-than@1");
    }

    [Fact]
    public void Numbers_do_not_run_across_sentences()
    {
        Read("He freed twenty. Three fled.").Select(number => number.Low).Should().Equal(20, 3);
    }

    private static IEnumerable<NumberExpression> Read(string text) => Reader.Read(Analysed(text)).Items;

    private static Document Analysed(string text)
    {
        Document document = new(SourceText.FromString(text));
        Analyser.Analyse(document);
        return document;
    }
}
