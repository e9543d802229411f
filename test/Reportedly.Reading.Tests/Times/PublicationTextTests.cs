using System.Globalization;
using Reportedly.Reading.Times;

namespace Reportedly.Reading.Tests.Times;

/// <summary>Written dates of publication: the day where day, month and year are all told, else none.</summary>
public sealed class PublicationTextTests
{
    [Theory]
    [InlineData("Nov 22, 2016", "2016-11-22")]
    [InlineData("24 November 2016 10:12 GMT", "2016-11-24")]
    [InlineData("Wed Nov 23, 2016 5:12 AM ET", "2016-11-23")]
    [InlineData("Wed, 23 Nov 2016 05:12:00 +0000", "2016-11-23")]
    [InlineData("Tue Nov 22 17:04:11 GMT 2016", "2016-11-22")]
    [InlineData("2016 Oct 1", "2016-10-01")]
    [InlineData("Published: November 22nd, 2016", "2016-11-22")]
    [InlineData("2016-11-22T10:12:00Z", "2016-11-22")]
    [InlineData("2016/11/22", "2016-11-22")]
    [InlineData("22/11/2016", "2016-11-22")]
    [InlineData("11/22/2016 9:05 PM", "2016-11-22")]
    [InlineData("22.11.2016", "2016-11-22")]
    [InlineData("20161122", "2016-11-22")]
    [InlineData("5:12 p.m. Nov. 3, 2016", "2016-11-03")]
    public void AWrittenDayIsRead(string text, string day)
    {
        bool read = PublicationText.TryRead(text, out DateOnly found);

        Assert.True(read);
        Assert.Equal(day, found.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("03/04/2016")]
    [InlineData("November 2016")]
    [InlineData("22 November")]
    [InlineData("31 February 2016")]
    [InlineData("yesterday")]
    [InlineData("")]
    public void WhatNamesNoSingleDayIsNotRead(string text)
    {
        Assert.False(PublicationText.TryRead(text, out DateOnly _));
    }
}
