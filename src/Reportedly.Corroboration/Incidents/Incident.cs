using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Corroboration;

/// <summary>What all reports together say of one incident, and who stands behind it.</summary>
public sealed record Incident
{
    /// <summary>The schema that this version writes and reads.</summary>
    public const string CurrentSchema = "reportedly/incident/1";

    /// <summary>Name and number of the shape; <see cref="CurrentSchema"/>.</summary>
    public string Schema { get; init; } = CurrentSchema;

    /// <summary>
    /// <c>i</c> and the id of the telling that names the incident: the first published. The id of any other member finds the incident too,
    /// so an id once given out never leads nowhere.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>What sort of event it is.</summary>
    public required EventType Type { get; init; }

    /// <summary>How far it came.</summary>
    public required EventStage Stage { get; init; }

    /// <summary>When it happened; null where no report says.</summary>
    public IncidentTime? Time { get; init; }

    /// <summary>Where it happened, the finest first.</summary>
    public required ImmutableArray<IncidentPlace> Places { get; init; }

    /// <summary>Who is said to have done it.</summary>
    public required ImmutableArray<IncidentParty> Agents { get; init; }

    /// <summary>To whom or what it was done.</summary>
    public required ImmutableArray<IncidentParty> Targets { get; init; }

    /// <summary>The reports that tell of it, the first published first.</summary>
    public required ImmutableArray<IncidentReport> Reports { get; init; }

    /// <summary>Who the words come from in the end.</summary>
    public required ImmutableArray<Origin> Origins { get; init; }

    /// <summary>What is asked, and what each origin says.</summary>
    public required ImmutableArray<Facet> Facets { get; init; }
}
