using System.Globalization;
using CsCheck;
using Reportedly.Language;
using Reportedly.Reading.Times;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Reading.Tests.Times;

/// <summary>What reading times promises for any text and any day of publication.</summary>
public sealed class TimeReaderTests
{
    private static readonly LanguageAnalyser Analyser = LanguageAnalyser.CreateDefault();
    private static readonly TimeReader Reader = TimeReader.CreateDefault();

    private static readonly Gen<DateOnly> Day = Gen.Int[0, 40_000]
        .Select(days => new DateOnly(1980, 1, 1).AddDays(days));

    private static readonly string[] Vocabulary =
    [
        "on Saturday",
        "July 7",
        "2017",
        "-",
        "9",
        "the previous day",
        "since",
        "before",
        "last",
        "week",
        "two",
        "days ago",
        "9 p.m.",
        "February 30",
        "0001-01-01",
        "99999",
        "years ago",
        "century",
        "the fourth straight day",
        "and",
        ",",
        "early",
        "May",
        "will",
        ".",
        "\ud83d\ude00",
    ];

    private static readonly Gen<string> Words = Gen.Int[0, Vocabulary.Length - 1]
        .List[0, 30]
        .Select(picks => string.Join(' ', picks.Select(pick => Vocabulary[pick])));

    [Fact]
    public void Expressions_stand_in_order_never_overlap_and_their_days_never_cross()
    {
        Gen.Select(Words, Day)
            .Sample(
                (text, day) =>
                {
                    int end = 0;
                    foreach (TimeExpression time in Read(text, day))
                    {
                        time.Span.Start.Should().BeGreaterThanOrEqualTo(end);
                        time.Span.Length.Should().BePositive();
                        (time.From > time.To).Should().BeFalse();
                        end = time.Span.End;
                    }
                }
            );
    }

    [Fact]
    public void A_full_date_means_its_day_whatever_the_day_of_publication()
    {
        Gen.Select(Day, Day)
            .Sample(
                (said, published) =>
                {
                    string date = said.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
                    TimeExpression read = Read($"The raid came on {date}.", published).Single();
                    (read.From, read.To).Should().Be((said, said));
                }
            );
    }

    [Fact]
    public void A_weekday_in_the_past_is_one_of_the_seven_days_up_to_publication()
    {
        Day.Sample(published =>
        {
            DateOnly from = Read("Gunmen attacked a camp on Saturday.", published).Single().From!.Value;
            from.DayOfWeek.Should().Be(DayOfWeek.Saturday);
            (published.DayNumber - from.DayNumber).Should().BeInRange(0, 6);
        });
    }

    [Fact]
    public void Without_a_day_of_publication_relative_times_are_found_but_not_grounded()
    {
        Read("Police came yesterday and two days ago.", null)
            .Should()
            .HaveCount(2)
            .And.OnlyContain(time => !time.IsGrounded);
    }

    private static IEnumerable<TimeExpression> Read(string text, DateOnly? published)
    {
        Document document = new(SourceText.FromString(text));
        Analyser.Analyse(document);
        DateBasis basis = published is null ? DateBasis.Unknown : DateBasis.Metadata;
        return Reader.Read(document, new PublicationDate(published, published, basis)).Items;
    }
}
