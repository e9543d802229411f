using Reportedly.Server.Stores;
using Reportedly.Server.Tests.Review;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Tests.Judging;

/// <summary>What pages promise to whoever judges.</summary>
public sealed class JudgeTests
{
    private static readonly (string, string) Script = ("Accept", "application/json");

    [Fact]
    public async Task A_judgement_carries_the_name_of_whoever_made_it_and_leads_back()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(ReviewDesk.Reports);
        Card card = await desk.CardAsync();

        Answer answer = await JudgeAsync(desk, ("kind", "accept"), ("subject", card.Subject), ("back", "/explore?q=a"));

        answer.Status.Should().Be(303);
        answer.Location.Should().Be("/explore?q=a");
        desk.Judged().Single().Content.Who.Should().Be("A. Tester");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/\t/evil.example/")]
    [InlineData("\\\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/review\r\nSet-Cookie: a=b")]
    [InlineData("")]
    public async Task A_form_never_leads_to_another_site(string back)
    {
        await using TestDesk desk = await TestDesk.OpenAsync(ReviewDesk.Reports);
        Card card = await desk.CardAsync();

        Answer answer = await JudgeAsync(desk, ("kind", "accept"), ("subject", card.Subject), ("back", back));

        answer.Location.Should().Be("/");
    }

    [Fact]
    public async Task What_a_browser_sends_twice_under_one_name_counts_once()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(ReviewDesk.Reports);
        Card card = await desk.CardAsync();
        (string, string)[] fields =
        [
            ("kind", "reject"),
            ("subject", card.Subject),
            ("why", "wrong"),
            ("once", "a-random-name"),
            ("known", "0"),
        ];

        Answer first = await ScriptAsync(desk, fields);
        Answer second = await ScriptAsync(desk, fields);

