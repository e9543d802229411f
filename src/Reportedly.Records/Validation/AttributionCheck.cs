namespace Reportedly.Records;

/// <summary>
/// Whether somebody stands behind everything: each event and figure hangs on a claim, each claim has a source, and each
/// actor and place its words.
/// </summary>
internal static class AttributionCheck
{
    public static IEnumerable<RecordFault> Faults(ReportRecord record)
    {
        HashSet<string> claimed = new(StringComparer.Ordinal);
        foreach (Claim claim in record.Claims)
        {
            claimed.UnionWith(claim.Events);
            claimed.UnionWith(claim.Figures);
        }
        return
        [
            .. record.Actors.Where(actor => actor.Mentions.IsEmpty).Select(actor => Wordless(actor.Id)),
            .. record.Places.Where(place => place.Mentions.IsEmpty).Select(place => Wordless(place.Id)),
            .. record
                .Events.Where(happening => !claimed.Contains(happening.Id))
                .Select(happening => new RecordFault("event-unclaimed", happening.Id, "no claim holds the event.")),
            .. record
                .Figures.Where(figure => !claimed.Contains(figure.Id))
                .Select(figure => new RecordFault("figure-unclaimed", figure.Id, "no claim holds the figure.")),
            .. record.Claims.SelectMany(Source),
        ];
    }

    private static RecordFault Wordless(string id) =>
        new("mention-missing", id, "mentions is empty: nothing stands in a record without its words.");

    private static IEnumerable<RecordFault> Source(Claim claim)
    {
        bool named = claim.Source.Actor is not null || claim.Source.Span is not null;
        if (claim.Source.Kind == SourceKind.Report && named)
        {
            yield return new RecordFault(
                "claim-source",
                claim.Id,
                "source is the report's own voice, which has neither actor nor span."
            );
        }
        if (claim.Source.Kind != SourceKind.Report && !named)
        {
            string kind = RecordNames.Of(claim.Source.Kind);
            yield return new RecordFault(
                "claim-source",
                claim.Id,
                $"source is of kind {kind}, but has neither actor nor span; where the report itself speaks the kind is report."
            );
        }
    }
}
