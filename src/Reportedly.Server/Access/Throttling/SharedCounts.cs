using System.Security.Cryptography;
using System.Text;
using Reportedly.Server.Stores;
using Reportedly.Storage;
using Reportedly.Storage.Desk;

namespace Reportedly.Server.Access.Throttling;

/// <summary>
/// Counts that all desks of a store share, and that a restart does not forget. Whom they are about cannot be read from them: names and
/// addresses stand there as digests under a key of the store, for as long as they count, and in no backup.
/// </summary>
/// <param name="stores">The store.</param>
/// <param name="clock">The time.</param>
internal sealed class SharedCounts(StorePool stores, TimeProvider clock)
{
    /// <summary>The most counts of one kind; the oldest make room.</summary>
    public const int Most = 20_000;

    private const string KeyKind = DeskDocuments.Passing + "count-key";
    private const string KeyId = "key";
    private const int DigestBytes = 16;
    private const int PrunedEvery = 256;

    private byte[]? key;
    private int added;

    /// <summary>What is counted of somebody; null for nothing.</summary>
    /// <param name="kind">What is counted.</param>
    /// <param name="whom">Of whom.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public string? Find(string kind, string whom)
    {
        using StoreLease lease = stores.Rent();
        return lease.Store.Documents.Find(KindOf(kind), IdOf(lease.Store.Documents, whom))?.Body;
    }

    /// <summary>Changes what is counted of somebody; no other desk comes in between.</summary>
    /// <param name="kind">What is counted.</param>
    /// <param name="whom">Of whom.</param>
    /// <param name="memory">How long it counts after it was last changed.</param>
    /// <param name="change">What becomes of it; null for nothing.</param>
    /// <exception cref="StorageException">The store cannot be written.</exception>
    public void Change(string kind, string whom, TimeSpan memory, Func<string?, string?> change)
    {
        using StoreLease lease = stores.Rent();
        DeskDocuments documents = lease.Store.Documents;
        lease.Store.Together(() =>
        {
            DateTimeOffset now = clock.GetUtcNow();
            string id = IdOf(documents, whom);
            string? before = documents.Find(KindOf(kind), id)?.Body;
            string? after = change(before);
            if (after is null)
            {
                return documents.Remove(KindOf(kind), id);
            }
            if (after != before)
            {
                documents.Put(KindOf(kind), id, after, now);
            }
            if (before is null && Interlocked.Increment(ref added) % PrunedEvery == 1)
            {
                documents.Prune(KindOf(kind), now - memory, Most);
            }
            return true;
        });
    }

    private static string KindOf(string kind) => $"{DeskDocuments.Passing}count-{kind}";

    // There are few addresses, so that a digest alone would give them away to whoever tries all.
    private string IdOf(DeskDocuments documents, string whom) =>
        Convert.ToHexStringLower(
            HMACSHA256.HashData(Key(documents), Encoding.UTF8.GetBytes(whom)).AsSpan(0, DigestBytes)
        );

    private byte[] Key(DeskDocuments documents)
    {
        if (key is { } known)
        {
            return known;
        }
        string fresh = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        if (documents.Find(KeyKind, KeyId) is null)
        {
            // Another desk may be faster; its key is taken then.
            documents.Add(KeyKind, KeyId, fresh, clock.GetUtcNow());
        }
        return key = Convert.FromHexString(documents.Find(KeyKind, KeyId)!.Body);
    }
}
