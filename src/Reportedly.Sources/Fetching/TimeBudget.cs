namespace Reportedly.Sources.Fetching;

/// <summary>The time that a request has for itself and all its redirects. It runs only while somebody uses it.</summary>
/// <param name="total">How long.</param>
/// <param name="clock">The time.</param>
internal sealed class TimeBudget(TimeSpan total, TimeProvider clock)
{
    private TimeSpan _left = total;

    /// <summary>Does something within what is left.</summary>
    /// <param name="act">What is to be done; it is given a token that ends it.</param>
    /// <param name="stop">Ends it too.</param>
    public async Task<T> SpendAsync<T>(Func<CancellationToken, Task<T>> act, CancellationToken stop)
    {
        long begun = clock.GetTimestamp();
        using CancellationTokenSource ended = new(_left > TimeSpan.Zero ? _left : TimeSpan.Zero, clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(stop, ended.Token);
        try
        {
            return await act(either.Token);
        }
        finally
        {
            _left -= clock.GetElapsedTime(begun);
        }
    }
}
