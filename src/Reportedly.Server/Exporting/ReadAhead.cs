using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Reportedly.Server.Exporting;

/// <summary>
/// Walks through a sequence on a thread of its own, a little ahead of whoever uses it: records are read while those before them are written.
/// While it is walked through, nobody else may use what it reads from.
/// </summary>
internal static class ReadAhead
{
    /// <summary>The same things in the same order; what fails in the sequence fails here.</summary>
    /// <param name="source">The sequence.</param>
    /// <param name="most">How many things are read ahead at most.</param>
    public static IEnumerable<T> Of<T>(IEnumerable<T> source, int most)
    {
        using BlockingCollection<T> ahead = new(most);
        using CancellationTokenSource left = new();
        ExceptionDispatchInfo? failure = null;
        Thread reader = new(() =>
        {
            try
            {
                foreach (T one in source)
                {
                    ahead.Add(one, left.Token);
                }
            }
            catch (OperationCanceledException) when (left.IsCancellationRequested)
            {
                // Nobody wants the rest.
            }
            catch (Exception thrown)
            {
                failure = ExceptionDispatchInfo.Capture(thrown);
            }
            finally
            {
                ahead.CompleteAdding();
            }
        })
        {
            IsBackground = true,
            Name = "reading ahead",
        };
        reader.Start();
        try
        {
            foreach (T one in ahead.GetConsumingEnumerable())
            {
                yield return one;
            }
            failure?.Throw();
        }
        finally
        {
            left.Cancel();
            reader.Join();
        }
    }
}
