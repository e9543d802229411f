using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Reportedly.Cli.Tests;

/// <summary><c>read</c> fetches what an address stands for, keeps the bytes, and asks no machine that is not public unless it may.</summary>
public sealed class ReadPageTests : IDisposable
{
    private const string Page =
        "<html lang=en><title>Two killed</title><article><h1>Two killed in Tarsal</h1><p>Police said on Tuesday that two people were killed in a bombing in Tarsal, and that nobody had been arrested so far.</p></article></html>";

    private readonly Shell shell = new();
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private int asked;

    public ReadPageTests()
    {
        listener.Start();
        _ = AnswerAsync();
    }

    public void Dispose()
    {
        listener.Dispose();
        shell.Dispose();
    }

    [Fact]
    public void A_page_is_read_and_kept_byte_for_byte_beside_the_store()
    {
        Said said = shell.Run(
            "read",
            Address,
            "--allow-host",
            "127.0.0.1",
            "--db",
            shell.PathOf("s.db"),
            "--format",
            "jsonl"
        );

        said.Code.Should().Be(0);
        said.Output.Should().Contain("Two killed in Tarsal").And.Contain(Address);
        string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Page)));
        string kept = Path.Combine(shell.PathOf("s.db.raw"), digest[..2], digest[2..4], digest);
        File.ReadAllText(kept).Should().Be(Page);
        File.ReadAllText(Path.Combine(shell.PathOf("s.db.raw"), "index.jsonl"))
            .Should()
            .Contain(digest)
            .And.Contain(Address);
    }

    [Fact]
    public void Nothing_is_kept_where_nobody_wants_it()
    {
        shell
            .Run(
                "read",
                Address,
                "--allow-host",
                "127.0.0.1",
                "--db",
                shell.PathOf("s.db"),
                "--no-raw",
                "--format",
                "jsonl"
            )
            .Code.Should()
            .Be(0);

        Directory.Exists(shell.PathOf("s.db.raw")).Should().BeFalse();
    }

    [Fact]
    public void A_machine_that_is_not_public_is_not_asked()
    {
        Said said = shell.Run("read", Address);

        said.Code.Should().Be(3);
        said.Error.Should().Contain("127.0.0.1");
        asked.Should().Be(0);
    }

    private string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/page";

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                using TcpClient client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
                Interlocked.Increment(ref asked);
                NetworkStream stream = client.GetStream();
                byte[] head = new byte[4096];
                int read = await stream.ReadAsync(head, TestContext.Current.CancellationToken);
                bool isPage = Encoding
                    .ASCII.GetString(head, 0, read)
                    .StartsWith("GET /page ", StringComparison.Ordinal);
                string answer = isPage
                    ? $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {Page.Length}\r\nConnection: close\r\n\r\n{Page}"
                    : "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
                await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), TestContext.Current.CancellationToken);
            }
        }
        catch (Exception stopped)
            when (stopped is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The test is over.
        }
    }
}
