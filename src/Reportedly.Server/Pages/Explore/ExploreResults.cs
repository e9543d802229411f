using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Server.Pages.Explore.Mapping;
using Reportedly.Server.Pages.Explore.Time;
using Reportedly.Storage;

namespace Reportedly.Server.Pages.Explore;

/// <summary>What a filter finds, as far as the view that is open needs it.</summary>
public sealed record ExploreResults
{
    /// <summary>Nothing, where a filter means nothing.</summary>
    public static readonly ExploreResults None = new();

    /// <summary>How many incidents there are in all.</summary>
    public long Total { get; init; }

    /// <summary>How many of them no report gives a day.</summary>
    public long Undated { get; init; }

    /// <summary>How many of them have no point on the map.</summary>
    public long Unplaced { get; init; }

    /// <summary>How many have no point, and would be found if no area were asked for.</summary>
    public long LeftOut { get; init; }

    /// <summary>A page of them, for the table.</summary>
    public ImmutableArray<Incident> Page { get; init; } = [];

    /// <summary>What to ask for the next page with; null behind the last.</summary>
    public string? Next { get; init; }

    /// <summary>Them over time, for the timeline.</summary>
    public Timeline? Timeline { get; init; }

    /// <summary>Where they lie, for the map.</summary>
    public PlaceMap? Map { get; init; }

    /// <summary>The incidents of one place, for the map; null where none is asked for.</summary>
    public PlaceListing? Place { get; init; }

    /// <summary>Looks in the store.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public static ExploreResults Of(RecordStore store, ExploreFilter filter)
    {
        IncidentOutlines outlines = store.Views.Outline(filter.Query);
        ExploreResults found = new()
        {
            Total = outlines.Total,
            Undated = outlines.Undated,
            Unplaced = outlines.Unplaced,
            LeftOut = filter.Query.Box is null
                ? 0
                : store
                    .Views.Incidents(filter.Query with { Box = null, Unplaced = true, After = null, Limit = 1 })
                    .Total,
        };
        switch (filter.View)
        {
            case ExploreView.Timeline:
                return found with
                {
                    Timeline = Timeline.Of(outlines.Incidents, filter.Query.Since, filter.Query.Until),
                };
            case ExploreView.Map:
                PlaceMap map = PlaceMap.Of(store, filter, outlines);
                return found with
                {
                    Map = map.Named(store),
                    Place = filter.At is null ? null : PlaceListing.Of(store, filter),
                };
            default:
                IncidentPage page = store.Views.Incidents(filter.Query);
                return found with { Page = page.Incidents, Next = page.Next };
        }
    }
}
