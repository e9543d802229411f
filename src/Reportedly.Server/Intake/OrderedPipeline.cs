using System.Threading.Channels;

namespace Reportedly.Server.Intake;

/// <summary>
/// Does work on many items at once and hands over the results in the order of the items, so that the output is the same
/// with any number of workers. Only a few items are in memory at a time.
/// </summary>
public static class OrderedPipeline
{
    /// <summary>Runs.</summary>
    /// <param name="items">Read by one thread, and only as far ahead as the workers need.</param>
    /// <param name="work">Called from several threads.</param>
    /// <param name="finish">Called for each result in turn; false ends the run.</param>
    /// <param name="workers">How many items are worked on at once; 1 or more.</param>
    /// <param name="stop">Ends the run after the result in hand.</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> ended the run.</exception>
    public static async Task RunAsync<TItem, TResult>(
        IEnumerable<TItem> items,
        Func<TItem, TResult> work,
        Func<TResult, bool> finish,
        int workers,
        CancellationToken stop
    )
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(finish);
        using CancellationTokenSource ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using SemaphoreSlim slots = new(workers);
        // A slow report lets the others run ahead by this much and no more.
        Channel<Task<TResult>> waiting = Channel.CreateBounded<Task<TResult>>(workers * 2);
        Task producer = Task.Run(
            () => ProduceAsync(items, work, slots, waiting.Writer, ended.Token),
            CancellationToken.None
        );
        try
        {
            await foreach (Task<TResult> result in waiting.Reader.ReadAllAsync(stop))
            {
                if (!finish(await result))
                {
                    break;
                }
                stop.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            await ended.CancelAsync();
            await producer.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await DrainAsync(waiting.Reader);
        }
        if (producer.IsFaulted)
        {
            await producer;
        }
    }

    private static async Task ProduceAsync<TItem, TResult>(
        IEnumerable<TItem> items,
        Func<TItem, TResult> work,
        SemaphoreSlim slots,
        ChannelWriter<Task<TResult>> waiting,
        CancellationToken ended
    )
    {
        try
        {
            foreach (TItem item in items)
            {
                await slots.WaitAsync(ended);
                Task<TResult> result = Task.Run(() => Work(work, item, slots), CancellationToken.None);
                await waiting.WriteAsync(result, ended);
            }
        }
        finally
        {
            waiting.Complete();
        }
    }

    private static TResult Work<TItem, TResult>(Func<TItem, TResult> work, TItem item, SemaphoreSlim slots)
    {
        try
        {
            return work(item);
        }
        finally
        {
            slots.Release();
        }
    }

    /// <summary>Waits for what is still at work, since it holds a slot that is about to go.</summary>
    private static async Task DrainAsync<TResult>(ChannelReader<Task<TResult>> waiting)
    {
        while (waiting.TryRead(out Task<TResult>? left))
        {
            await ((Task)left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
