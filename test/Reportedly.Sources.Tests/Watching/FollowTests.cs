using Reportedly.Sources.Fetching;
using Reportedly.Sources.Watching;
using Reportedly.Sources.Watching.Checks;
using static Reportedly.Sources.Tests.Watching.WatchTable;

namespace Reportedly.Sources.Tests.Watching;

public sealed class FollowTests : IDisposable
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    private readonly WatchTable table = new();

    public void Dispose() => table.Dispose();

    [Fact]
    public async Task The_pages_of_items_are_read_where_that_is_asked_for()
    {
        Follow(FollowPages.Always);
        table.Servers.Answers(Herald, Rss(Item("1", "Short.")));
        table.Servers.Answers("https://herald.example/1", "The long text.");

        SourceCheck check = (await table.LookAsync()).Should().ContainSingle().Subject;

        SourceReport report = ((SourceItem.Found)check.Items.Should().ContainSingle().Subject).Content;
        report.Text.Text.Should().Be("The long text.");
        report.ExternalId.Should().Be("1");
        report.Publisher.Should().Be("The Feed");
        report.Published.Should().Be(new DateOnly(2030, 3, 4));
        report.Raw!.From.Should().Be("https://herald.example/1");
    }

    [Fact]
    public async Task An_item_without_text_is_followed_to_its_page()
    {
        table.Servers.Answers(Herald, Rss("<item><title>T</title><link>/1</link></item>"));
        table.Servers.Answers("https://herald.example/1", "The long text.");

        TextsOf((await table.LookAsync())[0]).Should().Equal("The long text.");
    }

    [Fact]
    public async Task A_page_that_does_not_come_is_tried_again_even_when_the_feed_has_lost_the_item()
    {
        Follow(FollowPages.Always);
        table.Servers.Answers(Herald, Rss(Item("1", "Short.")));
        table.Servers.Refuses("https://herald.example/1", FetchProblem.TimedOut);
        SourceCheck first = (await table.LookAsync()).Should().ContainSingle().Subject;
        table.Servers.Answers(Herald, Rss(Item("2", "Other.")));
        table.Servers.Answers("https://herald.example/1", "The long text.");
        table.Servers.Answers("https://herald.example/2", "Another text.");

        SourceCheck second = await table.LookAfterAsync(Quarter);

        first.Items.Should().BeEmpty();
        first.After.Waiting.Should().ContainSingle();
        first.Notes.Should().ContainSingle().Which.Should().Contain("tried again");
        TextsOf(second).Should().Equal("The long text.", "Another text.");
        second.After.Waiting.Should().BeEmpty();
    }

    [Fact]
    public async Task What_the_feed_has_is_read_where_the_page_never_comes()
    {
        Follow(FollowPages.Always);
        table.Servers.Answers(Herald, Rss(Item("1", "Short.")), etag: "\"v1\"");
        table.Servers.Refuses("https://herald.example/1", FetchProblem.Status, 503);
        List<SourceItem> items = [.. (await table.LookAsync())[0].Items];
        int looks = 1;
        for (; items.Count == 0 && looks < 10; looks++)
        {
            items.AddRange((await table.LookAfterAsync(Quarter)).Items);
        }

        looks.Should().Be(5);
        items
            .Should()
            .ContainSingle()
            .Which.Should()
            .BeOfType<SourceItem.Found>()
            .Which.Content.Text.Text.Should()
            .Be("Title 1\n\nShort.");
    }

    [Theory]
    [InlineData(FetchProblem.Status, 404)]
    [InlineData(FetchProblem.Robots, null)]
    [InlineData(FetchProblem.AddressRefused, null)]
    public async Task A_page_that_will_never_come_is_not_tried_again(FetchProblem problem, int? status)
    {
        table.Servers.Answers(Herald, Rss("<item><title>T</title><link>/1</link></item>"));
        table.Servers.Refuses("https://herald.example/1", problem, status);

        SourceCheck check = (await table.LookAsync()).Should().ContainSingle().Subject;

        check.Items.Should().ContainSingle().Which.Should().BeOfType<SourceItem.Refused>();
        check.Failed.Should().Be(1);
        check.After.Waiting.Should().BeEmpty();
    }

    [Fact]
    public async Task Many_pages_come_in_portions_each_of_which_is_safe_before_the_next()
    {
        Follow(FollowPages.Always);
        string[] items = [.. Enumerable.Range(0, 45).Select(at => Item($"{at}", "Short."))];
        table.Servers.Answers(Herald, Rss(items));
        for (int at = 0; at < 45; at++)
        {
            table.Servers.Answers($"https://herald.example/{at}", $"Long text {at}.");
        }

        List<SourceCheck> checks = await table.LookAsync();

        checks.Select(check => check.Items.Length).Should().Equal(20, 20, 5);
        checks.SelectMany(TextsOf).Should().OnlyHaveUniqueItems().And.HaveCount(45);
        table.Servers.Asked.Count(request => request.Purpose == FetchPurpose.Feed).Should().Be(1);
    }

    [Fact]
    public async Task An_item_without_text_whose_page_is_never_fetched_is_told()
    {
        Follow(FollowPages.Never);
        table.Servers.Answers(Herald, Rss("<item><link>/1</link></item>"));

        SourceCheck check = (await table.LookAsync()).Should().ContainSingle().Subject;

        check
            .Items.Should()
            .ContainSingle()
            .Which.Should()
            .BeOfType<SourceItem.Refused>()
            .Which.Why.Should()
            .Contain("follow: needed");
    }

    private void Follow(FollowPages follow) => table.Sources[0] = table.Sources[0] with { Follow = follow };
}
