using System.Text.Json;

namespace Reportedly.Server.Tests.Api;

/// <summary>What becomes of incidents, as it happens.</summary>
public sealed class ChangeStreamTests
{
    [Fact]
    public async Task Who_watches_is_told_what_came()
    {
        await using TestDesk desk = await ApiReports.OpenAsync(ApiReports.OfRaids);
        using StreamReader events = await OpenAsync(desk, null);

        await desk.AddAsync(ApiReports.OfTheBombing[0]);

        (string id, JsonElement change) = await NextAsync(events);
        change.GetProperty("kind").GetString().Should().Be("added");
        change.GetProperty("revision").GetRawText().Should().Be(id);
        Answer incident = await desk.GetAsync($"/api/v1/incidents/{change.GetProperty("id").GetString()}");
        incident.Status.Should().Be(200);
    }

    [Fact]
    public async Task Who_connects_again_misses_nothing()
    {
        await using TestDesk desk = await ApiReports.OpenAsync(ApiReports.OfRaids);
        long[] revisions =
        [
            .. (await desk.ThingsAsync("/api/v1/changes")).Select(one => one.GetProperty("revision").GetInt64()),
        ];

        using StreamReader events = await OpenAsync(desk, $"{revisions[2]}");

        foreach (long revision in revisions[3..])
        {
            (string id, _) = await NextAsync(events);
            id.Should().Be($"{revision}");
        }
    }

    [Fact]
    public async Task A_place_that_is_none_is_refused()
    {
        await using TestDesk desk = await TestDesk.OpenAsync();

        Answer answer = await desk.GetAsync("/api/v1/changes/events", ("Last-Event-ID", "yesterday"));

        answer.Status.Should().Be(400);
        answer.Json.GetProperty("title").GetString().Should().Contain("yesterday");
    }

    [Fact]
    public async Task A_place_behind_the_last_change_is_refused_since_what_comes_until_then_would_be_missed()
    {
        await using TestDesk desk = await ApiReports.OpenAsync(ApiReports.OfRaids);

        Answer answer = await desk.GetAsync("/api/v1/changes/events", ("Last-Event-ID", "999999"));

        answer.Status.Should().Be(409);
        answer.Json.GetProperty("title").GetString().Should().Contain("999999");
        answer.Json.GetProperty("detail").GetString().Should().Contain("anew");
    }

    private static async Task<StreamReader> OpenAsync(TestDesk desk, string? last)
    {
        HttpResponseMessage answer = last is null
            ? await desk.OpenAsync("/api/v1/changes/events")
            : await desk.OpenAsync("/api/v1/changes/events", ("Last-Event-ID", last));
        answer.Content.Headers.ContentType!.MediaType.Should().Be("text/event-stream");
        StreamReader events = new(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        // The first word says that the place was found: what comes from now on is told.
        (await events.ReadLineAsync(TestContext.Current.CancellationToken))
            .Should()
            .StartWith(":");
        return events;
    }

    private static async Task<(string Id, JsonElement Data)> NextAsync(StreamReader events)
    {
        string? id = null;
        while (await events.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal))
            {
                id = line[4..];
            }
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return (id!, JsonDocument.Parse(line[6..]).RootElement);
            }
        }
        throw new InvalidDataException("The stream ended.");
    }
}
