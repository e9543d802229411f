using Reportedly.Language;
using Reportedly.Reading.Times;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Reading.Tests.Times;

/// <summary>A time that hangs on an event is grounded from the event's day, and from nothing else.</summary>
public sealed class TimeAnchorsTests
{
    private static readonly DateOnly Published = new(2017, 7, 19);

    [Fact]
    public void Two_days_after_an_event_are_counted_from_its_day()
    {
        Sequence<TimeExpression> times = Read("The raid was on July 7. Two days after the raid the mayor fled.");

        TimeExpression? grounded = TimeAnchors.Ground(times.Items[1], times.Items[0]);

        Assert.NotNull(times.Items[1].Offset);
        Assert.False(times.Items[1].IsGrounded);
        Assert.Equal(new DateOnly(2017, 7, 9), grounded?.From);
        Assert.Equal(new DateOnly(2017, 7, 9), grounded?.To);
    }

    [Fact]
    public void Days_before_a_month_are_not_counted()
    {
        Sequence<TimeExpression> times = Read("The raid was in May 2015. Two days before the raid the mayor fled.");

        Assert.Equal(-2, times.Items[1].Offset?.Count);
        Assert.Null(TimeAnchors.Ground(times.Items[1], times.Items[0]));
    }

    [Fact]
    public void A_plain_length_of_time_hangs_on_nothing()
    {
        Sequence<TimeExpression> times = Read("The raid was on July 7. It lasted two days.");

        Assert.Null(times.Items[1].Offset);
        Assert.Null(TimeAnchors.Ground(times.Items[1], times.Items[0]));
    }

    private static Sequence<TimeExpression> Read(string text)
    {
        Document document = new(SourceText.FromString(text));
        LanguageAnalyser.CreateDefault().Analyse(document);
        return TimeReader.CreateDefault().Read(document, new PublicationDate(Published, Published, DateBasis.Metadata));
    }
}
