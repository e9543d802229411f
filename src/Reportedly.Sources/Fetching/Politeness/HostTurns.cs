namespace Reportedly.Sources.Fetching.Politeness;

/// <summary>Lets requests to one host through one at a time, with a pause between them.</summary>
/// <param name="gap">The shortest pause.</param>
/// <param name="clock">The time.</param>
internal sealed class HostTurns(TimeSpan gap, TimeProvider clock)
{
    private readonly Dictionary<string, Host> _hosts = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Waits for one's turn; it lasts until it is disposed of.</summary>
    /// <param name="host">The host.</param>
    /// <param name="stop">Ends the waiting.</param>
    public async Task<Turn> WaitAsync(string host, CancellationToken stop)
    {
        Host waited = Enter(host);
        try
        {
            await waited.Gate.WaitAsync(stop);
        }
        catch
        {
            Leave(host, waited);
            throw;
        }
        try
        {
            TimeSpan pause = waited.FreeFrom - clock.GetUtcNow();
            if (pause > TimeSpan.Zero)
            {
                await Task.Delay(pause, clock, stop);
            }
            return new Turn(this, host, waited);
        }
        catch
        {
            waited.Gate.Release();
            Leave(host, waited);
            throw;
        }
    }

    private Host Enter(string host)
    {
        lock (_lock)
        {
            if (!_hosts.TryGetValue(host, out Host? entered))
            {
                entered = new Host();
                _hosts[host] = entered;
                DateTimeOffset now = clock.GetUtcNow();
                foreach (
                    string idle in _hosts
                        .Where(one => one.Value.Visitors == 0 && one.Value.FreeFrom < now)
                        .Select(one => one.Key)
                        .ToArray()
                )
                {
                    if (idle != host)
                    {
                        _hosts.Remove(idle);
                    }
                }
            }
            entered.Visitors++;
            return entered;
        }
    }

    private void Leave(string name, Host host)
    {
        lock (_lock)
        {
            host.Visitors--;
            if (host.Visitors == 0 && host.FreeFrom == default)
            {
                _hosts.Remove(name);
            }
        }
    }

    private void End(string name, Host host, TimeSpan? asked)
    {
        TimeSpan pause = asked > gap ? asked.Value : gap;
        host.FreeFrom = clock.GetUtcNow() + pause;
        host.Gate.Release();
        Leave(name, host);
    }

    /// <summary>A turn at a host.</summary>
    internal sealed class Turn(HostTurns turns, string name, Host host) : IDisposable
    {
        /// <summary>How long the host asks to be left alone afterwards; null where it does not.</summary>
        public TimeSpan? Pause { get; set; }

        /// <inheritdoc/>
        public void Dispose() => turns.End(name, host, Pause);
    }

    /// <summary>What is known of a host.</summary>
    internal sealed class Host
    {
        /// <summary>Lets one through.</summary>
        public SemaphoreSlim Gate { get; } = new(1, 1);

        /// <summary>How many are inside or wait.</summary>
        public int Visitors { get; set; }

        /// <summary>When the next may go.</summary>
        public DateTimeOffset FreeFrom { get; set; }
    }
}
