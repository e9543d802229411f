using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Storage.Judgements;

/// <summary>
/// Which fields a kind of judgement takes:
/// <list type="bullet">
/// <item><c>accept</c>: subjects of any sort.</item>
/// <item><c>correct</c>: one subject, changes, why.</item>
/// <item><c>reject</c>: subjects of any sort, why.</item>
/// <item><c>same</c>: two or more events, why.</item>
/// <item><c>different</c>: events, the events that they are not of one incident with (from), why.</item>
/// <item><c>assign</c>: subjects, the assignee or null for nobody.</item>
/// <item><c>note</c>: subjects, the note.</item>
/// <item><c>grade</c>: subjects, one or both grades, why.</item>
/// <item><c>undo</c>: the judgement that it undoes, why.</item>
/// </list>
/// Every one has who and when; accept, assign and note may say why.
/// </summary>
public static class JudgementRules
{
    /// <summary>The most things that one judgement names.</summary>
    public const int MostSubjects = 10_000;

    /// <summary>What is wrong with a draft, in a sentence that names the field; null where nothing is.</summary>
    public static string? Fault(JudgementDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.Schema != JudgementDraft.CurrentSchema)
        {
            return $"schema is '{draft.Schema}'; this version takes {JudgementDraft.CurrentSchema}.";
        }
        return !Enum.IsDefined(draft.Kind)
            ? "kind is none of those that there are."
            : Signed(draft) ?? Stray(draft) ?? Subjects(draft) ?? Content(draft);
    }

    private static string? Signed(JudgementDraft draft)
    {
        if (Written("who", draft.Who, JudgementText.LongestLine, isLine: true) is { } who)
        {
            return who;
        }
        if (draft.Why is null)
        {
            return draft.Kind is JudgementKind.Accept or JudgementKind.Assign or JudgementKind.Note
                ? null
                : $"why is missing; say why, since {Named(draft.Kind)} changes what others see.";
        }
        return Written("why", draft.Why, JudgementText.LongestText, isLine: false);
    }

    /// <summary>A field that the kind does not take would be lost without a word.</summary>
    private static string? Stray(JudgementDraft draft)
    {
        JudgementKind kind = draft.Kind;
        string? stray =
            Misplaced(kind is JudgementKind.Undo, !draft.Subjects.IsDefaultOrEmpty, "subjects")
            ?? Misplaced(kind is not JudgementKind.Different, !draft.From.IsDefaultOrEmpty, "from")
            ?? Misplaced(kind is not JudgementKind.Correct, !draft.Changes.IsDefaultOrEmpty, "changes")
            ?? Misplaced(kind is not JudgementKind.Assign, draft.Assignee is not null, "assignee")
            ?? Misplaced(kind is not JudgementKind.Note, draft.Note is not null, "note")
            ?? Misplaced(kind is not JudgementKind.Grade, draft.SourceGrade is not null, "source_grade")
            ?? Misplaced(kind is not JudgementKind.Grade, draft.InformationGrade is not null, "information_grade")
            ?? Misplaced(kind is not JudgementKind.Undo, draft.Undoes is not null, "undoes");
        return stray is null ? null : $"{Named(kind)} takes no {stray}; make two judgements of it.";
    }

    private static string? Misplaced(bool isNotTaken, bool isThere, string field) =>
        isNotTaken && isThere ? field : null;

    private static string? Subjects(JudgementDraft draft)
    {
        bool isLink = draft.Kind is JudgementKind.Same or JudgementKind.Different;
        if (
            draft.Subjects.IsDefault
            || draft.From.IsDefault
            || draft.Changes.IsDefault
            || draft.Changes.Any(change => change is null || change.Things.IsDefault)
        )
        {
            return "a list is missing; an empty one is [].";
        }
        int least =
            draft.Kind == JudgementKind.Undo ? 0
            : draft.Kind == JudgementKind.Same ? 2
            : 1;
        if (draft.Subjects.Length < least)
        {
            return $"{Named(draft.Kind)} is about {(least == 2 ? "two things at least" : "something")}; name it.";
        }
        if (draft.Kind == JudgementKind.Different && draft.From.IsEmpty)
        {
            return "from is empty; say what the subjects are different from.";
        }
        if (draft.Kind == JudgementKind.Correct && draft.Subjects.Length > 1)
        {
            return "a correct is about one thing; make one judgement for each.";
        }
        ImmutableArray<WordsRef> all =
        [
            .. draft.Subjects,
            .. draft.From,
            .. draft.Changes.SelectMany(change => change.Things),
        ];
        if (all.Length > MostSubjects)
        {
            return FormattableString.Invariant($"it names {all.Length} things; {MostSubjects} are the most.");
        }
        if (all.Select(WordsRules.Fault).FirstOrDefault(fault => fault is not null) is { } unfit)
        {
            return unfit;
        }
        WordsRef[] judged = [.. draft.Subjects, .. draft.From];
        if (isLink && judged.FirstOrDefault(thing => thing.Thing != ThingKind.Event) is { } other)
        {
            return $"{Named(draft.Kind)} is about events; {other} is of sort {RecordNames.Of(other.Thing)}.";
        }
        return judged.GroupBy(thing => thing with { Id = "" }).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? $"{twice.First()} is named twice; name it once."
            : null;
    }

    private static string? Content(JudgementDraft draft) =>
        draft.Kind switch
        {
            JudgementKind.Correct => Changes(draft),
            JudgementKind.Assign when draft.Assignee is { } assignee => Written(
                "assignee",
                assignee,
                JudgementText.LongestLine,
                isLine: true
            ),
            JudgementKind.Note when draft.Note is null => "note is missing; say something.",
            JudgementKind.Note => Written("note", draft.Note, JudgementText.LongestText, isLine: false),
            JudgementKind.Grade when draft is { SourceGrade: null, InformationGrade: null } =>
                "both grades are missing; give source_grade (A to F), information_grade (1 to 6), or both.",
            JudgementKind.Grade when draft.SourceGrade is { } source && !Enum.IsDefined(source) =>
                "source_grade is one of A, B, C, D, E, F.",
            JudgementKind.Grade when draft.InformationGrade is { } information && !Enum.IsDefined(information) =>
                "information_grade is one of 1, 2, 3, 4, 5, 6.",
            JudgementKind.Undo when !Judgement.TryParseId(draft.Undoes, out _) =>
                $"undoes is '{draft.Undoes}'; give the id of a judgement: j12.",
            _ => null,
        };

    private static string? Changes(JudgementDraft draft)
    {
        if (draft.Changes.IsEmpty)
        {
            return "changes is empty; say which field is to become what.";
        }
        ThingKind thing = draft.Subjects[0].Thing;
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (FieldChange change in draft.Changes)
        {
            if (CorrectableFields.Find(thing, change.Field) is not { } field)
            {
                string known = string.Join(", ", CorrectableFields.Of(thing).Select(one => one.Name));
                return $"{RecordNames.Of(thing)} has no field '{change.Field}' that can be corrected; these can: {known}.";
            }
            if (!seen.Add(field.Name))
            {
                return $"{field.Name} is changed twice; say once what it is to be.";
            }
            if (change.Things.Any(named => named.Report != draft.Subjects[0].Report))
            {
                return $"{field.Name} names a thing of another report; name one of the same.";
            }
            if (field.Fault(change) is { } fault)
            {
                return $"{field.Name} {fault}.";
            }
        }
        return null;
    }

    private static string? Written(string field, string? text, int longest, bool isLine) =>
        JudgementText.Fault(text ?? "", longest, isLine) is { } fault ? $"{field} {fault}." : null;

    private static string Named(JudgementKind kind) =>
        (kind is JudgementKind.Accept or JudgementKind.Assign or JudgementKind.Undo ? "an " : "a ")
        + RecordNames.Of(kind);
}
