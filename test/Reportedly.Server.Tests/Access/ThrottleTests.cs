using Reportedly.Server.Access;
using Reportedly.Server.Access.Throttling;
using Reportedly.Server.Stores;
using Reportedly.Storage;
using Reportedly.Storage.Desk;

namespace Reportedly.Server.Tests.Access;

/// <summary>Who tries too often is slowed down.</summary>
public sealed class ThrottleTests
{
    private readonly TestClock clock = new();

    [Fact]
    public async Task Ten_mistakes_for_a_name_cost_a_quarter_of_an_hour_and_each_further_ten_twice_as_much()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        SignInGate gate = new(new SharedCounts(desk.Stores, clock), clock);
        List<double> waits = [];
        for (int round = 0; round < 4; round++)
        {
            for (int i = 0; i < SignInGate.Forgiven; i++)
            {
                gate.Wait("Mira Okonjo").Should().BeNull();
                gate.Failed(i % 2 == 0 ? "Mira Okonjo" : " mira  OKONJO ");
            }
            waits.Add(gate.Wait("mira okonjo")!.Value.TotalMinutes);
            gate.Wait("Tomas Veld").Should().BeNull("others are not touched by it");
            clock.Pass(gate.Wait("Mira Okonjo")!.Value);
        }

        waits.Should().Equal(15, 30, 60, 120);
        gate.Succeeded("Mira Okonjo");
        gate.Failed("Mira Okonjo");
        gate.Wait("Mira Okonjo").Should().BeNull();
    }

    [Fact]
    public void A_window_slides()
    {
        SlidingWindow window = new(3, TimeSpan.FromMinutes(5), clock);
        window.Take("a").Should().BeNull();
        clock.Pass(TimeSpan.FromMinutes(2));
        window.Take("a").Should().BeNull();
        window.Take("a").Should().BeNull();

        window.Take("a").Should().Be(TimeSpan.FromMinutes(3));
        window.Take("b").Should().BeNull();
        clock.Pass(TimeSpan.FromMinutes(3));
        window.Take("a").Should().BeNull("the first is five minutes old");
        window.Take("a").Should().Be(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task A_window_that_desks_share_slides_too()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        SharedWindow one = new(new SharedCounts(desk.Stores, clock), "tries", 3, TimeSpan.FromMinutes(5), clock);
        SharedWindow other = new(new SharedCounts(desk.Stores, clock), "tries", 3, TimeSpan.FromMinutes(5), clock);
        one.Take("a").Should().BeNull();
        clock.Pass(TimeSpan.FromMinutes(2));
        other.Take("a").Should().BeNull();
        one.Take("a").Should().BeNull();

        other.Take("a").Should().Be(TimeSpan.FromMinutes(3));
        one.Wait("a").Should().Be(TimeSpan.FromMinutes(3));
        other.Take("b").Should().BeNull();
        clock.Pass(TimeSpan.FromMinutes(3));
        other.Take("a").Should().BeNull("the first is five minutes old");
        one.Take("a").Should().Be(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task Mistakes_count_at_every_desk_of_a_store_and_a_restart_does_not_forget_them()
    {
        await using TestDesk one = await TestDesk.OpenTeamAsync();
        one.AddAccount("Mira Okonjo", AccessLevel.Reader);
        for (int i = 0; i < 9; i++)
        {
            one.Clock.Pass(TimeSpan.FromSeconds(11));
            (await TryAsync(one, "Mira Okonjo", "a wrong password")).Status.Should().Be(400);
        }
        // Another desk, or the same opened again.
        await using TestDesk other = await TestDesk.OpenTeamAsync(setup =>
            setup with
            {
                Store = one.StorePath,
                Clock = one.Clock,
            }
        );

        (await TryAsync(other, "Mira Okonjo", "a wrong password")).Status.Should().Be(400);
        (await TryAsync(other, "Mira Okonjo", TestDesk.Password)).Status.Should().Be(429);
        (await TryAsync(one, "Mira Okonjo", TestDesk.Password)).Status.Should().Be(429);
    }

    [Fact]
    public async Task What_is_counted_has_an_end_names_nobody_and_is_in_no_backup()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        using StoreLease lease = desk.Stores.Rent();
        DeskDocuments documents = lease.Store.Documents;
        SignInGate gate = new(new SharedCounts(desk.Stores, clock), clock);
        lease.Store.Together(() =>
        {
            for (int i = 0; i < SharedCounts.Most + 10; i++)
            {
                documents.Add("passing-count-mistakes", $"old {i}", "1 0", clock.GetUtcNow());
            }
            return true;
        });

        gate.Failed("Mira Okonjo");

        documents.Versions("passing-count-mistakes").Should().HaveCount(SharedCounts.Most);
        clock.Pass(TimeSpan.FromDays(3));
        new SignInGate(new SharedCounts(desk.Stores, clock), clock).Failed("Tomas Veld");
        DeskDocument only = documents.All("passing-count-mistakes").Should().ContainSingle().Subject;
        only.Id.Should().MatchRegex("^[0-9a-f]{32}$");
        string backup = Path.Combine(Path.GetDirectoryName(desk.StorePath)!, "backup");
        lease.Store.Backup(backup);
        using RecordStore restored = Restored(backup);
        restored.Documents.All("passing-count-mistakes").Should().BeEmpty();
        restored.Documents.All("passing-count-key").Should().BeEmpty();
    }

    [Fact]
    public async Task A_locked_name_is_refused_even_with_the_right_password_and_an_unknown_name_is_locked_alike()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        desk.AddAccount("Mira Okonjo", AccessLevel.Reader);
        foreach (string name in new[] { "Mira Okonjo", "Nobody At All" })
        {
            for (int i = 0; i < 10; i++)
            {
                desk.Clock.Pass(TimeSpan.FromSeconds(11));
                (await TryAsync(desk, name, "a wrong password")).Status.Should().Be(400);
            }
            desk.Clock.Pass(TimeSpan.FromSeconds(11));
            Answer locked = await TryAsync(desk, name, TestDesk.Password);

            locked.Status.Should().Be(429);
            locked.Headers.GetValues("Retry-After").Single().Should().Be("889");
            locked.Body.Should().Contain("Wait 889 seconds");
        }
        desk.Clock.Pass(TimeSpan.FromMinutes(15));
        (await TryAsync(desk, "Mira Okonjo", TestDesk.Password)).Status.Should().Be(302);
    }

    [Fact]
    public async Task An_address_that_tries_many_names_is_refused_for_a_while_and_others_are_not()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync(setup =>
            setup with
            {
                Team = setup.Team! with { BehindProxy = true },
            }
        );
        desk.AddAccount("Mira Okonjo", AccessLevel.Reader);
        for (int i = 0; i < Throttle.TriesOfAddress; i++)
        {
            (await TryAsync(desk, $"Name {i}", "a wrong password", "203.0.113.7")).Status.Should().Be(400);
        }

        Answer refused = await TryAsync(desk, "Mira Okonjo", TestDesk.Password, "203.0.113.7");
        Answer other = await TryAsync(desk, "Mira Okonjo", TestDesk.Password, "203.0.113.8");

        refused.Status.Should().Be(429);
        refused.Headers.GetValues("Retry-After").Single().Should().Be("300");
        other.Status.Should().Be(302);
        desk.Clock.Pass(Throttle.AddressSpan);
        (await TryAsync(desk, "Mira Okonjo", TestDesk.Password, "203.0.113.7")).Status.Should().Be(302);
    }

    [Fact]
    public async Task Guessing_tokens_and_invitations_is_slowed_down_too()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        (string words, _) = desk.MakeToken(desk.AddAccount("Mira Okonjo", AccessLevel.Reader).Id, AccessLevel.Reader);
        for (int i = 0; i < Throttle.TriesOfAddress; i++)
        {
            (await desk.GetAsync("/api/v1/reports", ("Authorization", $"Bearer rpt_{i}"))).Status.Should().Be(401);
            (await desk.GetAsync($"/join?invitation={i}")).Status.Should().Be(404);
        }

        (await desk.GetAsync("/api/v1/reports", ("Authorization", "Bearer rpt_x"))).Status.Should().Be(429);
        (await desk.GetAsync("/join?invitation=x")).Status.Should().Be(429);
        (await desk.GetAsync("/api/v1/reports", ("Authorization", $"Bearer {words}")))
            .Status.Should()
            .Be(200, "a right token is no guess");
    }

    private static RecordStore Restored(string backup)
    {
        string path = $"{backup}.db";
        RecordStore.Restore(backup, path);
        return RecordStore.OpenExisting(path);
    }

    private static async Task<Answer> TryAsync(TestDesk desk, string name, string password, string from = "203.0.113.1")
    {
        desk.ForgetCookies();
        Answer page = await desk.GetAsync("/sign-in");
        string token = page.Body.Split("name=\"token\" value=\"")[1].Split('"')[0];
        FormUrlEncodedContent form = new([
            new("token", System.Net.WebUtility.HtmlDecode(token)),
            new("name", name),
            new("password", password),
        ]);
        return await desk.SendAsync(HttpMethod.Post, "/sign-in", form, ("X-Forwarded-For", from));
    }
}
