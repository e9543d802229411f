using System.Collections.Immutable;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Judging;

/// <summary>A judgement as a page or a program asks for it, before it has a name, a time and a place in the log.</summary>
/// <param name="Kind">What sort of judgement it is; <see cref="JudgementRules"/> says which fields each takes.</param>
internal sealed record Decision(JudgementKind Kind)
{
    /// <summary>What it is about; empty for an undo.</summary>
    public ImmutableArray<WordsRef> Subjects { get; init; } = [];

    /// <summary>For different: what the subjects are not of one incident with.</summary>
    public ImmutableArray<WordsRef> From { get; init; } = [];

    /// <summary>For correct: the fields to change.</summary>
    public ImmutableArray<FieldChange> Changes { get; init; } = [];

    /// <summary>For assign: who is to look at it; null for nobody any more.</summary>
    public string? Assignee { get; init; }

    /// <summary>For note: the remark.</summary>
    public string? Note { get; init; }

    /// <summary>For grade: the letter.</summary>
    public SourceGrade? SourceGrade { get; init; }

    /// <summary>For grade: the digit.</summary>
    public InformationGrade? InformationGrade { get; init; }

    /// <summary>For undo: id of the judgement that does not hold.</summary>
    public string? Undoes { get; init; }

    /// <summary>Why.</summary>
    public string? Why { get; init; }

    /// <summary>
    /// How many judgements its sender had seen. Where somebody else decided on the same thing since, it is not added and they are told. Null
    /// where that does not matter.
    /// </summary>
    public long? Known { get; init; }

    /// <summary>The judgement in somebody's name.</summary>
    public JudgementDraft By(string who, DateTimeOffset when) =>
        new()
        {
            Kind = Kind,
            Subjects = Subjects,
            From = From,
            Changes = Changes,
            Assignee = Assignee,
            Note = Note,
            SourceGrade = SourceGrade,
            InformationGrade = InformationGrade,
            Undoes = Undoes,
            Who = who,
            When = when,
            Why = Why,
        };
}
