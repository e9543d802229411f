using System.Collections.Immutable;

namespace Reportedly.Corroboration;

/// <summary>Tellings that hang together by links or by persons' judgements, and how they fall into incidents.</summary>
/// <param name="Clusters">Each incident's tellings, by id; the clusters by their first telling.</param>
public sealed record LinkedComponent(ImmutableArray<ImmutableArray<TellingId>> Clusters)
{
    /// <summary>All tellings of the component.</summary>
    public IEnumerable<TellingId> Members => Clusters.SelectMany(c => c);
}
