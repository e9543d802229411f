using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Reportedly.Server.Pages.Problems;
using Reportedly.Server.Stores;
using Reportedly.Storage;
using Reportedly.Storage.Desk;

namespace Reportedly.Server.Alerts;

/// <summary>The searches that people keep. Each sees and changes only one's own.</summary>
/// <param name="stores">The store.</param>
/// <param name="clock">The time.</param>
internal sealed class SavedSearches(StorePool stores, TimeProvider clock)
{
    /// <summary>The most searches that one person keeps.</summary>
    public const int MostOfOne = 200;

    private const string Kind = "saved-search";

    /// <summary>All of everybody, for whoever sends messages.</summary>
    public ImmutableArray<SavedSearch> All()
    {
        using StoreLease lease = stores.Rent();
        return [.. lease.Store.Documents.All(Kind).Select(Read)];
    }

    /// <summary>Those of one person, by name.</summary>
    public ImmutableArray<SavedSearch> Of(string owner) =>
        [.. All().Where(search => search.Owner == owner).OrderBy(search => search.Name, StringComparer.Ordinal)];

    /// <summary>One of a person.</summary>
    /// <exception cref="DeskProblem">There is none of this id, or it is somebody else's.</exception>
    public SavedSearch Find(string owner, string id) =>
        Find(id) is { } search && search.Owner == owner ? search : throw Missing();

    /// <summary>One by the key of its feed.</summary>
    /// <exception cref="DeskProblem">There is none, or the key is another.</exception>
    public SavedSearch ByKey(string id, string key) =>
        Find(id) is { } search
        && CryptographicOperations.FixedTimeEquals(
            System.Text.Encoding.UTF8.GetBytes(search.FeedKey),
            System.Text.Encoding.UTF8.GetBytes(key)
        )
            ? search
            : throw Missing();

    /// <summary>Keeps a search.</summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="name">What they call it.</param>
    /// <param name="filter">What is searched for.</param>
    /// <param name="kinds">What is news.</param>
    /// <param name="webhook">Where news is sent; null for nowhere.</param>
    /// <param name="tell">Tells the audit, in the same breath.</param>
    /// <exception cref="DeskProblem">The person keeps too many.</exception>
    public SavedSearch Add(
        string owner,
        string name,
        string filter,
        IEnumerable<NewsKind> kinds,
        string? webhook,
        Action<RecordStore, SavedSearch> tell
    )
    {
        if (Of(owner).Length >= MostOfOne)
        {
            throw DeskProblem.BadRequest(
                $"You keep {MostOfOne} searches, and more cannot be kept.",
                "Take one out that you no longer need."
            );
        }
        using StoreLease lease = stores.Rent();
        SavedSearch search = new()
        {
            Id = Secret(9),
            Name = name,
            Owner = owner,
            Filter = filter,
            Kinds = [.. kinds],
            FeedKey = Secret(24),
            Webhook = webhook,
            WebhookSecret = webhook is null ? null : Secret(24),
            // What there was before is no news.
            SentThrough = lease.Store.Changes.Head,
            Made = clock.GetUtcNow(),
        };
        return lease.Store.Together(() =>
        {
            lease.Store.Documents.Add(Kind, search.Id, Write(search), clock.GetUtcNow());
            tell(lease.Store, search);
            return search;
        });
    }

    /// <summary>Changes a search that is still there, whatever else changed about it meanwhile.</summary>
    public void Change(string id, Func<SavedSearch, SavedSearch> change)
    {
        using StoreLease lease = stores.Rent();
        while (lease.Store.Documents.Find(Kind, id) is { } found)
        {
            if (lease.Store.Documents.Change(found, Write(change(Read(found))), clock.GetUtcNow()))
            {
                return;
            }
        }
    }

    /// <summary>Takes a search out.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="tell">Tells the audit, in the same breath.</param>
    public void Remove(string id, Action<RecordStore> tell)
    {
        using StoreLease lease = stores.Rent();
        lease.Store.Together(() =>
        {
            tell(lease.Store);
            return lease.Store.Documents.Remove(Kind, id);
        });
    }

    private SavedSearch? Find(string id)
    {
        using StoreLease lease = stores.Rent();
        return lease.Store.Documents.Find(Kind, id) is { } found ? Read(found) : null;
    }

    private static DeskProblem Missing() =>
        DeskProblem.NotFound("There is no such saved search.", "Look at the list of your searches.");

    private static string Secret(int bytes) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(bytes));

    private static SavedSearch Read(DeskDocument document) =>
        JsonSerializer.Deserialize(document.Body, SavedSearchJson.Default.SavedSearch)!;

    private static string Write(SavedSearch search) =>
        JsonSerializer.Serialize(search, SavedSearchJson.Default.SavedSearch);
}
