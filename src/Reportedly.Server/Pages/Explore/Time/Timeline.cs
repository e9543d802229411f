using System.Collections.Immutable;
using Reportedly.Storage;

namespace Reportedly.Server.Pages.Explore.Time;

/// <summary>
/// Incidents over time. One of which it is known in which bar it lies is counted there. One that is known less exactly is put on no day: it
/// is spread in equal shares over the days on which it may have happened.
/// </summary>
/// <param name="Unit">How long each bar is.</param>
/// <param name="Bars">The bars without a gap, the oldest first; none where nothing is dated.</param>
/// <param name="Spread">How many incidents are spread over several bars, or may lie outside of all of them.</param>
/// <param name="Undated">How many no report gives a day.</param>
public sealed record Timeline(TimeUnit Unit, ImmutableArray<TimeBar> Bars, int Spread, int Undated)
{
    /// <summary>Puts incidents into bars.</summary>
    /// <param name="incidents">The incidents.</param>
    /// <param name="since">First day that is asked for; null where any is.</param>
    /// <param name="until">Last day that is asked for; null where any is.</param>
    public static Timeline Of(ImmutableArray<OutlinedIncident> incidents, DateOnly? since, DateOnly? until)
    {
        DateOnly least = since ?? DateOnly.MinValue;
        DateOnly most = until ?? DateOnly.MaxValue;
        List<Stretch> stretches = new(incidents.Length);
        foreach (OutlinedIncident incident in incidents)
        {
            if ((incident.First ?? incident.Last) is { } first && (incident.Last ?? incident.First) is { } last)
            {
                bool isOpen = incident.First is null || incident.Last is null;
                DateOnly from = Within(first, least, most);
                DateOnly to = Within(last, least, most);
                stretches.Add(new Stretch(from, to, isOpen || from != first || to != last));
            }
        }
        int undated = incidents.Length - stretches.Count;
        if (stretches.Count == 0)
        {
            return new Timeline(TimeUnit.Day, [], 0, undated);
        }
        DateOnly begin = stretches.Min(stretch => stretch.From);
        DateOnly end = stretches.Max(stretch => stretch.To);
        TimeUnit unit = TimeUnits.Fitting(begin, end);
        BarFilling filling = new(unit, begin, end);
        foreach (Stretch stretch in stretches)
        {
            filling.Add(stretch);
        }
        return new Timeline(unit, filling.Bars(), filling.Spread, undated);
    }

    private static DateOnly Within(DateOnly day, DateOnly least, DateOnly most) =>
        day < least ? least
        : day > most ? most
        : day;
}

/// <summary>One bar of a timeline.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="Sure">How many incidents certainly lie in it.</param>
/// <param name="Possible">How many further incidents may lie in it.</param>
/// <param name="Share">The shares of those that lie in it, added up.</param>
public readonly record struct TimeBar(DateOnly From, DateOnly To, int Sure, int Possible, double Share)
{
    /// <summary>How high it is drawn.</summary>
    public double Height => Sure + Share;
}

/// <summary>The days on which one incident may have happened, as far as they are asked for.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="IsCut">True where it may have happened on other days, too.</param>
internal readonly record struct Stretch(DateOnly From, DateOnly To, bool IsCut);
