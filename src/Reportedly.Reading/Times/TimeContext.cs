using Reportedly.Records;

namespace Reportedly.Reading.Times;

/// <summary>What the report has told of time up to a place in it.</summary>
/// <param name="published">When it was published, as far as known.</param>
/// <param name="isHistory">True where it tells of years long past, so that months follow those said before.</param>
internal sealed class TimeContext(PublicationDate published, bool isHistory)
{
    private int paragraph = -1;

    /// <summary>The day of publication, where exactly one is known.</summary>
    public DateOnly? Today => published.From is not null && published.From == published.To ? published.From : null;

    /// <summary>First day on which it may have been published.</summary>
    public DateOnly? Earliest => published.From;

    /// <summary>Last day on which it may have been published.</summary>
    public DateOnly? Latest => published.To;

    /// <summary>The year of publication, where only one is possible.</summary>
    public int? Year => published.From?.Year is { } year && published.To?.Year == year ? year : null;

    /// <summary>The last single day that was said, else the day of publication.</summary>
    public DateOnly? LastDay => SaidDay ?? Today;

    /// <summary>The last single day that was said.</summary>
    public DateOnly? SaidDay { get; private set; }

    /// <summary>The first day of the last date that was said, however fine, else the day of publication.</summary>
    public DateOnly? LastDate => LastSaid ?? Today;

    private DateOnly? LastSaid { get; set; }

    /// <summary>The last date with a year of its own in this paragraph, or in the whole of a history.</summary>
    public DateOnly? Anchor { get; private set; }

    /// <summary>Enters a paragraph.</summary>
    public void Enter(int number)
    {
        if (number != paragraph && !isHistory)
        {
            Anchor = null;
        }
        paragraph = number;
    }

    /// <summary>Remembers a date.</summary>
    /// <param name="days">The days that it means.</param>
    /// <param name="ownYear">True where its words say the year.</param>
    /// <param name="hasMonth">True where its words say the month.</param>
    public void Remember(Days days, bool ownYear, bool hasMonth)
    {
        if (days.From is not { } from)
        {
            return;
        }
        LastSaid = from;
        if (days.To == from)
        {
            SaidDay = from;
        }
        // A later month of a story carries the story on: "In June 2014 ... In August ...".
        if (ownYear || (hasMonth && Anchor is { } anchor && from >= anchor && from.Year <= anchor.Year + 1))
        {
            Anchor = from;
        }
    }
}
