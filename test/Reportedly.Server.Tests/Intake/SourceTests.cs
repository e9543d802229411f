using Microsoft.Extensions.DependencyInjection;
using Reportedly.Server.Intake.Watching;
using Reportedly.Server.Stores;
using Reportedly.Server.Tests.Jobs;
using Reportedly.Sources.Watching;
using Reportedly.Sources.Watching.States;

namespace Reportedly.Server.Tests.Intake;

/// <summary>Feeds and pages that the desk watches.</summary>
public sealed class SourceTests
{
    private const string Herald = "https://herald.example/rss.xml";
    private const string Wire = "https://wire.example/rss.xml";

    [Fact]
    public async Task A_source_that_is_added_is_looked_at_and_read_and_a_failing_one_stops_it_not()
    {
        FakeWeb web = new FakeWeb().With(Herald, FakeWeb.Feed("Orsal", 3));
        await using IntakeDesk intake = await OpenAsync(web);

        (await intake.Desk.GetAsync("/intake/sources")).Body.Should().NotContain("fault in the list");
        (await AddAsync(intake, "The Wire", Wire)).Status.Should().Be(303);
        (await AddAsync(intake, "Orsal Herald", Herald)).Status.Should().Be(303);
        await UntilAsync(intake, all => all.Count == 2 && all.All(each => each.History is not null));
        Answer page = await intake.Desk.GetAsync("/intake/sources");

        page.Body.Should().Contain("Orsal Herald").And.Contain("200: 3 new");
        page.Body.Should().Contain("The Wire").And.Contain("failed: the server answers 500");
        using StoreLease lease = intake.Desk.Stores.Rent();
        lease.Store.Count.Should().Be(3);
    }

    [Fact]
    public async Task A_source_is_looked_at_when_somebody_wants_it_and_rests_when_somebody_wants_that()
    {
        FakeWeb web = new FakeWeb().With(Herald, FakeWeb.Feed("Orsal", 1));
        await using IntakeDesk intake = await OpenAsync(web);
        await AddAsync(intake, "Orsal Herald", Herald);
        await UntilAsync(intake, all => all is [{ History.New: 1 }]);
        string id = Standings(intake).Single().Id;

        web.With(Herald, FakeWeb.Feed("Orsal", 2));
        Answer look = await intake.Desk.SubmitAsync($"/intake/sources/{id}/look", "/intake/sources");
        (await intake.Desk.GetAsync(look.Location!)).Body.Should().Contain("is looked at now");
        await UntilAsync(intake, all => all is [{ History.New: 2 }]);
        int asked = web.Asked(Herald);
        await intake.Desk.SubmitAsync($"/intake/sources/{id}/pause", "/intake/sources");

        Answer page = await intake.Desk.GetAsync("/intake/sources");
        page.Body.Should().Contain("rests").And.Contain("Watch again");
        web.Asked(Herald).Should().Be(asked);
        (await intake.Desk.GetAsync($"/intake/sources/{id}")).Body.Should().Contain("200: 1 new, 1 known");
    }

    [Fact]
    public async Task Each_fault_of_the_list_is_told_with_its_line_and_the_others_are_watched()
    {
        FakeWeb web = new FakeWeb().With(Herald, FakeWeb.Feed("Orsal", 1));
        await using IntakeDesk intake = await OpenAsync(web);

        Answer answer = await intake.Desk.SubmitAsync(
            "/intake/sources/list",
            "/intake/sources/list",
            ("version", "0"),
            ("list", $"sources:\n  - name: Broken\n    feed: no address\n  - name: Orsal Herald\n    feed: {Herald}\n")
        );
        Answer page = await intake.Desk.GetAsync(answer.Location!);

        page.Body.Should().Contain("Line 3: ").And.Contain("no address").And.Contain("is no address on the web");
        await UntilAsync(intake, all => all is [{ History.New: 1 }]);
    }

    [Fact]
    public async Task Who_changes_a_list_that_somebody_else_changed_meanwhile_is_told_so()
    {
        await using IntakeDesk intake = await OpenAsync(new FakeWeb());
        await AddAsync(intake, "Orsal Herald", Herald);

        Answer answer = await intake.Desk.SubmitAsync(
            "/intake/sources/list",
            "/intake/sources/list",
            ("version", "0"),
            ("list", "sources: []")
        );

        answer.Status.Should().Be(409);
        Standings(intake).Should().ContainSingle();
    }

