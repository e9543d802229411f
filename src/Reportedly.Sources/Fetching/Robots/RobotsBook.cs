using System.Collections.Concurrent;

namespace Reportedly.Sources.Fetching.Robots;

/// <summary>The robots.txt of sites, each asked for once a day.</summary>
/// <param name="visitor">The visitor's name.</param>
/// <param name="limits">How long one counts.</param>
/// <param name="clock">The time.</param>
internal sealed class RobotsBook(string visitor, FetchLimits limits, TimeProvider clock)
{
    private const int MostSites = 4096;

    /// <summary>How long a site that could not answer is not asked again.</summary>
    private static readonly TimeSpan ProblemAge = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, RobotsAnswer> _sites = new(StringComparer.Ordinal);

    /// <summary>What a site asks for.</summary>
    /// <param name="address">An address of the site.</param>
    /// <param name="fetch">Fetches a robots.txt.</param>
    public async Task<RobotsAnswer> OfAsync(Uri address, Func<Uri, Task<FetchResult>> fetch)
    {
        string site = address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
        DateTimeOffset now = clock.GetUtcNow();
        if (_sites.TryGetValue(site, out RobotsAnswer? known) && known.Until > now)
        {
            return known;
        }
        RobotsAnswer answer = Answer(await fetch(new Uri(new Uri(site), "/robots.txt")), clock.GetUtcNow());
        if (answer.Rules is null && known?.Rules is not null)
        {
            // An older word of the site is better than none.
            answer = known with
            {
                Until = answer.Until,
            };
        }
        if (_sites.Count >= MostSites)
        {
            _sites.Clear();
        }
        _sites[site] = answer;
        return answer;
    }

    /// <summary>A site without one asks nothing; one that cannot say is left alone for a while.</summary>
    private RobotsAnswer Answer(FetchResult result, DateTimeOffset now) =>
        result switch
        {
            FetchResult.Fetched found => new(
                RobotsRules.Read(found.Body.Span[..Math.Min(found.Body.Length, limits.RobotsBytes)], visitor),
                null,
                now + limits.RobotsAge
            ),
            FetchResult.Refused { Problem: FetchProblem.Redirects } => new(
                RobotsRules.AllowAll,
                null,
                now + limits.RobotsAge
            ),
            FetchResult.Refused { Problem: FetchProblem.Status, Status: >= 400 and < 500 } => new(
                RobotsRules.AllowAll,
                null,
                now + limits.RobotsAge
            ),
            FetchResult.Refused { Problem: FetchProblem.Connection or FetchProblem.TimedOut } problem => new(
                null,
                problem,
                now
            ),
            FetchResult.Refused problem => new(null, problem, now + (problem.RetryAfter ?? ProblemAge)),
            _ => new(RobotsRules.AllowAll, null, now + limits.RobotsAge),
        };
}
