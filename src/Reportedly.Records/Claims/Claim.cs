using System.Collections.Immutable;

namespace Reportedly.Records;

/// <summary>Somebody says something: the thread that every event and figure hangs on.</summary>
public sealed record Claim
{
    /// <summary>Id within the record: <c>c1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Whose words they are in the end.</summary>
    public required ClaimSource Source { get; init; }

    /// <summary>Who carried them, nearest to the source first.</summary>
    public ImmutableArray<Carrier> Via { get; init; } = [];

    /// <summary>The words that say that somebody says: told, according to, reportedly.</summary>
    public QuotedSpan? Cue { get; init; }

    /// <summary>The words said.</summary>
    public required QuotedSpan Content { get; init; }

    /// <summary>How the source stands to what it speaks of.</summary>
    public required Stance Stance { get; init; }

    /// <summary>What the words commit to.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>How the words are given.</summary>
    public required Quotation Quotation { get; init; }

    /// <summary>When the claim was made.</summary>
    public TimeInterval? Made { get; init; }

    /// <summary>Ids of the events claimed.</summary>
    public ImmutableArray<string> Events { get; init; } = [];

    /// <summary>Ids of the figures claimed.</summary>
    public ImmutableArray<string> Figures { get; init; } = [];

    /// <summary>Ids of the claims, events or figures that it speaks of.</summary>
    public ImmutableArray<string> About { get; init; } = [];
}

/// <summary>Whose words a claim is.</summary>
/// <param name="Actor">Id of the actor; null for the report's own voice.</param>
/// <param name="Span">The words that name it here; null for the report's own voice.</param>
/// <param name="Kind">What sort of source it is.</param>
public sealed record ClaimSource(string? Actor, QuotedSpan? Span, SourceKind Kind);

/// <summary>Somebody who carried a source's words.</summary>
/// <param name="Actor">Id of the actor.</param>
/// <param name="Span">The words that name it here.</param>
public sealed record Carrier(string? Actor, QuotedSpan Span);

/// <summary>Sorts of sources.</summary>
public enum SourceKind
{
    /// <summary>A person with a name.</summary>
    NamedPerson,

    /// <summary>An office or function without a name: "a police chief".</summary>
    Role,

    /// <summary>"Officials, on condition of anonymity", "sources".</summary>
    Anonymous,

    /// <summary>An organisation.</summary>
    Organisation,

    /// <summary>Press, agencies, broadcasters.</summary>
    Media,

    /// <summary>A statement, report or other paper.</summary>
    Document,

    /// <summary>Somebody who saw it.</summary>
    Witness,

    /// <summary>The report's own voice.</summary>
    Report,
}

/// <summary>How a source stands to what it speaks of.</summary>
public enum Stance
{
    /// <summary>Says that it is so.</summary>
    Asserts,

    /// <summary>Says that what another said is so.</summary>
    Confirms,

    /// <summary>Says that it is not so.</summary>
    Denies,

    /// <summary>Gives another version, or doubts it.</summary>
    Disputes,

    /// <summary>Was asked or speaks, and does not confirm.</summary>
    DoesNotConfirm,

    /// <summary>Was asked and says nothing.</summary>
    DeclinesToComment,

    /// <summary>Says that it did it.</summary>
    ClaimsResponsibility,

    /// <summary>Says that another did it.</summary>
    Accuses,

    /// <summary>Says that it will do it.</summary>
    Threatens,
}

/// <summary>What the words commit to.</summary>
public enum Certainty
{
    /// <summary>Plain statement.</summary>
    Certain,

    /// <summary>"Likely", "believed", "suspected".</summary>
    Probable,

    /// <summary>"May", "might", "could".</summary>
    Possible,

    /// <summary>"Reportedly", "allegedly", "apparently": the writer keeps a distance.</summary>
    Hedged,

    /// <summary>The words commit to nothing.</summary>
    Unspecified,
}

/// <summary>How a source's words are given.</summary>
public enum Quotation
{
    /// <summary>Word for word, in quotation marks.</summary>
    Direct,

    /// <summary>Told in the writer's words.</summary>
    Indirect,

    /// <summary>Told in the writer's words, with some of the source's in quotation marks.</summary>
    Partial,

    /// <summary>No words of a source: the report's own voice.</summary>
    None,
}
