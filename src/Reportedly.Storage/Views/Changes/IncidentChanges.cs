using System.Collections.Immutable;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Views;

namespace Reportedly.Storage;

/// <summary>
/// What became of incidents, one change after another. Following the log notes what really changed; making the views anew notes nothing
/// where they are then the same.
/// </summary>
public sealed class IncidentChanges
{
    /// <summary>The most changes that one page has.</summary>
    public const int MostOnPage = 1000;

    private readonly StoreConnection connection;

    /// <param name="connection">Where the changes are.</param>
    internal IncidentChanges(StoreConnection connection)
    {
        this.connection = connection;
    }

    /// <summary>Revision of the last change; 0 where there is none.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public long Head => connection.Try(() => IncidentChangeTable.Head(connection));

    /// <summary>
    /// When incidents, claims or reports last changed. Whatever changes after this is read is stamped then or later: somebody who keeps a copy
    /// asks for this first, walks, and asks next time for what was updated since. A clock's own time may be later than that of a change that is
    /// still being written.
    /// </summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public DateTimeOffset AsOf =>
        DateTimeOffset.FromUnixTimeMilliseconds(connection.Try(() => ChangeStep.AsOf(connection)));

    /// <summary>The changes of all incidents, the first first.</summary>
    /// <param name="from">They are of then or later.</param>
    /// <param name="after"><see cref="IncidentChangePage.Next"/> of the page before; null for the first.</param>
    /// <param name="limit">How many changes a page has: 1 to <see cref="MostOnPage"/>.</param>
    /// <exception cref="ArgumentException">The cursor or the limit is none; the message says what to write.</exception>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public IncidentChangePage Since(DateTimeOffset from, string? after = null, int limit = 100)
    {
        RemovedThings.CheckLimit(limit);
        long revision = after is null ? 0 : PageCursor.Parse(after).Day;
        return connection.Read(() =>
        {
            ImmutableArray<IncidentChange> changes = IncidentChangeReader.Read(
                connection,
                "c.changed >= $1 AND c.revision > $2 ORDER BY c.revision LIMIT $3",
                from.ToUnixTimeMilliseconds(),
                revision,
                (long)limit + 1
            );
            return changes.Length <= limit
                ? new IncidentChangePage(changes, null)
                : new IncidentChangePage(changes[..limit], new PageCursor(changes[limit - 1].Revision, "").ToString());
        });
    }

    /// <summary>The changes of all incidents behind a revision, the first first.</summary>
    /// <param name="revision">The last one that is known; 0 for none.</param>
    /// <param name="limit">How many changes a page has: 1 to <see cref="MostOnPage"/>.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public IncidentChangePage Behind(long revision, int limit = 100) =>
        Since(DateTimeOffset.MinValue, new PageCursor(revision, "").ToString(), limit);

    /// <summary>The changes of one incident, the newest first; none where there never was such an incident.</summary>
    /// <param name="incident">Its id.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public ImmutableArray<IncidentChange> Of(string incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return Number(incident) is { } number
            ? connection.Read(() =>
                IncidentChangeReader.Read(connection, "c.incident = $1 ORDER BY c.revision DESC", number)
            )
            : [];
    }

    /// <summary>When incidents last changed, by id; those that are not there are left out.</summary>
    /// <param name="incidents">Ids.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public ImmutableDictionary<string, DateTimeOffset> UpdatedAt(IEnumerable<string> incidents)
    {
        ArgumentNullException.ThrowIfNull(incidents);
        long[] numbers = [.. incidents.Select(Number).OfType<long>().Distinct()];
        return connection
            .Try(() =>
                NumberList.Rows(
                    connection,
                    "SELECT number, changed FROM remembered_incident WHERE gone = 0 AND number {these}",
                    numbers,
                    row => (row.GetInt64(0), row.GetInt64(1))
                )
            )
            .ToImmutableDictionary(
                row => IdOrder.Incident(row.Item1),
                row => DateTimeOffset.FromUnixTimeMilliseconds(row.Item2),
                StringComparer.Ordinal
            );
    }

    /// <summary>Incidents that are no longer there, the first that went first.</summary>
    /// <param name="since">They went then or later.</param>
    /// <param name="after"><see cref="RemovedIncidentPage.Next"/> of the page before; null for the first.</param>
    /// <param name="limit">How many incidents a page has: 1 to <see cref="MostOnPage"/>.</param>
    /// <exception cref="ArgumentException">The cursor or the limit is none; the message says what to write.</exception>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public RemovedIncidentPage Removed(DateTimeOffset since, string? after = null, int limit = 100) =>
        connection.Read(() =>
        {
            var rows = RemovedThings.Read(connection, "remembered_incident", since, after, limit);
            Dictionary<long, string> into = IncidentChangeReader.Into(
                connection,
                [.. rows.Take(limit).Select(row => row.Number)]
            );
            return new RemovedIncidentPage(
                [
                    .. rows.Take(limit)
                        .Select(row => new RemovedIncident(
                            IdOrder.Incident(row.Number),
                            row.At,
                            into.GetValueOrDefault(row.Number)
                        )),
                ],
                RemovedThings.Next(rows, limit)
            );
        });

    private static long? Number(string incident)
    {
        try
        {
            return IdOrder.Of(incident);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
