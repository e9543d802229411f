using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Views;

/// <summary>The number of a report's first reading by its key, looked up once. One piece of work, one object.</summary>
internal sealed class ReportNumbers : IDisposable
{
    private readonly Dictionary<string, long> known = new(StringComparer.Ordinal);
    private readonly StoreConnection connection;
    private readonly PreparedCommand find;

    /// <param name="connection">Where the reports are.</param>
    public ReportNumbers(StoreConnection connection)
    {
        this.connection = connection;
        find = new PreparedCommand(
            connection,
            "SELECT l.number FROM testimony t, listed_report l WHERE t.report = $1 AND l.row = t.row",
            1
        );
    }

    /// <summary>The numbers of all reports, read at once.</summary>
    public static ReportNumbers All(StoreConnection connection)
    {
        ReportNumbers all = new(connection);
        foreach (
            (string key, long number) in connection.Rows(
                "SELECT t.report, l.number FROM testimony t, listed_report l WHERE l.row = t.row",
                [],
                row => (row.GetString(0), row.GetInt64(1))
            )
        )
        {
            all.known[key] = number;
        }
        return all;
    }

    /// <summary>Looks the numbers of reports up with one question.</summary>
    /// <param name="reports">Key and row of each.</param>
    public void ReadAhead(IEnumerable<(string Key, long Row)> reports)
    {
        Dictionary<long, string> keys = [];
        foreach ((string key, long row) in reports)
        {
            keys[row] = key;
        }
        foreach (
            (long row, long number) in NumberList.Rows(
                connection,
                "SELECT row, number FROM listed_report WHERE row {these}",
                keys.Keys,
                found => (found.GetInt64(0), found.GetInt64(1))
            )
        )
        {
            known[keys[row]] = number;
        }
    }

    /// <summary>The number of a report that is in the tables.</summary>
    public long Of(string key)
    {
        if (!known.TryGetValue(key, out long number))
        {
            find.Read(row => number = row.GetInt64(0), key);
            known[key] = number;
        }
        return number;
    }

    /// <summary>The claims that stand in an incident.</summary>
    public IEnumerable<IncidentClaim> Of(IncidentRow incident) =>
        incident.Claims.Select(one => new IncidentClaim(
            ClaimEntry.NumberOf(Of(one.Report), one.Claim),
            incident.Id,
            one.Reason
        ));

    /// <inheritdoc/>
    public void Dispose() => find.Dispose();
}

/// <summary>A claim that says something of an incident.</summary>
/// <param name="Claim">Number of the claim.</param>
/// <param name="Incident">Number of the incident's id.</param>
/// <param name="Reason">The reason to wait that the incident gives.</param>
internal readonly record struct IncidentClaim(long Claim, long Incident, QueueReason Reason);
