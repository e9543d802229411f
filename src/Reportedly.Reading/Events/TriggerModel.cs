using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Reportedly.Reading.Lexicons;

namespace Reportedly.Reading.Events;

/// <summary>
/// What was learned of the senses of words that name an event in one place and none in another: the labels of each such word and a table of
/// weights. Sums are of whole numbers, so that every machine comes to the same sense.
/// </summary>
internal sealed class TriggerModel
{
    /// <summary>Where it stands in the assembly and under <c>data</c>.</summary>
    public const string Name = "models/triggers.model";

    /// <summary>The label of a word that names no event.</summary>
    public const string NoEvent = "none";

    private const string Magic = "reportedly/triggers/1";

    /// <summary>Where the learned sense is not better by this much, in log-odds, the lexicon has the last word.</summary>
    private const float Doubt = 1.5f;

    /// <summary>The same where the lexicon sees no event: it says so for want of a condition, and most often rightly.</summary>
    private const float MoreDoubt = 2.5f;

    private readonly sbyte[] weights;
    private readonly float step;
    private readonly FrozenDictionary<string, TriggerLabels> verbs;
    private readonly FrozenDictionary<string, TriggerLabels> nouns;
    private readonly FrozenDictionary<string, TriggerLabels> states;

    private TriggerModel(IEnumerable<TriggerLabels> words, sbyte[] weights, float step, string digest)
    {
        this.weights = weights;
        this.step = step;
        Digest = digest;
        ILookup<EntryClass, TriggerLabels> byClass = words.ToLookup(word => word.Class);
        verbs = byClass[EntryClass.Verb].ToFrozenDictionary(word => word.Lemma, StringComparer.Ordinal);
        nouns = byClass[EntryClass.Noun].ToFrozenDictionary(word => word.Lemma, StringComparer.Ordinal);
        states = byClass[EntryClass.Adj].ToFrozenDictionary(word => word.Lemma, StringComparer.Ordinal);
    }

    /// <summary>A model that knows no word: the lexicon decides about all.</summary>
    public static TriggerModel Empty { get; } = new([], [], 0, "");

    /// <summary><c>sha256:</c> and the hex digest of its bytes.</summary>
    public string Digest { get; }

    /// <summary>The model that ships in the assembly.</summary>
    /// <exception cref="InvalidDataException">It is missing or damaged; the message says what to do.</exception>
    public static TriggerModel Load()
    {
        Assembly assembly = typeof(TriggerModel).Assembly;
        using Stream stream =
            assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidDataException(
                $"{assembly.GetName().Name} does not hold {Name}; train it, or take it from the repository, and build again."
            );
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Parse(bytes);
    }

    /// <summary>Reads a model as <see cref="Write"/> writes it.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such model.</exception>
    public static TriggerModel Parse(byte[] bytes)
    {
        using BinaryReader reader = new(new MemoryStream(bytes), Encoding.UTF8);
        try
        {
            if (reader.ReadString() != Magic)
            {
                throw new InvalidDataException($"{Name} is no model of triggers of this version; train it anew.");
            }
            float step = reader.ReadSingle();
            TriggerLabels[] words = new TriggerLabels[reader.ReadUInt16()];
            for (int i = 0; i < words.Length; i++)
            {
                string lemma = reader.ReadString();
                EntryClass part = (EntryClass)reader.ReadByte();
                string[] labels = new string[reader.ReadByte()];
                for (int k = 0; k < labels.Length; k++)
                {
                    labels[k] = reader.ReadString();
                }
                words[i] = new TriggerLabels(lemma, part, [.. labels]);
            }
            sbyte[] weights = new sbyte[1 << TriggerLabels.Bits];
            for (int i = 0; i < weights.Length; i++)
            {
                weights[i] = reader.ReadSByte();
            }
            string digest = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));
            return new TriggerModel(words, weights, step, digest);
        }
        catch (EndOfStreamException)
        {
            throw new InvalidDataException($"{Name} is cut short; train it anew.");
        }
    }

    /// <summary>The bytes of a model.</summary>
    /// <param name="words">The words that it tells apart, in the order in which they are written.</param>
    /// <param name="weights">As many as <see cref="TriggerLabels.Bits"/> can number.</param>
    /// <param name="step">What one unit of a weight is worth, in log-odds.</param>
    public static byte[] Write(IReadOnlyList<TriggerLabels> words, ReadOnlySpan<sbyte> weights, float step)
    {
        using MemoryStream stream = new();
        using (BinaryWriter writer = new(stream, Encoding.UTF8))
        {
            writer.Write(Magic);
            writer.Write(step);
            writer.Write((ushort)words.Count);
            foreach (TriggerLabels word in words)
            {
                writer.Write(word.Lemma);
                writer.Write((byte)word.Class);
                writer.Write((byte)word.Labels.Length);
                foreach (string label in word.Labels)
                {
                    writer.Write(label);
                }
            }
            foreach (sbyte weight in weights)
            {
                writer.Write(weight);
            }
        }
        return stream.ToArray();
    }

    /// <summary>The labels of a word that must be told apart; null where the lexicon alone decides.</summary>
    public TriggerLabels? Find(string lemma, EntryClass part) =>
        (
            part switch
            {
                EntryClass.Verb => verbs,
                EntryClass.Noun => nouns,
                _ => states,
            }
        ).GetValueOrDefault(lemma);

    /// <summary>The sense of a word: the learned one, or that of the lexicon where the learned one is in doubt; with its margin.</summary>
    /// <param name="word">The word.</param>
    /// <param name="features">What is seen of it.</param>
    /// <param name="byRule">What the lexicon alone says.</param>
    public (string Sense, float Margin) Decide(TriggerLabels word, ReadOnlySpan<uint> features, string byRule)
    {
        (int label, float margin) = Best(word, features);
        float doubt = string.Equals(byRule, NoEvent, StringComparison.Ordinal) ? MoreDoubt : Doubt;
        bool isOld = word.Labels.Contains(byRule);
        // A type that the model never saw of this word: where both see an event, the lexicon names it.
        bool isRicher = !isOld && !word.IsNone(label);
        bool isDoubted = isOld && margin < doubt;
        return (isRicher || isDoubted ? byRule : word.Labels[label], margin);
    }

    /// <summary>The label that fits best, and by how much it is better than the next, in log-odds.</summary>
    private (int Label, float Margin) Best(TriggerLabels word, ReadOnlySpan<uint> features)
    {
        int best = -1;
        int most = int.MinValue;
        int next = int.MinValue;
        for (int label = 0; label < word.Labels.Length; label++)
        {
            int sum = 0;
            if (!word.IsNone(label))
            {
                foreach (uint feature in features)
                {
                    foreach (int at in word.Places(label, feature))
                    {
                        sum += weights[at];
                    }
                }
            }
            if (sum > most)
            {
                (best, next, most) = (label, most, sum);
            }
            else if (sum > next)
            {
                next = sum;
            }
        }
        return (best, (most - next) * step);
    }
}
