using System.Globalization;
using Reportedly.Server.Phrasing;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Pages.Incidents.History;

/// <summary>Puts a judgement as a person would.</summary>
internal static class JudgementPhrase
{
    /// <summary>What was done, without to what: <c>said that these are of one incident</c>.</summary>
    public static string Did(JudgementDraft draft) =>
        draft.Kind switch
        {
            JudgementKind.Accept => "accepted",
            JudgementKind.Correct => $"corrected {string.Join(", ", draft.Changes.Select(Change))} of",
            JudgementKind.Reject => "rejected",
            JudgementKind.Same => "said that these are of one incident:",
            JudgementKind.Different => "said that these are of another incident than the rest:",
            JudgementKind.Assign when draft.Assignee is { } who => $"asked {Words.Clean(who)} to look at",
            JudgementKind.Assign => "asked nobody any more to look at",
            JudgementKind.Note => $"remarked “{Words.Clean(draft.Note ?? "")}” on",
            JudgementKind.Grade => $"graded {draft.SourceGrade}{Digit(draft)}:",
            _ => $"took {draft.Undoes} back",
        };

    /// <summary>When it was said.</summary>
    public static string When(Judgement judgement) => Moment(judgement.Content.When);

    /// <summary>A moment, to the minute.</summary>
    public static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string Digit(JudgementDraft draft) =>
        draft.InformationGrade is { } grade ? ((int)grade).ToString(CultureInfo.InvariantCulture) : "";

    private static string Change(FieldChange change) =>
        change.Value is { } value ? $"{change.Field} to {Words.Clean(value)}" : change.Field;
}
