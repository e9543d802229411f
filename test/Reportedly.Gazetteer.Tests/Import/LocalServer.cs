using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Reportedly.Gazetteer.Tests.Import;

/// <summary>A server on this machine that says exactly what a test wants it to say, byte for byte.</summary>
internal sealed class LocalServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly Func<Request, NetworkStream, Task> answer;

    public LocalServer(Func<Request, NetworkStream, Task> answer)
    {
        this.answer = answer;
        listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>What was asked for.</summary>
    internal sealed record Request(string Path, long? From, string? IfRange);

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/dump/");

    public ConcurrentQueue<Request> Requests { get; } = new();

    /// <summary>Says headers.</summary>
    public static Task SayAsync(NetworkStream stream, string status, params string[] headers) =>
        stream
            .WriteAsync(
                Encoding.ASCII.GetBytes(
                    $"HTTP/1.1 {status}\r\nConnection: close\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n"
                )
            )
            .AsTask();

    /// <summary>Gives a file, or the part of it that was asked for.</summary>
    public static async Task GiveAsync(Request request, NetworkStream stream, byte[] file, string tag = "\"one\"")
    {
        int from = request.IfRange == tag ? (int)(request.From ?? 0) : 0;
        await SayAsync(
            stream,
            from > 0 ? "206 Partial Content" : "200 OK",
            $"ETag: {tag}",
            $"Content-Length: {file.Length - from}",
            from > 0 ? $"Content-Range: bytes {from}-{file.Length - 1}/{file.Length}" : "X-Whole: yes"
        );
        await stream.WriteAsync(file.AsMemory(from));
    }

    public void Dispose()
    {
        ended.Cancel();
        listener.Dispose();
        ended.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await listener.AcceptTcpClientAsync(ended.Token);
                _ = ServeAsync(client);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                NetworkStream stream = client.GetStream();
                using StreamReader reader = new(stream, Encoding.ASCII, leaveOpen: true);
                string path = (await reader.ReadLineAsync(ended.Token) ?? "").Split(' ')[1];
                long? from = null;
                string? condition = null;
                while (await reader.ReadLineAsync(ended.Token) is { Length: > 0 } header)
                {
                    string[] parts = header.Split(": ", 2);
                    if (parts[0] == "Range")
                    {
                        from = long.Parse(
                            parts[1]["bytes=".Length..].TrimEnd('-'),
                            System.Globalization.CultureInfo.InvariantCulture
                        );
                    }
                    condition = parts[0] == "If-Range" ? parts[1] : condition;
                }
                Request request = new(path, from, condition);
                Requests.Enqueue(request);
                await answer(request, stream);
                client.Client.Shutdown(SocketShutdown.Send);
            }
            catch (Exception fault) when (fault is IOException or OperationCanceledException or SocketException)
            {
                // Whoever asked has hung up.
            }
        }
    }
}
