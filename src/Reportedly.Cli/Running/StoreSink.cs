using Reportedly.Storage;

namespace Reportedly.Cli.Running;

/// <summary>Gathers readings and puts them into the store in batches: one wait for the disk serves many.</summary>
internal sealed class StoreSink(RecordStore store)
{
    private const int MaximumCount = 256;
    private const long MaximumBytes = 8 * 1024 * 1024;

    private readonly List<StoredReading> waiting = [];
    private long bytes;

    public int Added { get; private set; }

    public int Unchanged { get; private set; }

    public int Superseded { get; private set; }

    public void Add(StoredReading reading)
    {
        waiting.Add(reading);
        bytes += reading.Record.Length + reading.Derivations.Length;
        if (waiting.Count >= MaximumCount || bytes >= MaximumBytes)
        {
            Flush();
        }
    }

    /// <summary>Puts in what is gathered; then it is on the disk.</summary>
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
