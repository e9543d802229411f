using System.Text.Json;

namespace Reportedly.Server.Tests.Api;

/// <summary>What holds for all lists of the API.</summary>
public sealed class ListTests
{
    [Theory]
    [InlineData("/api/v1/reports")]
    [InlineData("/api/v1/claims")]
    [InlineData("/api/v1/incidents")]
    [InlineData("/api/v1/changes")]
    [InlineData("/api/v1/search?q=arrested")]
    public async Task A_walk_through_all_pages_meets_every_thing_once(string path)
    {
        await using TestDesk desk = await ApiReports.OpenAsync();
        string sign = path.Contains('?', StringComparison.Ordinal) ? "&" : "?";
        string[] whole = await desk.WalkAsync($"{path}{sign}limit=1000");

        string[] inTwos = await desk.WalkAsync($"{path}{sign}limit=2");

        whole.Should().HaveCountGreaterThan(4).And.OnlyHaveUniqueItems();
        inTwos.Should().Equal(whole);
    }

    [Fact]
    public async Task A_page_says_how_many_there_are_and_where_the_next_one_is()
    {
        await using TestDesk desk = await ApiReports.OpenAsync();

        Answer page = await desk.GetAsync("/api/v1/reports?limit=3&has_claims=true");

        page.Json.GetProperty("total").GetInt32().Should().Be(10);
        page.Json.GetProperty("count").GetInt32().Should().Be(3);
        string cursor = page.Json.GetProperty("next").GetString()!;
        string link = page.Headers.GetValues("Link").Single();
        link.Should().Be($"</api/v1/reports?limit=3&has_claims=true&cursor={cursor}>; rel=\"next\"");
        Answer next = await desk.GetAsync(link[1..link.IndexOf('>', StringComparison.Ordinal)]);
        next.Json.GetProperty("count").GetInt32().Should().Be(3);
        next.Json.GetProperty("as_of").GetString().Should().Be(page.Json.GetProperty("as_of").GetString());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1001")]
    [InlineData("-5")]
    [InlineData("many")]
    [InlineData("2147483648")]
    [InlineData("1.5")]
    public async Task A_limit_out_of_range_is_answered_with_the_range(string limit)
    {
        await using TestDesk desk = await TestDesk.OpenAsync();

        Answer answer = await desk.GetAsync($"/api/v1/incidents?limit={limit}");

        answer.Status.Should().Be(400);
        answer.Type.Should().Be("application/problem+json");
        answer.Json.GetProperty("title").GetString().Should().Contain("'limit'").And.Contain(limit);
        answer.Json.GetProperty("detail").GetString().Should().Contain("from 1 to 1000");
    }

    [Fact]
    public async Task A_misspelt_parameter_is_refused_with_those_that_are_known()
    {
        await using TestDesk desk = await TestDesk.OpenAsync();

        Answer answer = await desk.GetAsync("/api/v1/incidents?plcae=Orsal");

        answer.Status.Should().Be(400);
        answer.Json.GetProperty("title").GetString().Should().Contain("'plcae'");
        answer.Json.GetProperty("detail").GetString().Should().Contain("place").And.Contain("updated_since");
    }

    [Theory]
    [InlineData("/api/v1/incidents?type=bombing,bobming", "'bobming'", "air_strike")]
    [InlineData("/api/v1/incidents?since=05.03.2030", "'since'", "2031-05-04")]
    [InlineData("/api/v1/incidents?updated_since=yesterday", "'updated_since'", "2031-05-04T10:00:00Z")]
    [InlineData("/api/v1/incidents?unplaced=maybe", "'unplaced'", "true or false")]
    [InlineData("/api/v1/incidents?place=", "'place'", "leave it out")]
    [InlineData("/api/v1/incidents?place=Orsal&place=Lirna", "'place'", "once")]
    [InlineData("/api/v1/incidents?event_date=2030-03-01|2030-03-31", "'event_date'", "BETWEEN")]
    [InlineData(
        "/api/v1/incidents?event_date=2030-03-31|2030-03-01&event_date_where=BETWEEN",
        "before it begins",
        "first"
    )]
    [InlineData("/api/v1/incidents?since=2030-03-31&until=2030-03-01", "'until'", "round")]
    [InlineData("/api/v1/claims?since=2030-03-31&until=2030-03-01", "'until'", "round")]
    [InlineData("/api/v1/reports?since=2030-03-31&until=2030-03-01", "'until'", "round")]
    [InlineData("/api/v1/incidents?updated_since=2030-03-01T10:00:00+02:00", "'updated_since'", "%2B")]
    [InlineData("/api/v1/incidents?event_date_where=BETWEEN", "'event_date_where'", "event_date")]
    [InlineData("/api/v1/incidents?box=1,2,3", "'box'", "west,south,east,north")]
    [InlineData("/api/v1/claims?fields=id,speker", "'speker'", "speaker")]
    [InlineData("/api/v1/search", "'q'", "Words")]
    [InlineData("/api/v1/search?q=place:", "place:", "guide")]
    [InlineData("/api/v1/claims?assignee=A&unassigned=true", "'assignee'", "Leave out")]
    public async Task A_value_that_means_nothing_is_refused_with_what_would(string path, string named, string remedy)
    {
        await using TestDesk desk = await TestDesk.OpenAsync();

        Answer answer = await desk.GetAsync(path);

        answer.Status.Should().Be(400);
        answer.Json.GetProperty("title").GetString().Should().Contain(named);
        answer.Json.GetProperty("detail").GetString().Should().Contain(remedy);
    }

    [Fact]
    public async Task A_cursor_of_another_list_is_refused()
    {
        await using TestDesk desk = await ApiReports.OpenAsync();
        Answer page = await desk.GetAsync("/api/v1/claims?limit=1&status=open");
        string cursor = page.Json.GetProperty("next").GetString()!;

        Answer other = await desk.GetAsync($"/api/v1/claims?limit=1&status=rejected&cursor={cursor}");
        Answer otherPath = await desk.GetAsync($"/api/v1/reports?limit=1&cursor={cursor}");
        Answer broken = await desk.GetAsync(
            $"/api/v1/claims?status=open&cursor={cursor[..^1]}{(cursor[^1] == 'A' ? 'Q' : 'A')}"
        );
        Answer nonsense = await desk.GetAsync("/api/v1/claims?cursor=***");
        Answer larger = await desk.GetAsync($"/api/v1/claims?status=open&limit=7&fields=id&cursor={cursor}");

        other.Status.Should().Be(400);
        other.Json.GetProperty("title").GetString().Should().Contain("another list");
        otherPath.Status.Should().Be(400);
        broken.Status.Should().Be(400);
        nonsense.Status.Should().Be(400);
        nonsense.Json.GetProperty("title").GetString().Should().Contain("no cursor");
        larger.Status.Should().Be(200);
    }

    [Fact]
    public async Task Only_the_fields_asked_for_come()
    {
        await using TestDesk desk = await ApiReports.OpenAsync();

        Answer answer = await desk.GetAsync("/api/v1/incidents?fields=type,id&limit=2");

        JsonElement first = answer.Json.GetProperty("data")[0];
        first.EnumerateObject().Select(field => field.Name).Should().Equal("id", "type");
    }

    [Theory]
    [InlineData("/api/v1/incidents")]
    [InlineData("/api/v1/reports?limit=2")]
    [InlineData("/api/v1/status")]
    public async Task Who_has_an_answer_already_is_not_sent_it_again(string path)
    {
        await using TestDesk desk = await ApiReports.OpenAsync();
        Answer first = await desk.GetAsync(path);
        string tag = first.Headers.ETag!.ToString();

        Answer again = await desk.GetAsync(path, ("If-None-Match", $"\"other\", {tag}"));
        desk.Change(store =>
            store.AddBatch([
                TestDesk.Read("A shell hit Orsal\n\nA shell killed 3 people in Orsal on May 2, 2030, the army said."),
            ])
        );
        Answer changed = await desk.GetAsync(path, ("If-None-Match", tag));

        tag.Should().NotStartWith("W/");
        first.Headers.CacheControl!.ToString().Should().Contain("private").And.Contain("no-cache");
        again.Status.Should().Be(304);
        again.Body.Should().BeEmpty();
        again.Headers.ETag!.ToString().Should().Be(tag);
        changed.Status.Should().Be(200);
    }

    [Fact]
    public async Task Who_has_the_description_already_is_not_sent_it_again()
    {
        await using TestDesk desk = await TestDesk.OpenAsync();
        Answer first = await desk.GetAsync("/api/v1/openapi.json");

        Answer again = await desk.GetAsync("/api/v1/openapi.json", ("If-None-Match", first.Headers.ETag!.ToString()));

        (again.Status, again.Body).Should().Be((304, ""));
    }

    [Fact]
    public async Task Head_answers_as_get_does_without_the_body()
    {
        await using TestDesk desk = await ApiReports.OpenAsync();
        Answer whole = await desk.GetAsync("/api/v1/incidents?limit=2");

        Answer head = await desk.SendAsync(HttpMethod.Head, "/api/v1/incidents?limit=2", null);

        head.Status.Should().Be(200);
        head.Body.Should().BeEmpty();
        head.Headers.ETag.Should().Be(whole.Headers.ETag);
    }

    [Theory]
    [InlineData("POST", "/api/v1/incidents", 405, "method")]
    [InlineData("DELETE", "/api/v1/judgements/j1", 405, "method")]
    [InlineData("GET", "/api/v1/incidents/i0123456789abcdef", 404, "incident")]
    [InlineData("GET", "/api/v1/reports/none", 404, "report")]
    [InlineData("GET", "/api/v1/judgements/j7", 404, "judgement")]
    [InlineData("GET", "/api/v1/exports/word", 404, "format")]
    public async Task What_is_not_there_is_told_as_a_problem(string method, string path, int status, string named)
    {
        await using TestDesk desk = await TestDesk.OpenAsync();

        Answer answer = await desk.SendAsync(new HttpMethod(method), path, null);

        answer.Status.Should().Be(status);
        answer.Type.Should().Be("application/problem+json");
        answer.Json.GetProperty("title").GetString().Should().Contain(named);
    }

    [Fact]
    public async Task A_type_that_is_not_there_is_told_with_the_one_that_is()
    {
        await using TestDesk desk = await TestDesk.OpenAsync();

        Answer xml = await desk.GetAsync("/api/v1/incidents", ("Accept", "application/xml"));
        Answer any = await desk.GetAsync("/api/v1/incidents", ("Accept", "application/xml, */*;q=0.1"));

        xml.Status.Should().Be(406);
        xml.Json.GetProperty("detail").GetString().Should().Contain("application/json");
        any.Status.Should().Be(200);
    }

    [Fact]
    public async Task Days_can_be_asked_for_as_acled_has_them()
    {
        await using TestDesk desk = await ApiReports.OpenAsync();

        string[] between = await desk.WalkAsync(
            "/api/v1/incidents?event_date=2030-04-01%7C2030-04-30&event_date_where=BETWEEN"
        );
        string[] since = await desk.WalkAsync("/api/v1/incidents?since=2030-04-01&until=2030-04-30");
        string[] before = await desk.WalkAsync("/api/v1/incidents?event_date=2030-04-01&event_date_where=%3C");

        between.Should().NotBeEmpty().And.Equal(since);
        before.Should().NotBeEmpty().And.NotIntersectWith(between);
    }
}
