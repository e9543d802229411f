using System.Collections.Immutable;
using Reportedly.Language.Tokens;

namespace Reportedly.Reading.Places;

/// <summary>A stretch that may name a place, before the evidence is weighed.</summary>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Form">In which form the place would stand.</param>
/// <param name="Rule">The rule that found it.</param>
internal sealed record ToponymCandidate(TokenRange Tokens, ToponymForm Form, string Rule)
{
    /// <summary>What the gazetteer has under the whole name; null where it has nothing.</summary>
    public PlaceName? Known { get; init; }

    /// <summary>The places that an adjective or abbreviation stands for.</summary>
    public ImmutableArray<PlaceForm> Stands { get; init; } = [];

    /// <summary>The token of the generic word that is part of it; -1 where there is none.</summary>
    public int Generic { get; init; } = -1;

    /// <summary>How sure it is.</summary>
    public double Score { get; init; }

    /// <summary>True where words before or behind it show a longer name that it is part of.</summary>
    public bool IsEmbedded { get; init; }
}
