using System.Net;
using System.Net.Sockets;
using Reportedly.Sources.Fetching;
using Reportedly.Sources.Fetching.Addresses;
using Reportedly.Sources.Tests.Servers;

namespace Reportedly.Sources.Tests.Fetching;

/// <summary>Nothing that a feed or a page says leads into the user's own network.</summary>
public sealed class PrivateNetworkTests
{
    /// <summary>What a name server of bad intent says: every name stands for this machine, and numbers are read however they are written.</summary>
    private static Task<IPAddress[]> Resolve(string host, CancellationToken stop) =>
        Task.FromResult<IPAddress[]>([IPAddress.TryParse(host, out IPAddress? number) ? number : IPAddress.Loopback]);

    private static Fetcher Public(HostResolver? resolve = null) =>
        new(
            TestFetcher.Limits,
            AddressRules.PublicOnly,
            TimeProvider.System,
            TestFetcher.UserAgent,
            resolve ?? Resolve
        );

    [Fact]
    public async Task No_way_of_writing_an_address_leads_to_a_private_machine()
    {
        await using ScenarioServer server = ScenarioServer.Start();
        Fetcher fetcher = Public();
        int tried = 0;
        List<string> letIn = [];
        foreach (string written in ForgedAddresses.All(server.Port))
        {
            tried++;
            if (!Uri.TryCreate(written, UriKind.RelativeOrAbsolute, out Uri? address))
            {
                continue;
            }
            foreach (FetchPurpose purpose in Enum.GetValues<FetchPurpose>())
            {
                FetchResult result = await fetcher.FetchAsync(
                    new FetchRequest(address) { Purpose = purpose },
                    TestContext.Current.CancellationToken
                );
                if (result is not FetchResult.Refused { Problem: FetchProblem.AddressRefused })
                {
                    letIn.Add($"{written}: {result}");
                }
            }
        }
        letIn.Should().BeEmpty();
        tried.Should().BeGreaterThanOrEqualTo(300);
        server.Connections.Should().Be(0);
    }

    [Fact]
    public async Task A_name_that_stands_for_a_public_and_a_private_machine_is_refused()
    {
        await using ScenarioServer server = ScenarioServer.Start();
        Fetcher fetcher = Public(
            (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("9.9.9.9"), IPAddress.Loopback])
        );

        FetchResult result = await fetcher.FeedAsync(
            new Uri(FormattableString.Invariant($"http://wire.example:{server.Port}/"))
        );

        result.ShouldBeRefused(FetchProblem.AddressRefused);
        server.Connections.Should().Be(0);
    }

    [Fact]
    public async Task A_name_is_looked_up_once_so_that_it_cannot_change_its_mind()
    {
        await using ScenarioServer server = ScenarioServer.Start().On("/feed", Scenario.Page("<p>here"));
        int asked = 0;
        Fetcher fetcher = TestFetcher.Local(
            resolve: (_, _) =>
                Task.FromResult<IPAddress[]>([
                    Interlocked.Increment(ref asked) == 1 ? IPAddress.Loopback : IPAddress.Parse("10.0.0.1"),
                ])
        );
        Uri address = new(FormattableString.Invariant($"http://wire.example:{server.Port}/feed"));

        (await fetcher.FeedAsync(address)).ShouldBeFetched();
        asked.Should().Be(1);
        (await fetcher.FeedAsync(address)).ShouldBeRefused(FetchProblem.AddressRefused);
        server.Connections.Should().Be(1);
    }

    [Fact]
    public async Task A_name_that_nobody_knows_is_a_problem_of_the_connection()
    {
        Fetcher fetcher = Public((_, _) => throw new SocketException((int)SocketError.HostNotFound));

        FetchResult.Refused refused = (await fetcher.FeedAsync(new Uri("http://wire.example/"))).ShouldBeRefused(
            FetchProblem.Connection
        );

        refused.Why.Should().Contain("not known");
    }

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("1.1.1.1")]
    [InlineData("172.15.0.1")]
    [InlineData("172.32.0.1")]
    [InlineData("100.63.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("192.167.0.1")]
    [InlineData("223.255.255.1")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("2a00:1450::1")]
    [InlineData("2001:4860:4860::8888")]
    public void Public_machines_may_be_reached(string number)
    {
        PublicAddresses.Contains(IPAddress.Parse(number)).Should().BeTrue();
    }

    [Theory]
    [InlineData("10.0.0.0/8", "http://10.2.3.4/", true)]
    [InlineData("10.0.0.7", "http://10.0.0.7:25/", true)]
    [InlineData("10.0.0.7", "http://10.0.0.8/", false)]
    [InlineData("[fd00::1]", "http://[fd00::1]/", true)]
    [InlineData("wire.example", "http://wire.example.:22/", true)]
    [InlineData("10.0.0.0/8", "file:///etc/passwd", false)]
    public void A_list_lets_in_what_stands_on_it(string entry, string address, bool isLetIn)
    {
        (AddressRules.Allowing([entry]).WhyNot(new Uri(address)) is null).Should().Be(isLetIn);
    }

    [Fact]
    public void An_entry_of_the_list_that_is_nothing_is_told()
    {
        Action list = () => AddressRules.Allowing(["10.0.0.0/99"]);

        list.Should().Throw<FormatException>().WithMessage("*10.0.0.0/99*");
    }
}
