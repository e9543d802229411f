using System.Text.Json;

namespace Reportedly.Server.Tests.Api;

/// <summary>Judging through the API.</summary>
public sealed class JudgingTests
{
    [Fact]
    public async Task A_rejected_claim_stays_in_the_list_as_rejected()
    {
        await using TestDesk desk = await ApiReports.OpenAsync();
        string claim = await FirstClaimAsync(desk);

        Answer answer = await desk.JudgeAsync($$"""{"kind":"reject","things":["{{claim}}"],"why":"Nobody says so."}""");

        answer.Status.Should().Be(201, answer.Body);
        answer.Location.Should().Be("/api/v1/judgements/j1");
        answer.Json.GetProperty("judgement").GetProperty("who").GetString().Should().Be("A. Tester");
        Answer listed = await desk.GetAsync(
            $"/api/v1/reports/{claim.Replace("/", "/claims/", StringComparison.Ordinal)}"
        );
        listed.Json.GetProperty("status").GetString().Should().Be("rejected");
        Answer one = await desk.GetAsync(answer.Location!);
        one.Body.Should().Be(answer.Body);
    }

    [Fact]
    public async Task An_undo_makes_it_as_it_was()
    {
        await using TestDesk desk = await ApiReports.OpenAsync();
        string claim = await FirstClaimAsync(desk);
        await desk.JudgeAsync($$"""{"kind":"reject","things":["{{claim}}"],"why":"Nobody says so."}""");

        Answer undo = await desk.SendJsonAsync(
            HttpMethod.Post,
            "/api/v1/judgements/j1/undo",
            """{"why":"The wrong line."}"""
        );

        undo.Status.Should().Be(201, undo.Body);
        Answer first = await desk.GetAsync("/api/v1/judgements/j1");
        first.Json.GetProperty("stands").GetBoolean().Should().BeFalse();
        first.Json.GetProperty("undone_by").GetString().Should().Be("j2");
        (await desk.ThingsAsync("/api/v1/claims?status=rejected")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_corrected_record_is_another_than_the_one_that_was_read()
    {
        await using TestDesk desk = await ApiReports.OpenAsync();
        string slug = (await FirstClaimAsync(desk)).Split('/')[0];
        Answer read = await desk.GetAsync($"/api/v1/reports/{slug}/record");
        string figure = read.Json.GetProperty("figures")[0].GetProperty("id").GetString()!;

        Answer answer = await desk.JudgeAsync(
            $$"""{"kind":"correct","things":["{{slug}}/{{figure}}"],"changes":[{"field":"low","value":"13"},{"field":"high","value":"13"}],"why":"One more died."}"""
        );

        answer.Status.Should().Be(201, answer.Body);
        Answer judged = await desk.GetAsync($"/api/v1/reports/{slug}/record?judged=true");
        judged.Json.GetProperty("figures")[0].GetProperty("low").GetInt64().Should().Be(13);
        (await desk.GetAsync($"/api/v1/reports/{slug}/record")).Body.Should().Be(read.Body);
    }

    [Fact]
    public async Task Two_incidents_that_are_said_to_be_one_become_one_and_the_other_is_told_as_gone()
    {
        await using TestDesk desk = await ApiReports.OpenAsync();
        string asOf = (await desk.GetAsync("/api/v1/incidents")).Json.GetProperty("as_of").GetString()!;
        string[] raids = await IdsAsync(desk, "/api/v1/incidents?type=arrest");

        Answer answer = await desk.JudgeAsync(
            $$"""{"kind":"same","things":["{{raids[0]}}","{{raids[1]}}"],"why":"One operation."}"""
        );

        answer.Status.Should().Be(201, answer.Body);
        string[] left = await IdsAsync(desk, "/api/v1/incidents?type=arrest");
        left.Should().HaveCount(raids.Length - 1);
        JsonElement gone = (await desk.ThingsAsync($"/api/v1/incidents/deleted?since={asOf}")).Single();
        gone.GetProperty("into").GetString().Should().BeOneOf(left);
        Answer history = await desk.GetAsync($"/api/v1/incidents/{gone.GetProperty("id").GetString()}/history");
        history.Json.GetProperty("data")[0].GetProperty("kind").GetString().Should().Be("removed");
    }

    [Fact]
    public async Task Who_sends_a_judgement_again_under_its_key_judges_once()
    {
        await using TestDesk desk = await ApiReports.OpenAsync();
        string claim = await FirstClaimAsync(desk);
        string json = $$"""{"kind":"note","things":["{{claim}}"],"note":"Look at this."}""";

        Answer first = await desk.JudgeAsync(json, ("Idempotency-Key", "n-1"));
        Answer again = await desk.JudgeAsync(json, ("Idempotency-Key", "n-1"));
        Answer other = await desk.JudgeAsync(
            json.Replace("this", "that", StringComparison.Ordinal),
            ("Idempotency-Key", "n-1")
        );
        Answer withoutKey = await desk.JudgeAsync(json);

        first.Status.Should().Be(201, first.Body);
        again.Status.Should().Be(201);
        again.Body.Should().Be(first.Body);
        again.Location.Should().Be(first.Location);
        again.Headers.Contains("Idempotent-Replayed").Should().BeTrue();
        other.Status.Should().Be(422);
        other.Json.GetProperty("title").GetString().Should().Contain("another request");
        withoutKey.Location.Should().Be("/api/v1/judgements/j2");
    }

    [Fact]
    public async Task Many_who_send_the_same_at_once_judge_once()
    {
        await using TestDesk desk = await ApiReports.OpenAsync();
        string claim = await FirstClaimAsync(desk);
        string json = $$"""{"kind":"note","things":["{{claim}}"],"note":"Look at this."}""";

        Answer[] answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => desk.JudgeAsync(json, ("Idempotency-Key", "n-1")))
        );

        answers.Select(answer => answer.Body).Distinct().Should().HaveCount(1);
        (await desk.ThingsAsync("/api/v1/judgements")).Should().HaveCount(1);
    }

