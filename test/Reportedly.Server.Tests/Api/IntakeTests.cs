using System.Text.Json;

namespace Reportedly.Server.Tests.Api;

/// <summary>Handing reports in through the API.</summary>
public sealed class IntakeTests
{
    private const string Text =
        """{"text":"Shell kills 3 in Orsal\n\nA shell killed 3 people in Orsal on May 2, 2030, the army said.","publisher":"Orsal Herald","published":"2030-05-03"}""";

    [Fact]
    public async Task A_text_that_is_handed_in_becomes_a_report()
    {
        await using TestDesk desk = await TestDesk.OpenAsync();

        Answer answer = await desk.TakeAsync(Text);

        answer.Status.Should().Be(202, answer.Body);
        Answer job = await desk.EndedAsync(answer.Location!);
        job.Json.GetProperty("counts").GetProperty("added").GetInt32().Should().Be(1);
        string slug = job.Json.GetProperty("reports")[0].GetProperty("slug").GetString()!;
        Answer record = await desk.GetAsync($"/api/v1/reports/{slug}/record");
        record.Json.GetProperty("report").GetProperty("publisher").GetString().Should().Be("Orsal Herald");
        Answer explained = await desk.GetAsync($"/api/v1/reports/{slug}/explain/c1");
        explained.Json.GetProperty("rule").GetString().Should().NotBeEmpty();
    }

    [Fact]
    public async Task Who_sends_a_text_again_under_its_key_hands_it_in_once()
    {
        await using TestDesk desk = await TestDesk.OpenAsync();

        Answer first = await desk.TakeAsync(Text, ("Idempotency-Key", "r-1"));
        Answer again = await desk.TakeAsync(Text, ("Idempotency-Key", "r-1"));

        again.Location.Should().Be(first.Location);
        (await desk.ThingsAsync("/api/v1/jobs")).Should().HaveCount(1);
    }

    [Fact]
    public async Task A_bad_line_is_told_and_takes_no_other_with_it()
    {
        await using TestDesk desk = await TestDesk.OpenAsync();

        Answer answer = await desk.TakeLinesAsync(
            """
            {"text":"Rain in Lirna\n\nIt rained in Lirna on Monday."}
            {"text":
            {"text":"Snow in Lirna\n\nIt snowed in Lirna on Friday."}
            """
        );

        answer.Status.Should().Be(202, answer.Body);
        Answer job = await desk.EndedAsync(answer.Location!);
        job.Json.GetProperty("counts").GetProperty("added").GetInt32().Should().Be(2);
        JsonElement failure = (await desk.ThingsAsync($"{answer.Location}/failures")).Single();
        failure.GetProperty("where").GetString().Should().EndWith(":2");
    }

    [Fact]
    public async Task A_job_is_followed_to_its_end()
    {
        await using TestDesk desk = await TestDesk.OpenAsync();
        Answer answer = await desk.TakeAsync(Text);

        using HttpResponseMessage events = await desk.OpenAsync($"{answer.Location}/events");

        string told = await events.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        told.Should().Contain("event: job").And.Contain("\"state\":\"done\"");
    }

    [Theory]
    [InlineData("{}", 422, "neither a text nor an address")]
    [InlineData("{\"text\":\"A\",\"published\":\"Monday\"}", 422, "'published'")]
    [InlineData("{\"url\":\"https://example.org/a\",\"title\":\"A\"}", 422, "itself")]
    [InlineData("{\"txt\":\"A\"}", 422, "'txt'")]
    [InlineData("{\"text\":\"  \"}", 400, "no text")]
    public async Task What_cannot_be_taken_is_told_and_nothing_is_kept(string json, int status, string named)
    {
        await using TestDesk desk = await TestDesk.OpenAsync();

        Answer answer = await desk.TakeAsync(json);

        answer.Status.Should().Be(status, answer.Body);
        answer.Json.GetProperty("title").GetString().Should().Contain(named);
        (await desk.ThingsAsync("/api/v1/jobs")).Should().BeEmpty();
    }

    [Fact]
    public async Task What_nobody_failed_at_is_not_tried_again()
    {
        await using TestDesk desk = await TestDesk.OpenAsync();
        Answer job = await desk.EndedAsync((await desk.TakeAsync(Text)).Location!);

        Answer answer = await desk.SendAsync(
            HttpMethod.Post,
            $"/api/v1/jobs/{job.Json.GetProperty("id").GetString()}/retry",
            null
        );

        answer.Status.Should().Be(409);
        answer.Json.GetProperty("title").GetString().Should().Contain("Nothing failed");
    }
}
