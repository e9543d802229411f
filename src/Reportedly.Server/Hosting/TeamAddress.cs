using Reportedly.Storage;

namespace Reportedly.Server.Hosting;

/// <summary>Where a team reaches the desk over a store, as it was opened last: for whoever writes invitations elsewhere.</summary>
public static class TeamAddress
{
    private const string Kind = "desk";
    private const string Id = "address";

    /// <summary>Notes the address.</summary>
    /// <exception cref="StorageException">The store cannot be written.</exception>
    public static void Note(RecordStore store, Uri address, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(clock);
        if (Find(store) != address)
        {
            store.Documents.Put(Kind, Id, address.AbsoluteUri, clock.GetUtcNow());
        }
    }

    /// <summary>The address; null where no team has opened the store yet.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public static Uri? Find(RecordStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return
            store.Documents.Find(Kind, Id) is { } noted && Uri.TryCreate(noted.Body, UriKind.Absolute, out Uri? address)
            ? address
            : null;
    }
}
