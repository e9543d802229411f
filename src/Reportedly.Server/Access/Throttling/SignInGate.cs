using System.Globalization;
using Reportedly.Server.Access.Accounts;

namespace Reportedly.Server.Access.Throttling;

/// <summary>
/// Slows down whoever tries one password after another for one name: ten mistakes, then a quarter of an hour's wait, and twice as long after
/// each further ten, at all desks of a store. Names that nobody has are treated alike, so that the wait gives none away.
/// </summary>
/// <param name="counts">Where it is kept.</param>
/// <param name="clock">The time.</param>
internal sealed class SignInGate(SharedCounts counts, TimeProvider clock)
{
    /// <summary>How many mistakes are forgiven.</summary>
    public const int Forgiven = 10;

    private const string Kind = "mistakes";

    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(24);
    private static readonly TimeSpan Memory = TimeSpan.FromDays(2);

    /// <summary>How long the name must wait; null where it need not.</summary>
    public TimeSpan? Wait(string name)
    {
        (_, DateTimeOffset until) = Read(counts.Find(Kind, AccountNames.Key(name)));
        return until > clock.GetUtcNow() ? until - clock.GetUtcNow() : null;
    }

    /// <summary>Notes a mistake.</summary>
    public void Failed(string name) =>
        counts.Change(
            Kind,
            AccountNames.Key(name),
            Memory,
            body =>
            {
                (int mistakes, DateTimeOffset until) = Read(body);
                mistakes++;
                return Written(
                    mistakes,
                    mistakes % Forgiven == 0 ? clock.GetUtcNow() + WaitAfter(mistakes / Forgiven) : until
                );
            }
        );

    /// <summary>Forgets a name's mistakes: its owner was here.</summary>
    public void Succeeded(string name)
    {
        if (counts.Find(Kind, AccountNames.Key(name)) is not null)
        {
            counts.Change(Kind, AccountNames.Key(name), Memory, _ => null);
        }
    }

    private static TimeSpan WaitAfter(int rounds)
    {
        TimeSpan wait = FirstWait * Math.Pow(2, Math.Min(rounds - 1, 10));
        return wait < LongestWait ? wait : LongestWait;
    }

    private static (int Mistakes, DateTimeOffset Until) Read(string? body) =>
        body?.Split(' ') is [var mistakes, var until]
            ? (
                int.Parse(mistakes, CultureInfo.InvariantCulture),
                DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(until, CultureInfo.InvariantCulture))
            )
            : (0, DateTimeOffset.MinValue);

    private static string Written(int mistakes, DateTimeOffset until) =>
        string.Create(CultureInfo.InvariantCulture, $"{mistakes} {until.ToUnixTimeMilliseconds()}");
}
