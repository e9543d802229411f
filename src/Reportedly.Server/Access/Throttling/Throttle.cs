using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Reportedly.Server.Pages.Problems;

namespace Reportedly.Server.Access.Throttling;

/// <summary>
/// Keeps anybody from trying to get in too often, at whichever desk of a store. How much a token asks is counted by each desk for itself,
/// since that spares the desk and keeps nobody out.
/// </summary>
internal sealed class Throttle
{
    /// <summary>How often one address may try to get in within <see cref="AddressSpan"/>.</summary>
    public const int TriesOfAddress = 30;

    /// <summary>How often one token may ask within <see cref="TokenSpan"/>.</summary>
    public const int AsksOfToken = 1200;

    /// <summary>The while for addresses.</summary>
    public static readonly TimeSpan AddressSpan = TimeSpan.FromMinutes(5);

    /// <summary>The while for tokens.</summary>
    public static readonly TimeSpan TokenSpan = TimeSpan.FromMinutes(1);

    private readonly SharedWindow addresses;
    private readonly SharedWindow guesses;
    private readonly SlidingWindow tokens;

    /// <param name="counts">What desks of one store share.</param>
    /// <param name="clock">The time.</param>
    public Throttle(SharedCounts counts, TimeProvider clock)
    {
        addresses = new SharedWindow(counts, "tries", TriesOfAddress, AddressSpan, clock);
        guesses = new SharedWindow(counts, "guesses", TriesOfAddress, AddressSpan, clock);
        tokens = new SlidingWindow(AsksOfToken, TokenSpan, clock);
        Names = new SignInGate(counts, clock);
    }

    /// <summary>Mistakes by name.</summary>
    public SignInGate Names { get; }

    /// <summary>Counts a try to get in.</summary>
    /// <exception cref="DeskProblem">There were too many from this address.</exception>
    public void CountTry(HttpContext context) => Refuse(context, addresses.Take(AddressOf(context)));

    /// <summary>Refuses an address from which too much was tried, without counting.</summary>
    /// <exception cref="DeskProblem">There were too many.</exception>
    public void MustBeOpen(HttpContext context) => Refuse(context, addresses.Wait(AddressOf(context)));

    /// <summary>
    /// Counts a token that lets in nobody. A program whose token has ended keeps nobody else at its address from signing in.
    /// </summary>
    /// <exception cref="DeskProblem">There were too many from this address.</exception>
    public void CountGuess(HttpContext context) => Refuse(context, guesses.Take(AddressOf(context)));

    /// <summary>Counts a request of a token.</summary>
    /// <exception cref="DeskProblem">There were too many.</exception>
    public void CountAsk(HttpContext context, string token) => Refuse(context, tokens.Take(token));

    /// <summary>Refuses a request for a while.</summary>
    /// <exception cref="DeskProblem">Where there is a while to wait.</exception>
    public static void Refuse(HttpContext context, TimeSpan? wait)
    {
        if (wait is not { } time)
        {
            return;
        }
        string seconds = Math.Max(1, Math.Ceiling(time.TotalSeconds)).ToString("0", CultureInfo.InvariantCulture);
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.RetryAfter = seconds;
            return Task.CompletedTask;
        });
        throw new DeskProblem(
            StatusCodes.Status429TooManyRequests,
            "This was tried too often.",
            $"Wait {seconds} seconds, then try again."
        );
    }

    // One home has a whole network of addresses of version 6: the first 64 bits name it.
    private static string AddressOf(HttpContext context)
    {
        IPAddress address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
