using System.Collections.Immutable;
using Reportedly.Corroboration;

namespace Reportedly.Storage.Views;

/// <summary>An incident as linking found it.</summary>
/// <param name="Members">Its tellings.</param>
/// <param name="Component">Number of the first telling of all that hang together with them (<see cref="IncidentRow.Component"/>).</param>
internal readonly record struct FoundIncident(ImmutableArray<TellingId> Members, long Component)
{
    /// <summary>The incidents of a component.</summary>
    /// <param name="component">What linking found.</param>
    /// <param name="number">The number of a telling.</param>
    public static IEnumerable<FoundIncident> Of(LinkedComponent component, Func<TellingId, long> number)
    {
        long first = component.Members.Min(number);
        return component.Clusters.Select(cluster => new FoundIncident(cluster, first));
    }
}
