using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Reportedly.Server.Api.Requests;

namespace Reportedly.Server.Api.Answers;

/// <summary>
/// A stream of server-sent events: tells what is new when it is woken, and says that it is alive where nothing is. It ends with the client or
/// the desk.
/// </summary>
/// <param name="call">The request.</param>
internal sealed class EventStream(ApiCall call)
{
    private readonly SemaphoreSlim woken = new(0);
    private readonly TimeProvider clock = call.Get<TimeProvider>();

    /// <summary>How long a stream may say nothing.</summary>
    public static TimeSpan Heartbeat { get; } = TimeSpan.FromSeconds(15);

    /// <summary>Says that there is something new; from any thread.</summary>
    public void Wake() => woken.Release();

    /// <summary>Answers until it ends.</summary>
    /// <param name="tell">Tells what is new; called at once, when woken, and at every heartbeat: other programs change the store, too.</param>
    public Task RunAsync(Func<Task> tell) =>
        FollowAsync(async end =>
        {
            while (!end.IsCancellationRequested)
            {
                await tell();
                if (!await IsWokenAsync(end))
                {
                    await BeatAsync();
                }
            }
        });

    /// <summary>Answers until what is followed ends.</summary>
    /// <param name="follow">Sends events; told when the client or the desk goes.</param>
    public async Task FollowAsync(Func<CancellationToken, Task> follow)
    {
        HttpResponse response = call.Context.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        // Proxies that would wait for more before they pass it on.
        response.Headers["X-Accel-Buffering"] = "no";
        if (call.IsHead)
        {
            return;
        }
        call.Context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(
            call.Stop,
            call.Get<IHostApplicationLifetime>().ApplicationStopping
        );
        try
        {
            await WriteAsync(": this stream begins\n\n");
            await follow(end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested) { }
    }

    /// <summary>Sends one event.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="id">What the client hands back to go on behind it; null for none.</param>
    /// <param name="data">What it says, on one line.</param>
    public Task SendAsync(string name, string? id, string data) =>
        WriteAsync($"event: {name}\n{(id is null ? "" : $"id: {id}\n")}data: {data}\n\n");

    /// <summary>Says that it is alive.</summary>
    public Task BeatAsync() => WriteAsync(": alive\n\n");

    private async Task WriteAsync(string text)
    {
        await call.Context.Response.WriteAsync(text, call.Stop);
        await call.Context.Response.Body.FlushAsync(call.Stop);
    }

    private async Task<bool> IsWokenAsync(CancellationToken stop)
    {
        using CancellationTokenSource enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Task waiting = woken.WaitAsync(enough.Token);
        await Task.WhenAny(waiting, Task.Delay(Heartbeat, clock, enough.Token));
        bool isWoken = waiting.IsCompletedSuccessfully;
        await enough.CancelAsync();
        stop.ThrowIfCancellationRequested();
        // Many may have woken it meanwhile; one look serves them all.
        while (woken.CurrentCount > 0 && woken.Wait(0, CancellationToken.None)) { }
        return isWoken;
    }
}
