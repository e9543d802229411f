namespace Reportedly.Training.Gradients;

/// <summary>
/// Numbers of chance from a seed, the same on every machine and with every version of the framework: SplitMix64 (Steele, Lea and
/// Flood 2014).
/// </summary>
/// <param name="seed">The same seed gives the same numbers.</param>
internal sealed class Chance(ulong seed)
{
    private ulong state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong Bits()
    {
        state += 0x9E3779B97F4A7C15;
        ulong z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A number from 0 up to 1, without it.</summary>
    public float Unit() => (Bits() >> 40) * (1f / (1 << 24));

    /// <summary>A whole number from 0 up to <paramref name="bound"/>, without it.</summary>
    public int Below(int bound) => (int)(((Bits() >> 32) * (ulong)bound) >> 32);

    /// <summary>True with the probability <paramref name="share"/>.</summary>
    public bool Hits(float share) => Unit() < share;

    /// <summary>Puts the items into an order of chance (Fisher and Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int other = Below(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    /// <summary>A stream of its own for a purpose, which does not depend on how far this one has been read.</summary>
    public static Chance For(ulong seed, params ReadOnlySpan<int> purpose)
    {
        ulong mixed = seed;
        foreach (int part in purpose)
        {
            mixed = new Chance(mixed ^ ((ulong)(uint)part * 0xD1B54A32D192ED03)).Bits();
        }
        return new Chance(mixed);
    }
}
