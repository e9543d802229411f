using System.Collections.Immutable;
using Reportedly.Corroboration.Mentions;

namespace Reportedly.Training.EventPairs;

/// <summary>
/// Trains the model of pairs. Topics are parted into folds; each fold is judged by a model that has seen none of its topics, which gives the threshold
/// and an honest score; the model that ships then learns from all.
/// </summary>
internal sealed class EventPairTrainer(MarkedMentions mentions, BoostingPlan plan)
{
    /// <summary>The thresholds among which the best is taken.</summary>
    private static readonly float[] Thresholds = [0.2f, 0.25f, 0.3f, 0.35f, 0.4f, 0.45f, 0.5f];

    private const int Folds = 5;

    /// <summary>For each threshold CoNLL F1 on topics that were not seen.</summary>
    public ImmutableArray<(float Threshold, double Score)> Scores { get; private set; } = [];

    /// <summary>Trains.</summary>
    public PairModel Train()
    {
        string[] topics = [.. mentions.Topics.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (topics.Length < 2)
        {
            throw new InvalidDataException(
                "all documents are of one topic; give documents of two and more, so that each can be judged by the others."
            );
        }
        Dictionary<string, int> folds = topics
            .Select((topic, number) => (topic, number))
            .ToDictionary(pair => pair.topic, pair => pair.number % Folds, StringComparer.Ordinal);
        double[] likelihoods = new double[mentions.Pairs.Length];
        foreach (int fold in folds.Values.Distinct().Order())
        {
            bool IsHeld(int pair) =>
                folds[mentions.Topics[mentions.Pairs[pair].One]] == fold
                || folds[mentions.Topics[mentions.Pairs[pair].Other]] == fold;
            PairModel judge = Train(pair => !IsHeld(pair), 0);
            foreach (int pair in Enumerable.Range(0, likelihoods.Length).Where(IsHeld))
            {
                likelihoods[pair] = judge.Likelihood(mentions.Values[pair]);
            }
        }
        Scores = [.. Thresholds.Select(threshold => (threshold, mentions.Score(likelihoods, threshold)))];
        return Train(_ => true, Scores.MaxBy(score => score.Score).Threshold);
    }

    private PairModel Train(Func<int, bool> counts, float threshold)
    {
        int[] pairs =
        [
            .. Enumerable.Range(0, mentions.Pairs.Length).Where(pair => counts(pair) && mentions.Weight(pair) > 0),
        ];
        return new BoostingTrainer(
            plan,
            [.. pairs.Select(pair => mentions.Values[pair])],
            [.. pairs.Select(pair => mentions.IsOne(pair) ? 1f : 0f)],
            [.. pairs.Select(mentions.Weight)]
        ).Train(threshold);
    }
}
