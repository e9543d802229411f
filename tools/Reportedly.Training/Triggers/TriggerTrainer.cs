using System.Collections.Immutable;
using Reportedly.Reading.Events;
using Reportedly.Reading.Lexicons;
using Reportedly.Training.Gradients;

namespace Reportedly.Training.Triggers;

/// <summary>
/// Learns the weights of a <see cref="TriggerModel"/>: logistic regression over the senses of each word, whose features are weighed for all words
/// together and for each word alone (AdaGrad; Duchi, Hazan and Singer 2011).
/// </summary>
internal sealed class TriggerTrainer(TriggerData data, ulong seed)
{
    /// <summary>Fewer sentences of a sense teach nothing.</summary>
    private const int FewestOfSense = 3;

    private const int Epochs = 16;
    private const int OthersInReport = 5;
    private const double Rate = 0.12;
    private const double Decay = 2e-4;
    private const float KeptFeatures = 0.75f;

    private readonly double[] weights = new double[1 << TriggerLabels.Bits];
    private readonly double[] squares = new double[1 << TriggerLabels.Bits];

    /// <summary>The words whose senses are told apart, in the order of the alphabet.</summary>
    public ImmutableArray<TriggerLabels> Words { get; } =
    [
        .. data
            .Training.GroupBy(example => (example.Lemma, example.Part))
            .OrderBy(group => group.Key.Lemma, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Part)
            .Select(group => new TriggerLabels(
                group.Key.Lemma,
                group.Key.Part,
                [
                    .. group
                        .GroupBy(example => example.Sense, StringComparer.Ordinal)
                        .Where(sense => sense.Count() >= FewestOfSense)
                        .Select(sense => sense.Key)
                        .Order(StringComparer.Ordinal),
                ]
            ))
            .Where(word => word.Labels.Length > 1),
    ];

    /// <summary>Learns, and gives the bytes of the model.</summary>
    public byte[] Train()
    {
        Dictionary<(string, EntryClass), TriggerLabels> byWord = Words.ToDictionary(word => (word.Lemma, word.Class));
        TriggerExample[] examples =
        [
            .. data.Training.Where(example =>
                byWord.TryGetValue((example.Lemma, example.Part), out TriggerLabels? word)
                && word.Labels.Contains(example.Sense)
            ),
        ];
        ILookup<string, TriggerExample> bySection = examples.ToLookup(
            example => example.Section,
            StringComparer.Ordinal
        );
        Dictionary<string, TriggerExample[]> sections = bySection.ToDictionary(
            section => section.Key,
            section => section.ToArray(),
            StringComparer.Ordinal
        );
        Dictionary<(string, EntryClass, bool), double> weight = WeightsOf(examples);
        TriggerFeatures features = data.Features;
        Chance chance = Chance.For(seed, 2);
        uint[] found = new uint[TriggerFeatures.Most];
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            chance.Shuffle<TriggerExample>(examples);
            foreach (TriggerExample example in examples)
            {
                ReportTopics topics = ReportOf(example, sections, examples, chance);
                int count = features.Write(
                    example.Text,
                    example.Mentions,
                    example.Token,
                    example.ByRule,
                    topics,
                    found
                );
                int kept = 0;
                for (int i = 0; i < count; i++)
                {
                    // Without some of its features each sentence teaches the others to stand alone.
                    if (i < 2 || chance.Hits(KeptFeatures))
                    {
                        found[kept++] = found[i];
                    }
                }
                Learn(
                    byWord[(example.Lemma, example.Part)],
                    example.Sense,
                    found.AsSpan(0, kept),
                    weight[(example.Lemma, example.Part, example.Sense == TriggerModel.NoEvent)]
                );
            }
        }
        return Quantised();
    }

    /// <summary>
    /// What a report about the sentence could be about: most often others of the same section stand around it, sometimes any, sometimes none.
    /// </summary>
    private static ReportTopics ReportOf(
        TriggerExample example,
        Dictionary<string, TriggerExample[]> sections,
        TriggerExample[] all,
        Chance chance
    )
    {
        float share = chance.Unit();
        if (share < 0.3f)
        {
            return example.Topics;
        }
        TriggerExample[] around = share < 0.5f ? all : sections[example.Section];
        ReportTopics[] parts = new ReportTopics[OthersInReport + 1];
        parts[0] = example.Topics;
        for (int i = 1; i < parts.Length; i++)
        {
            parts[i] = around[chance.Below(around.Length)].Topics;
        }
        return ReportTopics.Sum(parts);
    }

    /// <summary>The rarer of event and no event weighs more, so that a word's count of sentences is no opinion about it.</summary>
    private static Dictionary<(string, EntryClass, bool), double> WeightsOf(TriggerExample[] examples) =>
        examples
            .GroupBy(example => (example.Lemma, example.Part))
            .SelectMany(word =>
                word.GroupBy(example => example.Sense == TriggerModel.NoEvent)
                    .Select(side =>
                        (
                            Key: (word.Key.Lemma, word.Key.Part, side.Key),
                            Weight: Math.Clamp(word.Count() / (2.0 * side.Count()), 0.5, 3)
                        )
                    )
            )
            .ToDictionary(side => side.Key, side => side.Weight);

    private void Learn(TriggerLabels word, string sense, ReadOnlySpan<uint> features, double weight)
    {
        Span<double> scores = stackalloc double[word.Labels.Length];
        double most = double.MinValue;
        for (int label = 0; label < scores.Length; label++)
        {
            scores[label] = word.IsNone(label) ? 0 : Score(word, label, features);
            most = Math.Max(most, scores[label]);
        }
        double sum = 0;
        for (int label = 0; label < scores.Length; label++)
        {
            scores[label] = Math.Exp(scores[label] - most);
            sum += scores[label];
        }
        for (int label = 0; label < scores.Length; label++)
        {
            if (word.IsNone(label))
            {
                continue;
            }
            bool right = string.Equals(word.Labels[label], sense, StringComparison.Ordinal);
            double slope = weight * ((scores[label] / sum) - (right ? 1 : 0));
            foreach (uint feature in features)
            {
                foreach (int at in word.Places(label, feature))
                {
                    double gradient = slope + (Decay * weights[at]);
                    squares[at] += gradient * gradient;
                    weights[at] -= Rate * gradient / (Math.Sqrt(squares[at]) + 0.5);
                }
            }
        }
    }

    private double Score(TriggerLabels word, int label, ReadOnlySpan<uint> features)
    {
        double sum = 0;
        foreach (uint feature in features)
        {
            foreach (int at in word.Places(label, feature))
            {
                sum += weights[at];
            }
        }
        return sum;
    }

    private byte[] Quantised()
    {
        double largest = weights.Max(Math.Abs);
        double step = largest / sbyte.MaxValue;
        sbyte[] whole = new sbyte[weights.Length];
        for (int i = 0; i < whole.Length; i++)
        {
            whole[i] = (sbyte)Math.Round(weights[i] / step);
        }
        return TriggerModel.Write(Words, whole, (float)step);
    }
}
