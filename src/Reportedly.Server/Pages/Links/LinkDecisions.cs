using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Server.Judging;
using Reportedly.Server.Pages.Problems;
using Reportedly.Storage;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Pages.Links;

/// <summary>Makes judgements of what was decided about two incidents, or about parts of one.</summary>
internal static class LinkDecisions
{
    /// <summary>The most tellings of an incident that a judgement on a pair names.</summary>
    private const int MostNamed = 50;

    /// <summary>Both are one incident: the same is said of one telling of each.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public static Decision Same(RecordStore store, Incident one, Incident other, string? why) =>
        new(JudgementKind.Same)
        {
            Subjects = [First(store, one), First(store, other)],
            Why = Reason(why, "Compared at the link desk: one incident."),
        };

    /// <summary>They are not one incident: their tellings are kept apart, whatever comes.</summary>
    /// <inheritdoc cref="Same"/>
    public static Decision Different(RecordStore store, Incident one, Incident other, string? why) =>
        new(JudgementKind.Different)
        {
            Subjects = [.. store.Judgements.WordsOf(one).Take(MostNamed)],
            From = [.. store.Judgements.WordsOf(other).Take(MostNamed)],
            Why = Reason(why, "Compared at the link desk: different incidents."),
        };

    /// <summary>It is not plain: somebody else is to look at both.</summary>
    /// <inheritdoc cref="Same"/>
    public static Decision Unsure(RecordStore store, Incident one, Incident other, string? why) =>
        new(JudgementKind.Assign)
        {
            Subjects = [First(store, one), First(store, other)],
            Assignee = PairJudgements.SecondLook,
            Why = Reason(why, "Compared at the link desk: unsure whether it is one incident."),
        };

    /// <summary>Some tellings of an incident are of another one.</summary>
    /// <param name="parts">Those that go, and those that stay.</param>
    /// <param name="why">Why.</param>
    public static Decision Split(SplitParts parts, string? why) =>
        new(JudgementKind.Different)
        {
            Subjects = parts.Go,
            From = parts.Stay,
            Why = Reason(why, "Split: these are of another incident."),
        };

    private static WordsRef First(RecordStore store, Incident incident) =>
        store.Judgements.WordsOf(incident).FirstOrDefault()
        ?? throw new DeskProblem(
            409,
            "The reports of this incident were read again while you looked at it.",
            "Nothing was written. Look at it as it is now."
        );

    private static string Reason(string? why, string otherwise) =>
        string.IsNullOrWhiteSpace(why) ? otherwise : why.Trim();
}

/// <summary>The two parts of an incident that is split.</summary>
/// <param name="Go">The tellings that are of another incident.</param>
/// <param name="Stay">Those that stay.</param>
public sealed record SplitParts(ImmutableArray<WordsRef> Go, ImmutableArray<WordsRef> Stay);
