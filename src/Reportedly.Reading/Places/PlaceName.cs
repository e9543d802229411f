using System.Collections.Immutable;
using Reportedly.Gazetteer;

namespace Reportedly.Reading.Places;

/// <summary>A name with what the gazetteer has under it.</summary>
/// <param name="Text">The name as first asked for.</param>
/// <param name="Hits">The places, best rank first, then by population; empty where there are none.</param>
/// <param name="Weight">Points that the best known of the places gives the name, see <see cref="PlaceNameWeight"/>.</param>
/// <param name="IsWide">True where one of the first places is a country or a first-level division.</param>
internal sealed record PlaceName(string Text, ImmutableArray<NameHit> Hits, double Weight, bool IsWide)
{
    /// <summary>True where a place has the name.</summary>
    public bool IsKnown => !Hits.IsEmpty;
}
