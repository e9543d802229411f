using System.Collections.Immutable;

namespace Reportedly.Evaluation.Muc4;

/// <summary>One incident in the conference's form. Set fills are in the words of its lists; null is no fill.</summary>
public sealed record IncidentTemplate
{
    /// <summary>When: <c>30 DEC 89</c>, <c>01 DEC 89 - 03 DEC 89</c>, or <c>- 03 JAN 90</c>, on or before.</summary>
    public string? Date { get; init; }

    /// <summary>Where, from the country down: <c>PERU: LIMA (CITY)</c>.</summary>
    public string? Location { get; init; }

    /// <summary>What sort of incident.</summary>
    public required IncidentType Type { get; init; }

    /// <summary><c>ACCOMPLISHED</c>, <c>ATTEMPTED</c> or <c>THREATENED</c>.</summary>
    public required string Stage { get; init; }

    /// <summary>With what.</summary>
    public ImmutableArray<Instrument> Instruments { get; init; } = [];

    /// <summary><c>TERRORIST ACT</c> or <c>STATE-SPONSORED VIOLENCE</c>.</summary>
    public string? Category { get; init; }

    /// <summary>Persons who did it.</summary>
    public ImmutableArray<string> Individuals { get; init; } = [];

    /// <summary>Organisations that did it.</summary>
    public ImmutableArray<PerpetratorOrganisation> Organisations { get; init; } = [];

    /// <summary>Things attacked.</summary>
    public ImmutableArray<PhysicalTarget> PhysicalTargets { get; init; } = [];

    /// <summary>People attacked or hurt.</summary>
    public ImmutableArray<HumanTarget> HumanTargets { get; init; } = [];

    /// <summary>What befell people whom the text does not name: <c>NO INJURY</c>.</summary>
    public string? EffectOnNobody { get; init; }

    /// <summary>True where kidnapping or arson leaves no slot for instruments.</summary>
    public bool HasNoInstrumentSlot => Type is IncidentType.Kidnapping or IncidentType.Arson;
}

/// <summary>Something used in an incident.</summary>
/// <param name="Name">The words; null where only its kind is known.</param>
/// <param name="Kind">Its kind, from the list; null where it is none of them.</param>
public sealed record Instrument(string? Name, string? Kind);

/// <summary>An organisation that is said to have done it.</summary>
/// <param name="Name">The words.</param>
/// <param name="Confidence">How surely, from the list.</param>
public sealed record PerpetratorOrganisation(string Name, string Confidence);

/// <summary>A thing attacked.</summary>
/// <param name="Name">The words.</param>
/// <param name="Kind">Its kind, from the list.</param>
/// <param name="Number">How many: <c>1</c>, <c>PLURAL</c>, <c>~10</c>.</param>
/// <param name="Nation">The nation that it belongs to, where that is not the place's.</param>
/// <param name="Effect">What befell it.</param>
public sealed record PhysicalTarget(string Name, string Kind, string Number, string? Nation, string? Effect);

/// <summary>Somebody attacked or hurt.</summary>
/// <param name="Name">The proper name, if any.</param>
/// <param name="Descriptions">Titles and roles; what it is called where there is no name.</param>
/// <param name="Kind">What sort of person, from the list.</param>
/// <param name="Number">How many.</param>
/// <param name="Nation">The nation that they belong to, where that is not the place's.</param>
/// <param name="Effect">What befell them.</param>
public sealed record HumanTarget(
    string? Name,
    ImmutableArray<string> Descriptions,
    string Kind,
    string Number,
    string? Nation,
    string? Effect
);