        first.Json.GetProperty("id").GetString().Should().Be("j1");
        second.Json.GetProperty("id").GetString().Should().Be("j1");
        desk.Judged().Should().ContainSingle();
    }

    [Fact]
    public async Task What_was_written_before_the_desk_fell_is_not_written_again()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(ReviewDesk.Reports);
        Card card = await desk.CardAsync();
        // As the desk left it: the name noted, the judgement written, its id not yet noted.
        using (StoreLease lease = desk.Stores.Rent())
        {
            lease.Store.Documents.Add("once", "a-random-name", "b0", TimeProvider.System.GetUtcNow());
        }
        desk.JudgeAs("A. Tester", JudgementKind.Reject, card.Claim!, "wrong");

        Answer again = await ScriptAsync(
            desk,
            ("kind", "reject"),
            ("subject", card.Subject),
            ("why", "wrong"),
            ("once", "a-random-name")
        );

        again.Json.GetProperty("id").GetString().Should().Be("j1");
        desk.Judged().Should().ContainSingle();
    }

    [Fact]
    public async Task A_name_that_was_refused_can_be_sent_again()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(ReviewDesk.Reports);
        Card card = await desk.CardAsync();
        (string, string)[] fields = [("kind", "reject"), ("subject", card.Subject), ("once", "a-random-name")];

        Answer without = await ScriptAsync(desk, fields);
        Answer with = await ScriptAsync(desk, [.. fields, ("why", "wrong")]);

        without.Status.Should().Be(409);
        with.Json.GetProperty("id").GetString().Should().Be("j1");
    }

    [Fact]
    public async Task A_rejection_without_a_reason_is_refused_in_words()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(ReviewDesk.Reports);
        Card card = await desk.CardAsync();

        Answer script = await ScriptAsync(desk, ("kind", "reject"), ("subject", card.Subject));
        Answer form = await JudgeAsync(desk, ("kind", "reject"), ("subject", card.Subject));

        script.Type.Should().Be("application/problem+json");
        script.Json.GetProperty("title").GetString().Should().StartWith("why is missing");
        form.Status.Should().Be(409);
        form.Body.Should().Contain("why is missing").And.Contain("name=\"why\"").And.Contain("Send it again");
        desk.Judged().Should().BeEmpty();
    }

    [Fact]
    public async Task What_was_written_comes_back_where_a_judgement_is_not_taken()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(ReviewDesk.Reports);
        Card card = await desk.CardAsync();
        string gone = card.Claim!.Split('/')[0] + "/c99";

        Answer answer = await JudgeAsync(
            desk,
            ("kind", "note"),
            ("subject", gone),
            ("note", "A long remark <of mine>"),
            ("back", "/review")
        );

        answer.Status.Should().Be(404);
        answer.Body.Should().Contain("has no c99").And.Contain("A long remark &lt;of mine&gt;</textarea>");
        answer.Body.Should().Contain("name=\"back\" value=\"/review\"");
    }

    [Fact]
    public async Task Whoever_decides_on_what_another_decided_meanwhile_is_told_first()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(ReviewDesk.Reports);
        Card card = await desk.CardAsync();
        desk.JudgeAs("B. Other", JudgementKind.Accept, card.Claim!, null);
        (string, string)[] fields = [("kind", "reject"), ("subject", card.Subject), ("why", "wrong")];

        Answer unaware = await ScriptAsync(desk, [.. fields, ("known", card.Known)]);
        Answer aware = await ScriptAsync(desk, [.. fields, ("known", "1")]);

        unaware.Status.Should().Be(409);
        unaware.Json.GetProperty("title").GetString().Should().Contain("B. Other accepted").And.Contain("(j1)");
        aware.Json.GetProperty("id").GetString().Should().Be("j2");
    }

    [Fact]
    public async Task Words_that_were_read_anew_are_not_judged_unseen()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(ReviewDesk.Reports);
        Card card = await desk.CardAsync();

        Answer answer = await ScriptAsync(desk, ("kind", "accept"), ("subject", card.Claim + "@3-9"));

        answer.Status.Should().Be(409);
        answer.Json.GetProperty("title").GetString().Should().Contain("was read again while you looked at it");
        desk.Judged().Should().BeEmpty();
    }

    [Fact]
    public async Task A_correction_says_nothing_of_fields_that_are_as_they_were()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(ReviewDesk.Reports);
        Card card = await desk.CardAsync("/review?stance=asserts");
        (string, string)[] fields =
        [
            ("kind", "correct"),
            ("subject", card.Subject),
            ("why", "read it again"),
            ("field", "certainty"),
            ("was.certainty", "certain"),
            ("value.certainty", "probable"),
            ("field", "stance"),
            ("was.stance", "asserts"),
            ("value.stance", "asserts"),
        ];

        await ScriptAsync(desk, fields);
        Answer none = await ScriptAsync(desk, [.. fields[..5], ("value.certainty", "certain")]);

        desk.Judged().Single().Content.Changes.Should().Equal(FieldChange.To("certainty", "probable"));
        none.Status.Should().Be(400);
        none.Json.GetProperty("title").GetString().Should().Contain("changes nothing");
    }

    [Fact]
    public async Task A_page_of_another_site_cannot_judge()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(ReviewDesk.Reports);
        Card card = await desk.CardAsync();
        FormUrlEncodedContent form = new([new("kind", "accept"), new("subject", card.Subject)]);

        Answer answer = await desk.SendAsync(HttpMethod.Post, "/judge", form, ("Sec-Fetch-Site", "cross-site"));

        answer.Status.Should().Be(400);
        desk.Judged().Should().BeEmpty();
    }

    [Theory]
    [InlineData("kind", "adore", "is no sort of judgement")]
    [InlineData("once", "short", "'once'")]
    [InlineData("known", "many", "'known' is no number")]
    [InlineData("source", "G", "no grade of a source")]
    [InlineData("information", "0", "no grade of information")]
    [InlineData("subject", "nothing/c1", "holds no report of that name")]
    public async Task A_field_that_means_nothing_is_named(string name, string value, string says)
    {
        await using TestDesk desk = await TestDesk.OpenAsync(ReviewDesk.Reports);
        Card card = await desk.CardAsync();
        (string Name, string Value)[] right = [("kind", "accept"), ("subject", card.Subject)];

        Answer answer = await ScriptAsync(desk, [.. right.Where(field => field.Name != name), (name, value)]);

        answer.Status.Should().BeOneOf(400, 404);
        answer.Json.GetProperty("title").GetString().Should().Contain(says);
        desk.Judged().Should().BeEmpty();
    }

    private static Task<Answer> JudgeAsync(TestDesk desk, params (string, string)[] fields) =>
        desk.SubmitAsync("/judge", "/review", fields);

    private static async Task<Answer> ScriptAsync(TestDesk desk, params (string Name, string Value)[] fields)
    {
        string token = System.Net.WebUtility.HtmlDecode(
            (await desk.GetAsync("/help/keys")).Body.Split("name=\"token\" value=\"")[1].Split('"')[0]
        );
        FormUrlEncodedContent form = new([
            new("token", token),
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
        ]);
        return await desk.SendAsync(HttpMethod.Post, "/judge", form, ("Sec-Fetch-Site", "same-origin"), Script);
    }
}
