using System.Collections.Concurrent;
using Reportedly.Storage;

namespace Reportedly.Server.Stores;

/// <summary>
/// Open handles of the one store that a desk serves. A handle belongs to one request at a time; those that are given back serve the next,
/// with what they remember of the judgements.
/// </summary>
public sealed class StorePool : IDisposable
{
    private const int MostIdle = 16;

    private readonly ConcurrentBag<RecordStore> idle = [];
    private readonly Func<RecordStore> open;
    private volatile bool closed;

    /// <param name="open">Opens the store.</param>
    public StorePool(Func<RecordStore> open) => this.open = open;

    /// <summary>Lends a handle; give it back by disposing of the lease.</summary>
    /// <exception cref="StorageException">The store cannot be opened.</exception>
    public StoreLease Rent()
    {
        ObjectDisposedException.ThrowIf(closed, this);
        return new StoreLease(this, idle.TryTake(out RecordStore? store) ? store : open());
    }

    /// <summary>Closes the handles that nobody holds; those that are held are closed when they come back.</summary>
    public void Dispose()
    {
        closed = true;
        while (idle.TryTake(out RecordStore? store))
        {
            store.Dispose();
        }
    }

    /// <summary>Takes a handle back.</summary>
    internal void GiveBack(RecordStore store, bool isBroken)
    {
        // A server that was started again has forgotten its connections; the next request opens another.
        if (closed || isBroken || !store.IsOpen || idle.Count >= MostIdle)
        {
            store.Dispose();
        }
        else
        {
            idle.Add(store);
        }
    }
}
