using Reportedly.Corroboration;

namespace Reportedly.Export.Codes;

/// <summary>The days of an incident where both ends are known.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
internal sealed record IncidentDays(DateOnly From, DateOnly To)
{
    /// <summary>How many days, both ends counted.</summary>
    public int Count => To.DayNumber - From.DayNumber + 1;

    /// <summary>The day in the middle, the earlier of two.</summary>
    public DateOnly Middle => From.AddDays((Count - 1) / 2);

    /// <summary>The days of an incident; null where an end is open or no report says when.</summary>
    public static IncidentDays? Of(Incident incident) =>
        incident.Time is { From: { } from, To: { } to } && from <= to ? new IncidentDays(from, to) : null;
}
