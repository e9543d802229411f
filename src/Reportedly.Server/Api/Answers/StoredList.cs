using Reportedly.Server.Api.Requests;
using Reportedly.Server.Stores;
using Reportedly.Storage;

namespace Reportedly.Server.Api.Answers;

/// <summary>Answers with a page of a list that stands in the store.</summary>
internal static class StoredList
{
    /// <summary>Answers.</summary>
    /// <param name="call">The request.</param>
    /// <param name="read">Reads the page that is asked for.</param>
    public static async Task AnswerAsync(ApiCall call, Func<RecordStore, ApiPaging, ApiPage> read)
    {
        ApiPaging paging = ApiPaging.Of(call);
        using StoreLease lease = call.Get<StorePool>().Rent();
        // Before the page is read: what changes in between is then asked for again, and not missed.
        DateTimeOffset asOf = lease.Store.Changes.AsOf;
        await read(lease.Store, paging).AnswerAsync(call, paging, asOf);
    }
}
