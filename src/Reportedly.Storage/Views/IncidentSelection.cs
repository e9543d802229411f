using System.Collections.Frozen;
using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Views;

namespace Reportedly.Storage;

/// <summary>
/// Incidents of one moment of a store that somebody wants to take away, with their reports. It holds numbers alone; whatever else is asked
/// for is looked up, so that it stays small however much is taken away.
/// </summary>
public sealed class IncidentSelection
{
    private const string Tellings =
        "SELECT m.incident, t.body FROM member m JOIN telling t ON t.number = m.number "
        + "WHERE m.number >= $1 AND m.number < $2 ORDER BY m.number";

    private readonly StoreConnection connection;
    private readonly long[] ids;
    private readonly FrozenSet<long> chosen;
    private readonly FrozenSet<long> rows;

    // Asked once for every report of every walk.
    private readonly PreparedCommand rowOf;
    private readonly PreparedCommand tellingsOf;

    private IncidentSelection(StoreConnection connection, long[] ids)
    {
        this.connection = connection;
        this.ids = ids;
        chosen = ids.ToFrozenSet();
        rows = Rows(connection, ids).ToFrozenSet();
        rowOf = new PreparedCommand(connection, "SELECT row FROM testimony WHERE report = $1", 1);
        tellingsOf = new PreparedCommand(connection, Tellings, 2);
    }

    /// <summary>How many incidents.</summary>
    public int Count => ids.Length;

    /// <summary>How many reports tell of them.</summary>
    public int ReportCount => rows.Count;

    /// <summary>Keys of the reports that tell of them, in their order; all of them are in memory.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public ImmutableArray<string> ReportKeys =>
        connection.Try(() =>
        {
            using PreparedCommand one = new(connection, "SELECT report FROM testimony WHERE row = $1", 1);
            List<string> keys = new(rows.Count);
            foreach (long row in rows)
            {
                one.Read(found => keys.Add(found.GetString(0)), row);
            }
            keys.Sort(StringComparer.Ordinal);
            return keys.ToImmutableArray();
        });

    /// <summary>The incidents, in the order that was asked for, read one after another.</summary>
    /// <param name="policy">How one number is chosen.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public IEnumerable<Incident> Incidents(FigurePolicy policy) =>
        ids.Select(id => connection.Try(() => IncidentFinder.One(connection, id, policy)));

    /// <summary>True where a report tells of one of them.</summary>
    /// <param name="key">The report's key.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public bool Has(string key) => RowOf(key) is not null;

    /// <summary>Which events of a report are of which of the incidents, by the event's id; empty where it tells of none.</summary>
    /// <param name="key">The report's key.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public IReadOnlyDictionary<string, string> EventsOf(string key)
    {
        if (RowOf(key) is not { } row)
        {
            return FrozenDictionary<string, string>.Empty;
        }
        Dictionary<string, string> events = new(StringComparer.Ordinal);
        connection.Try(() =>
        {
            tellingsOf.Read(
                found =>
                {
                    if (chosen.Contains(found.GetInt64(0)))
                    {
                        string told = TellingBytes.Read(found.GetFieldValue<byte[]>(1)).Event;
                        events[told] = IdOrder.Incident(found.GetInt64(0));
                    }
                },
                PartNumber.Of(row, 0),
                PartNumber.Of(row + 1, 0)
            );
            return events;
        });
        return events;
    }

    /// <summary>What a query finds; at most so many.</summary>
    internal static IncidentSelection Of(StoreConnection connection, IncidentQuery query, int most) =>
        new(connection, most == 0 ? [] : connection.Try(() => IncidentFinder.Ids(connection, query, most)));

    /// <summary>One incident.</summary>
    internal static IncidentSelection Of(StoreConnection connection, Incident incident) =>
        new(connection, [IdOrder.Of(incident.Id)]);

    /// <summary>Ends what it asks the database with; the moment that it is of does so.</summary>
    internal void Close()
    {
        rowOf.Dispose();
        tellingsOf.Dispose();
    }

    private static HashSet<long> Rows(StoreConnection connection, long[] ids) =>
        connection.Try(() =>
        {
            HashSet<long> rows = [];
            using PreparedCommand of = new(connection, "SELECT row FROM report_incident WHERE incident = $1", 1);
            foreach (long id in ids)
            {
                of.Read(found => rows.Add(found.GetInt64(0)), id);
            }
            return rows;
        });

    private long? RowOf(string key) =>
        connection.Try(() =>
        {
            long? row = null;
            rowOf.Read(found => row = found.GetInt64(0), key);
            return row is { } known && rows.Contains(known) ? row : null;
        });
}
