using Reportedly.Corroboration;
using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Views;

/// <summary>Brings the incidents up to what linking found, and touches none that stays as it is.</summary>
internal sealed class IncidentRewrite(StoreConnection connection, TellingTable tellings, Touched touched)
{
    private readonly TestimonyCache testimonies = new(connection, tellings);

    /// <summary>Writes the incidents of components in place of those that their tellings were of.</summary>
    /// <param name="components">What linking found.</param>
    /// <param name="stale">Numbers of incidents that lost a telling, or one of whose reports is read otherwise now.</param>
    /// <returns>How many incidents were written.</returns>
    public int Run(IEnumerable<LinkedComponent> components, IReadOnlySet<long> stale)
    {
        SortedSet<long> gone = [.. stale];
        List<FoundIncident> changed = [];
        FoundIncident[] all = [.. components.SelectMany(one => FoundIncident.Of(one, tellings.Number))];
        Dictionary<long, long> incidentOf = Pairs(
            "SELECT number, incident FROM member WHERE number {these}",
            [.. all.SelectMany(found => found.Members.Select(tellings.Number))]
        );
        Dictionary<long, long> sizes = Pairs(
            "SELECT incident, count(*) FROM member WHERE incident {these} GROUP BY incident",
            incidentOf.Values.ToHashSet()
        );
        foreach (FoundIncident found in all)
        {
            HashSet<long?> before = [];
            foreach (TellingId id in found.Members)
            {
                before.Add(incidentOf.TryGetValue(tellings.Number(id), out long incident) ? incident : null);
            }
            if (
                before.Count == 1
                && before.First() is { } only
                && !stale.Contains(only)
                && sizes[only] == found.Members.Length
            )
            {
                // Components of which one or the other incident stays as it is may still have grown together.
                connection.Later(
                    "UPDATE incident SET component = $1 WHERE id = $2 AND component <> $1",
                    found.Component,
                    only
                );
            }
            else
            {
                gone.UnionWith(before.OfType<long>());
                changed.Add(found);
            }
        }
        Take(gone);
        IncidentWriter.Remove(connection, gone);
        Write(changed);
        return changed.Count;
    }

    private Dictionary<long, long> Pairs(string sql, IReadOnlyCollection<long> numbers) =>
        NumberList
            .Rows(connection, sql, numbers, row => (Key: row.GetInt64(0), Value: row.GetInt64(1)))
            .ToDictionary(row => row.Key, row => row.Value);

    private void Write(List<FoundIncident> incidents)
    {
        testimonies.ReadAhead(incidents.SelectMany(found => found.Members));
        List<IncidentRow> rows = [];
        List<(long, long)> members = [];
        foreach (FoundIncident found in incidents)
        {
            IncidentRow row = IncidentRow.Of(
                IncidentAssembler.Assemble(found.Members, testimonies.Of(found.Members)),
                found.Component
            );
            rows.Add(row);
            members.AddRange(found.Members.Select(id => (tellings.Number(id), row.Id)));
        }
        using ReportNumbers numbers = new(connection);
        numbers.ReadAhead(
            incidents
                .SelectMany(found => found.Members)
                .Select(id => (tellings.Find(id)!.Report, PartNumber.RowOf(tellings.Number(id))))
        );
        IncidentClaim[] claims = [.. rows.SelectMany(numbers.Of)];
        IncidentWriter.Add(connection, rows, members, claims);
        touched.Put(rows, claims, members.Select(one => (PartNumber.RowOf(one.Item1), one.Item2)));
    }

    private void Take(SortedSet<long> gone)
    {
        touched.Take(
            gone,
            NumberList.Rows(
                connection,
                "SELECT claim, incident, reason FROM claim_incident WHERE incident {these}",
                gone,
                row => new IncidentClaim(row.GetInt64(0), row.GetInt64(1), (QueueReason)row.GetInt64(2))
            ),
            NumberList.Rows(
                connection,
                "SELECT row, incident FROM report_incident WHERE incident {these}",
                gone,
                row => (row.GetInt64(0), row.GetInt64(1))
            )
        );
    }
}
