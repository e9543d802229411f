using Reportedly.Corroboration;
using Reportedly.Records;

namespace Reportedly.Storage.Views;

/// <summary>Why claims wait: of what their words and their incidents give, the most urgent.</summary>
internal static class ClaimReasons
{
    /// <summary>The reason that a claim itself gives.</summary>
    public static QueueReason Of(Claim claim) =>
        claim.Certainty is Certainty.Possible or Certainty.Hedged && !(claim.Events.IsEmpty && claim.Figures.IsEmpty)
            ? QueueReason.Hedged
            : QueueReason.Other;

    /// <summary>The reason that a facet gives the claims in it.</summary>
    public static QueueReason Of(Facet facet) =>
        facet.Verdict switch
        {
            Verdict.Contested => QueueReason.Contested,
            Verdict.Denied => QueueReason.Denied,
            Verdict.Unconfirmed => QueueReason.Unconfirmed,
            Verdict.NoComment => QueueReason.NoComment,
            Verdict.SingleOrigin when facet.Question == FacetQuestion.Figure => QueueReason.SingleOriginFigure,
            _ => QueueReason.Other,
        };

    /// <summary>Every claim that stands in an incident, with the most urgent reason that a facet of it gives.</summary>
    public static IEnumerable<(string Report, string Claim, QueueReason Reason)> Of(Incident incident)
    {
        Dictionary<(string, string), QueueReason> reasons = [];
        foreach (Facet facet in incident.Facets)
        {
            QueueReason reason = Of(facet);
            foreach (ClaimWords words in facet.Positions.SelectMany(position => position.Claims))
            {
                (string, string) claim = (words.Report, words.Claim);
                reasons[claim] = reasons.TryGetValue(claim, out QueueReason other) && other < reason ? other : reason;
            }
        }
        return reasons.Select(one => (one.Key.Item1, one.Key.Item2, one.Value));
    }
}
