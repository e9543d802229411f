using System.Collections.Immutable;
using Reportedly.Corroboration.Clustering;

namespace Reportedly.Corroboration.Mentions;

/// <summary>The mentions of a collection of reports, ready to be compared.</summary>
internal sealed class ComparedMentions
{
    private readonly PairFeatures features;

    /// <summary>Looks at all reports.</summary>
    public ComparedMentions(ImmutableArray<MentionReport> reports)
    {
        ReportCollection collection = new(reports);
        Views = [.. Enumerable.Range(0, reports.Length).SelectMany(report => MentionViews.Of(collection, report))];
        features = new PairFeatures(collection, new MentionCounts(collection, Views));
        Stories =
        [
            .. Enumerable
                .Range(0, Views.Length)
                .GroupBy(mention => collection.Stories[Views[mention].Report])
                .Select(story => story.ToImmutableArray()),
        ];
    }

    /// <summary>The mentions, report by report, in the order of the reports and of the mentions in each.</summary>
    public ImmutableArray<MentionView> Views { get; }

    /// <summary>The mentions of each story, by their numbers in <see cref="Views"/>. Two stories share no event.</summary>
    public ImmutableArray<ImmutableArray<int>> Stories { get; }

    /// <summary>Writes the numbers of a pair; safe from any thread.</summary>
    public void Write(int one, int other, Span<float> values) => features.Write(Views[one], Views[other], values);

    /// <summary>For each mention the first mention of its chain.</summary>
    /// <param name="score">Score of two mentions of one story, the first behind the second; chains are one while the mean between them is above 0.</param>
    public ImmutableArray<int> Chains(Func<int, int, double> score)
    {
        int[] chains = new int[Views.Length];
        foreach (ImmutableArray<int> story in Stories)
        {
            int[] heads = AverageLinkage.Cluster(
                story.Length,
                (one, other) => one > other ? score(story[one], story[other]) : score(story[other], story[one])
            );
            for (int i = 0; i < heads.Length; i++)
            {
                chains[story[i]] = story[heads[i]];
            }
        }
        return [.. chains];
    }
}
