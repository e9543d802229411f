using System.Globalization;
using Microsoft.AspNetCore.Http;
using Reportedly.Server.Pages.Problems;
using Reportedly.Storage;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Judging;

/// <summary>Whether somebody else decided on a thing while one was looking at it.</summary>
internal static class Meanwhile
{
    /// <summary>Says so where somebody did: they may have seen what one did not.</summary>
    /// <exception cref="DeskProblem">Somebody else accepted, corrected or rejected one of the subjects.</exception>
    public static void Check(RecordStore store, Decision said, string who)
    {
        if (said.Known is not { } known || !Decides(said.Kind))
        {
            return;
        }
        ActiveJudgements active = store.Judgements.Active();
        foreach (WordsRef subject in said.Subjects)
        {
            Judgement? other = active
                .About(subject.Report)
                .Where(one => one.Sequence > known && Decides(one.Kind) && one.Content.Who != who)
                .LastOrDefault(one => one.Content.Subjects.Any(thing => IsSame(thing, subject)));
            if (other is not null)
            {
                throw new DeskProblem(
                    StatusCodes.Status409Conflict,
                    $"{other.Content.Who} {Past(other.Kind)} {subject.Id} at {Time(other)} ({other.Id}), while you looked at it.",
                    "Yours was not written. Look at it again, and decide once more if you see it otherwise."
                );
            }
        }
    }

    /// <summary>What a kind of judgement is called once it was done: <c>accepted</c>.</summary>
    public static string Past(JudgementKind kind) =>
        kind switch
        {
            JudgementKind.Accept => "accepted",
            JudgementKind.Correct => "corrected",
            JudgementKind.Reject => "rejected",
            JudgementKind.Same => "joined",
            JudgementKind.Different => "parted",
            JudgementKind.Assign => "assigned",
            JudgementKind.Note => "remarked on",
            JudgementKind.Grade => "graded",
            _ => "undid",
        };

    private static bool Decides(JudgementKind kind) =>
        kind is JudgementKind.Accept or JudgementKind.Correct or JudgementKind.Reject;

    private static bool IsSame(WordsRef left, WordsRef right) => left with { Id = "" } == right with { Id = "" };

    private static string Time(Judgement judgement) =>
        judgement.Content.When.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
