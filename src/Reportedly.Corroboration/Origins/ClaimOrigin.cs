using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Corroboration.Origins;

/// <summary>Whose words one claim is in the end, told so that other reports' claims of the same origin tell it the same way.</summary>
internal sealed record ClaimOrigin
{
    /// <summary>
    /// Stands in keys and bodies for the report and those that it is a copy of: witnesses and sources without a name are the same only
    /// within them.
    /// </summary>
    public const string Family = "{family}";

    /// <summary>What tells the origin from others across reports. May hold <see cref="Family"/>.</summary>
    public required string Key { get; init; }

    /// <summary>Its name, as fully as this report has it.</summary>
    public required string Name { get; init; }

    /// <summary>What sort of source it is; a spokesman of a body is that body.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>Key of the body that it is, belongs to or speaks for; null where the words do not say. May hold <see cref="Family"/>.</summary>
    public string? Body { get; init; }

    /// <summary>That body's name.</summary>
    public string? BodyName { get; init; }

    /// <summary>What the origin is, where it is one person by his function: "police chief" of a body; null elsewhere.</summary>
    public string? Office { get; init; }

    /// <summary>True where the report itself speaks.</summary>
    public bool IsOwnVoice { get; init; }

    /// <summary>True where it is an authority: a government, its forces, its courts.</summary>
    public bool IsOfficial { get; init; }

    /// <summary>Who carried the words, by name, nearest to the origin first.</summary>
    public ImmutableArray<string> Via { get; init; } = [];
}
