using Reportedly.Language.Tokens;
using Reportedly.Reading.Lexicons;
using Reportedly.Records;

namespace Reportedly.Reading.Actors;

/// <summary>A noun phrase that names somebody, something or some place.</summary>
internal sealed record Mention
{
    /// <summary>Its number among the report's mentions.</summary>
    public required int Index { get; init; }

    /// <summary>The token that carries it.</summary>
    public required int Head { get; init; }

    /// <summary>The name or noun with its modifiers; without article, number, title or what follows the head.</summary>
    public required TokenRange Name { get; init; }

    /// <summary>The whole phrase before the head and the head: article, number and title included.</summary>
    public required TokenRange Phrase { get; init; }

    /// <summary>What sort of actor; <see cref="ActorKind.Unknown"/> where it is none.</summary>
    public required ActorKind Kind { get; init; }

    /// <summary>True where it can act, suffer or speak as somebody.</summary>
    public required bool IsActor { get; init; }

    /// <summary>True for a proper name.</summary>
    public required bool IsNamed { get; init; }

    /// <summary>True for a name of one person.</summary>
    public bool IsPerson { get; init; }

    /// <summary>True for a personal pronoun.</summary>
    public bool IsPronoun { get; init; }

    /// <summary>True where "the", "this", "those" or a possessor stands before it.</summary>
    public bool IsDefinite { get; init; }

    /// <summary>True for "no group", "nobody": it names none.</summary>
    public bool IsNobody { get; init; }

    /// <summary>How a source of this sort speaks; null where it is no such noun.</summary>
    public SourceKind? SpeaksAs { get; init; }

    /// <summary>Whether the noun names one, many or a body.</summary>
    public ActorNumber Number { get; init; }

    /// <summary>The country that a demonym or register gives.</summary>
    public string? Country { get; init; }

    /// <summary>The title or office before a person's name.</summary>
    public TokenRange? Title { get; init; }

    /// <summary>The entry of the register that it stands for.</summary>
    public KnownActor? Known { get; init; }

    /// <summary>The place that the name means, where it can be one.</summary>
    public KnownPlace? Place { get; init; }

    /// <summary>True where the phrase is a place by its words or its preposition.</summary>
    public bool IsPlace => Place is not null;
}
