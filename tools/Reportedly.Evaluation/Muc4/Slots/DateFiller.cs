using System.Globalization;
using System.Text.RegularExpressions;
using Reportedly.Records;

namespace Reportedly.Evaluation.Muc4;

/// <summary>Says when an incident was.</summary>
public sealed partial class DateFiller(MucText text)
{
    /// <summary>The slot's fill: the first time that its tellings have, else on or before the day of the message.</summary>
    public string? Of(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        TimeInterval? time = incident
            .Tellings.Select(t => t.Event.Time)
            .OfType<TimeInterval>()
            .Where(t => t is { From: not null, To: not null } && (text.Date is not { } day || t.From <= day))
            .OrderBy(t => t.Precision)
            .FirstOrDefault();
        if (time is not { From: { } from, To: { } to })
        {
            return text.Date is { } message ? "- " + Written(message) : null;
        }
        if (text.Date is { } written && (Weekday().IsMatch(time.Span?.Quote ?? "")))
        {
            return "- " + Written(written);
        }
        DateOnly last = text.Date is { } limit && to > limit ? limit : to;
        return from == last ? Written(from)
            : last.DayNumber - from.DayNumber > 62 ? "- " + Written(last)
            : $"{Written(from)} - {Written(last)}";
    }

    private static string Written(DateOnly day) =>
        day.ToString("dd MMM yy", CultureInfo.InvariantCulture).ToUpperInvariant();

    [GeneratedRegex("(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY", RegexOptions.IgnoreCase)]
    private static partial Regex Weekday();
}
