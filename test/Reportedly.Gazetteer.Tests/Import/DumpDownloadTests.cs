using System.Collections.Immutable;
using System.Net;
using Reportedly.Gazetteer.Import.Download;

namespace Reportedly.Gazetteer.Tests.Import;

public sealed class DumpDownloadTests : IDisposable
{
    private static readonly DownloadLimits Limits = new()
    {
        AllowsLoopback = true,
        Silence = TimeSpan.FromSeconds(20),
        FileBytes = 10_000_000,
    };

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reportedly-download-");
    private readonly byte[] file = new byte[300_000];

    public DumpDownloadTests() => new Random(7).NextBytes(file);

    [Fact]
    public async Task Files_are_downloaded_into_the_folder()
    {
        using LocalServer server = new((request, stream) => LocalServer.GiveAsync(request, stream, file));

        ImmutableArray<string> paths = await Download(server, Limits, "countryInfo.txt", "alternatenames/IQ.zip");

        paths.Select(Path.GetFileName).Should().Equal("countryInfo.txt", "alternatenames-IQ.zip");
        server
            .Requests.Select(request => request.Path)
            .Should()
            .Equal("/dump/countryInfo.txt", "/dump/alternatenames/IQ.zip");
        paths.Select(File.ReadAllBytes).Should().AllSatisfy(bytes => bytes.Should().Equal(file));
        folder.EnumerateFiles().Should().HaveCount(2);
    }

    [Fact]
    public async Task A_connection_that_is_cut_goes_on_where_it_was_cut()
    {
        using LocalServer server = new(
            async (request, stream) =>
            {
                if (request.From is null)
                {
                    await LocalServer.SayAsync(stream, "200 OK", "ETag: \"one\"", $"Content-Length: {file.Length}");
                    await stream.WriteAsync(file.AsMemory(0, 100_000));
                    return;
                }
                await LocalServer.GiveAsync(request, stream, file);
            }
        );

        ImmutableArray<string> paths = await Download(server, Limits, "a.zip");

        File.ReadAllBytes(paths[0]).Should().Equal(file);
        server.Requests.Should().HaveCount(2);
        server.Requests.Last().Should().BeEquivalentTo(new { From = (long?)100_000, IfRange = "\"one\"" });
    }

