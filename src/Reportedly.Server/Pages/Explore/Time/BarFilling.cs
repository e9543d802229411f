using System.Collections.Immutable;

namespace Reportedly.Server.Pages.Explore.Time;

/// <summary>Puts stretches of days into bars.</summary>
internal sealed class BarFilling
{
    private readonly List<(DateOnly From, DateOnly To)> bars = [];
    private readonly int[] sure;
    private readonly int[] possible;
    private readonly double[] share;

    /// <param name="unit">How long a bar is.</param>
    /// <param name="begin">A day in the first bar.</param>
    /// <param name="end">A day in the last bar.</param>
    public BarFilling(TimeUnit unit, DateOnly begin, DateOnly end)
    {
        for (DateOnly from = unit.Begin(begin); ; )
        {
            DateOnly to = unit.End(from);
            bars.Add((from, to));
            if (to >= end)
            {
                break;
            }
            from = to.AddDays(1);
        }
        sure = new int[bars.Count];
        possible = new int[bars.Count];
        share = new double[bars.Count];
    }

    /// <summary>How many stretches were spread.</summary>
    public int Spread { get; private set; }

    /// <summary>Adds one incident that lies in the bars.</summary>
    public void Add(Stretch stretch)
    {
        int first = At(stretch.From);
        int last = At(stretch.To);
        if (first == last)
        {
            sure[first]++;
            return;
        }
        Spread++;
        double days = stretch.To.DayNumber - stretch.From.DayNumber + 1;
        for (int i = first; i <= last; i++)
        {
            int from = Math.Max(bars[i].From.DayNumber, stretch.From.DayNumber);
            int to = Math.Min(bars[i].To.DayNumber, stretch.To.DayNumber);
            possible[i]++;
            share[i] += (to - from + 1) / days;
        }
    }

    /// <summary>The bars.</summary>
    public ImmutableArray<TimeBar> Bars() =>
        [.. bars.Select((bar, i) => new TimeBar(bar.From, bar.To, sure[i], possible[i], share[i]))];

    private int At(DateOnly day)
    {
        int low = 0;
        int high = bars.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = bars[middle].From <= day ? (middle, high) : (low, middle - 1);
        }
        return low;
    }
}
