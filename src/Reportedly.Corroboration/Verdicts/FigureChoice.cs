using System.Collections.Immutable;

namespace Reportedly.Corroboration.Verdicts;

/// <summary>The range that origins give for a figure, and the one number that a policy chooses.</summary>
internal static class FigureChoice
{
    /// <summary>Least and greatest number that stands; an end is null where it is open.</summary>
    public static (long? Low, long? High) Range(ImmutableArray<Stand> stands)
    {
        Statement[] said = [.. Standing(stands).Select(s => s.Says)];
        long? low = said.Min(s => s.Low);
        long? closed = said.Max(s => s.High);
        long? open = said.Where(s => s.High is null).Max(s => s.Low);
        return (low, closed is null || open > closed ? null : closed);
    }

    /// <summary>The number that the policy chooses; null where it chooses none.</summary>
    public static long? Best(ImmutableArray<Stand> stands, FigurePolicy policy)
    {
        Stand[] standing = [.. Standing(stands)];
        return policy switch
        {
            FigurePolicy.MostRecent => Newest(standing),
            FigurePolicy.Lowest => standing.Min(Number),
            FigurePolicy.Majority => Majority(standing),
            FigurePolicy.Official => Newest([.. standing.Where(s => s.Voice.IsOfficial)]),
            _ => null,
        };
    }

    private static IEnumerable<Stand> Standing(ImmutableArray<Stand> stands) =>
        stands.Where(s => !s.Superseded && s.IsFor && Number(s) is not null);

    private static long? Number(Stand stand) => stand.Says.Low ?? stand.Says.High;

    /// <summary>Of several on one day the lowest.</summary>
    private static long? Newest(Stand[] standing) =>
        standing.OrderByDescending(s => s.Last).ThenBy(Number).Select(Number).FirstOrDefault();

    private static long? Majority(Stand[] standing) =>
        standing
            .GroupBy(Number)
            .OrderByDescending(g => g.Select(s => s.Voice.Group).Distinct(StringComparer.Ordinal).Count())
            .ThenBy(g => g.Key)
            .Select(g => g.Key)
            .FirstOrDefault();
}
