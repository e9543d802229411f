using System.Collections.Immutable;

namespace Reportedly.Corroboration.Mentions;

/// <content>How each number is measured.</content>
internal sealed partial class PairFeatures
{
    private static float Truth(bool holds) => holds ? 1 : 0;

    private static float Both(bool one, bool other) => Truth(one) + Truth(other);

    private static float Same(string one, string other) => Truth(string.Equals(one, other, StringComparison.Ordinal));

    private static bool IsNoun(MentionView mention) => mention.Sort is MentionWordSort.Noun or MentionWordSort.Name;

    /// <summary>The share of the longer word that both begin with.</summary>
    private static float Beginning(string one, string other)
    {
        int shared = one.AsSpan().CommonPrefixLength(other);
        return shared / (float)Math.Max(1, Math.Max(one.Length, other.Length));
    }

    private static float Dice(ImmutableArray<int> one, ImmutableArray<int> other)
    {
        int all = one.Length + other.Length;
        return all == 0 ? Unknown : 2f * Shared(one, other).Count() / all;
    }

    private static float Apart(PairFeatures features, MentionView one, MentionView other) =>
        one.Report == other.Report ? Math.Min(20, Math.Abs(one.Sentence - other.Sentence)) : Unknown;

    private static IEnumerable<int> Shared(ImmutableArray<int> one, ImmutableArray<int> other)
    {
        int i = 0;
        int j = 0;
        while (i < one.Length && j < other.Length)
        {
            if (one[i] == other[j])
            {
                yield return one[i];
                i++;
                j++;
            }
            else if (one[i] < other[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    private double Sum(IEnumerable<int> words) => words.Sum(word => collection.Rarity[word]);

    /// <summary>The share of the lighter side that both have, rare words counting more.</summary>
    private float Overlap(ImmutableArray<int> one, ImmutableArray<int> other)
    {
        if (one.IsEmpty || other.IsEmpty)
        {
            return Unknown;
        }
        double least = Math.Min(Sum(one), Sum(other));
        return least <= 0 ? 0 : (float)(Sum(Shared(one, other)) / least);
    }

    private float Weight(ImmutableArray<int> one, ImmutableArray<int> other) => (float)Sum(Shared(one, other));

    private float Told(MentionView mention) => counts.ReportsOfStory(collection.Stories[mention.Report], mention.Lemma);

    private float InReport(MentionView mention) => counts.InReport(mention.Report, mention.Lemma);

    private float Stories(MentionView mention) => counts.Stories(mention.Lemma);

    /// <summary>True where the one's report has a mention with the other's lemma, so that the one need not be it.</summary>
    private float AtHand(MentionView one, MentionView other) =>
        Truth(
            !string.Equals(one.Lemma, other.Lemma, StringComparison.Ordinal)
                && one.Report != other.Report
                && counts.InReport(one.Report, other.Lemma) > 0
        );

    private float KinAtHand(MentionView one, MentionView other) =>
        Truth(
            !string.Equals(one.Meaning.Kin, other.Meaning.Kin, StringComparison.Ordinal)
                && one.Report != other.Report
                && counts.KinInReport(one.Report, other.Meaning.Kin) > 0
        );

    private float Alike(MentionView one, MentionView other) =>
        one.Report == other.Report ? 1 : (float)collection.Vectors[one.Report].Cosine(collection.Vectors[other.Report]);

    private float NamesAlike(MentionView one, MentionView other) =>
        one.Report == other.Report ? 1 : (float)counts.NamesOf(one.Report).Cosine(counts.NamesOf(other.Report));

    private float OpeningsAlike(MentionView one, MentionView other) =>
        one.Report == other.Report ? 1 : (float)counts.OpeningOf(one.Report).Cosine(counts.OpeningOf(other.Report));

    /// <summary>The share of the one's roles that stands in the other's sentence.</summary>
    private float RoleInSentence(MentionView one, MentionView other)
    {
        double all = Sum(one.Roles);
        return all <= 0 ? Unknown : (float)(Sum(Shared(one.Roles, other.Around.Words)) / all);
    }
}
