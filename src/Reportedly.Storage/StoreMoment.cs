using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Judgements;
using Reportedly.Storage.Log;
using Reportedly.Storage.Views;

namespace Reportedly.Storage;

/// <summary>
/// A store as it is at one moment, for as long as this is held: whatever is asked of the store meanwhile is answered as of then, whoever
/// else reads, judges and links. The handle that it was taken of writes nothing until it is given back.
/// </summary>
/// <remarks>
/// Incidents stand as they were last linked. What was read or judged since is left out here, so that records and judgements are those that
/// the incidents are made of.
/// </remarks>
public sealed class StoreMoment : IDisposable
{
    private readonly StoreConnection connection;
    private readonly JudgementBook book;
    private readonly IDisposable held;
    private readonly bool isLinked;
    private readonly ViewMark linked;
    private readonly List<IncidentSelection> selections = [];

    internal StoreMoment(RecordStore store)
    {
        Store = store;
        connection = store.Connection;
        book = store.Judgements;
        held = connection.HoldRead();
        try
        {
            // The first question begins it.
            isLinked = connection.Try(() => ViewTables.AreThere(connection));
            linked = isLinked ? connection.Try(() => ViewMark.Read(connection)) : default;
            Judgements = book.Active(linked.Judgements);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>The store.</summary>
    public RecordStore Store { get; }

    /// <summary>The judgements that incidents were linked by.</summary>
    public ActiveJudgements Judgements { get; }

    /// <summary>Every judgement that incidents were linked by, the oldest first, undone ones and undos among them.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public IEnumerable<Judgement> AllJudgements() =>
        book.All().TakeWhile(judgement => judgement.Sequence <= linked.Judgements);

    /// <summary>
    /// The record of a report that incidents were linked by, as it was read; null where there is none, or none that this version can read.
    /// </summary>
    /// <param name="key">The report's key.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public ReportRecord? Record(string key) =>
        connection.Try(() => NewestReadings.Find(connection, key, linked.Readings)) is { } reading
            ? Read(reading.Record)
            : null;

    /// <summary>
    /// The records of all reports that incidents were linked by, as they were read, by report id and then external id. What this version
    /// cannot read is left out; the views list it.
    /// </summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public IEnumerable<ReportRecord> Records() =>
        new ReadingLog(connection).NewestRecords(linked.Readings).Select(Read).OfType<ReportRecord>();

    /// <summary>The incidents that a query finds, whatever its page, in its order.</summary>
    /// <param name="query">What is asked for.</param>
    /// <param name="most">At most so many.</param>
    /// <exception cref="SearchFormatException">The text means nothing; the message says what to write.</exception>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public IncidentSelection Select(IncidentQuery query, int most = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Kept(IncidentSelection.Of(connection, query, isLinked ? most : 0));
    }

    /// <summary>One incident, as this moment has it.</summary>
    /// <param name="incident">The incident.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public IncidentSelection Select(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return Kept(IncidentSelection.Of(connection, incident));
    }

    /// <summary>Gives the handle back to whoever writes.</summary>
    public void Dispose()
    {
        selections.ForEach(selection => selection.Close());
        selections.Clear();
        held.Dispose();
    }

    private IncidentSelection Kept(IncidentSelection selection)
    {
        selections.Add(selection);
        return selection;
    }

    private static ReportRecord? Read(byte[] record)
    {
        try
        {
            return RecordCodec.FromUtf8(record);
        }
        catch (RecordFormatException)
        {
            return null;
        }
    }
}
