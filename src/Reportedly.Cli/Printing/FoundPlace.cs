using Reportedly.Gazetteer;

namespace Reportedly.Cli.Printing;

/// <summary>A place that answers to a name, as it is shown.</summary>
/// <param name="Entry">The place.</param>
/// <param name="Rank">How the name stands to it.</param>
/// <param name="Division">The name of its first-level division; null where it has none.</param>
/// <param name="File">The gazetteer that has the name.</param>
internal sealed record FoundPlace(PlaceEntry Entry, NameRank Rank, string? Division, string File)
{
    /// <summary>The kind in snake case.</summary>
    public string Kind => Entry.Kind.ToString().ToLowerInvariant();

    /// <summary>How the name stands to it, in a word.</summary>
    public string Match =>
        Rank switch
        {
            NameRank.Primary => "name",
            NameRank.Alias => "alias",
            _ => "variant",
        };
}
