using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Reportedly.Sources.Tests.Servers;

/// <summary>A server on this machine that plays scenarios, so that tests meet what the network does on its bad days.</summary>
internal sealed class ScenarioServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Scenario>> _scenarios = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Scenario> _last = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly X509Certificate2? _certificate;
    private readonly Task _accepting;
    private int _connections;

    private ScenarioServer(IPAddress address, X509Certificate2? certificate)
    {
        _certificate = certificate;
        _listener = new TcpListener(address, 0);
        _listener.Start();
        _accepting = Task.Run(AcceptAsync);
    }

    /// <summary>The port it listens on.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How many connections were made to it.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>The heads of the requests so far, in order: request line and headers.</summary>
    public ImmutableArray<string> Requests => [.. _requests];

    /// <summary>The paths asked for so far, in order.</summary>
    public ImmutableArray<string> Paths => [.. _requests.Select(head => head.Split(' ')[1])];

    /// <summary>Starts one on loopback, on a free port.</summary>
    /// <param name="certificate">Speak TLS with it; null for plain HTTP.</param>
    public static ScenarioServer Start(X509Certificate2? certificate = null) => new(IPAddress.Loopback, certificate);

    /// <summary>The address of a path on it.</summary>
    public Uri At(string path) =>
        new($"{(_certificate is null ? "http" : "https")}://127.0.0.1:{FormattableString.Invariant($"{Port}")}{path}");

    /// <summary>Plays the scenarios for requests of a path, one a request; the last is played again for all that follow.</summary>
    /// <param name="path">Path and query: <c>/news?page=2</c>.</param>
    /// <param name="scenarios">What to play.</param>
    /// <returns>This server.</returns>
    public ScenarioServer On(string path, params Scenario[] scenarios)
    {
        _scenarios[path] = new ConcurrentQueue<Scenario>(scenarios);
        _last[path] = scenarios[^1];
        return this;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                Socket socket = await _listener.AcceptSocketAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                _ = Task.Run(() => ServeAsync(socket));
            }
        }
        catch (Exception fault)
            when (fault is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The server was stopped.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                await using Stream stream = await OpenAsync(socket);
                if (await ReadHeadAsync(stream) is not { } head)
                {
                    return;
                }
                _requests.Enqueue(head);
                foreach (Scenario.Step step in ScenarioFor(head.Split(' ')[1]).Steps)
                {
                    await PlayAsync(step, stream, socket);
                }
                await stream.FlushAsync(_stop.Token);
                socket.Shutdown(SocketShutdown.Send);
                await ReadHeadAsync(stream);
            }
            catch (Exception fault)
                when (fault is IOException or SocketException or OperationCanceledException or ObjectDisposedException
                    || fault is System.Security.Authentication.AuthenticationException
                )
            {
                // The client left, which is what many scenarios are about.
            }
        }
    }

    private async Task<Stream> OpenAsync(Socket socket)
    {
        NetworkStream plain = new(socket, ownsSocket: false);
        if (_certificate is null)
        {
            return plain;
        }
        SslStream secure = new(plain);
        await secure.AuthenticateAsServerAsync(_certificate);
        return secure;
    }

    private Scenario ScenarioFor(string path) =>
        _scenarios.TryGetValue(path, out ConcurrentQueue<Scenario>? waiting) && waiting.TryDequeue(out Scenario? next)
            ? next
        : _last.TryGetValue(path, out Scenario? last) ? last
        : Scenario.Answer("404 Not Found", Encoding.ASCII.GetBytes("nothing here"), "Content-Type: text/plain");

    private async Task PlayAsync(Scenario.Step step, Stream stream, Socket socket)
    {
        switch (step)
        {
            case Scenario.Step.Bytes bytes:
                await stream.WriteAsync(bytes.Content, _stop.Token);
                break;
            case Scenario.Step.Pause pause:
                await Task.Delay(pause.Length, _stop.Token);
                break;
            case Scenario.Step.Forever forever:
                while (true)
                {
                    await stream.WriteAsync(forever.Content, _stop.Token);
                    await Task.Delay(forever.Between, _stop.Token);
                }
            case Scenario.Step.Hang:
                await stream.ReadExactlyAsync(new byte[1], _stop.Token);
                break;
            case Scenario.Step.Reset:
                socket.LingerState = new LingerOption(enable: true, seconds: 0);
                socket.Close();
                break;
        }
    }

    private async Task<string?> ReadHeadAsync(Stream stream)
    {
        StringBuilder head = new();
        byte[] one = new byte[1];
        while (await stream.ReadAsync(one, _stop.Token) == 1)
        {
            head.Append((char)one[0]);
            if (one[0] == '\n' && head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
            {
                return head.ToString();
            }
        }
        return null;
    }
}
