using System.Collections.Immutable;

namespace Reportedly.Storage.Judgements;

/// <summary>
/// What a person says, before it has a place in the log. Which fields a kind takes says <see cref="JudgementRules"/>; all others stay
/// empty.
/// </summary>
public sealed record JudgementDraft
{
    /// <summary>The shape that this version writes and reads.</summary>
    public const string CurrentSchema = "reportedly/judgement/1";

    /// <summary>Name and number of the shape; <see cref="CurrentSchema"/>.</summary>
    public string Schema { get; init; } = CurrentSchema;

    /// <summary>What sort of judgement it is.</summary>
    public required JudgementKind Kind { get; init; }

    /// <summary>What it is about; empty for an undo.</summary>
    public ImmutableArray<WordsRef> Subjects { get; init; } = [];

    /// <summary>For <see cref="JudgementKind.Different"/>: what the subjects are not of one incident with.</summary>
    public ImmutableArray<WordsRef> From { get; init; } = [];

    /// <summary>For <see cref="JudgementKind.Correct"/>: the fields to change, each once.</summary>
    public ImmutableArray<FieldChange> Changes { get; init; } = [];

    /// <summary>For <see cref="JudgementKind.Assign"/>: who is to look at it; null for nobody any more.</summary>
    public string? Assignee { get; init; }

    /// <summary>For <see cref="JudgementKind.Note"/>: the remark.</summary>
    public string? Note { get; init; }

    /// <summary>For <see cref="JudgementKind.Grade"/>: the letter; null where it is left as it is.</summary>
    public SourceGrade? SourceGrade { get; init; }

    /// <summary>For <see cref="JudgementKind.Grade"/>: the digit; null where it is left as it is.</summary>
    public InformationGrade? InformationGrade { get; init; }

    /// <summary>For <see cref="JudgementKind.Undo"/>: id of the judgement that does not hold.</summary>
    public string? Undoes { get; init; }

    /// <summary>Who says it.</summary>
    public required string Who { get; init; }

    /// <summary>When; kept in UTC.</summary>
    public required DateTimeOffset When { get; init; }

    /// <summary>Why; may be null only where a judgement changes nothing: accept, assign and note.</summary>
    public string? Why { get; init; }
}

/// <summary>One field of a thing that is to be another.</summary>
/// <param name="Field">Its name, as <see cref="CorrectableFields"/> lists it: <c>time.from</c>.</param>
/// <param name="Value">The new value, as the record's JSON would have it but for quotation marks; null to empty the field.</param>
/// <param name="Things">The things that the field is to name, where it names things; empty for none.</param>
public sealed record FieldChange(string Field, string? Value, ImmutableArray<WordsRef> Things)
{
    /// <summary>A field with a value; null empties it.</summary>
    public static FieldChange To(string field, string? value) => new(field, value, []);

    /// <summary>A field that names things; none empties it.</summary>
    public static FieldChange Naming(string field, params ImmutableArray<WordsRef> things) => new(field, null, things);
}
