using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Reportedly.Reading.Lexicons;

namespace Reportedly.Reading.Events;

/// <summary>A word with several senses: what it may name, and where its weights stand in the table.</summary>
internal sealed class TriggerLabels
{
    /// <summary>The table has two to the power of this many weights.</summary>
    public const int Bits = 18;

    private const uint AnyEvent = 0x51ED270B;

    private readonly uint word;
    private readonly uint[] salts;

    /// <param name="lemma">The word.</param>
    /// <param name="part">Its word class.</param>
    /// <param name="labels">Types of events as <c>events.tsv</c> has them, "casualty", or "none".</param>
    public TriggerLabels(string lemma, EntryClass part, ImmutableArray<string> labels)
    {
        Lemma = lemma;
        Class = part;
        Labels = labels;
        word = TriggerFeatures.Hash((uint)part + 1, lemma);
        salts = [.. labels.Select(label => TriggerFeatures.Hash(99, label))];
    }

    public string Lemma { get; }

    public EntryClass Class { get; }

    public ImmutableArray<string> Labels { get; }

    /// <summary>True where the label says that the word names no event.</summary>
    public bool IsNone(int label) => string.Equals(Labels[label], TriggerModel.NoEvent, StringComparison.Ordinal);

    /// <summary>
    /// Where the weights of a feature stand: for any event and for this type, each of all words and of this word alone. No event weighs nothing.
    /// </summary>
    public PlacesOfFeature Places(int label, uint feature)
    {
        PlacesOfFeature places = default;
        places[0] = At(feature ^ AnyEvent);
        places[1] = At(feature ^ salts[label]);
        places[2] = At(feature ^ AnyEvent ^ word);
        places[3] = At(feature ^ salts[label] ^ word);
        return places;
    }

    private static int At(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6D;
        hash ^= hash >> 12;
        hash *= 0x297A2D39;
        return (int)((hash ^ (hash >> 15)) & ((1 << Bits) - 1));
    }

    /// <summary>Four places in the table of weights.</summary>
    [InlineArray(4)]
    public struct PlacesOfFeature
    {
        private int first;
    }
}
