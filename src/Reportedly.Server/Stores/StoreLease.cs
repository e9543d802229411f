using Reportedly.Storage;

namespace Reportedly.Server.Stores;

/// <summary>A handle of the store for as long as one request needs it; one thread at a time.</summary>
public sealed class StoreLease : IDisposable
{
    private readonly StorePool pool;
    private RecordStore? store;
    private bool isBroken;

    internal StoreLease(StorePool pool, RecordStore store)
    {
        this.pool = pool;
        this.store = store;
    }

    /// <summary>The store.</summary>
    public RecordStore Store => store ?? throw new ObjectDisposedException(nameof(StoreLease));

    /// <summary>Says that the handle's connection is gone: it will be closed and serve nobody else.</summary>
    public void Break() => isBroken = true;

    /// <summary>Gives the handle back.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref store, null) is { } held)
        {
            pool.GiveBack(held, isBroken);
        }
    }
}
