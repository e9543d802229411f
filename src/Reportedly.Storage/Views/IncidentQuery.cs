using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Records;

namespace Reportedly.Storage;

/// <summary>Which incidents somebody wants to see; what is not said excludes none.</summary>
public sealed record IncidentQuery
{
    /// <summary>The most incidents that one page has.</summary>
    public const int MostOnPage = 1000;

    /// <summary>It may have happened on this day or later; where no report says when, a report of it appeared then.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>It may have happened on this day or earlier; where no report says when, a report of it appeared then.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whole words of the name of a place, of the division or of the country that it lies in; a country's code; or a GeoNames id.</summary>
    public string? Place { get; init; }

    /// <summary>Whole words of the name of somebody with a part in it.</summary>
    public string? Actor { get; init; }

    /// <summary>Types, of which it must have one; empty for all.</summary>
    public ImmutableArray<EventType> Types { get; init; } = [];

    /// <summary>Verdicts, of which one of its facets must have one; empty for all.</summary>
    public ImmutableArray<Verdict> Verdicts { get; init; } = [];

    /// <summary>Where on the map; what is placed by country or region alone lies in no box.</summary>
    public GeoBox? Box { get; init; }

    /// <summary>What must be found in a report of it; <see cref="SearchQuery.Parse"/> reads it.</summary>
    public string? Text { get; init; }

    /// <summary>Codes of countries (ISO 3166-1 alpha-2), in one of which it must lie; empty for all.</summary>
    public ImmutableArray<string> Countries { get; init; } = [];

    /// <summary>True for those without a point on the map: placed by country or region alone, or nowhere; false for all others.</summary>
    public bool? Unplaced { get; init; }

    /// <summary>True for those that no report gives a day; false for all others.</summary>
    public bool? Undated { get; init; }

    /// <summary>It changed then or later.</summary>
    public DateTimeOffset? UpdatedSince { get; init; }

    /// <summary>Which incident comes first.</summary>
    public IncidentOrder Order { get; init; }

    /// <summary>How many incidents a page has: 1 to <see cref="MostOnPage"/>.</summary>
    public int Limit { get; init; } = 50;

    /// <summary><see cref="IncidentPage.Next"/> of the page before; null for the first.</summary>
    public string? After { get; init; }
}

/// <summary>Which incident comes first.</summary>
public enum IncidentOrder
{
    /// <summary>The newest; of two of one day, by id.</summary>
    Newest,

    /// <summary>By id: an incident's place never changes.</summary>
    Stable,
}

/// <summary>A stretch of the map in degrees, WGS 84, its borders included; where <paramref name="West"/> is greater than <paramref name="East"/>, it crosses the date line.</summary>
/// <param name="South">Least latitude.</param>
/// <param name="West">Longitude of the western border.</param>
/// <param name="North">Greatest latitude.</param>
/// <param name="East">Longitude of the eastern border.</param>
public readonly record struct GeoBox(double South, double West, double North, double East);

/// <summary>Some of the incidents that a query finds, in the order asked for.</summary>
/// <param name="Incidents">They.</param>
/// <param name="Total">How many the query finds in all.</param>
/// <param name="Next">What to ask for the next page with; null behind the last.</param>
public sealed record IncidentPage(ImmutableArray<Incident> Incidents, long Total, string? Next);

/// <summary>What looking for an incident gave: exactly one of the three below.</summary>
public abstract record IncidentLookup
{
    private IncidentLookup() { }

    /// <summary>The most incidents that an answer lists.</summary>
    public const int MaximumCandidates = 10;

    /// <summary>The incident is there.</summary>
    /// <param name="Incident">It.</param>
    public sealed record Found(Incident Incident) : IncidentLookup;

    /// <summary>Several incidents answer to the name.</summary>
    /// <param name="Candidates">Some of them, by id; at most <see cref="MaximumCandidates"/>.</param>
    public sealed record Ambiguous(ImmutableArray<Incident> Candidates) : IncidentLookup;

    /// <summary>No incident answers to the name.</summary>
    /// <param name="Near">Some that the store does hold, nearest id first; empty where it holds none.</param>
    public sealed record NotFound(ImmutableArray<Incident> Near) : IncidentLookup;
}
