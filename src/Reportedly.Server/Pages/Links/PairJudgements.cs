using Reportedly.Corroboration;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Pages.Links;

/// <summary>What people said of two incidents that are not one.</summary>
internal static class PairJudgements
{
    /// <summary>Who is asked where a pair is put off.</summary>
    public const string SecondLook = "second look";

    /// <summary>The standing judgement that parts the two; null where nobody said that they are different.</summary>
    public static Judgement? Parted(ActiveJudgements active, Incident one, Incident other) =>
        active.Links.LastOrDefault(link =>
            link.Kind == JudgementKind.Different
            && (
                (
                    link.Content.Subjects.Any(thing => IsOf(one, thing))
                    && link.Content.From.Any(thing => IsOf(other, thing))
                )
                || (
                    link.Content.Subjects.Any(thing => IsOf(other, thing))
                    && link.Content.From.Any(thing => IsOf(one, thing))
                )
            )
        );

    /// <summary>The standing judgement that asks somebody to look at both; null where nobody was asked.</summary>
    public static Judgement? PutOff(ActiveJudgements active, Incident one, Incident other) =>
        one
            .Reports.SelectMany(report => active.About(report.Key))
            .LastOrDefault(judgement =>
                judgement is { Kind: JudgementKind.Assign, Content.Assignee: not null }
                && judgement.Content.Subjects.Any(thing => IsOf(one, thing))
                && judgement.Content.Subjects.Any(thing => IsOf(other, thing))
            );

    private static bool IsOf(Incident incident, WordsRef thing) =>
        thing.Thing == ThingKind.Event
        && incident.Reports.Any(report => report.Key == thing.Report && report.Events.Contains(thing.Id));
}
