using System.Collections.Immutable;
using Reportedly.Reading.Actors.Register;
using Reportedly.Records;

namespace Reportedly.Reading.Actors;

/// <summary>Every mention of one actor in a report.</summary>
/// <param name="Index">Its number among the report's chains, in the order of first mention.</param>
/// <param name="Best">The mention with the fullest name.</param>
/// <param name="Mentions">Numbers of its mentions, ascending.</param>
/// <param name="Kind">What sort of actor.</param>
/// <param name="Aliases">Names that the text gives beside the mentions: "(ISIS)", "known as ...".</param>
/// <param name="Link">What it is in the register; null where it is nothing there.</param>
/// <param name="Joined">How its other names came to the same entry.</param>
internal sealed record ActorChain(
    int Index,
    Mention Best,
    ImmutableArray<int> Mentions,
    ActorKind Kind,
    ImmutableArray<string> Aliases,
    RegisterLink? Link,
    ImmutableArray<RegisterLink> Joined
);

/// <summary>The mentions of a report gathered into actors.</summary>
internal sealed class ActorChains(
    ImmutableArray<Mention> mentions,
    ImmutableArray<ActorChain> chains,
    ImmutableArray<int> chainOf
)
{
    public ImmutableArray<Mention> Mentions => mentions;

    public ImmutableArray<ActorChain> Chains => chains;

    /// <summary>The chain of a mention, or null where it is nobody.</summary>
    public ActorChain? Of(Mention mention) => chainOf[mention.Index] < 0 ? null : chains[chainOf[mention.Index]];

    /// <summary>The fullest mention of the same actor, or the mention itself.</summary>
    public Mention Best(Mention mention) => Of(mention)?.Best ?? mention;

    /// <summary>True where both name the same actor.</summary>
    public bool Same(Mention a, Mention b) =>
        a.Index == b.Index || chainOf[a.Index] >= 0 && chainOf[a.Index] == chainOf[b.Index];
}
