using Reportedly.Records;
using Reportedly.Storage.Desk;
using Reportedly.Storage.Judgements;
using Reportedly.Storage.Views;

namespace Reportedly.Storage;

public sealed partial class RecordStore
{
    private JudgementBook? judgements;
    private ClaimViews? claims;
    private ReportList? reports;

    /// <summary>What people said of what was read.</summary>
    public JudgementBook Judgements => judgements ??= new JudgementBook(Connection, key => NewestRecord(key));

    /// <summary>What all reports say together: incidents, as of the last time that they were linked.</summary>
    public IncidentViews Views => new(Connection, () => Judgements.Active(), Clock);

    /// <summary>Reports by their words and by who says them, as of the last time that they were linked.</summary>
    public ReportSearch Search => new(Connection, () => Judgements.Active());

    /// <summary>What a desk keeps beside the logs: accounts, saved searches, sources.</summary>
    public DeskDocuments Documents => new(Connection);

    /// <summary>Claims of all reports, for lists and queues, as of the last time that they were linked.</summary>
    public ClaimViews Claims => claims ??= new ClaimViews(Connection);

    /// <summary>All reports in short, as of the last time that they were linked.</summary>
    public ReportList Reports => reports ??= new ReportList(Connection);

    /// <summary>What became of incidents, one change after another.</summary>
    public IncidentChanges Changes => new(Connection);

    /// <summary>What people did at a desk.</summary>
    public AuditLog Audit => new(Connection);

    /// <summary>Holds the store as it is now; see <see cref="StoreMoment"/>.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    /// <exception cref="InvalidOperationException">A moment of this handle is held already.</exception>
    public StoreMoment Hold() => new(this);

    /// <summary>
    /// Does several things as one: all that is written on this handle meanwhile is on the disk when this returns, or none of it ever. Nobody
    /// else writes in between, so that it must not take long.
    /// </summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="work">What is done; it may read what it wrote.</param>
    /// <exception cref="StorageException">The store cannot be written.</exception>
    public T Together<T>(Func<T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        bool isWhole = Connection.Transaction is null;
        bool isDone = false;
        try
        {
            T result = Connection.Write(work);
            isDone = true;
            return result;
        }
        finally
        {
            if (isWhole && !isDone)
            {
                // What they remember may be of what never was.
                (judgements, claims, reports) = (null, null, null);
            }
        }
    }

    /// <summary>The newest record of a report as it was read; null where the store does not hold the report.</summary>
    /// <param name="key">The report's key.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public ReportRecord? NewestRecord(string key) =>
        Connection.Try(() => NewestReadings.Find(Connection, key, long.MaxValue)) is { } reading
            ? RecordCodec.FromUtf8(reading.Record)
            : null;
}
