using System.Text.Json;
using Reportedly.Server.Api.Answers;
using Reportedly.Server.Api.Requests;
using Reportedly.Storage;

namespace Reportedly.Server.Api.Changes;

/// <summary>Lists of what is gone, the first that went first: what whoever keeps a copy takes out of it.</summary>
internal static class RemovedList
{
    /// <summary>Reads a page of what is gone.</summary>
    /// <param name="store">The store.</param>
    /// <param name="since">It went then or later.</param>
    /// <param name="after">The place in the list behind which the page begins; null for the beginning.</param>
    /// <param name="limit">How many things it has.</param>
    public delegate (IReadOnlyList<T> Gone, string? Next) Reading<T>(
        RecordStore store,
        DateTimeOffset since,
        string? after,
        int limit
    );

    /// <summary>Answers with a page.</summary>
    /// <param name="call">The request.</param>
    /// <param name="read">Reads the page.</param>
    /// <param name="write">Writes the fields of one thing that is gone.</param>
    public static Task AnswerAsync<T>(ApiCall call, Reading<T> read, Action<Utf8JsonWriter, T> write) =>
        StoredList.AnswerAsync(
            call,
            (store, paging) =>
            {
                (IReadOnlyList<T> gone, string? next) = read(
                    store,
                    SyncParameters.SinceOf(call),
                    paging.After,
                    paging.Limit
                );
                return new ApiPage(null, [.. gone.Select(one => ApiJson.Object(json => write(json, one)))], next);
            }
        );
}
