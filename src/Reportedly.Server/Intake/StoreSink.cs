using Reportedly.Storage;

namespace Reportedly.Server.Intake;

/// <summary>Gathers readings and puts them into the store in batches: one wait for the disk serves many.</summary>
/// <param name="store">The store.</param>
public sealed class StoreSink(RecordStore store)
{
    private const int MaximumCount = 256;
    private const long MaximumBytes = 8 * 1024 * 1024;

    private readonly List<StoredReading> waiting = [];
    private long bytes;

    /// <summary>How many reports were put in that were not there.</summary>
    public int Added { get; private set; }

    /// <summary>How many were there already, read the same.</summary>
    public int Unchanged { get; private set; }

    /// <summary>How many were there already, and are read otherwise now.</summary>
    public int Superseded { get; private set; }

    /// <summary>How many wait to be put in.</summary>
    public int Waiting => waiting.Count;

    /// <summary>Takes a reading, and puts in what is gathered where that is enough.</summary>
    /// <param name="reading">The reading.</param>
    /// <exception cref="StorageException">The store cannot be written.</exception>
    public void Add(StoredReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        waiting.Add(reading);
        bytes += reading.Record.Length + reading.Derivations.Length;
        if (waiting.Count >= MaximumCount || bytes >= MaximumBytes)
        {
            Flush();
        }
    }

    /// <summary>Puts in what is gathered; then it is on the disk.</summary>
    /// <exception cref="StorageException">The store cannot be written.</exception>
    public void Flush()
    {
        foreach (AddOutcome outcome in store.AddBatch(waiting))
        {
            Added += outcome == AddOutcome.Added ? 1 : 0;
            Unchanged += outcome == AddOutcome.Unchanged ? 1 : 0;
            Superseded += outcome == AddOutcome.Superseded ? 1 : 0;
        }
        waiting.Clear();
        bytes = 0;
    }
}
