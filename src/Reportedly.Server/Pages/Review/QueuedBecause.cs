using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Server.Phrasing;
using Reportedly.Storage;

namespace Reportedly.Server.Pages.Review;

/// <summary>Why a claim waits, as a person would say it.</summary>
/// <param name="Says">In words: <c>killed: people is contested: 12 here, 17 elsewhere</c>.</param>
/// <param name="Incident">Id of the incident whose board shows it; null where it is none's.</param>
/// <param name="Title">The incident's title.</param>
public sealed record QueuedBecause(string Says, string? Incident, string? Title)
{
    private const int MostElsewhere = 3;

    /// <summary>Looks the reason up on the boards of the incidents that the claim stands in.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public static QueuedBecause Of(RecordStore store, ListedClaim listed)
    {
        Incident? first = null;
        foreach (string id in listed.Incidents)
        {
            if (store.Views.Incident(id) is not IncidentLookup.Found(var incident))
            {
                continue;
            }
            first ??= incident;
            foreach (Facet facet in incident.Facets.Where(facet => Gives(facet, listed.Reason)))
            {
                if (facet.Positions.FirstOrDefault(one => Holds(one, listed)) is { } here)
                {
                    return new QueuedBecause(Compared(facet, here, listed), incident.Id, IncidentNames.Title(incident));
                }
            }
        }
        return new QueuedBecause(Plain(listed), first?.Id, first is null ? null : IncidentNames.Title(first));
    }

    /// <summary>The reason in a word or two, for filters and lists.</summary>
    public static string Label(QueueReason reason) =>
        reason switch
        {
            QueueReason.Contested => "contested",
            QueueReason.Denied => "denied",
            QueueReason.Unconfirmed => "not confirmed",
            QueueReason.NoComment => "no comment",
            QueueReason.Hedged => "told with a distance",
            QueueReason.SingleOriginFigure => "figure of one origin",
            _ => "not looked at yet",
        };

    private static string Compared(Facet facet, Position here, ListedClaim listed)
    {
        string question = FacetText.Question(facet);
        ImmutableArray<string> elsewhere =
        [
            .. facet
                .Positions.Where(one => !one.Superseded && !Holds(one, listed))
                .Select(one => FacetText.Cell(facet, one))
                .Where(cell => cell != FacetText.Cell(facet, here))
                .Distinct(StringComparer.Ordinal),
        ];
        string others =
            elsewhere.Length <= MostElsewhere
                ? string.Join(", ", elsewhere)
                : $"{string.Join(", ", elsewhere[..MostElsewhere])} and {elsewhere.Length - MostElsewhere} more";
        string cell = $"{FacetText.Cell(facet, here)} here";
        return listed.Reason == QueueReason.SingleOriginFigure
            ? $"{question}: {cell}, and one origin alone gives it"
            : $"{question} is {Label(listed.Reason)}: {cell}{(others.Length == 0 ? "" : $", {others} elsewhere")}";
    }

    private static string Plain(ListedClaim listed) =>
        listed.Reason == QueueReason.Hedged
            ? $"its words keep a distance: {Wording.Label(listed.Certainty)}"
            : Label(listed.Reason);

    private static bool Gives(Facet facet, QueueReason reason) =>
        reason switch
        {
            QueueReason.Contested => facet.Verdict == Verdict.Contested,
            QueueReason.Denied => facet.Verdict == Verdict.Denied,
            QueueReason.Unconfirmed => facet.Verdict == Verdict.Unconfirmed,
            QueueReason.NoComment => facet.Verdict == Verdict.NoComment,
            QueueReason.SingleOriginFigure => facet
                is { Verdict: Verdict.SingleOrigin, Question: FacetQuestion.Figure },
            _ => false,
        };

    private static bool Holds(Position position, ListedClaim listed) =>
        position.Claims.Any(one => one.Report == listed.ReportKey && one.Claim == listed.ClaimId);
}
