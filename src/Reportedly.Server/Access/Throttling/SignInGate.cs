using Reportedly.Server.Access.Accounts;

namespace Reportedly.Server.Access.Throttling;

/// <summary>
/// Slows down whoever tries one password after another for one name: ten mistakes, then a quarter of an hour's wait, and twice as long after
/// each further ten. Names that nobody has are treated alike, so that the wait gives none away.
/// </summary>
/// <param name="clock">The time.</param>
internal sealed class SignInGate(TimeProvider clock)
{
    /// <summary>How many mistakes are forgiven.</summary>
    public const int Forgiven = 10;

    private const int MostNames = 10_000;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(24);
    private static readonly TimeSpan Memory = TimeSpan.FromDays(2);

    private readonly Lock turn = new();
    private readonly Dictionary<string, Count> counts = new(StringComparer.Ordinal);

    /// <summary>How long the name must wait; null where it need not.</summary>
    public TimeSpan? Wait(string name)
    {
        lock (turn)
        {
            return counts.TryGetValue(AccountNames.Key(name), out Count? count) && count.Until > clock.GetUtcNow()
                ? count.Until - clock.GetUtcNow()
                : null;
        }
    }

    /// <summary>Notes a mistake.</summary>
    public void Failed(string name)
    {
        lock (turn)
        {
            DateTimeOffset now = clock.GetUtcNow();
            MakeRoom(now);
            string key = AccountNames.Key(name);
            Count count = counts.GetValueOrDefault(key) ?? new Count(0, now, now);
            int mistakes = count.Mistakes + 1;
            DateTimeOffset until = mistakes % Forgiven == 0 ? now + WaitAfter(mistakes / Forgiven) : count.Until;
            counts[key] = new Count(mistakes, until, now);
        }
    }

    /// <summary>Forgets a name's mistakes: its owner was here.</summary>
    public void Succeeded(string name)
    {
        lock (turn)
        {
            counts.Remove(AccountNames.Key(name));
        }
    }

    private static TimeSpan WaitAfter(int rounds)
    {
        TimeSpan wait = FirstWait * Math.Pow(2, Math.Min(rounds - 1, 10));
        return wait < LongestWait ? wait : LongestWait;
    }

    private void MakeRoom(DateTimeOffset now)
    {
        if (counts.Count < MostNames)
        {
            return;
        }
        foreach (
            string old in counts.Where(count => now - count.Value.Last > Memory).Select(count => count.Key).ToArray()
        )
        {
            counts.Remove(old);
        }
        if (counts.Count >= MostNames)
        {
            counts.Remove(counts.MinBy(count => count.Value.Last).Key);
        }
    }

    private sealed record Count(int Mistakes, DateTimeOffset Until, DateTimeOffset Last);
}
