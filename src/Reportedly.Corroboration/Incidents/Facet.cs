using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Corroboration;

/// <summary>One question about an incident, with what each origin says of it.</summary>
public sealed record Facet
{
    /// <summary>Id within the incident: <c>x1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What is asked.</summary>
    public required FacetQuestion Question { get; init; }

    /// <summary>What is counted; null where no figure is asked for.</summary>
    public Measure? Measure { get; init; }

    /// <summary>Who or what is counted, as one word for a group: <c>people</c>, <c>children</c>; null where no figure is asked for.</summary>
    public string? Of { get; init; }

    /// <summary>The place that the figure is for, where it is not the whole incident.</summary>
    public string? Place { get; init; }

    /// <summary>The period that the figure is for, where it is not the incident's own time.</summary>
    public IncidentTime? Time { get; init; }

    /// <summary>Who is said to have done it, where that is asked: one facet for each party.</summary>
    public string? Party { get; init; }

    /// <summary>What the origins together make of it.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>How many independent origins stand behind what is agreed.</summary>
    public required int Agreeing { get; init; }

    /// <summary>Least number that a current position gives; null where open or no figure is asked for.</summary>
    public long? Low { get; init; }

    /// <summary>The number that <see cref="Policy"/> chose; null where it chose none.</summary>
    public long? Best { get; init; }

    /// <summary>Greatest number that a current position gives; null where open or no figure is asked for.</summary>
    public long? High { get; init; }

    /// <summary>The policy that chose <see cref="Best"/>; null where no figure is asked for.</summary>
    public FigurePolicy? Policy { get; init; }

    /// <summary>What each origin says, by origin and then from the oldest to the newest.</summary>
    public required ImmutableArray<Position> Positions { get; init; }
}

/// <summary>What a facet asks.</summary>
public enum FacetQuestion
{
    /// <summary>Did it happen?</summary>
    Happened,

    /// <summary>Who did it?</summary>
    Agent,

    /// <summary>How many?</summary>
    Figure,

    /// <summary>Where?</summary>
    Place,

    /// <summary>When?</summary>
    Time,
}
