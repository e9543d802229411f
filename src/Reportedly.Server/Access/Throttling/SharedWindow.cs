using System.Globalization;

namespace Reportedly.Server.Access.Throttling;

/// <summary>Counts what each of many does within a while, at all desks of a store, and says who does too much.</summary>
/// <param name="counts">Where it is kept.</param>
/// <param name="kind">What is counted.</param>
/// <param name="most">The most that each may do within the while.</param>
/// <param name="span">The while.</param>
/// <param name="clock">The time.</param>
internal sealed class SharedWindow(SharedCounts counts, string kind, int most, TimeSpan span, TimeProvider clock)
{
    /// <summary>How long somebody must wait; null where they need not.</summary>
    public TimeSpan? Wait(string whom) => WaitOf(TimesOf(counts.Find(kind, whom)));

    /// <summary>Counts one more.</summary>
    /// <returns>How long to wait where it is too much, and then it was not counted; null where it is not.</returns>
    public TimeSpan? Take(string whom)
    {
        // Whoever is refused goes on asking: that is read, and written no more.
        if (Wait(whom) is { } already)
        {
            return already;
        }
        TimeSpan? wait = null;
        counts.Change(
            kind,
            whom,
            span,
            body =>
            {
                long[] times = TimesOf(body);
                wait = WaitOf(times);
                return wait is null ? Written([.. times, clock.GetUtcNow().ToUnixTimeMilliseconds()]) : body;
            }
        );
        return wait;
    }

    private TimeSpan? WaitOf(long[] times) =>
        times.Length >= most ? DateTimeOffset.FromUnixTimeMilliseconds(times[^most]) + span - clock.GetUtcNow() : null;

    private long[] TimesOf(string? body)
    {
        long first = (clock.GetUtcNow() - span).ToUnixTimeMilliseconds();
        return
        [
            .. (body ?? "")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(time => long.Parse(time, CultureInfo.InvariantCulture))
                .Where(time => time > first),
        ];
    }

    private static string Written(long[] times) =>
        string.Join(' ', times.Select(time => time.ToString(CultureInfo.InvariantCulture)));
}
