using System.Collections.Immutable;
using Reportedly.Server.Judging;
using Reportedly.Server.Stores;
using Reportedly.Storage;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Pages.Review;

/// <summary>One of the last decisions of somebody, which stands.</summary>
/// <param name="Judgement">What they said.</param>
/// <param name="Subject">How forms name what it is about.</param>
/// <param name="At">How addresses name it: <c>SLUG/c4</c>.</param>
/// <param name="Words">Its words.</param>
public sealed record LastDecision(Judgement Judgement, string Subject, string At, string Words);

/// <summary>What somebody decided last, so that they see it and can think again.</summary>
internal static class LastDecisions
{
    /// <summary>How many are shown.</summary>
    public const int Most = 10;

    /// <summary>A long log is not walked to its beginning for somebody who decided little.</summary>
    private const int LookBack = 20_000;

    /// <summary>Who is to look again at what was flagged.</summary>
    public const string SecondLook = "second look";

    /// <summary>The last ones that stand, the newest first: what was accepted, corrected, rejected or flagged.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public static ImmutableArray<LastDecision> Of(RecordStore store, string who)
    {
        ActiveJudgements active = store.Judgements.Active();
        ImmutableArray<LastDecision>.Builder last = ImmutableArray.CreateBuilder<LastDecision>(Most);
        for (
            long sequence = active.Through;
            sequence > 0 && sequence > active.Through - LookBack && last.Count < Most;
            sequence--
        )
        {
            Judgement one = active.Find(Judgement.IdOf(sequence))!;
            if (one.Content.Who == who && IsDecision(one) && active.Stands(one))
            {
                WordsRef subject = one.Content.Subjects[0];
                last.Add(new LastDecision(one, JudgedWords.NameOf(subject), AddressOf(subject), subject.Words!.Quote));
            }
        }
        return last.ToImmutable();
    }

    private static bool IsDecision(Judgement judgement) =>
        judgement.Content.Subjects is [{ Thing: ThingKind.Claim }]
        && (
            judgement.Kind is JudgementKind.Accept or JudgementKind.Correct or JudgementKind.Reject
            || judgement is { Kind: JudgementKind.Assign, Content.Assignee: SecondLook }
        );

    private static string AddressOf(WordsRef subject) => $"{ReportSlug.Of(subject.Report)}/{subject.Id}";
}
