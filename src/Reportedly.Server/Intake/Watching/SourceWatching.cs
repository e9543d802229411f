using System.Collections.Immutable;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Reportedly.Server.Hosting;
using Reportedly.Server.Jobs;
using Reportedly.Server.Phrasing;
using Reportedly.Server.Stores;
using Reportedly.Sources.Keeping;
using Reportedly.Sources.Watching;
using Reportedly.Sources.Watching.Checks;
using Reportedly.Sources.Watching.States;
using Reportedly.Storage;

namespace Reportedly.Server.Intake.Watching;

/// <summary>Looks at the desk's sources when they are due, and reads what is new into the store, for as long as the desk is open.</summary>
internal sealed partial class SourceWatching(
    DeskSetup setup,
    SourceBook book,
    SourceHistories histories,
    SourceReading reading,
    ViewFollowing following,
    ILogger<SourceWatching> log
) : BackgroundService
{
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromMinutes(1);

    private readonly Lock turn = new();
    private readonly HashSet<string> wanted = new(StringComparer.Ordinal);
    private CancellationTokenSource changed = new();
    private ImmutableDictionary<string, SourceState> states = Empty;
    private volatile string? trouble;

    private static ImmutableDictionary<string, SourceState> Empty { get; } =
        ImmutableDictionary.Create<string, SourceState>(StringComparer.Ordinal);

    /// <summary>Why no source is looked at just now, and what to do; null where they are.</summary>
    public string? Trouble => trouble;

    /// <summary>Says that the list was changed.</summary>
    public void Changed()
    {
        lock (turn)
        {
            changed.Cancel();
        }
    }

    /// <summary>Has a source looked at now, whenever it would be due.</summary>
    public void LookNow(WatchedSource source)
    {
        lock (turn)
        {
            wanted.Add(source.Address.AbsoluteUri);
            changed.Cancel();
        }
    }

    /// <summary>All sources of the list, as they stand.</summary>
    public IReadOnlyList<SourceStanding> Standings(BookedSources booked)
    {
        IReadOnlyDictionary<string, SourceHistory> all = histories.All();
        ImmutableDictionary<string, SourceState> known = states;
        WatchState? other = null;
        SourceState StateOf(WatchedSource source)
        {
            string address = source.Address.AbsoluteUri;
            return known.GetValueOrDefault(address) ?? (other ??= WatchState.OpenToRead(setup.WatchFolder)).Of(source);
        }
        try
        {
            return
            [
                .. booked.List.Sources.Select(source => new SourceStanding(
                    source,
                    StateOf(source),
                    all.GetValueOrDefault(source.Address.AbsoluteUri),
                    booked.Rests(source)
                )),
            ];
        }
        finally
        {
            other?.Dispose();
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            using CancellationTokenSource now = Begin(stoppingToken);
            try
            {
                await WatchAsync(now.Token);
                await Task.Delay(Timeout.Infinite, now.Token);
            }
            catch (OperationCanceledException)
            {
                // The list was changed, or the desk is closed; looks that were not kept are made again.
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or StorageException)
            {
                trouble = Words.Clean(failure.Message);
                Failed(log, failure.Message);
                await WaitAsync(now.Token);
            }
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        changed.Dispose();
        base.Dispose();
    }

    private CancellationTokenSource Begin(CancellationToken stop)
    {
        lock (turn)
        {
            if (changed.IsCancellationRequested)
            {
                changed.Dispose();
                changed = new CancellationTokenSource();
            }
            return CancellationTokenSource.CreateLinkedTokenSource(stop, changed.Token);
        }
    }

    private async Task WatchAsync(CancellationToken stop)
    {
        ImmutableArray<WatchedSource> sources = book.Read().Active;
        if (sources.IsEmpty)
        {
            trouble = null;
            return;
        }
        using WatchState state = WatchState.Open(setup.WatchFolder);
        trouble = null;
        MakeDue(sources, state);
        states = sources.Aggregate(Empty, (all, each) => all.SetItem(each.Address.AbsoluteUri, state.Of(each)));
        // Hosts of private networks are let in by whoever starts the desk, not by whoever may edit a list.
        WebAccess web = setup.CreateWeb(setup.AllowedHosts);
        RawArchive archive = setup.Raw is null ? RawArchive.Off : RawArchive.Open(setup.Raw);
        SourceWatch watch = new(sources, state, new CheckTools(web.Fetch, web.ReadPage, archive, setup.Clock));
        await foreach (SourceCheck check in watch.RunAsync(once: false, stop))
        {
            IReadOnlyList<JobFailure> unread = await reading.TakeAsync(check, stop);
            // Only now: a stop before this reads the same again, and the store knows it already.
            watch.Keep(check);
            SourceHistory before =
                histories.Find(check.After.Address) ?? new SourceHistory(check.After.Address, setup.Clock.GetUtcNow());
            histories.Write(before.With(check, unread, setup.Clock.GetUtcNow()));
            states = states.SetItem(check.After.Address, check.After);
            if (check.Items.Length > 0)
            {
                following.Signal();
            }
        }
    }

    private void MakeDue(ImmutableArray<WatchedSource> sources, WatchState state)
    {
        string[] now;
        lock (turn)
        {
            now = [.. wanted];
            wanted.Clear();
        }
        foreach (
            WatchedSource source in sources.Where(each =>
                now.Contains(each.Address.AbsoluteUri, StringComparer.Ordinal)
            )
        )
        {
            state.Keep(state.Of(source) with { NextCheck = null });
        }
    }

    private async Task WaitAsync(CancellationToken stop)
    {
        try
        {
            await Task.Delay(AfterTrouble, setup.Clock, stop);
        }
        catch (OperationCanceledException)
        {
            // Somebody changed something, which may have mended it.
        }
    }

    [LoggerMessage(LogLevel.Error, "Sources are not watched: {Why}")]
    private static partial void Failed(ILogger log, string why);
}
