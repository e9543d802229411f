using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Judgements;
using Reportedly.Storage.Views;

namespace Reportedly.Storage;

/// <summary>
/// What all reports in the store say together: views that follow the log, can be made anew from it at any time, and are then the same
/// byte for byte. They show the store as it was when <see cref="Link"/> last came to its end.
/// </summary>
public sealed class IncidentViews
{
    private readonly StoreConnection connection;
    private readonly Func<ActiveJudgements> judgements;

    /// <param name="connection">Where the log and the views are.</param>
    /// <param name="judgements">What persons' judgements stand now.</param>
    /// <param name="clock">Tells when something changes.</param>
    internal IncidentViews(StoreConnection connection, Func<ActiveJudgements> judgements, TimeProvider clock)
    {
        Clock = clock;
        this.connection = connection;
        this.judgements = judgements;
    }

    /// <summary>True where the views have followed the log to its end.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public bool IsCurrent =>
        AreThere
        && connection.Try(() => ViewMark.Read(connection))
            == new ViewMark(NewestReadings.Last(connection), judgements().Through, IsUnlinked: false, IsUnnoted: false);

    /// <summary>Readings that the views pass over because this version cannot read their records, with why.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public ImmutableArray<RefusedReading> Refused =>
        AreThere
            ?
            [
                .. connection.Rows(
                    "SELECT row, report, reason FROM refusal ORDER BY row",
                    [],
                    row => new RefusedReading(row.GetInt64(0), row.GetString(1), row.GetString(2))
                ),
            ]
            : [];

    /// <summary>Tells when something changes.</summary>
    internal TimeProvider Clock { get; }

    /// <summary>How large the steps are in which the views follow.</summary>
    internal ViewPace Pace { get; init; } = new();

    private bool AreThere => connection.Try(() => ViewTables.AreThere(connection));

    /// <summary>
    /// Takes in what was read and judged since, links it, and puts the incidents together that change by it. It may be stopped at any
    /// moment: what is done stays done, and the next call goes on.
    /// </summary>
    /// <param name="workers">How many threads read records.</param>
    /// <param name="progress">Told how many readings remain, after each step; null for nobody.</param>
    /// <exception cref="StorageException">The store cannot be written.</exception>
    public LinkOutcome Link(int workers = 1, Action<long>? progress = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        return connection.Try(() =>
            new ViewFollower(connection, judgements, Pace, Clock, Math.Min(workers, 512)).Run(progress)
        );
    }

    /// <summary>Drops the views and makes them anew from the log.</summary>
    /// <inheritdoc cref="Link"/>
    public LinkOutcome Rebuild(int workers = 1, Action<long>? progress = null)
    {
        connection.Write(() =>
        {
            ViewTables.Make(connection);
            return 0;
        });
        return Link(workers, progress);
    }

    /// <summary>The incidents that a query finds, in the order that it asks for.</summary>
    /// <exception cref="ArgumentException">The cursor or the limit is none; the message says what to write.</exception>
    /// <exception cref="SearchFormatException">The text means nothing; the message says what to write.</exception>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public IncidentPage Incidents(IncidentQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return AreThere ? connection.Try(() => IncidentFinder.Page(connection, query)) : new IncidentPage([], 0, null);
    }

    /// <summary>All incidents that a query finds, whatever its page, each as little as a map or a timeline needs.</summary>
    /// <exception cref="SearchFormatException">The text means nothing; the message says what to write.</exception>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public IncidentOutlines Outline(IncidentQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return AreThere ? connection.Try(() => OutlineFinder.Find(connection, query)) : new IncidentOutlines([], 0, 0);
    }

    /// <summary>How many incidents that a query finds lie in which country.</summary>
    /// <exception cref="SearchFormatException">The text means nothing; the message says what to write.</exception>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public CountryCounts ByCountry(IncidentQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return AreThere ? connection.Try(() => CountryCounter.Count(connection, query)) : new CountryCounts([], 0);
    }

    /// <summary>How many reports tell of the incidents that a query finds.</summary>
    /// <exception cref="SearchFormatException">The text means nothing; the message says what to write.</exception>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public long ReportsOf(IncidentQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return AreThere ? connection.Try(() => ReportCounter.Count(connection, query)) : 0;
    }

    /// <summary>
    /// Finds an incident by its id, by the id of any telling that is of it (<c>i</c> and 16 hex digits), or by the beginning of one (at
    /// least 4 hex digits, <c>i</c> may be left out).
    /// </summary>
    /// <param name="name">The id.</param>
    /// <param name="policy">How one number is chosen.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public IncidentLookup Incident(string name, FigurePolicy policy = FigurePolicy.RangeOnly)
    {
        ArgumentNullException.ThrowIfNull(name);
        return AreThere
            ? connection.Try(() => IncidentFinder.Find(connection, name, policy))
            : new IncidentLookup.NotFound([]);
    }

    /// <summary>One digest over all that the views hold, 64 hex digits: equal where two stores have the same views.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public string Digest() => AreThere ? connection.Try(() => ViewDigest.Of(connection)) : "";
}
