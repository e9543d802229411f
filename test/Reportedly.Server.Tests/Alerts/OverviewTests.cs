using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Reportedly.Server.Access;
using Reportedly.Server.Alerts;
using Reportedly.Server.Intake;
using Reportedly.Server.Stores;
using Reportedly.Server.Tests.Review;

namespace Reportedly.Server.Tests.Alerts;

/// <summary>What somebody who looked yesterday is told today.</summary>
public sealed class OverviewTests
{
    [Fact]
    public async Task A_reader_sees_how_much_waits_and_no_link_to_where_only_reviewers_may_go()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync(ReviewDesk.Reports);
        await desk.SignInAsync(AccessLevel.Reader);
        (await desk.GetAsync("/")).Body.Should().Contain("Claims to look at").And.NotContain("href=\"/review");
        (await desk.GetAsync("/help")).Body.Should().NotContain("href=\"/review").And.NotContain("href=\"/links");

        await desk.SignInAsync(AccessLevel.Reviewer);
        (await desk.GetAsync("/")).Body.Should().Contain("href=\"/review?reason=contested\"");
    }

    private const string First =
        "Blast in Velmar\n\nVELMAR, June 3, 2031 – A bomb killed 12 people in Velmar on Tuesday, the interior ministry said.";

    private const string Second =
        "Hospital counts more dead\n\nVELMAR, June 4, 2031 – The bombing in Velmar on Tuesday killed 17 people, Velmar General Hospital said.";

    private const string Elsewhere =
        "Shelling of Tarsk\n\nTARSK, June 4, 2031 – Shells killed three farmers in Tarsk on Tuesday, police said.";

    [Fact]
    public async Task A_new_incident_is_listed_with_its_reports_and_origins()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(First);

        Answer page = await desk.GetAsync("/");

        page.Status.Should().Be(200);
        page.Body.Should().Contain("bombing in Velmar, 2031-06-03").And.Contain("new: 1 report, 1 origin");
        page.Body.Should().MatchRegex("<time class=\"quiet\" datetime=\"[-0-9]+T[:0-9]+Z\">[-0-9]+ [:0-9]+ UTC</time>");
    }

    [Fact]
    public async Task A_toll_that_another_origin_disputes_is_a_new_contradiction_and_says_what_it_was()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(First);
        long before = Head(desk);

        Add(desk, Second);

        News(desk, before)
            .Should()
            .ContainSingle()
            .Which.Points.Should()
            .Contain(point =>
                point.Kind == NewsKind.Contradiction
                && point.Says == "killed: people: 12, single origin, now 12 to 17, contested"
            );
    }

    [Fact]
    public async Task An_incident_listed_under_weightier_news_is_counted_under_every_heading()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(First, Second);

        Answer page = await desk.GetAsync("/");

        page.Body.Should().Contain("New incidents <span class=\"quiet\">1</span>");
        page.Body.Should().Contain("1 of them stands above, with what weighs more.");
    }

    [Fact]
    public async Task What_came_and_went_between_two_looks_is_no_news()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(First);

        News(desk, Head(desk)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_day_that_is_none_is_told_so()
    {
        await using TestDesk desk = await TestDesk.OpenAsync();

        Answer page = await desk.GetAsync("/?since=yesterday");

        page.Status.Should().Be(400);
        page.Body.Should().Contain("2026-03-31");
    }

    [Fact]
    public async Task A_saved_search_has_a_feed_that_only_its_key_opens_and_that_tells_of_what_it_looks_for()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(First);
        SavedSearch search = await SaveAsync(desk, "place=Velmar");
        Add(desk, Second);
        Add(desk, Elsewhere);

        Answer feed = await desk.GetAsync($"/searches/{search.Id}/feed?key={search.FeedKey}");
        Answer guessed = await desk.GetAsync($"/searches/{search.Id}/feed?key={search.FeedKey}0");

        feed.Status.Should().Be(200);
        feed.Type.Should().Be("application/atom+xml");
        XNamespace atom = "http://www.w3.org/2005/Atom";
        string[] titles =
        [
            .. XDocument
                .Parse(feed.Body)
                .Descendants(atom + "entry")
                .Select(entry => entry.Element(atom + "title")!.Value),
        ];
        titles.Should().OnlyContain(title => title.Contains("Velmar", StringComparison.Ordinal)).And.NotBeEmpty();
        guessed.Status.Should().Be(404);
    }

    [Fact]
    public async Task A_search_without_a_name_is_asked_for_again_with_what_was_filled_in()
    {
        await using TestDesk desk = await TestDesk.OpenAsync();

        Answer answer = await desk.SubmitAsync(
            "/searches/new",
            "/searches/new?place=Velmar",
            ("filter", "place=Velmar"),
            ("name", " "),
            ("webhook", "https://hook.example/x")
        );

        answer.Status.Should().Be(400);
        answer.Body.Should().Contain("The search has no name").And.Contain("https://hook.example/x");
    }

    [Fact]
    public async Task News_are_sent_once_to_a_webhook_signed_and_again_only_where_they_were_not_taken()
    {
        List<(Uri To, byte[] Body, string Signature)> sent = [];
        string? answer = "the server answered 500.";
        await using TestDesk desk = await TestDesk.OpenAsync(
            setup =>
                setup with
                {
                    CreateWeb = allowed =>
                        WebAccess.Open(allowed) with
                        {
                            Post = (to, body, signature, _) =>
                            {
                                sent.Add((to, body.ToArray(), signature));
                                return Task.FromResult<string?>(answer);
                            },
                        },
                },
            First
        );
        SavedSearch search = await SaveAsync(desk, "place=Velmar", "https://hook.example/x");
        NewsSender sender = desk.Server.App.Services.GetRequiredService<NewsSender>();
        Add(desk, Second);

        await sender.SendAsync(TestContext.Current.CancellationToken);
        answer = null;
        await sender.SendAsync(TestContext.Current.CancellationToken);
        int taken = sent.Count;
        await sender.SendAsync(TestContext.Current.CancellationToken);

        taken.Should().BeGreaterThanOrEqualTo(2, "the first message was not taken");
        sent.Should().HaveCount(taken, "what was taken is not sent again");
        (Uri to, byte[] body, string signature) = sent[^1];
        to.Should().Be(new Uri("https://hook.example/x"));
        signature.Should().Be(NewsMessage.Signature(search.WebhookSecret!, body));
        System.Text.Encoding.UTF8.GetString(body).Should().Contain("now 12 to 17, contested");
    }

    [Fact]
    public async Task A_webhook_on_this_machine_is_not_reached()
    {
        WebAccess web = WebAccess.Open([]);

        string? why = await web.Post(
            new Uri("http://127.0.0.1:9/"),
            new byte[] { 1 },
            "sha256=0",
            TestContext.Current.CancellationToken
        );

        why.Should().Contain("127.0.0.1");
    }

    private static async Task<SavedSearch> SaveAsync(TestDesk desk, string filter, string webhook = "")
    {
        Answer answer = await desk.SubmitAsync(
            "/searches/new",
            $"/searches/new?{filter}",
            ("filter", filter),
            ("name", "Velmar"),
            ("webhook", webhook)
        );
        answer.Status.Should().Be(303);
        return desk.Server.App.Services.GetRequiredService<SavedSearches>().Of("A. Tester").Single();
    }

    private static long Head(TestDesk desk)
    {
        using StoreLease lease = desk.Stores.Rent();
        return lease.Store.Changes.Head;
    }

    private static void Add(TestDesk desk, string report)
    {
        using StoreLease lease = desk.Stores.Rent();
        lease.Store.Add(TestDesk.Read(report));
        lease.Store.Views.Link();
    }

    private static IReadOnlyList<NewsItem> News(TestDesk desk, long behind)
    {
        using StoreLease lease = desk.Stores.Rent();
        return IncidentNews.Of(lease.Store.Changes.Behind(behind, 1000).Changes);
    }
}
