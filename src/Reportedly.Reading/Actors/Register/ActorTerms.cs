using System.Collections.Immutable;
using Reportedly.Reading.Rules;
using Reportedly.Text;

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

    /// <summary>How an actor came to its entry, country and codes.</summary>
    /// <param name="chain">The actor that the terms are of.</param>
    /// <param name="name">Where its fullest name stands.</param>
    public IEnumerable<Derivation> Steps(ActorChain chain, TextSpan name)
    {
        if (chain.Link is { } link)
        {
            string what = link.Entry?.Id ?? link.Country ?? string.Join(", ", link.Candidates);
            yield return new Derivation(link.Rule, name, $"{what}: {link.Reason}");
        }
        foreach (RegisterLink joined in chain.Joined)
        {
            yield return new Derivation(joined.Rule, name, $"another name: {joined.Reason}");
        }
        if (chain.Link?.Entry is null && Links.TryGetValue("plover", out string? code))
        {
            yield return new Derivation(ActorRules.Code, name, code);
        }
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
