using System.Collections.Immutable;

namespace Reportedly.Corroboration.Mentions;

/// <summary>Words that stand to a mention as its subject, object or circumstance: numbers of words, sorted.</summary>
/// <param name="Heads">The words on which the others hang.</param>
/// <param name="All">All words that carry meaning.</param>
/// <param name="Names">Those of names.</param>
internal sealed record MentionRole(ImmutableArray<int> Heads, ImmutableArray<int> All, ImmutableArray<int> Names)
{
    /// <summary>A role that nobody fills.</summary>
    public static MentionRole None { get; } = new([], [], []);
}

/// <summary>A mention as the comparison of mentions sees it.</summary>
internal sealed record MentionView
{
    /// <summary>Number of its report.</summary>
    public required int Report { get; init; }

    /// <summary>Where it stands in its report.</summary>
    public required EventMention Place { get; init; }

    /// <summary>The word of it on which the others hang.</summary>
    public required int Head { get; init; }

    /// <summary>Number of its sentence in the report.</summary>
    public required int Sentence { get; init; }

    /// <summary>The head's base form in small letters.</summary>
    public required string Lemma { get; init; }

    /// <summary>What sort of word the head is.</summary>
    public required MentionWordSort Sort { get; init; }

    /// <summary>What the head means.</summary>
    public required WordMeaning Meaning { get; init; }

    /// <summary>Number of the head's base form.</summary>
    public required int Word { get; init; }

    /// <summary>Words of the mention that carry meaning, sorted.</summary>
    public required ImmutableArray<int> Span { get; init; }

    /// <summary>Who does it.</summary>
    public required MentionRole Subject { get; init; }

    /// <summary>To whom it is done.</summary>
    public required MentionRole Object { get; init; }

    /// <summary>Where, when and how.</summary>
    public required MentionRole Circumstance { get; init; }

    /// <summary>Words of all its roles, sorted.</summary>
    public required ImmutableArray<int> Roles { get; init; }

    /// <summary>Names in all its roles, sorted.</summary>
    public required ImmutableArray<int> RoleNames { get; init; }

    /// <summary>The sentence without the mention.</summary>
    public required WordVector Around { get; init; }

    /// <summary>The nearest words.</summary>
    public required WordVector Near { get; init; }

    /// <summary>Names in the sentence, sorted.</summary>
    public required ImmutableArray<int> Names { get; init; }

    /// <summary>Numerals in the sentence, sorted.</summary>
    public required ImmutableArray<int> Numbers { get; init; }

    /// <summary>Heads of the other mentions of the sentence, sorted.</summary>
    public required ImmutableArray<int> Neighbours { get; init; }

    /// <summary>The word on which the head hangs, or -1.</summary>
    public required int Governor { get; init; }

    /// <summary>True where it is denied.</summary>
    public required bool Denied { get; init; }

    /// <summary>True where it only may, will or should be.</summary>
    public required bool Open { get; init; }
}
