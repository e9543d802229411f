using System.Globalization;
using Reportedly.Sources.Feeds;

namespace Reportedly.Sources.Tests.Feeds;

public sealed class FeedDatesTests
{
    [Theory]
    [InlineData("Mon, 04 Mar 2030 05:06:07 GMT", "2030-03-04T05:06:07+00:00")]
    [InlineData("Fri, 04 Mar 2030 05:06:07 GMT", "2030-03-04T05:06:07+00:00")]
    [InlineData("4 Mar 30 05:06 EST", "2030-03-04T05:06:00-05:00")]
    [InlineData("04 March 2030 05:06:07 +0130", "2030-03-04T05:06:07+01:30")]
    [InlineData("Mon, 4 Mar 2030 05:06:07 GMT+0200", "2030-03-04T05:06:07+02:00")]
    [InlineData("Mon, 4 Mar 2030", "2030-03-04T00:00:00+00:00")]
    [InlineData("Monday, 04-Mar-30 05:06:07 UTC", "2030-03-04T05:06:07+00:00")]
    [InlineData("Mar 4, 2030 05:06:07", "2030-03-04T05:06:07+00:00")]
    [InlineData("Mon Mar  4 05:06:07 2030", "2030-03-04T05:06:07+00:00")]
    [InlineData("Mon, 04 Mar 2030 05:06:07 KST", "2030-03-04T05:06:07+00:00")]
    [InlineData("Mon, 04 Mar 2030 24:00:00 GMT", "2030-03-05T00:00:00+00:00")]
    [InlineData("Mon, 04 Mar 2030 23:59:60 GMT", "2030-03-04T23:59:59+00:00")]
    [InlineData("2030-03-04", "2030-03-04T00:00:00+00:00")]
    [InlineData("2030-03-04T05:06:07Z", "2030-03-04T05:06:07+00:00")]
    [InlineData("2030-03-04T05:06:07.123456+01:00", "2030-03-04T05:06:07+01:00")]
    [InlineData("2030-03-04t05:06+0100", "2030-03-04T05:06:00+01:00")]
    [InlineData("2030-03-04 05:06:07 +01:00", "2030-03-04T05:06:07+01:00")]
    [InlineData("20300304T050607Z", "2030-03-04T05:06:07+00:00")]
    public void Times_are_read_as_feeds_write_them(string written, string time)
    {
        FeedDates.Read(written).Should().Be(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("03/04/2030 05:06")]
    [InlineData("31 Feb 2030")]
    [InlineData("2030-13-01")]
    [InlineData("32 Mar 2030 05:06:07 GMT")]
    [InlineData("Mon, 04 Mar 2030 25:00:00 GMT")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    [InlineData("-")]
    [InlineData(", , ,")]
    public void What_is_no_time_or_could_be_two_is_not_read(string written)
    {
        FeedDates.Read(written).Should().BeNull();
    }
}
