namespace Reportedly.Language.Networks;

/// <summary>
/// Where the words of several sequences stand when all sequences are walked in step: the first words of all, longest sequence
/// first, then the second words of those that have one, and so on. What is computed for one step then lies side by side.
/// </summary>
internal sealed class LockstepLayout
{
    private readonly int[] order;
    private readonly int[] lengths;
    private readonly int[] offsets;
    private readonly int[] ranks;

    /// <summary>Lays out sequences.</summary>
    /// <param name="lengths">Words in each sequence, 1 or more.</param>
    public LockstepLayout(ReadOnlySpan<int> lengths)
    {
        this.lengths = lengths.ToArray();
        order = new int[lengths.Length];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
            Words += lengths[i];
        }
        // Equal lengths stay in the order of the text.
        Array.Sort(
            order,
            (a, b) => this.lengths[a] != this.lengths[b] ? this.lengths[b].CompareTo(this.lengths[a]) : a.CompareTo(b)
        );
        ranks = new int[order.Length];
        for (int rank = 0; rank < order.Length; rank++)
        {
            ranks[order[rank]] = rank;
        }
        Steps = order.Length == 0 ? 0 : this.lengths[order[0]];
        offsets = new int[Steps + 1];
        int active = order.Length;
        for (int step = 0; step < Steps; step++)
        {
            while (active > 0 && this.lengths[order[active - 1]] <= step)
            {
                active--;
            }
            offsets[step + 1] = offsets[step] + active;
        }
    }

    /// <summary>Words of all sequences.</summary>
    public int Words { get; }

    /// <summary>Words of the longest sequence.</summary>
    public int Steps { get; }

    /// <summary>Where the words of a step begin.</summary>
    public int Offset(int step) => offsets[step];

    /// <summary>Number of sequences that have a word at a step; 0 behind the last.</summary>
    public int Active(int step) => step >= Steps ? 0 : offsets[step + 1] - offsets[step];

    /// <summary>Where a word of a sequence stands.</summary>
    /// <param name="sequence">Number of the sequence, as given.</param>
    /// <param name="word">Number of the word in it, from 0.</param>
    public int Position(int sequence, int word) => offsets[word] + ranks[sequence];
}
