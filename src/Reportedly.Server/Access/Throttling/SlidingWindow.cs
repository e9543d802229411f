namespace Reportedly.Server.Access.Throttling;

/// <summary>Counts what each of many does within a while, and says who does too much.</summary>
/// <param name="most">The most that each may do within the while.</param>
/// <param name="span">The while.</param>
/// <param name="clock">The time.</param>
internal sealed class SlidingWindow(int most, TimeSpan span, TimeProvider clock)
{
    private const int MostKeys = 20_000;

    private readonly Lock turn = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> seen = new(StringComparer.Ordinal);

    /// <summary>How long somebody must wait; null where they need not.</summary>
    public TimeSpan? Wait(string key)
    {
        lock (turn)
        {
            return seen.TryGetValue(key, out Queue<DateTimeOffset>? times) ? WaitOf(times, clock.GetUtcNow()) : null;
        }
    }

    /// <summary>Counts one more.</summary>
    /// <returns>How long to wait where it is too much, and then it was not counted; null where it is not.</returns>
    public TimeSpan? Take(string key)
    {
        lock (turn)
        {
            DateTimeOffset now = clock.GetUtcNow();
            if (!seen.TryGetValue(key, out Queue<DateTimeOffset>? times))
            {
                MakeRoom(now);
                seen[key] = times = new Queue<DateTimeOffset>();
            }
            if (WaitOf(times, now) is { } wait)
            {
                return wait;
            }
            times.Enqueue(now);
            return null;
        }
    }

    private TimeSpan? WaitOf(Queue<DateTimeOffset> times, DateTimeOffset now)
    {
        while (times.TryPeek(out DateTimeOffset first) && now - first >= span)
        {
            times.Dequeue();
        }
        return times.Count >= most ? times.Peek() + span - now : null;
    }

    private void MakeRoom(DateTimeOffset now)
    {
        if (seen.Count < MostKeys)
        {
            return;
        }
        foreach ((string key, Queue<DateTimeOffset> times) in seen.ToArray())
        {
            WaitOf(times, now);
            if (times.Count == 0)
            {
                seen.Remove(key);
            }
        }
        if (seen.Count >= MostKeys)
        {
            seen.Remove(seen.First().Key);
        }
    }
}
