using System.Collections.Immutable;

namespace Reportedly.Language.Names;

/// <summary>The names of a document, in the order of the text; they never overlap.</summary>
/// <param name="items">The names, ascending.</param>
public sealed class NameSequence(ImmutableArray<NameSpan> items)
{
    /// <summary>Number of names.</summary>
    public int Count => items.Length;

    /// <summary>The names without a copy.</summary>
    public ReadOnlySpan<NameSpan> Items => items.AsSpan();

    /// <summary>The name at <paramref name="index"/>.</summary>
    public NameSpan this[int index] => items[index];
}