    [Fact]
    public async Task A_judgement_whose_answer_was_lost_in_a_crash_is_found_and_not_given_again()
    {
        HandClock clock = new();
        await using TestDesk desk = await TestDesk.OpenAsync(setup => setup with { Clock = clock }, ApiReports.Bombing);
        string claim = await FirstClaimAsync(desk);
        string json = $$"""{"kind":"note","things":["{{claim}}"],"note":"Look at this."}""";
        await desk.JudgeAsync(json, ("Idempotency-Key", "n-1"));
        desk.ForgetAnswer();

        Answer atOnce = await desk.JudgeAsync(json, ("Idempotency-Key", "n-1"));
        clock.Advance(TimeSpan.FromSeconds(11));
        Answer later = await desk.JudgeAsync(json, ("Idempotency-Key", "n-1"));

        atOnce.Status.Should().Be(409);
        later.Status.Should().Be(201, later.Body);
        later.Location.Should().Be("/api/v1/judgements/j1");
        (await desk.ThingsAsync("/api/v1/judgements")).Should().HaveCount(1);
    }

    [Fact]
    public async Task After_a_day_a_key_may_stand_for_another_request()
    {
        HandClock clock = new();
        await using TestDesk desk = await TestDesk.OpenAsync(setup => setup with { Clock = clock }, ApiReports.Bombing);
        string claim = await FirstClaimAsync(desk);
        string json = $$"""{"kind":"note","things":["{{claim}}"],"note":"Look at this."}""";
        await desk.JudgeAsync(json, ("Idempotency-Key", "n-1"));

        clock.Advance(TimeSpan.FromHours(24));
        Answer next = await desk.JudgeAsync(json, ("Idempotency-Key", "n-1"));

        next.Location.Should().Be("/api/v1/judgements/j2");
    }

