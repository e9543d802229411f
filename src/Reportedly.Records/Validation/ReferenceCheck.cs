namespace Reportedly.Records;

/// <summary>Whether every id that a part names stands in the record, for a part of the right sort, and both ends agree.</summary>
internal static class ReferenceCheck
{
    private static readonly PartSort[] Sayable = [PartSort.Claim, PartSort.Event, PartSort.Figure];

    public static IEnumerable<RecordFault> Faults(ReportRecord record, RecordIndex index)
    {
        foreach (Reference reference in AllOf(record))
        {
            if (!index.Sorts.TryGetValue(reference.To, out PartSort sort))
            {
                yield return new RecordFault(
                    "reference-missing",
                    reference.From,
                    $"{reference.Field} names '{reference.To}', which the record does not hold."
                );
            }
            else if (!reference.Sorts.Contains(sort))
            {
                string expected = string.Join(" or ", reference.Sorts.Select(RecordIndex.Named));
                yield return new RecordFault(
                    "reference-sort",
                    reference.From,
                    $"{reference.Field} names '{reference.To}', which is {RecordIndex.Named(sort)}, not {expected}."
                );
            }
        }
        foreach (RecordFault fault in OneSided(record))
        {
            yield return fault;
        }
        foreach (Claim claim in record.Claims.Where(claim => claim.About.Contains(claim.Id, StringComparer.Ordinal)))
        {
            yield return new RecordFault("about-itself", claim.Id, "about names the claim itself.");
        }
    }

    private static IEnumerable<RecordFault> OneSided(ReportRecord record)
    {
        foreach (ReportedEvent happening in record.Events)
        {
            foreach (Figure figure in record.Figures)
            {
                bool listed = happening.Figures.Contains(figure.Id, StringComparer.Ordinal);
                if (listed && figure.Event != happening.Id)
                {
                    yield return new RecordFault(
                        "event-figure",
                        happening.Id,
                        $"figures lists '{figure.Id}', but the event of {figure.Id} is '{figure.Event ?? "null"}'."
                    );
                }
                if (!listed && figure.Event == happening.Id)
                {
                    yield return new RecordFault(
                        "event-figure",
                        figure.Id,
                        $"event is '{happening.Id}', but the figures of {happening.Id} do not list it."
                    );
                }
            }
        }
    }

    private static IEnumerable<Reference> AllOf(ReportRecord record) =>
        [
            .. To("report", "dateline.place", [record.Report.Dateline?.Place], PartSort.Place),
            .. record.Events.SelectMany(OfEvent),
            .. record.Figures.SelectMany(figure =>
                To(figure.Id, "event", [figure.Event], PartSort.Event)
                    .Concat(To(figure.Id, "place", [figure.Place], PartSort.Place))
            ),
            .. record.Claims.SelectMany(OfClaim),
        ];

    private static IEnumerable<Reference> OfEvent(ReportedEvent happening) =>
        [
            .. To(happening.Id, "agents", happening.Agents.Select(agent => agent.Actor), PartSort.Actor),
            .. To(happening.Id, "targets", happening.Targets.Select(target => target.Actor), PartSort.Actor),
            .. To(happening.Id, "places", happening.Places, PartSort.Place),
            .. To(happening.Id, "figures", happening.Figures, PartSort.Figure),
        ];

    private static IEnumerable<Reference> OfClaim(Claim claim) =>
        [
            .. To(claim.Id, "source.actor", [claim.Source.Actor], PartSort.Actor),
            .. To(claim.Id, "via", claim.Via.Select(carrier => carrier.Actor), PartSort.Actor),
            .. To(claim.Id, "events", claim.Events, PartSort.Event),
            .. To(claim.Id, "figures", claim.Figures, PartSort.Figure),
            .. To(claim.Id, "about", claim.About, Sayable),
        ];

    private static IEnumerable<Reference> To(
        string from,
        string field,
        IEnumerable<string?> ids,
        params PartSort[] sorts
    ) => ids.OfType<string>().Select(id => new Reference(from, field, id, sorts));

    private readonly record struct Reference(string From, string Field, string To, PartSort[] Sorts);
}
