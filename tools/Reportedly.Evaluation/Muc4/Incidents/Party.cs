namespace Reportedly.Evaluation.Muc4;

/// <summary>Somebody or something with a part in an incident, as the tool's tables see it.</summary>
/// <param name="From">Its first word.</param>
/// <param name="Head">The word that says what it is.</param>
/// <param name="To">The word behind its last.</param>
/// <param name="Actor">The record's actor, if any.</param>
public sealed record Party(int From, int Head, int To, string? Actor)
{
    /// <summary>A person's proper name, without titles.</summary>
    public string? Name { get; init; }

    /// <summary>What sort of people it is; null where it is no people.</summary>
    public string? PeopleKind { get; init; }

    /// <summary>What sort of thing it is; null where it is none.</summary>
    public string? ThingKind { get; init; }

    /// <summary>True for those who serve a state, false for terrorists, null for neither.</summary>
    public bool? ServesState { get; init; }

    /// <summary>The organisation that its words name.</summary>
    public KnownOrganisation? Organisation { get; init; }
}
