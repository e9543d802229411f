using System.Collections.Immutable;
using Reportedly.Storage;

namespace Reportedly.Server.Pages.Explore.Time;

/// <summary>
/// Incidents over time. One of which it is known in which bar it lies is counted there. One that is known less exactly is put on no day: it
/// is spread in equal shares over the days on which it may have happened. What is known so vaguely that it would stretch the line of time
/// beyond all that is known better, or that may lie outside of the days asked for, is an area beside the bars.
/// </summary>
/// <param name="Unit">How long each bar is.</param>
/// <param name="Bars">The bars without a gap, the oldest first; none where nothing is dated.</param>
/// <param name="Spread">How many incidents are spread over several bars.</param>
/// <param name="Vague">Those that go on beyond the bars, the longest stretch last.</param>
/// <param name="Undated">How many no report gives a day.</param>
public sealed record Timeline(
    TimeUnit Unit,
    ImmutableArray<TimeBar> Bars,
    int Spread,
    ImmutableArray<TimeArea> Vague,
    int Undated
)
{
    /// <summary>A stretch of no more days is known well enough for bars to reach from the first to the last of its kind: a month.</summary>
    private const int FewDays = 31;

    /// <summary>Puts incidents into bars.</summary>
    /// <param name="incidents">The incidents.</param>
    /// <param name="since">First day that is asked for; null where any is.</param>
    /// <param name="until">Last day that is asked for; null where any is.</param>
    public static Timeline Of(ImmutableArray<OutlinedIncident> incidents, DateOnly? since, DateOnly? until)
    {
        List<Stretch> stretches = [.. incidents.Select(Stretch.Of).OfType<Stretch>()];
        int undated = incidents.Length - stretches.Count;
        if (stretches.Count == 0)
        {
            return new Timeline(TimeUnit.Day, [], 0, [], undated);
        }
        (DateOnly begin, DateOnly end) = Span(stretches, since ?? DateOnly.MinValue, until ?? DateOnly.MaxValue);
        TimeUnit unit = TimeUnits.Fitting(begin, end);
        BarFilling filling = new(unit, begin, end);
        List<Stretch> vague = [];
        foreach (Stretch stretch in stretches)
        {
            if (stretch.LiesIn(begin, end))
            {
                filling.Add(stretch);
            }
            else
            {
                vague.Add(stretch);
            }
        }
        return new Timeline(unit, filling.Bars(), filling.Spread, Areas(vague, begin, end), undated);
    }

    /// <summary>How many incidents go on beyond the bars.</summary>
    public int Beyond => Vague.Sum(area => area.Incidents);

    /// <summary>
    /// From the first to the last day of what is known well; where nothing is, of what is known best. What lies outside of the days asked for
    /// in part stretches nothing.
    /// </summary>
    private static (DateOnly Begin, DateOnly End) Span(List<Stretch> stretches, DateOnly least, DateOnly most)
    {
        int shortest = Math.Max(FewDays, stretches.Min(stretch => stretch.Days));
        List<Stretch> known = [.. stretches.Where(stretch => stretch.Days <= shortest)];
        DateOnly begin = known.Min(stretch => stretch.From);
        DateOnly end = known.Max(stretch => stretch.To);
        return (Within(begin, least, most), Within(end, least, most));
    }

    private static ImmutableArray<TimeArea> Areas(List<Stretch> vague, DateOnly begin, DateOnly end) =>
        [
            .. vague
                .GroupBy(stretch => stretch)
                .Select(same => new TimeArea(
                    same.Key.IsOpenBefore ? null : same.Key.From,
                    same.Key.IsOpenBehind ? null : same.Key.To,
                    Within(same.Key.From, begin, end),
                    Within(same.Key.To, begin, end),
                    same.Key.IsOpenBefore || same.Key.From < begin,
                    same.Key.IsOpenBehind || same.Key.To > end,
                    same.Count()
                ))
                .OrderBy(area => area.Days)
                .ThenBy(area => area.First)
                .ThenBy(area => area.Last),
        ];

    private static DateOnly Within(DateOnly day, DateOnly least, DateOnly most) =>
        day < least ? least
        : day > most ? most
        : day;
}

/// <summary>One bar of a timeline.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="Sure">How many incidents certainly lie in it.</param>
/// <param name="Possible">How many further incidents may lie in it, those that go on beyond all bars left out.</param>
/// <param name="Share">The shares of those that lie in it, added up.</param>
public readonly record struct TimeBar(DateOnly From, DateOnly To, int Sure, int Possible, double Share)
{
    /// <summary>How high it is drawn.</summary>
    public double Height => Sure + Share;
}

/// <summary>Incidents that may have happened on the same days, of which some lie beyond the bars.</summary>
/// <param name="First">First day on which they may have happened; null where nothing says.</param>
/// <param name="Last">Last such day; null where nothing says.</param>
/// <param name="From">First day of the bars on which they may lie; the nearest where all their days lie beyond.</param>
/// <param name="To">Last such day.</param>
/// <param name="GoesBack">True where they may have happened before all bars.</param>
/// <param name="GoesOn">True where they may have happened behind all bars.</param>
/// <param name="Incidents">How many.</param>
public sealed record TimeArea(
    DateOnly? First,
    DateOnly? Last,
    DateOnly From,
    DateOnly To,
    bool GoesBack,
    bool GoesOn,
    int Incidents
)
{
    /// <summary>How many days the stretch has; more than any where an end is open.</summary>
    public int Days => First is { } first && Last is { } last ? last.DayNumber - first.DayNumber + 1 : int.MaxValue;
}

/// <summary>The days on which one incident may have happened.</summary>
/// <param name="From">First day; the last where nothing says.</param>
/// <param name="To">Last day; the first where nothing says.</param>
/// <param name="IsOpenBefore">True where it may have happened on any day before, too.</param>
/// <param name="IsOpenBehind">True where it may have happened on any day behind, too.</param>
internal readonly record struct Stretch(DateOnly From, DateOnly To, bool IsOpenBefore, bool IsOpenBehind)
{
    /// <summary>How many days from the first to the last.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>An incident's days; null where no report gives any.</summary>
    public static Stretch? Of(OutlinedIncident incident) =>
        (incident.First ?? incident.Last) is { } from && (incident.Last ?? incident.First) is { } to
            ? new Stretch(from, to, incident.First is null, incident.Last is null)
            : null;

    /// <summary>True where it lies between two days whatever is not known of it.</summary>
    public bool LiesIn(DateOnly begin, DateOnly end) => !IsOpenBefore && !IsOpenBehind && From >= begin && To <= end;
}
