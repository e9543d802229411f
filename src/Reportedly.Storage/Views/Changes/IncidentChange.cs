using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Records;

namespace Reportedly.Storage;

/// <summary>One change of one incident.</summary>
public sealed record IncidentChange
{
    /// <summary>Counts the changes of a store, from 1; later ones are higher.</summary>
    public required long Revision { get; init; }

    /// <summary>Id of the incident.</summary>
    public required string Id { get; init; }

    /// <summary>When it changed.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What became of it.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>Where it was removed: the incident that its first telling is of now; null where nothing tells of it any more.</summary>
    public string? Into { get; init; }

    /// <summary>What it was before; null where it was not there.</summary>
    public IncidentOutline? Before { get; init; }

    /// <summary>What it is since; null where it is gone.</summary>
    public IncidentOutline? After { get; init; }
}

/// <summary>What became of an incident.</summary>
public enum ChangeKind
{
    /// <summary>It came.</summary>
    Added,

    /// <summary>It is another than it was.</summary>
    Changed,

    /// <summary>It went: into another, or because nothing tells of it any more.</summary>
    Removed,
}

/// <summary>An incident in short, as it once was.</summary>
public sealed record IncidentOutline
{
    /// <summary>What sort of event it is.</summary>
    public required EventType Type { get; init; }

    /// <summary>When it happened; null where no report says.</summary>
    public IncidentTime? Time { get; init; }

    /// <summary>The finest place, by name; null where none is known.</summary>
    public string? Place { get; init; }

    /// <summary>Who is said to have done it, by name.</summary>
    public ImmutableArray<string> Agents { get; init; } = [];

    /// <summary>To whom or what it was done, by name.</summary>
    public ImmutableArray<string> Targets { get; init; } = [];

    /// <summary>How many reports tell of it.</summary>
    public required int Reports { get; init; }

    /// <summary>How many origins speak of it.</summary>
    public required int Origins { get; init; }

    /// <summary>What the origins make of each question.</summary>
    public ImmutableArray<OutlinedFacet> Facets { get; init; } = [];
}

/// <summary>What origins made of one question.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="Measure">What is counted; null where no figure is asked for.</param>
/// <param name="Of">Who or what is counted.</param>
/// <param name="Place">The place that the figure is for, where it is not the whole incident.</param>
/// <param name="Party">Who is said to have done it, where that is asked.</param>
/// <param name="Verdict">What they made of it.</param>
/// <param name="Low">Least number; null where open.</param>
/// <param name="High">Greatest number; null where open.</param>
public sealed record OutlinedFacet(
    FacetQuestion Question,
    Measure? Measure,
    string? Of,
    string? Place,
    string? Party,
    Verdict Verdict,
    long? Low,
    long? High
);

/// <summary>Some of the changes of incidents, the first first.</summary>
/// <param name="Changes">They.</param>
/// <param name="Next">What to ask for the next page with; null behind the last.</param>
public sealed record IncidentChangePage(ImmutableArray<IncidentChange> Changes, string? Next);

/// <summary>An incident that is no longer there.</summary>
/// <param name="Id">Its id.</param>
/// <param name="At">When it went.</param>
/// <param name="Into">The incident that its first telling is of now; null where nothing tells of it any more.</param>
public sealed record RemovedIncident(string Id, DateTimeOffset At, string? Into);

/// <summary>Some of the incidents that are no longer there, the first that went first.</summary>
/// <param name="Incidents">They.</param>
/// <param name="Next">What to ask for the next page with; null behind the last.</param>
public sealed record RemovedIncidentPage(ImmutableArray<RemovedIncident> Incidents, string? Next);
