namespace Reportedly.Storage.Views;

/// <summary>What a step of the views may have changed: of everything else it is known that it is as it was.</summary>
internal sealed class Touched
{
    private readonly HashSet<IncidentClaim> claimsBefore = [];
    private readonly HashSet<(long Row, long Incident)> reportsBefore = [];

    /// <summary>Reports that came in, went or were judged, by number of their first reading.</summary>
    public HashSet<long> Reports { get; } = [];

    /// <summary>Reports that tell of other incidents than before, by number of their newest reading.</summary>
    public HashSet<long> ReportRows { get; } = [];

    /// <summary>Claims that say something of other incidents than before, or have another reason to wait.</summary>
    public HashSet<long> Claims { get; } = [];

    /// <summary>Incidents that were taken out; some of them may have been put in again.</summary>
    public HashSet<long> Gone { get; } = [];

    /// <summary>Incidents that were put in.</summary>
    public HashSet<long> Written { get; } = [];

    /// <summary>Notes what incidents that go now were made of.</summary>
    public void Take(
        IEnumerable<long> incidents,
        IEnumerable<IncidentClaim> claims,
        IEnumerable<(long Row, long Incident)> reports
    )
    {
        Gone.UnionWith(incidents);
        claimsBefore.UnionWith(claims);
        reportsBefore.UnionWith(reports);
    }

    /// <summary>Notes what incidents that came now are made of, and what of all that is another than before.</summary>
    public void Put(
        IEnumerable<IncidentRow> incidents,
        IEnumerable<IncidentClaim> claims,
        IEnumerable<(long Row, long Incident)> reports
    )
    {
        Written.UnionWith(incidents.Select(one => one.Id));
        claimsBefore.SymmetricExceptWith(claims);
        reportsBefore.SymmetricExceptWith(reports);
        Claims.UnionWith(claimsBefore.Select(one => one.Claim));
        ReportRows.UnionWith(reportsBefore.Select(one => one.Row));
    }
}
