using System.Net;
using System.Net.Sockets;

namespace Reportedly.Sources.Fetching.Addresses;

/// <summary>
/// Connects to what a name stands for, where the rules allow all of it, and to exactly the addresses that were looked at: the name is looked up
/// once, so that it cannot stand for one thing when it is looked at and for another when it is connected to.
/// </summary>
/// <param name="rules">Which addresses may be reached.</param>
/// <param name="resolve">Looks names up.</param>
/// <param name="clock">Tells how long one address has not answered.</param>
internal sealed class GuardedConnection(AddressRules rules, HostResolver resolve, TimeProvider clock)
{
    /// <summary>How long one of several addresses may be silent before the next is tried.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Connects.</summary>
    /// <param name="end">Host and port.</param>
    /// <param name="stop">Breaks off.</param>
    /// <exception cref="AddressRefusedException">One of its addresses may not be reached.</exception>
    /// <exception cref="SocketException">It does not answer, or the name is not known.</exception>
    public async ValueTask<Stream> OpenAsync(DnsEndPoint end, CancellationToken stop)
    {
        string host = end.Host.Trim('[', ']');
        IPAddress[] found = IPAddress.TryParse(host, out IPAddress? number) ? [number] : await resolve(host, stop);
        if (rules.WhyNot(host, found) is { } why)
        {
            throw new AddressRefusedException(why);
        }
        Exception? fault = null;
        for (int i = 0; i < found.Length; i++)
        {
            IPAddress address = found[i];
            using CancellationTokenSource impatient = new(
                i == found.Length - 1 ? Timeout.InfiniteTimeSpan : Patience,
                clock
            );
            using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(
                stop,
                impatient.Token
            );
            Socket socket = new(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, end.Port), either.Token);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (Exception one)
                when (one is SocketException || (one is OperationCanceledException && !stop.IsCancellationRequested))
            {
                socket.Dispose();
                fault = one;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
        throw fault!;
    }
}
