using System.Collections.Immutable;
using Reportedly.Corroboration.Clustering;

namespace Reportedly.Corroboration.Mentions;

/// <summary>Which reports tell one story: reports whose words are alike, on the average of all pairs.</summary>
internal static class StoryFinder
{
    /// <summary>The mean cosine from which on reports are of one story. Low, so that no story is torn; pairs are judged one by one later.</summary>
    private const double Alike = 0.05;

    /// <summary>For each report the first report of its story.</summary>
    public static ImmutableArray<int> Find(ImmutableArray<WordVector> reports) =>
        [.. AverageLinkage.Cluster(reports.Length, (one, other) => reports[one].Cosine(reports[other]) - Alike)];
}
