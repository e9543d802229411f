using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Reportedly.Server.Api.Contract;
using Reportedly.Server.Pages.Problems;
using Reportedly.Server.Stores;
using Reportedly.Storage;
using Reportedly.Storage.Desk;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Api.Requests;

/// <summary>
/// Sees to it that a request that a client sends again under the same key acts once, also where the desk was killed between the act and the
/// answer.
/// </summary>
/// <param name="stores">Keeps what was sent.</param>
/// <param name="clock">The time.</param>
internal sealed class SentRequests(StorePool stores, TimeProvider clock) : IDisposable
{
    /// <summary>The header that has the key.</summary>
    public const string HeaderName = "Idempotency-Key";

    private const string Kind = "api-sent";
    private const int LongestKey = 255;
    private const int Turns = 64;

    /// <summary>How long a request is remembered.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>How long another program may be about a request that has no answer yet.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan SweepAfter = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim[] turns = [.. Enumerable.Range(0, Turns).Select(_ => new SemaphoreSlim(1))];
    private DateTimeOffset swept = DateTimeOffset.MinValue;

    /// <summary>The header, for those who describe what takes it.</summary>
    public static ApiParameter Header { get; } =
        new(
            HeaderName,
            ParameterSort.Text,
            "A name of your own for this request, 1 to 255 characters. Sent again with the same name within 24 hours, it acts once and is "
                + "answered as the first time."
        )
        {
            Example = "batch-7-line-12",
        };

    /// <summary>Acts on a request, unless that was done.</summary>
    /// <param name="call">The request.</param>
    /// <param name="body">What was sent.</param>
    /// <param name="act">Acts. It is given the time to act as of, which is the same whenever the request is sent again.</param>
    /// <param name="find">Finds what an earlier try did whose answer is not known; null where it did nothing.</param>
    /// <exception cref="DeskProblem">The key is none, or came with another request, or another program is about it.</exception>
    public async Task<SentAnswer> RunAsync(
        ApiCall call,
        ReadOnlyMemory<byte> body,
        Func<RecordStore, DateTimeOffset, Task<SentAnswer>> act,
        Func<RecordStore, DateTimeOffset, SentAnswer?> find
    )
    {
        using StoreLease lease = stores.Rent();
        RecordStore store = lease.Store;
        if (Key(call.Context.Request) is not { } key)
        {
            return await act(store, clock.GetUtcNow());
        }
        string who = call.Context.User.Identity?.Name ?? "";
        byte[] name = SHA256.HashData(Encoding.UTF8.GetBytes($"{who}\n{key}"));
        SemaphoreSlim turn = turns[name[0] % Turns];
        await turn.WaitAsync(call.Stop);
        try
        {
            Sweep(store.Documents);
            return await AnswerAsync(call, store, Convert.ToHexStringLower(name), Digest(call, body), act, find);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (SemaphoreSlim turn in turns)
        {
            turn.Dispose();
        }
    }

    private async Task<SentAnswer> AnswerAsync(
        ApiCall call,
        RecordStore store,
        string id,
        string digest,
        Func<RecordStore, DateTimeOffset, Task<SentAnswer>> act,
        Func<RecordStore, DateTimeOffset, SentAnswer?> find
    )
    {
        DateTimeOffset now = clock.GetUtcNow();
        SentRequest request = new(digest, now, null);
        SentAnswer? answer = null;
        if (!store.Documents.Add(Kind, id, request.ToJson(), now))
        {
            SentRequest before = SentRequest.Of(store.Documents.Find(Kind, id) ?? throw Busy());
            if (now - before.Begun >= Kept)
            {
                store.Documents.Remove(Kind, id);
                return await AnswerAsync(call, store, id, digest, act, find);
            }
            request = before;
            if (request.Digest != digest)
            {
                throw JsonBody.Unfit(
                    $"This {HeaderName} came with another request before.",
                    "Take another key for another request."
                );
            }
            if (request.Answer is { } known)
            {
                call.Context.Response.Headers["Idempotent-Replayed"] = "true";
                return known;
            }
            if (now - request.Begun < Patience)
            {
                throw Busy();
            }
            answer = find(store, request.Begun);
        }
        try
        {
            answer ??= await act(store, request.Begun);
        }
        catch (Exception refused) when (refused is DeskProblem or InvalidJudgementException)
        {
            // Nothing was done: corrected, it may be sent under the same key.
            store.Documents.Remove(Kind, id);
            throw;
        }
        store.Documents.Put(Kind, id, (request with { Answer = answer }).ToJson(), now);
        return answer;
    }

    private static string? Key(HttpRequest request)
    {
        if (request.Headers[HeaderName] is not { Count: > 0 } given)
        {
            return null;
        }
        string key = given.ToString();
        return key.Length is > 0 and <= LongestKey && key.All(letter => letter is >= ' ' and <= '~')
            ? key
            : throw DeskProblem.BadRequest(
                $"The {HeaderName} is no key.",
                $"Give 1 to {LongestKey} letters, digits and signs of ASCII, another for each request."
            );
    }

    private static string Digest(ApiCall call, ReadOnlyMemory<byte> body) =>
        Convert.ToHexStringLower(
            SHA256.HashData([
                .. Encoding.UTF8.GetBytes($"{call.Context.Request.Method} {call.Context.Request.Path}\n"),
                .. body.Span,
            ])
        );

    private static DeskProblem Busy() =>
        new(
            StatusCodes.Status409Conflict,
            "A request with this key is being worked at.",
            $"Send it again in {Patience.TotalSeconds} seconds."
        );

    /// <summary>Forgets what is old; now and then.</summary>
    private void Sweep(DeskDocuments documents)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (now - swept < SweepAfter)
        {
            return;
        }
        swept = now;
        foreach (DeskDocument old in documents.All(Kind).Where(one => now - SentRequest.Of(one).Begun >= Kept))
        {
            documents.Remove(Kind, old.Id);
        }
    }
}