    [Fact]
    public async Task What_an_earlier_run_has_left_is_used_and_a_changed_file_is_begun_anew()
    {
        byte[] newer = [.. file.Reverse()];
        bool cut = true;
        string tag = "\"one\"";
        byte[] current = file;
        using LocalServer server = new(
            async (request, stream) =>
            {
                if (cut)
                {
                    await LocalServer.SayAsync(stream, "200 OK", $"ETag: {tag}", $"Content-Length: {current.Length}");
                    await stream.WriteAsync(current.AsMemory(0, 50_000));
                    return;
                }
                await LocalServer.GiveAsync(request, stream, current, tag);
            }
        );
        DownloadException first = await Refusal(server, Limits with { Resumptions = 0 }, "a.zip");
        first.Message.Should().Contain("a.zip");
        first.MayPass.Should().BeTrue();
        cut = false;
        tag = "\"two\"";
        current = newer;

        ImmutableArray<string> paths = await Download(server, Limits, "a.zip");

        File.ReadAllBytes(paths[0]).Should().Equal(newer, "the old beginning does not go with the new end");
        server.Requests.Last().From.Should().Be(50_000);
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_downloaded_again()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "a.zip"), "there");
        using LocalServer server = new((request, stream) => LocalServer.GiveAsync(request, stream, file));

        await Download(server, Limits, "a.zip");

        server.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task A_file_that_the_server_lacks_is_named()
    {
        using LocalServer server = new(
            (_, stream) => LocalServer.SayAsync(stream, "404 Not Found", "Content-Length: 0")
        );

        (await Refusal(server, Limits, "QQ.zip"))
            .Message.Should()
            .EndWith("/dump/QQ.zip: the server answers 404, it has no such file");
    }

    [Fact]
    public async Task A_body_that_is_shorter_than_promised_is_no_file()
    {
        using LocalServer server = new(
            async (request, stream) =>
            {
                await LocalServer.SayAsync(stream, "200 OK", $"Content-Length: {file.Length + 10}");
                await stream.WriteAsync(file);
            }
        );

        await Refusal(server, Limits with { Resumptions = 2 }, "a.zip");

        File.Exists(Path.Combine(folder.FullName, "a.zip")).Should().BeFalse();
    }

    [Theory]
    [InlineData("X-Length: none")]
    [InlineData("Content-Length: 99000000")]
    public async Task A_body_without_end_is_broken_off(string header)
    {
        using LocalServer server = new(
            async (_, stream) =>
            {
                await LocalServer.SayAsync(stream, "200 OK", header);
                while (true)
                {
                    await stream.WriteAsync(file);
                }
            }
        );

        (await Refusal(server, Limits with { FileBytes = 1_000_000 }, "a.zip"))
            .Message.Should()
            .Contain("longer than the 1,000,000 bytes");
        folder.EnumerateFiles().Sum(left => left.Length).Should().BeLessThanOrEqualTo(1_000_000);
    }

    [Fact]
    public async Task A_server_that_falls_silent_is_not_waited_for()
    {
        using LocalServer server = new(
            async (_, stream) =>
            {
                await LocalServer.SayAsync(stream, "200 OK", "Content-Length: 1000");
                await Task.Delay(TimeSpan.FromSeconds(30));
            }
        );

        (await Refusal(server, Limits with { Silence = TimeSpan.FromMilliseconds(300) }, "a.zip"))
            .Message.Should()
            .Contain("sent nothing for 0.3 seconds");
    }

    [Fact]
    public async Task A_server_that_drips_is_not_waited_for_either()
    {
        using LocalServer server = new(
            async (_, stream) =>
            {
                await LocalServer.SayAsync(stream, "200 OK", "ETag: \"one\"", "Content-Length: 1000");
                for (int i = 0; i < 1000; i++)
                {
                    await stream.WriteAsync(file.AsMemory(i, 1));
                    await Task.Delay(50);
                }
            }
        );

        (await Refusal(server, Limits with { File = TimeSpan.FromMilliseconds(600) }, "a.zip"))
            .Message.Should()
            .Contain("was not there after");
    }

    [Fact]
    public async Task A_redirect_is_followed_and_a_circle_of_them_left()
    {
        using LocalServer server = new(
            (request, stream) =>
                request.Path switch
                {
                    "/dump/a.zip" => LocalServer.SayAsync(
                        stream,
                        "302 Found",
                        "Location: /mirror/a.zip",
                        "Content-Length: 0"
                    ),
                    "/mirror/a.zip" => LocalServer.GiveAsync(request, stream, file),
                    _ => LocalServer.SayAsync(stream, "302 Found", "Location: /dump/b.zip", "Content-Length: 0"),
                }
        );

        File.ReadAllBytes((await Download(server, Limits, "a.zip"))[0]).Should().Equal(file);
        (await Refusal(server, Limits, "b.zip")).Message.Should().Contain("without end");
    }

    [Theory]
    [InlineData("https://10.0.0.1/a.zip", "private network")]
    [InlineData("https://169.254.169.254/latest", "private network")]
    [InlineData("https://[fd00::1]/a.zip", "private network")]
    [InlineData("https://[::ffff:192.168.1.1]/a.zip", "private network")]
    [InlineData("http://203.0.113.5/a.zip", "no https address")]
    [InlineData("file:///etc/hostname", "no https address")]
    public async Task A_redirect_into_a_private_network_is_not_followed(string location, string why)
    {
        using LocalServer server = new(
            (_, stream) => LocalServer.SayAsync(stream, "302 Found", $"Location: {location}", "Content-Length: 0")
        );

        (await Refusal(server, Limits, "a.zip")).Message.Should().Contain(why);
    }

    [Fact]
    public async Task A_server_on_this_machine_is_not_asked_unless_that_is_allowed()
    {
        using LocalServer server = new((request, stream) => LocalServer.GiveAsync(request, stream, file));

        (await Refusal(server, Limits with { AllowsLoopback = false }, "a.zip")).Message.Should().Contain("no https");
        server.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_named()
    {
        Uri address;
        using (LocalServer server = new((_, _) => Task.CompletedTask))
        {
            address = server.Address;
        }

        (await Refusal(address, Limits, "a.zip")).Message.Should().StartWith($"{address}a.zip: ");
    }

    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("[fd00::1]")]
    [InlineData("[fe80::1%252]")]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task The_network_itself_leads_to_no_private_address(string machine)
    {
        using HttpMessageInvoker network = PublicNetwork.Open();
        using HttpRequestMessage request = new(HttpMethod.Get, $"https://{machine}/");

        Func<Task> send = () => network.SendAsync(request, TestContext.Current.CancellationToken);

        (await send.Should().ThrowAsync<HttpRequestException>())
            .Which.GetBaseException()
            .Message.Should()
            .Contain("private network");
    }

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.0.1", false)]
    [InlineData("169.254.1.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("8.8.8.8", true)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("192.0.2.1", false)]
    [InlineData("192.88.99.1", false)]
    [InlineData("198.51.100.1", false)]
    [InlineData("203.0.113.1", false)]
    [InlineData("2001::1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("3fff::1", false)]
    [InlineData("2001:4860:4860::8888", true)]
    [InlineData("2a01:4f8::1", true)]
    public void A_private_address_is_known_when_seen(string address, bool isPublic) =>
        PublicNetwork.IsPublic(IPAddress.Parse(address)).Should().Be(isPublic);

    [Fact]
    public void The_whole_world_or_a_few_countries_are_asked_for()
    {
        DumpDownload.FilesFor([]).Should().Contain(["allCountries.zip", "alternateNamesV2.zip"]);
        DumpDownload
            .FilesFor(["IQ", "SY"])
            .Should()
            .Equal(
                "admin1CodesASCII.txt",
                "admin2Codes.txt",
                "countryInfo.txt",
                "IQ.zip",
                "alternatenames/IQ.zip",
                "SY.zip",
                "alternatenames/SY.zip"
            );
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Task<ImmutableArray<string>> Download(LocalServer server, DownloadLimits limits, params string[] files) =>
        Download(server.Address, limits, files);

    private async Task<ImmutableArray<string>> Download(Uri address, DownloadLimits limits, params string[] files)
    {
        using HttpMessageInvoker network = PublicNetwork.Open(proxy: null, limits.AllowsLoopback);
        return await new DumpDownload(address, network, limits, TimeProvider.System).RunAsync(
            [.. files],
            folder.FullName,
            _ => { },
            TestContext.Current.CancellationToken
        );
    }

    private Task<DownloadException> Refusal(LocalServer server, DownloadLimits limits, string name) =>
        Refusal(server.Address, limits, name);

    private async Task<DownloadException> Refusal(Uri address, DownloadLimits limits, string name) =>
        (await Record.ExceptionAsync(() => Download(address, limits, name)))
            .Should()
            .BeOfType<DownloadException>()
            .Subject;
}
