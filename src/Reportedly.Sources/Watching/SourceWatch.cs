using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Reportedly.Sources.Fetching;
using Reportedly.Sources.Watching.Checks;
using Reportedly.Sources.Watching.States;

namespace Reportedly.Sources.Watching;

/// <summary>Looks at sources when they are due, again and again.</summary>
/// <param name="sources">The sources.</param>
/// <param name="state">What is remembered of them.</param>
/// <param name="tools">What it needs of the world.</param>
public sealed class SourceWatch(ImmutableArray<WatchedSource> sources, WatchState state, CheckTools tools)
{
    /// <summary>How many servers are asked ahead of the one in hand.</summary>
    private const int Ahead = 4;

    private static readonly TimeSpan LongestSleep = TimeSpan.FromHours(1);

    private readonly SourceChecker checker = new(tools, state.Items);

    /// <summary>
    /// Looks, and hands out each look. Whoever takes one puts its items where they are safe and calls <see cref="Keep"/> before asking
    /// for the next; a look that is not kept never was.
    /// </summary>
    /// <param name="once">True to end when nothing is due any more of what was due at the start.</param>
    /// <param name="stop">Ends it.</param>
    public async IAsyncEnumerable<SourceCheck> RunAsync(
        bool once,
        [EnumeratorCancellation] CancellationToken stop = default
    )
    {
        // Known before anything is sorted, so that an item of one source is found in any other.
        foreach (WatchedSource source in sources)
        {
            state.Of(source);
        }
        DateTimeOffset start = tools.Clock.GetUtcNow();
        HashSet<WatchedSource> given = [];
        while (true)
        {
            DateTimeOffset now = once ? start : tools.Clock.GetUtcNow();
            WatchedSource[] due = [.. sources.Where(each => !given.Contains(each) && IsDue(each, now))];
            await foreach (SourceCheck check in RoundAsync(due, now, stop))
            {
                yield return check;
                if (!ReferenceEquals(state.Of(check.Source), check.After))
                {
                    given.Add(check.Source);
                }
            }
            if (due.Length > 0)
            {
                continue;
            }
            if (once || given.Count == sources.Length)
            {
                yield break;
            }
            await Task.Delay(Sleep(tools.Clock.GetUtcNow()), tools.Clock, stop);
        }
    }

    /// <summary>Remembers a look, whose items are safe now.</summary>
    /// <param name="check">The look.</param>
    /// <exception cref="IOException">It cannot be written; the source is read again next time.</exception>
    public void Keep(SourceCheck check) => state.Keep(check.After);

    private async IAsyncEnumerable<SourceCheck> RoundAsync(
        WatchedSource[] due,
        DateTimeOffset now,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        using CancellationTokenSource ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Queue<Asked> asked = new();
        int next = 0;
        try
        {
            while (next < due.Length || asked.Count > 0)
            {
                while (next < due.Length && asked.Count <= Ahead)
                {
                    WatchedSource source = due[next++];
                    SourceState before = state.Of(source);
                    asked.Enqueue(new Asked(source, before, checker.FetchAsync(source, before, now, ended.Token)));
                }
                Asked first = asked.Peek();
                FetchResult? result = await first.Result;
                SourceCheck check = await checker.CheckAsync(first.Source, first.Before, result, ended.Token);
                asked.Dequeue();
                yield return check;
            }
        }
        finally
        {
            await ended.CancelAsync();
            foreach (Asked left in asked)
            {
                await ((Task)left.Result).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private bool IsDue(WatchedSource source, DateTimeOffset now) => state.Of(source).Due() is not { } due || due <= now;

    private TimeSpan Sleep(DateTimeOffset now)
    {
        DateTimeOffset first = sources.Min(source => state.Of(source).Due()) ?? now;
        TimeSpan sleep = first - now;
        return sleep <= TimeSpan.Zero ? TimeSpan.FromSeconds(1)
            : sleep > LongestSleep ? LongestSleep
            : sleep;
    }

    private sealed record Asked(WatchedSource Source, SourceState Before, Task<FetchResult?> Result);
}
