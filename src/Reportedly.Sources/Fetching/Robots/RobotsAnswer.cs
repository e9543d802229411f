namespace Reportedly.Sources.Fetching.Robots;

/// <summary>What is known of a site's robots.txt.</summary>
/// <param name="Rules">What it asks; null where the site could not say, which is taken as a no.</param>
/// <param name="Problem">Why the site could not say.</param>
/// <param name="Until">When it has to be asked for anew.</param>
internal sealed record RobotsAnswer(RobotsRules? Rules, FetchResult.Refused? Problem, DateTimeOffset Until);
