namespace Reportedly.Corroboration.Blocking;

/// <summary>Digests that stay the same from run to run and machine to machine: FNV-1a, mixed at the end.</summary>
internal ref struct CellHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private ulong state;

    public CellHash() => state = Offset;

    /// <summary>Digest of a text.</summary>
    public static ulong Of(ReadOnlySpan<char> text) => new CellHash().Add(text).Value;

    /// <summary>The digest so far.</summary>
    public readonly ulong Value
    {
        get
        {
            ulong mixed = state;
            mixed ^= mixed >> 33;
            mixed *= 0xff51afd7ed558ccd;
            mixed ^= mixed >> 33;
            mixed *= 0xc4ceb9fe1a85ec53;
            return mixed ^ (mixed >> 33);
        }
    }

    /// <summary>Takes a text in.</summary>
    public CellHash Add(ReadOnlySpan<char> text)
    {
        foreach (char letter in text)
        {
            state = (state ^ letter) * Prime;
        }
        return this;
    }

    /// <summary>Takes a number in.</summary>
    public CellHash Add(long number)
    {
        for (int shift = 0; shift < 64; shift += 8)
        {
            state = (state ^ (byte)(number >> shift)) * Prime;
        }
        return this;
    }
}