    [Theory]
    [InlineData("{\"kind\":\"accept\",\n \"things\":[}", 400, "line 2, byte 12")]
    [InlineData("[1]", 400, "no JSON object")]
    [InlineData("", 400, "no JSON")]
    [InlineData("{\"kind\":\"accept\",\"kind\":\"reject\"}", 400, "no JSON")]
    [InlineData("{\"kind\":\"aprove\",\"things\":[]}", 422, "'aprove'")]
    [InlineData("{\"kind\":\"accept\"}", 422, "name it")]
    [InlineData("{\"kind\":\"accept\",\"things\":[\"none/c1\"]}", 422, "none/c1")]
    [InlineData("{\"kind\":\"accept\",\"things\":\"c1\"}", 422, "'things'")]
    [InlineData("{\"kind\":\"same\",\"things\":[\"i0123456789abcdef\"]}", 422, "i0123456789abcdef")]
    [InlineData("{\"kind\":\"accept\",\"things\":[],\"wyh\":\"x\"}", 422, "'wyh'")]
    [InlineData("{\"kind\":\"grade\",\"things\":[\"CLAIM\"],\"source_grade\":\"Z\",\"why\":\"x\"}", 422, "'Z'")]
    [InlineData("{\"kind\":\"reject\",\"things\":[\"CLAIM\"]}", 422, "why")]
    public async Task What_is_no_judgement_is_told_and_nothing_is_written(string json, int status, string named)
    {
        await using TestDesk desk = await ApiReports.OpenAsync();
        string claim = await FirstClaimAsync(desk);

        Answer answer = await desk.JudgeAsync(json.Replace("CLAIM", claim, StringComparison.Ordinal));

        answer.Status.Should().Be(status, answer.Body);
        answer.Type.Should().Be("application/problem+json");
        answer.Json.GetProperty("title").GetString().Should().Contain(named);
        (await desk.ThingsAsync("/api/v1/judgements")).Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_not_json_is_refused_by_its_type()
    {
        await using TestDesk desk = await TestDesk.OpenAsync();

        Answer answer = await desk.SendAsync(HttpMethod.Post, "/api/v1/judgements", new StringContent("kind=accept"));

        answer.Status.Should().Be(415);
        answer.Json.GetProperty("detail").GetString().Should().Contain("application/json");
    }

    [Fact]
    public async Task What_somebody_judged_can_be_listed_from_either_end()
    {
        await using TestDesk desk = await ApiReports.OpenAsync();
        string claim = await FirstClaimAsync(desk);
        foreach (int number in Enumerable.Range(1, 5))
        {
            await desk.JudgeAsync($$"""{"kind":"note","things":["{{claim}}"],"note":"Note {{number}}."}""");
        }

        string[] forward = await IdsAsync(desk, "/api/v1/judgements?limit=2");
        string[] back = await IdsAsync(desk, "/api/v1/judgements?limit=2&order=newest");
        string[] accepted = await IdsAsync(desk, "/api/v1/judgements?kind=accept");

        forward.Should().Equal("j1", "j2", "j3", "j4", "j5");
        back.Should().Equal("j5", "j4", "j3", "j2", "j1");
        accepted.Should().BeEmpty();
    }

    [Fact]
    public async Task Letters_that_are_no_UTF_8_are_told_and_nothing_is_written()
    {
        await using TestDesk desk = await ApiReports.OpenAsync();
        using ByteArrayContent content = new([.. "{\"kind\":\""u8, 0xFF, .. "\"}"u8]);
        content.Headers.ContentType = new("application/json");

        Answer answer = await desk.SendAsync(HttpMethod.Post, "/api/v1/judgements", content);

        answer.Status.Should().Be(400);
        answer.Json.GetProperty("title").GetString().Should().Contain("UTF-8");
    }

    private static async Task<string> FirstClaimAsync(TestDesk desk)
    {
        JsonElement claim = (await desk.ThingsAsync("/api/v1/claims"))[0];
        return $"{claim.GetProperty("report").GetString()}/{claim.GetProperty("id").GetString()}";
    }

    private static async Task<string[]> IdsAsync(TestDesk desk, string path) =>
        [.. (await desk.ThingsAsync(path)).Select(thing => thing.GetProperty("id").GetString()!)];
}
