using System.Collections.Immutable;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Search;

namespace Reportedly.Storage.Views;

/// <summary>Makes SQL of what somebody asks of claims. <c>c</c> is the claim.</summary>
internal static class ClaimConditions
{
    private static readonly ImmutableArray<QueueReason> EveryReason = [.. Enum.GetValues<QueueReason>()];

    /// <summary>SQL that holds for the claims that a query asks for, whatever its page; null where it can find none.</summary>
    public static string? Of(StoreConnection connection, ClaimQuery query, SqlValues values)
    {
        List<string> all = [];
        if (query.Report is { } report)
        {
            if (NumberOf(connection, report) is not { } number)
            {
                return null;
            }
            string first = values.Add(PartNumber.Of(number, 0));
            all.Add($"c.number >= {first} AND c.number < {values.Add(PartNumber.Of(number + 1, 0))}");
        }
        if (query.Incident is { } incident)
        {
            if (IncidentNumber(connection, incident) is not { } number)
            {
                return null;
            }
            all.Add($"c.number IN (SELECT claim FROM claim_incident WHERE incident = {values.Add(number)})");
        }
        Among("c.stance", [.. query.Stances.Select(one => (long)one)]);
        Among("c.certainty", [.. query.Certainties.Select(one => (long)one)]);
        Among("c.source", [.. query.SourceKinds.Select(one => (long)one)]);
        Among("c.status", [.. query.Statuses.Select(one => (long)one)]);
        // A day is found fast within a reason, as the queue is sorted: where any will do, all are named.
        ImmutableArray<QueueReason> reasons =
            query.Reasons.IsEmpty && (query.Since ?? query.Until) is not null ? EveryReason : query.Reasons;
        Among("c.reason", [.. reasons.Select(one => (long)one)]);
        Named("speaker", query.Speaker);
        Named("publisher", query.Publisher);
        if (query.Assignee is { } assignee)
        {
            // Few claims are for somebody, and an index has those alone.
            string someone = assignee.Length == 0 ? "" : " AND c.assignee <> ''";
            all.Add($"c.assignee = {values.Add(assignee)}{someone}");
        }
        if (query.Since is { } since)
        {
            all.Add($"c.age <= {values.Add(ReportListing.AgeOf(since))}");
        }
        if (query.Until is { } until)
        {
            all.Add($"c.age >= {values.Add(ReportListing.AgeOf(until))} AND c.age <= 0");
        }
        if (query.Text is { } text)
        {
            string rows = SearchConditions.Rows(connection, SearchQuery.Parse(text), values);
            all.Add(
                $"{PartNumber.RowOf("c.number")} IN (SELECT l.number FROM listed_report l WHERE l.row IN ({rows}))"
            );
        }
        if (query.UpdatedSince is { } updated)
        {
            string moment = values.Add(updated.ToUnixTimeMilliseconds());
            all.Add($"c.number IN (SELECT number FROM remembered_claim WHERE changed >= {moment} AND gone = 0)");
        }
        return all.Count == 0 ? "1 = 1" : string.Join(" AND ", all);

        void Named(string who, string? name)
        {
            if (name is not null)
            {
                string words = values.Add($"% {SearchWords.Folded(name)} %");
                all.Add($"c.{who} IN (SELECT n.id FROM {who} n WHERE ' ' || n.names || ' ' LIKE {words})");
            }
        }

        void Among(string column, long[] some)
        {
            if (some.Length > 0)
            {
                all.Add($"{column} IN ({string.Join(", ", some.Select(one => values.Add(one)))})");
            }
        }
    }

    /// <summary>Number of a report's first reading; null where it is not listed.</summary>
    public static long? NumberOf(StoreConnection connection, string report) =>
        connection.Scalar(
            "SELECT l.number FROM testimony t, listed_report l WHERE t.report = $1 AND l.row = t.row",
            report
        ) as long?;

    /// <summary>The incident that somebody means by its id, or by that of a telling that is of it; null where there is none.</summary>
    private static long? IncidentNumber(StoreConnection connection, string incident)
    {
        try
        {
            return connection.Scalar(
                    "SELECT m.incident FROM telling t, member m WHERE m.number = t.number AND t.id = $1",
                    IdOrder.Of(incident)
                ) as long?;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
