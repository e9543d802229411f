using System.Numerics;
using System.Runtime.CompilerServices;

namespace Reportedly.Language.Networks;

/// <summary>A table of <see cref="LexicalEntry"/> by lemma, in open addressing: a lookup without strings. Never changed.</summary>
internal sealed class LexicalTable
{
    private readonly LexicalEntry[] slots;
    private readonly int mask;

    /// <summary>Takes the slots as <see cref="Build"/> lays them out.</summary>
    /// <param name="slots">A power of two of them, some of them free.</param>
    /// <exception cref="ArgumentException">Their number is no power of two.</exception>
    public LexicalTable(ReadOnlySpan<LexicalEntry> slots)
    {
        if (!BitOperations.IsPow2(slots.Length))
        {
            throw new ArgumentException($"{slots.Length} slots; a table has a power of two.", nameof(slots));
        }
        this.slots = slots.ToArray();
        mask = slots.Length - 1;
    }

    /// <summary>The slots as a model keeps them.</summary>
    public ReadOnlySpan<LexicalEntry> Slots => slots;

    /// <summary>Lays entries out by the lemmas in small letters that they belong to.</summary>
    public static LexicalTable Build(IReadOnlyDictionary<string, LexicalEntry> entries)
    {
        LexicalEntry[] slots = new LexicalEntry[BitOperations.RoundUpToPowerOf2((uint)(entries.Count * 3 / 2 + 1))];
        // In the order of the alphabet, so that the same entries give the same table.
        foreach ((string lemma, LexicalEntry entry) in entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            uint key = KeyOf(lemma);
            int at = (int)(key & (slots.Length - 1));
            while (slots[at].Key != 0 && slots[at].Key != key)
            {
                at = (at + 1) & (slots.Length - 1);
            }
            slots[at] = entry.WithKey(key);
        }
        return new LexicalTable(slots);
    }

    /// <summary>The entry of a lemma in small letters, or null.</summary>
    public ref readonly LexicalEntry Find(ReadOnlySpan<char> lemma)
    {
        uint key = KeyOf(lemma);
        for (int at = (int)(key & mask); ; at = (at + 1) & mask)
        {
            ref readonly LexicalEntry slot = ref slots[at];
            if (slot.Key == key || slot.Key == 0)
            {
                return ref slot.Key == 0 ? ref Unsafe.NullRef<LexicalEntry>() : ref slot;
            }
        }
    }

    private static uint KeyOf(ReadOnlySpan<char> lemma) => Math.Max(1, FeatureHash.Of(lemma, 0x5EED));
}
