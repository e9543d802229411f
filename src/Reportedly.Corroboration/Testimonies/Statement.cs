using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Corroboration;

/// <summary>What one claim of one report says to one question about one event.</summary>
public sealed record Statement
{
    /// <summary>The event it speaks of.</summary>
    public required TellingId Telling { get; init; }

    /// <summary>What it answers.</summary>
    public required StatementSubject Subject { get; init; }

    /// <summary>Id of the claim in its record.</summary>
    public required string Claim { get; init; }

    /// <summary>The figure's words, or what the claim says.</summary>
    public required QuotedSpan Words { get; init; }

    /// <summary>Index into <see cref="Testimony.Sources"/>: whose words they are in the end.</summary>
    public required int Source { get; init; }

    /// <summary>How the source stands to it.</summary>
    public required Stance Stance { get; init; }

    /// <summary>Least number.</summary>
    public long? Low { get; init; }

    /// <summary>Greatest number.</summary>
    public long? High { get; init; }

    /// <summary>How the number is told.</summary>
    public Qualifier? Qualifier { get; init; }

    /// <summary>What is said, where it is no number.</summary>
    public string? Value { get; init; }

    /// <summary>What the words commit to.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>Day number on which it was said, or the report appeared; null where unknown.</summary>
    public int? Made { get; init; }

    /// <summary>True where the words say that the number changed: "rose to 19".</summary>
    public bool IsUpdate { get; init; }
}

/// <summary>The question that a statement answers, by what makes two of them one.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Of">The group counted.</param>
/// <param name="Place">Folded name or GeoNames id of the place that a figure is for; null for the incident's own.</param>
/// <param name="PlaceShown">That place's name.</param>
/// <param name="Period">The days that a figure is for; null for the incident's own.</param>
/// <param name="Party">Key of the party whose part is asked for.</param>
/// <param name="PartyShown">That party's name.</param>
public sealed record StatementSubject(
    FacetQuestion Question,
    Measure? Measure = null,
    string? Of = null,
    string? Place = null,
    string? PlaceShown = null,
    DaySpan? Period = null,
    string? Party = null,
    string? PartyShown = null
);

/// <summary>Whose words a statement is in the end.</summary>
/// <param name="Key">What tells the source from others across reports.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What sort of source it is.</param>
/// <param name="Body">Key of the body that it belongs to or speaks for.</param>
/// <param name="BodyName">That body's name.</param>
/// <param name="IsOwnVoice">True where the report itself speaks.</param>
/// <param name="IsOfficial">True where it is an authority.</param>
/// <param name="Via">Who carried the words, nearest to the source first.</param>
public sealed record StatementSource(
    string Key,
    string Name,
    SourceKind Kind,
    string? Body,
    string? BodyName,
    bool IsOwnVoice,
    bool IsOfficial,
    ImmutableArray<string> Via
);
