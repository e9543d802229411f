using System.Collections.Immutable;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Reportedly.Server.Hosting;
using Reportedly.Server.Intake;
using Reportedly.Server.Stores;
using Reportedly.Storage;

namespace Reportedly.Server.Alerts;

/// <summary>
/// Sends what is new to the webhooks of saved searches. What could not be sent is sent with the next news or a while later: nothing is lost,
/// and a receiver may hear the same once more.
/// </summary>
internal sealed partial class NewsSender : BackgroundService
{
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(5);

    private readonly StorePool stores;
    private readonly SavedSearches searches;
    private readonly ViewFollowing following;
    private readonly DeskSetup setup;
    private readonly DeskAddress address;
    private readonly ILogger<NewsSender> log;
    private readonly Lazy<WebAccess> web;
    private readonly SemaphoreSlim news = new(0, 1);

    public NewsSender(
        StorePool stores,
        SavedSearches searches,
        ViewFollowing following,
        DeskSetup setup,
        DeskAddress address,
        ILogger<NewsSender> log
    )
    {
        (this.stores, this.searches, this.following, this.setup, this.address, this.log) = (
            stores,
            searches,
            following,
            setup,
            address,
            log
        );
        web = new Lazy<WebAccess>(() => setup.CreateWeb(setup.AllowedHosts));
    }

    /// <summary>Sends everything that is new to everybody who wants it, once.</summary>
    public async Task SendAsync(CancellationToken stop)
    {
        foreach (SavedSearch search in searches.All().Where(search => search.Webhook is not null))
        {
            await SendAsync(search, stop);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        following.Followed += Wake;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await news.WaitAsync(Again, stoppingToken);
                try
                {
                    await SendAsync(stoppingToken);
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    Failed(log, failure);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The desk closes; what was not sent is sent when it is open again.
        }
        finally
        {
            following.Followed -= Wake;
        }
    }

    private void Wake(LinkOutcome outcome)
    {
        if (news.CurrentCount == 0)
        {
            news.Release();
        }
    }

    private async Task SendAsync(SavedSearch search, CancellationToken stop)
    {
        long sent = search.SentThrough;
        string? why = null;
        while (why is null && Found(search, sent) is { Through: var through, News: var found } && through > sent)
        {
            why = found.IsEmpty ? null : await PostAsync(search, found, through, stop);
            sent = why is null ? through : sent;
            searches.Change(search.Id, now => now with { SentThrough = sent, LastFailure = why });
        }
    }

    /// <summary>The news of the next changes behind one, and the last of these changes.</summary>
    private (ImmutableArray<NewsItem> News, long Through) Found(SavedSearch search, long behind)
    {
        using StoreLease lease = stores.Rent();
        ImmutableArray<IncidentChange> changes = lease.Store.Changes.Behind(behind, IncidentChanges.MostOnPage).Changes;
        return changes.IsEmpty ? ([], behind) : (SearchNews.Behind(lease.Store, search, changes), changes[^1].Revision);
    }

    private async Task<string?> PostAsync(
        SavedSearch search,
        ImmutableArray<NewsItem> found,
        long through,
        CancellationToken stop
    )
    {
        byte[] body = NewsMessage.Of(search, found, through, address.Public).ToUtf8();
        return await web.Value.Post(
            new Uri(search.Webhook!),
            body,
            NewsMessage.Signature(search.WebhookSecret!, body),
            stop
        );
    }

    [LoggerMessage(LogLevel.Error, "News could not be sent; it is tried again.")]
    private static partial void Failed(ILogger log, Exception failure);
}
