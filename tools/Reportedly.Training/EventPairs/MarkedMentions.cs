using System.Collections.Immutable;
using Reportedly.Corroboration.Mentions;
using Reportedly.Evaluation.EventCoreference;

namespace Reportedly.Training.EventPairs;

/// <summary>The mentions of a corpus whose chains are marked, and all pairs of them within a story.</summary>
internal sealed class MarkedMentions
{
    /// <summary>Of so many pairs of words that have nothing in common one is looked at, and counts for all.</summary>
    private const int Thinning = 5;

    /// <summary>A story of so many mentions counts as much as it has pairs; larger ones less, as one chain would drown all others.</summary>
    private const double UsualStory = 100;

    private readonly Dictionary<(int, int), int> numbers = [];
    private readonly ComparedMentions compared;

    /// <summary>Compares all pairs.</summary>
    /// <param name="documents">The documents, sorted by id.</param>
    /// <param name="reports">The same, analysed.</param>
    /// <exception cref="InvalidDataException">A document has no topic or a mention no chain; the message names the document.</exception>
    public MarkedMentions(IReadOnlyList<GivenDocument> documents, ImmutableArray<MentionReport> reports)
    {
        compared = new ComparedMentions(reports);
        Dictionary<string, int> chains = new(StringComparer.Ordinal);
        List<int> marked = [];
        List<string> topics = [];
        foreach (GivenDocument document in documents)
        {
            foreach (GivenMention mention in document.Mentions)
            {
                if (document.Topic is null || mention.Chain is null)
                {
                    throw new InvalidDataException(
                        $"document {document.Id}: no \"topic\", or a mention without \"chain\"; training needs both."
                    );
                }
                if (!chains.TryGetValue(mention.Chain, out int chain))
                {
                    chain = chains.Count;
                    chains.Add(mention.Chain, chain);
                }
                marked.Add(chain);
                topics.Add(document.Topic);
            }
        }
        Chains = [.. marked];
        Topics = [.. topics];
        List<(int One, int Other, float Weight)> pairs = [];
        foreach (ImmutableArray<int> story in compared.Stories)
        {
            float weight = (float)Math.Sqrt(UsualStory / story.Length);
            for (int i = 0; i < story.Length; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    numbers.Add((story[i], story[j]), pairs.Count);
                    pairs.Add((story[i], story[j], weight));
                }
            }
        }
        Pairs = [.. pairs];
        Values = new float[pairs.Count][];
        Parallel.For(
            0,
            pairs.Count,
            pair =>
            {
                Values[pair] = new float[PairFeatures.Names.Length];
                compared.Write(pairs[pair].One, pairs[pair].Other, Values[pair]);
            }
        );
    }

    /// <summary>For each mention the number of its marked chain.</summary>
    public ImmutableArray<int> Chains { get; }

    /// <summary>For each mention the topic of its document.</summary>
    public ImmutableArray<string> Topics { get; }

    /// <summary>All pairs within a story, and what each weighs.</summary>
    public ImmutableArray<(int One, int Other, float Weight)> Pairs { get; }

    /// <summary>The values of each pair.</summary>
    public float[][] Values { get; }

    /// <summary>How many stories were found.</summary>
    public int Stories => compared.Stories.Length;

    /// <summary>True where a pair names one event.</summary>
    public bool IsOne(int pair) => Chains[Pairs[pair].One] == Chains[Pairs[pair].Other];

    /// <summary>How much a pair counts in training; 0 where it is left out, as there are too many of its sort.</summary>
    public float Weight(int pair)
    {
        (int one, int other, float weight) = Pairs[pair];
        WordMeaning meaning = compared.Views[one].Meaning;
        WordMeaning otherMeaning = compared.Views[other].Meaning;
        bool telling =
            IsOne(pair)
            || string.Equals(meaning.Kin, otherMeaning.Kin, StringComparison.Ordinal)
            || meaning.IsNear(otherMeaning);
        return telling ? weight
            : unchecked((uint)((one * 7919) + (other * 104729))) % Thinning == 0 ? weight * Thinning
            : 0;
    }

    /// <summary>CoNLL F1 of the chains that likelihoods of pairs give at a threshold.</summary>
    public double Score(double[] likelihoods, double threshold) =>
        ChainScore.Conll(Chains, compared.Chains((one, other) => likelihoods[numbers[(one, other)]] - threshold));
}
