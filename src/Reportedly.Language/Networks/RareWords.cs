namespace Reportedly.Language.Networks;

/// <summary>
/// Remembers the sums of embeddings of words that were met lately and are not common: names come again and again in a report. What is
/// remembered is what would be computed anew. Belongs to one thread.
/// </summary>
/// <param name="columns">Columns of a sum.</param>
internal sealed class RareWords(int columns)
{
    private const int Slots = 1 << 12;

    /// <summary>Longer words are not remembered.</summary>
    private const int Longest = 24;

    private readonly char[] words = new char[Slots * Longest];
    private readonly byte[] lengths = new byte[Slots];
    private readonly float[] sums = new float[Slots * columns];

    /// <summary>The sum of a word, as remembered or as <paramref name="source"/> computes it.</summary>
    public ReadOnlySpan<float> SumOf(ReadOnlySpan<char> form, WordVectors source)
    {
        // The last slot is for words too long to be remembered.
        int slot = form.Length > Longest ? Slots - 1 : SlotOf(form);
        Span<float> sum = sums.AsSpan(slot * columns, columns);
        Span<char> word = words.AsSpan(slot * Longest, Longest);
        if (form.Length > Longest)
        {
            lengths[slot] = 0;
            source.WriteSum(form, sum);
        }
        else if (lengths[slot] != form.Length || !form.SequenceEqual(word[..form.Length]))
        {
            source.WriteSum(form, sum);
            form.CopyTo(word);
            lengths[slot] = (byte)form.Length;
        }
        return sum;
    }

    private static int SlotOf(ReadOnlySpan<char> form)
    {
        uint hash = 2166136261;
        foreach (char c in form)
        {
            hash = (hash ^ c) * 16777619;
        }
        return (int)((hash ^ (hash >> 15)) & (Slots - 1));
    }
}
