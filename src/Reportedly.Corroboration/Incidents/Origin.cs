using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Corroboration;

/// <summary>
/// Who words about an incident come from in the end, whoever printed them: fifty papers that carry one official's statement are one
/// origin.
/// </summary>
public sealed record Origin
{
    /// <summary>Id within the incident: <c>o1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The fullest name that the reports give it.</summary>
    public required string Name { get; init; }

    /// <summary>What sort of source it is.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>The body it belongs to or speaks for, where the words say so: two origins of one body are not independent.</summary>
    public string? Body { get; init; }

    /// <summary>True where it is an authority: a government, its forces or its courts.</summary>
    public bool IsOfficial { get; init; }

    /// <summary>The reports that carry its words, by key.</summary>
    public required ImmutableArray<string> Reports { get; init; }
}