    [Fact]
    public async Task Adding_a_source_leaves_all_else_in_the_list_as_it_is()
    {
        await using IntakeDesk intake = await OpenAsync(new FakeWeb());
        const string Kept =
            "# Ours.\nevery: 2h\nsources:\n- name: Wire # the old one\n  feed: https://wire.example/rss.xml\n";
        await intake.Desk.SubmitAsync("/intake/sources/list", "/intake/sources/list", ("version", "0"), ("list", Kept));

        await AddAsync(intake, "Herald: \"evening\"", Herald);

        BookedSources booked = intake.Desk.Server.App.Services.GetRequiredService<SourceBook>().Read();
        booked.List.Faults.Should().BeEmpty();
        booked.List.Sources.Select(source => source.Name).Should().Equal("Herald: \"evening\"", "Wire");
        booked.Text.Split('\n').Should().Contain(Kept.Split('\n'));
    }

    [Fact]
    public async Task A_list_of_another_reader_is_taken_over()
    {
        await using IntakeDesk intake = await OpenAsync(new FakeWeb());
        const string Opml =
            $"<opml version=\"2.0\"><body><outline text=\"News\"><outline text=\"Herald\" xmlUrl=\"{Herald}\"/><outline text=\"Wire\" xmlUrl=\"{Wire}\"/></outline></body></opml>";

        (await intake.ImportAsync(Opml)).Status.Should().Be(303);

        Standings(intake).Select(each => each.Source.Name).Should().Equal("Herald", "Wire");
    }

    [Fact]
    public async Task A_list_lets_no_machine_of_a_private_network_in()
    {
        await using IntakeDesk intake = await IntakeDesk.OpenAsync();
        await intake.Desk.SubmitAsync(
            "/intake/sources/list",
            "/intake/sources/list",
            ("version", "0"),
            ("list", "allow_hosts: [127.0.0.1]\nsources:\n  - feed: http://127.0.0.1:9/rss\n")
        );

        await UntilAsync(intake, all => all is [{ History: not null }]);

        Standings(intake).Single().History!.Looks.Single().Said.Should().Contain("is a machine of a private network");
        (await intake.Desk.GetAsync("/intake/sources/list")).Body.Should().Contain("serve --allow-host");
    }

    [Fact]
    public void A_source_that_is_silent_or_fails_for_long_is_flagged()
    {
        DateTimeOffset now = new(2026, 3, 20, 12, 0, 0, TimeSpan.Zero);
        WatchedSource source = new("Herald", new Uri(Herald), Reportedly.Sources.Watching.SourceKind.Feed);
        SourceState well = new("Herald", Herald) { LastSuccess = now, LastCheck = now };
        SourceHistory history = new(Herald, now.AddDays(-90)) { LastNew = now.AddDays(-9) };

        new SourceStanding(source, well, history, false).Alert(now).Should().Be("Nothing new for 9 days.");
        new SourceStanding(source, well, history, true).Alert(now).Should().BeNull("it rests");
        new SourceStanding(source, well, history with { LastNew = now.AddDays(-6) }, false)
            .Alert(now)
            .Should()
            .BeNull();
        new SourceStanding(source with { Every = TimeSpan.FromDays(1) }, well, history, false)
            .Alert(now)
            .Should()
            .BeNull();
        new SourceStanding(source, well with { Failures = 5, LastSuccess = now.AddDays(-2) }, history, false)
            .Alert(now)
            .Should()
            .Be("Has failed for 2 days.");
    }

    private static Task<IntakeDesk> OpenAsync(FakeWeb web) =>
        IntakeDesk.OpenAsync(change: setup => setup with { CreateWeb = _ => web.Access });

    private static Task<Answer> AddAsync(IntakeDesk intake, string name, string address) =>
        intake.Desk.SubmitAsync(
            "/intake/sources/add",
            "/intake/sources",
            ("address", address),
            ("name", name),
            ("kind", "feed"),
            ("publisher", "")
        );

    private static IReadOnlyList<SourceStanding> Standings(IntakeDesk intake)
    {
        IServiceProvider services = intake.Desk.Server.App.Services;
        return services
            .GetRequiredService<SourceWatching>()
            .Standings(services.GetRequiredService<SourceBook>().Read());
    }

    private static async Task UntilAsync(IntakeDesk intake, Func<IReadOnlyList<SourceStanding>, bool> isSo)
    {
        while (!isSo(Standings(intake)))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
