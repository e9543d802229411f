using System.Net;
using Reportedly.Sources.Fetching.Addresses;
using Reportedly.Sources.Fetching.Politeness;
using Reportedly.Sources.Fetching.Robots;

namespace Reportedly.Sources.Fetching;

/// <summary>
/// Fetches pages and feeds from servers that nobody vouches for: to public addresses alone, within limits, and politely. It can be used from many
/// threads at once.
/// </summary>
public sealed class Fetcher
{
    private readonly FetchLimits _limits;
    private readonly AddressRules _rules;
    private readonly TimeProvider _clock;
    private readonly Exchange _exchange;
    private readonly HostTurns _turns;
    private readonly RobotsBook _robots;

    /// <summary>A fetcher.</summary>
    /// <param name="limits">How much of anything a server may give.</param>
    /// <param name="rules">Which addresses may be fetched.</param>
    /// <param name="clock">The time.</param>
    /// <param name="userAgent">Who asks, as <c>Reportedly/1.0 (+https://example.org)</c>; robots.txt is asked by the word before the slash.</param>
    /// <param name="resolve">Looks names up; null to ask the machine.</param>
    public Fetcher(
        FetchLimits limits,
        AddressRules rules,
        TimeProvider clock,
        string userAgent,
        HostResolver? resolve = null
    )
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(userAgent);
        _limits = limits;
        _rules = rules;
        _clock = clock;
        _exchange = new Exchange(
            new GuardedConnection(rules, resolve ?? Dns.GetHostAddressesAsync, clock),
            limits,
            clock,
            userAgent
        );
        _turns = new HostTurns(limits.HostGap, clock);
        _robots = new RobotsBook(userAgent.Split('/', ' ')[0], limits, clock);
    }

    /// <summary>Fetches. Whatever a server does comes back as a value.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="stop">Breaks off.</param>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (_rules.WhyNot(request.Address) is { } why)
        {
            return new FetchResult.Refused(request.Address, FetchProblem.AddressRefused, why);
        }
        FetchResult result = await GuardAsync(request.Address, () => FollowAsync(request, stop), stop);
        return result is FetchResult.Fetched { Body.IsEmpty: true }
            ? new FetchResult.Refused(request.Address, FetchProblem.Broken, "the server answered without a word.")
            : result;
    }

    private async Task<FetchResult> FollowAsync(FetchRequest request, CancellationToken stop)
    {
        TimeBudget budget = new(_limits.Total, _clock);
        RedirectTrail trail = new(request.Address, _rules, _limits.Redirects);
        HostTurns.Turn? turn = null;
        string? host = null;
        try
        {
            while (true)
            {
                string next = AddressRules.Plain(trail.At.IdnHost);
                if (host != next)
                {
                    turn?.Dispose();
                    turn = null;
                    turn = await _turns.WaitAsync(next, stop);
                    host = next;
                }
                if (
                    request.Purpose == FetchPurpose.Page
                    && await AskRobotsAsync(trail.At, turn!, budget, stop) is { } no
                )
                {
                    return no with { Address = request.Address };
                }
                if (await StepAsync(trail, request, budget, stop) is { } result)
                {
                    Ask(turn!, (result as FetchResult.Refused)?.RetryAfter);
                    return result;
                }
            }
        }
        finally
        {
            turn?.Dispose();
        }
    }

    /// <summary>Asks once; null where the answer leads on.</summary>
    private async Task<FetchResult?> StepAsync(
        RedirectTrail trail,
        FetchRequest request,
        TimeBudget budget,
        CancellationToken stop
    )
    {
        ServerAnswer answer = await budget.SpendAsync(token => _exchange.AskAsync(trail.At, request, token), stop);
        return answer switch
        {
            ServerAnswer.Redirect redirect => trail.Follow(redirect),
            ServerAnswer.Final { Result: FetchResult.Fetched fetched } => fetched with
            {
                Redirects = trail.Passed,
                MovedForGood = trail.Passed.Length > 0 && trail.IsForGood,
            },
            ServerAnswer.Final final => final.Result,
            _ => null,
        };
    }

    /// <summary>Why robots.txt speaks against an address; null where it does not.</summary>
    private async Task<FetchResult.Refused?> AskRobotsAsync(
        Uri address,
        HostTurns.Turn turn,
        TimeBudget budget,
        CancellationToken stop
    )
    {
        RobotsAnswer answer = await _robots.OfAsync(
            address,
            robots => GuardAsync(robots, () => FetchRobotsAsync(robots, budget, stop), stop)
        );
        if (answer.Rules is null)
        {
            return answer.Problem! with { Why = $"its robots.txt could not be read: {answer.Problem.Why}" };
        }
        Ask(turn, answer.Rules.CrawlDelay);
        return answer.Rules.Allows(address)
            ? null
            : new FetchResult.Refused(
                address,
                FetchProblem.Robots,
                "its robots.txt asks programs not to fetch it; save the page with a browser and read the file."
            );
    }

    private async Task<FetchResult> FetchRobotsAsync(Uri address, TimeBudget budget, CancellationToken stop)
    {
        FetchRequest request = new(address);
        RedirectTrail trail = new(address, _rules, _limits.Redirects);
        while (true)
        {
            if (await StepAsync(trail, request, budget, stop) is { } result)
            {
                return result;
            }
        }
    }

    private static async Task<FetchResult> GuardAsync(
        Uri address,
        Func<Task<FetchResult>> fetch,
        CancellationToken stop
    )
    {
        try
        {
            return await fetch();
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new FetchResult.Refused(address, FetchProblem.TimedOut, "it took too long; try again later.");
        }
        catch (Exception fault) when (FetchFaults.IsFault(fault))
        {
            return FetchFaults.Refusal(address, fault);
        }
    }

    /// <summary>Keeps a host's wish to be left alone; where it wishes for long, whoever asked is told and may wait, and nobody waits here.</summary>
    private void Ask(HostTurns.Turn turn, TimeSpan? wish)
    {
        TimeSpan? pause = wish > _limits.LongestCrawlDelay ? _limits.LongestCrawlDelay : wish;
        turn.Pause = turn.Pause > pause ? turn.Pause : pause ?? turn.Pause;
    }
}
