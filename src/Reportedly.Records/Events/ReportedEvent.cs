using System.Collections.Immutable;

namespace Reportedly.Records;

/// <summary>Something that somebody says happened, is happening, was foiled, attempted, planned or threatened.</summary>
public sealed record ReportedEvent
{
    /// <summary>Id within the record: <c>e1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What sort of event it is.</summary>
    public required EventType Type { get; init; }

    /// <summary>How far it came.</summary>
    public required EventStage Stage { get; init; }

    /// <summary>The word or words that name it.</summary>
    public required QuotedSpan Anchor { get; init; }

    /// <summary>Who did it.</summary>
    public ImmutableArray<Participant> Agents { get; init; } = [];

    /// <summary>To whom or what it was done.</summary>
    public ImmutableArray<Participant> Targets { get; init; } = [];

    /// <summary>With what.</summary>
    public ImmutableArray<QuotedSpan> Instruments { get; init; } = [];

    /// <summary>Ids of the places where it happened.</summary>
    public ImmutableArray<string> Places { get; init; } = [];

    /// <summary>When it happened.</summary>
    public TimeInterval? Time { get; init; }

    /// <summary>Ids of its figures.</summary>
    public ImmutableArray<string> Figures { get; init; } = [];

    /// <summary>The type in other codebooks: <c>acled</c>, <c>plover</c>, <c>cameo</c>, <c>muc</c>, <c>gtd</c>.</summary>
    public ImmutableSortedDictionary<string, string> Codes { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;
}

/// <summary>Somebody or something with a part in an event.</summary>
/// <param name="Actor">Id of the actor, where it is one.</param>
/// <param name="Span">The words at this event.</param>
public sealed record Participant(string? Actor, QuotedSpan Span);
