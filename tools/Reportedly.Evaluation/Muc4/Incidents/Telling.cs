using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Evaluation.Muc4;

/// <summary>One event of a record, as a sort of incident.</summary>
/// <param name="Event">The event.</param>
/// <param name="Type">What sort of incident it would be.</param>
/// <param name="Stage">How far it came, in the conference's words.</param>
/// <param name="Word">The word that names it.</param>
/// <param name="Sentence">The sentence that it stands in.</param>
public sealed record Telling(ReportedEvent Event, IncidentType Type, string Stage, int Word, int Sentence)
{
    /// <summary>Who did it.</summary>
    public ImmutableArray<Party> Agents { get; init; } = [];

    /// <summary>To whom or what.</summary>
    public ImmutableArray<Party> Targets { get; init; } = [];

    /// <summary>What befell the people among the targets.</summary>
    public string? Effect { get; init; }

    /// <summary>Who was counted as killed or hurt, with what befell them.</summary>
    public ImmutableArray<(Party Who, string? Number, string? Effect)> Counted { get; init; } = [];

    /// <summary>True where the word says little of the sort of incident, as "attack" and "death" do.</summary>
    public bool IsVague { get; init; }

    /// <summary>Where, as the tool's table names it.</summary>
    public MucPlace? Place { get; init; }
}
