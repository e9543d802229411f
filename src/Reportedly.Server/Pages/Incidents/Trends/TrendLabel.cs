using System.Collections.Immutable;
using Reportedly.Server.Phrasing;

namespace Reportedly.Server.Pages.Incidents.Trends;

/// <summary>Who gives a number, beside the number.</summary>
/// <param name="Words">Who, and the number: <c>o1, o4: 12</c>.</param>
/// <param name="X">Where it begins.</param>
/// <param name="Y">Its height.</param>
/// <param name="Series">The origin's number, for its colour; null where there are several.</param>
internal sealed record TrendLabel(string Words, int X, int Y, int? Series)
{
    private const int LineHeight = 14;
    private const int MostNamed = 2;

    /// <summary>
    /// The labels of a drawing. What holds to the end stands at the right edge, one below the other; what was given up stands over its mark,
    /// where no other stands.
    /// </summary>
    public static ImmutableArray<TrendLabel> Of(ImmutableArray<TrendStep> steps)
    {
        List<TrendLabel> labels = [];
        int free = 0;
        foreach (IGrouping<string, TrendStep> same in Together(steps.Where(step => step.IsLast)))
        {
            free = Math.Max(same.First().Level + 4, free);
            labels.Add(Label(same, FigureTrend.Right + 6, free));
            free += LineHeight;
        }
        HashSet<(int X, int Line)> taken = [];
        foreach (IGrouping<int, TrendStep> day in steps.Where(step => !step.IsLast).GroupBy(step => step.X))
        {
            foreach (IGrouping<string, TrendStep> same in Together(day))
            {
                int y = same.First().Level - 8;
                if (taken.Add((day.Key, y / LineHeight)))
                {
                    labels.Add(Label(same, day.Key + 8, y));
                }
            }
        }
        return [.. labels];
    }

    private static IEnumerable<IGrouping<string, TrendStep>> Together(IEnumerable<TrendStep> steps) =>
        steps.GroupBy(Number, StringComparer.Ordinal).OrderBy(same => same.First().Level);

    private static string Number(TrendStep step) => Wording.Range(step.Position.Low, step.Position.High) ?? "";

    private static TrendLabel Label(IGrouping<string, TrendStep> same, int x, int y)
    {
        string[] origins = [.. same.Select(step => step.Position.Origin).Distinct(StringComparer.Ordinal)];
        string more = origins.Length > MostNamed ? $" +{origins.Length - MostNamed}" : "";
        return new TrendLabel(
            $"{string.Join(", ", origins.Take(MostNamed))}{more}: {same.Key}",
            x,
            y,
            origins.Length == 1 ? same.First().Series : null
        );
    }
}
