using Reportedly.Server.Pages.Review;
using Reportedly.Server.Tests.Incidents;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Tests.Review;

/// <summary>What the review queue promises to whoever works through it.</summary>
public sealed class ReviewTests
{
    [Fact]
    public async Task The_most_urgent_claim_comes_first_and_says_why_it_waits()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(ReviewDesk.Reports);

        Card card = await desk.CardAsync();

        card.Text.Should().MatchRegex("is contested: .* here, .* elsewhere");
        card.Answer.Body.Should().Contain("href=\"/incidents/i");
        card.Answer.Body.Should().Contain("<mark class=\"content\">").And.Contain("<mark class=\"cue\">");
    }

    [Fact]
    public async Task One_decision_is_acknowledged_and_leads_to_the_next_card()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(ReviewDesk.Reports);
        Card first = await desk.CardAsync();

        Card second = await desk.DecideAsync(first, "accept");

        second.Claim.Should().NotBe(first.Claim).And.NotBeNull();
        second.Text.Should().Contain("saved j1");
        second.Last.Should().Equal("j1");
    }

    [Fact]
    public async Task A_script_gets_the_next_card_in_the_answer()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(ReviewDesk.Reports);
        Card first = await desk.CardAsync();
        string token = first.Answer.Body.Split("name=\"token\" value=\"")[1].Split('"')[0];
        FormUrlEncodedContent form = new([new("token", token), new("kind", "accept"), new("subject", first.Subject)]);

        Card second = new(
            await desk.SendAsync(
                HttpMethod.Post,
                first.Next,
                form,
                ("Sec-Fetch-Site", "same-origin"),
                (ReviewEndpoints.InPlace, "1")
            )
        );

        second.Answer.Status.Should().Be(200);
        second.Answer.Headers.GetValues(ReviewEndpoints.Url).Should().Equal(first.Next);
        second.Claim.Should().Be((await desk.CardAsync(first.Next)).Claim);
    }

    [Fact]
    public async Task Going_on_shows_every_open_claim_once_and_judges_nothing()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(ReviewDesk.Reports);
        List<string> seen = [];

        for (Card card = await desk.CardAsync(); card.Claim is { } claim; card = await desk.CardAsync(card.Next))
        {
            seen.Add(claim);
        }

        seen.Should().OnlyHaveUniqueItems().And.HaveCountGreaterThan(3);
        desk.Judged().Should().BeEmpty();
        (await desk.CardAsync()).Text.Should().Contain($"{seen.Count} open");
    }

    [Fact]
    public async Task Undo_brings_the_card_back_and_then_the_queue_goes_on()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(ReviewDesk.Reports);
        Card first = await desk.CardAsync();
        Card behind = await desk.CardAsync(first.Next);
        Card second = await desk.DecideAsync(first, "reject", ("why", "wrong"));

        Answer undone = await desk.SubmitAsync(
            first.Next,
            "/review",
            ("kind", "undo"),
            ("undoes", second.Last[0]),
            ("why", "taken back")
        );
        Card again = await desk.CardAsync(undone.Location!);
        await desk.FollowedAsync();
        Card onwards = await desk.DecideAsync(again, "accept");

        again.Claim.Should().Be(first.Claim);
        again.Answer.Body.Should().Contain("data-status=\"open\"");
        again.Last.Should().BeEmpty();
        onwards.Claim.Should().Be(behind.Claim);
    }

    [Fact]
    public async Task The_ten_last_decisions_stand_beside_the_card_the_newest_first()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(ReviewDesk.Reports);
        Card card = await desk.CardAsync();
        for (int i = 0; i < 12; i++)
        {
            await desk.DecideAsync(card, i % 2 == 0 ? "accept" : "reject", ("why", $"reason {i}"));
        }
        desk.JudgeAs("B. Other", JudgementKind.Accept, card.Claim!, null);

        Card then = await desk.CardAsync();

        then.Last.Should().Equal(Enumerable.Range(3, 10).Reverse().Select(number => $"j{number}"));
    }

    [Fact]
    public async Task A_second_thought_stands_in_the_place_of_the_first()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(ReviewDesk.Reports);
        Card first = await desk.CardAsync();
        Card second = await desk.DecideAsync(first, "accept");

        Answer answer = await desk.SubmitAsync(
            "/review",
            "/review",
            ("kind", "reject"),
            ("subject", first.Subject),
            ("why", "the words do not say this"),
            ("instead", "j1")
        );
        Card then = await desk.CardAsync($"/review?at={Uri.EscapeDataString(first.Claim!)}");

        answer.Location.Should().Be("/review?saved=j2");
        then.Last.Should().Equal("j2");
        then.Answer.Body.Should().Contain("data-status=\"rejected\"");
        second.Last.Should().Equal("j1");
    }

    [Fact]
    public async Task A_rejected_claim_stays_to_be_found_among_the_rejected()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(ReviewDesk.Reports);
        Card first = await desk.CardAsync();
        await desk.DecideAsync(first, "reject", ("why", "wrong"));
        await desk.FollowedAsync();

        Card rejected = await desk.CardAsync("/review?status=rejected");
        Card open = await desk.CardAsync();

        rejected.Claim.Should().Be(first.Claim);
        open.Claim.Should().NotBe(first.Claim);
    }

    [Fact]
    public async Task A_flagged_claim_waits_for_a_second_look()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(ReviewDesk.Reports);
        Card first = await desk.CardAsync();
        Card second = await desk.DecideAsync(first, "assign", ("assignee", LastDecisions.SecondLook));
        await desk.FollowedAsync();

        Card flagged = await desk.CardAsync("/review?assignee=second%20look");

        flagged.Claim.Should().Be(first.Claim);
        second.Last.Should().Equal("j1");
    }

    [Fact]
    public async Task Of_two_reviewers_at_one_card_the_second_is_told_and_keeps_what_they_wrote()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(ReviewDesk.Reports);
        Card card = await desk.CardAsync();
        desk.JudgeAs("B. Other", JudgementKind.Accept, card.Claim!, null);

        Card told = await desk.DecideAsync(
            card,
            "reject",
            ("why", RejectReasons.All[1]),
            ("why", "the <army> says it")
        );
        Card insisted = await desk.DecideAsync(told, "reject", ("why", RejectReasons.All[1]));

        told.Answer.Status.Should().Be(409);
        told.Claim.Should().Be(card.Claim);
        told.Text.Should().Contain("B. Other accepted").And.Contain("Yours was not written");
        told.Answer.Body.Should().Contain("value=\"the &lt;army&gt; says it\"");
        told.Answer.Body.Should().MatchRegex($"<option[^>]*selected[^>]*>{RejectReasons.All[1]}");
        insisted.Text.Should().Contain("saved j2");
    }

    [Fact]
    public async Task A_card_whose_report_was_read_anew_is_not_decided_unseen()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(ReviewDesk.Reports);
        Card card = await desk.CardAsync();

        Answer answer = await desk.SubmitAsync(
            card.Next,
            "/review",
            ("kind", "accept"),
            ("subject", card.Claim + "@1-2"),
            ("known", card.Known)
        );
        Card told = new(answer);

        answer.Status.Should().Be(409);
        told.Text.Should().Contain("was read again while you looked at it");
        told.Claim.Should().Be(card.Claim);
        told.Subject.Should().Be(card.Subject);
    }

    [Theory]
    [InlineData("stance=denies", "✗ denies")]
    [InlineData("status=any&speaker=northern%20front", "Northern Front")]
    [InlineData("q=hospital", "Doctors and ministry differ")]
    [InlineData("since=2030-03-05&until=2030-03-31", "published 2030-03-")]
    public async Task What_is_reviewed_stands_in_the_address(string filter, string says)
    {
        await using TestDesk desk = await TestDesk.OpenAsync(ReviewDesk.Reports);

        Card card = await desk.CardAsync($"/review?{filter}");

        card.Claim.Should().NotBeNull();
        card.Text.Should().Contain(says);
        card.Next.Should().StartWith($"/review?{filter}&after=");
    }

    [Fact]
    public async Task The_claims_of_one_paper_are_reviewed_alone_and_its_name_on_a_card_leads_to_them()
    {
        await using TestDesk desk = await PaperDesk.OpenAsync(
            PaperDesk.Read(PaperDesk.Ministry, "m1", 5, "Dervan Courier"),
            PaperDesk.Read(PaperDesk.Hospital, "h1", 6, "Kelvar Post")
        );

        Card all = await desk.CardAsync("/review");
        Card courier = await desk.CardAsync("/review?publisher=courier");
        Card none = await desk.CardAsync("/review?publisher=gazette");

        all.Text.Should().Contain("2 open");
        courier
            .Text.Should()
            .Contain("1 in this selection")
            .And.Contain("Dervan Courier")
            .And.NotContain("Kelvar Post");
        courier.Answer.Body.Should().Contain("href=\"/review?publisher=Dervan%20Courier\"");
        none.Text.Should().Contain("No claim fits these filters.");
    }

    [Theory]
    [InlineData("reason=boredom", "'boredom' is no reason. Use one of contested, ")]
    [InlineData("since=soon", "'soon' is no day. Write it as 2030-03-05")]
    [InlineData("status=lost", "'lost' is no status.")]
    [InlineData("after=nonsense", "does not continue any list")]
    [InlineData("report=nonsense", "holds no report of that name")]
    public async Task A_filter_that_means_nothing_is_named(string filter, string says)
    {
        await using TestDesk desk = await TestDesk.OpenAsync(ReviewDesk.Reports);

        Card card = await desk.CardAsync($"/review?{filter}");

        card.Answer.Status.Should().BeOneOf(400, 404);
        card.Text.Should().Contain(says.Split(". ")[0]);
    }

    [Fact]
    public async Task An_empty_queue_says_so()
    {
        await using TestDesk desk = await TestDesk.OpenAsync();

        Card card = await desk.CardAsync();

        card.Answer.Status.Should().Be(200);
        card.Text.Should().Contain("Nothing waits here").And.Contain("Take reports in");
    }

    [Fact]
    public async Task What_a_card_shows_can_be_corrected_field_by_field()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(ReviewDesk.Reports);
        Card card = await desk.CardAsync();

        Answer form = await desk.GetAsync($"/correct/{card.Claim}?back={Uri.EscapeDataString(card.Next)}");
        Answer elsewhere = await desk.GetAsync($"/correct/{card.Claim}?back=https://evil.example");
        Answer none = await desk.GetAsync($"/correct/{card.Claim!.Split('/')[0]}/c99");

        form.Status.Should().Be(200);
        form.Body.Should().Contain("name=\"value.stance\"").And.Contain("name=\"back\" value=\"/review?after=");
        elsewhere.Body.Should().NotContain("evil.example");
        none.Status.Should().Be(404);
    }
}
