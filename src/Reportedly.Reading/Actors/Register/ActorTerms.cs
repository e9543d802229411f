using System.Collections.Immutable;

namespace Reportedly.Reading.Actors.Register;

/// <summary>An actor of a report in the terms of registers: its country and its ids elsewhere.</summary>
/// <param name="Country">ISO 3166-1 alpha-2 code; null for none, or where it is not known.</param>
/// <param name="Links">Ids by the name of their register.</param>
internal sealed record ActorTerms(string? Country, ImmutableSortedDictionary<string, string> Links)
{
    /// <summary>The terms of an actor.</summary>
    public static ActorTerms Of(ActorChains chains, ActorChain chain)
    {
        RegisterLink? link = chain.Link;
        string? country =
            link is { Candidates.IsEmpty: false } ? null
            : link is { Entry: not null } ? link.Country
            : link?.Country ?? Printed(chains, chain);
        return new ActorTerms(country, ActorCodes.Default.Links(chain.Kind, country, link?.Entry));
    }

    private static string? Printed(ActorChains chains, ActorChain chain)
    {
        foreach (int index in chain.Mentions)
        {
            if (chains.Mentions[index].Country is { } country)
            {
                return country;
            }
        }
        return null;
    }
}
