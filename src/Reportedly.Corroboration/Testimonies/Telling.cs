using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Corroboration;

/// <summary>One event as one report tells it, with all that is needed to compare it with tellings of other reports.</summary>
public sealed record Telling
{
    /// <summary>Its id.</summary>
    public required TellingId Id { get; init; }

    /// <summary>Key of the report that tells it.</summary>
    public required string Report { get; init; }

    /// <summary>Id of the event in the report's record.</summary>
    public required string Event { get; init; }

    /// <summary>What sort of event it is.</summary>
    public required EventType Type { get; init; }

    /// <summary>How far it came.</summary>
    public required EventStage Stage { get; init; }

    /// <summary>The words that name it.</summary>
    public required QuotedSpan Anchor { get; init; }

    /// <summary>First and last day on which it may have happened, as day numbers of <see cref="DateOnly"/>; null where nothing bounds it.</summary>
    public DaySpan? Days { get; init; }

    /// <summary>True where the report's own words give the day; false where it follows from publication alone.</summary>
    public required bool IsDated { get; init; }

    /// <summary>Where it happened.</summary>
    public required ImmutableArray<TellingPlace> Places { get; init; }

    /// <summary>Who did it.</summary>
    public required ImmutableArray<TellingParty> Agents { get; init; }

    /// <summary>To whom or what.</summary>
    public required ImmutableArray<TellingParty> Targets { get; init; }

    /// <summary>How many.</summary>
    public required ImmutableArray<TellingFigure> Figures { get; init; }

    /// <summary>Digests of the words around the anchor that carry meaning, sorted, each once.</summary>
    public required ImmutableArray<uint> Words { get; init; }

    /// <summary>Digest of the sentence that the anchor stands in: equal where it was copied word for word.</summary>
    public required ulong Sentence { get; init; }

    /// <summary>Day number of the report's publication; null where unknown.</summary>
    public int? Published { get; init; }
}

/// <summary>An inclusive stretch of days, as day numbers of <see cref="DateOnly"/>.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day; not before the first.</param>
public readonly record struct DaySpan(int From, int To)
{
    /// <summary>How many days it covers.</summary>
    public int Length => To - From + 1;

    /// <summary>How many days lie between the two: 0 where they touch or overlap.</summary>
    public int Gap(DaySpan other) => Math.Max(0, Math.Max(other.From - To, From - other.To));
}

/// <summary>A place of a telling.</summary>
/// <param name="Name">Folded name, to compare by.</param>
/// <param name="Shown">The name as the report has it.</param>
/// <param name="GeonamesId">GeoNames id.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code.</param>
/// <param name="Admin1">First-level division.</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
/// <param name="Precision">How fine it is.</param>
public sealed record TellingPlace(
    string Name,
    string Shown,
    int? GeonamesId,
    string? Country,
    string? Admin1,
    double? Latitude,
    double? Longitude,
    PlacePrecision? Precision
);

/// <summary>Somebody with a part in a telling.</summary>
/// <param name="Key">What tells it from others across reports: a register's id, or a folded name.</param>
/// <param name="Shown">The name as the report has it.</param>
/// <param name="Kind">What sort of actor it is.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code.</param>
/// <param name="IsNamed">True where it has a name of its own; "soldiers" has none.</param>
public sealed record TellingParty(string Key, string Shown, ActorKind Kind, string? Country, bool IsNamed);

/// <summary>A number of a telling.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Low">Least number.</param>
/// <param name="High">Greatest number.</param>
/// <param name="Of">The group counted.</param>
/// <param name="Source">Who gives it, told so that sources of one report can be told apart; empty for the report itself.</param>
public readonly record struct TellingFigure(Measure Measure, long? Low, long? High, string Of, string Source = "");
