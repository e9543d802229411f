namespace Reportedly.Language.Networks;

/// <summary>Hashes of features (FNV-1a with a last mixing step). Part of what a model means: a change makes old models worthless.</summary>
internal static class FeatureHash
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>The start of a hash for one kind of feature.</summary>
    public static uint Start(uint kind) => Basis ^ (kind * 0x9E3779B1);

    /// <summary>The hash with one more character or number.</summary>
    public static uint Add(uint hash, uint value) => (hash ^ value) * Prime;

    /// <summary>The hash with its bits mixed.</summary>
    public static uint End(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6D;
        hash ^= hash >> 12;
        hash *= 0x297A2D39;
        return hash ^ (hash >> 15);
    }

    /// <summary>The hash of some characters as one kind of feature.</summary>
    public static uint Of(ReadOnlySpan<char> characters, uint kind)
    {
        uint hash = Start(kind);
        foreach (char c in characters)
        {
            hash = Add(hash, c);
        }
        return End(hash);
    }

    /// <summary>The hash of two numbers as one kind of feature.</summary>
    public static uint Of(uint kind, uint first, uint second = 0) => End(Add(Add(Start(kind), first), second));
}
