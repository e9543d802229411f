using Reportedly.Sources.Fetching;
using Reportedly.Sources.Watching;
using Reportedly.Sources.Watching.Checks;
using Reportedly.Sources.Watching.States;
using static Reportedly.Sources.Tests.Watching.WatchTable;

namespace Reportedly.Sources.Tests.Watching;

public sealed class WatchTests : IDisposable
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    private readonly WatchTable table = new();

    public void Dispose() => table.Dispose();

    [Fact]
    public async Task Items_are_reports_with_what_the_feed_says_of_them()
    {
        table.Servers.Answers(Herald, Rss(Item("1", "Two were hurt.")));

        SourceCheck check = (await table.LookAsync()).Should().ContainSingle().Subject;

        SourceReport report = check
            .Items.Should()
            .ContainSingle()
            .Subject.Should()
            .BeOfType<SourceItem.Found>()
            .Subject.Content;
        report.Text.Text.Should().Be("Title 1\n\nTwo were hurt.");
        report.ExternalId.Should().Be("1");
        report.Title.Should().Be("Title 1");
        report.Url.Should().Be("https://herald.example/1");
        report.Publisher.Should().Be("The Feed");
        report.Language.Should().Be("en");
        report.Published.Should().Be(new DateOnly(2030, 3, 4));
        report.Raw!.From.Should().Be(Herald);
        check.After.LastResult.Should().Be("200: 1 new");
    }

    [Fact]
    public async Task Items_of_one_date_are_never_skipped()
    {
        table.Servers.Answers(Herald, Rss(Item("1", "A")));
        await table.LookAsync();
        table.Servers.Answers(Herald, Rss(Item("2", "B"), Item("1", "A"), Item("3", "C")));

        SourceCheck check = await table.LookAfterAsync(Quarter);

        TextsOf(check).Should().Equal("Title 2\n\nB", "Title 3\n\nC");
        (check.New, check.Known).Should().Be((2, 1));
    }

    [Fact]
    public async Task An_edited_item_is_a_new_version_and_an_old_one_that_comes_back_is_known()
    {
        table.Servers.Answers(Herald, Rss(Item("1", "Two dead.")));
        await table.LookAsync();
        table.Servers.Answers(Herald, Rss(Item("1", "Four dead.")));
        SourceCheck edited = await table.LookAfterAsync(Quarter);
        table.Servers.Answers(Herald, Rss(Item("1", "Two dead.")));
        SourceCheck back = await table.LookAfterAsync(Quarter);

        edited.Edited.Should().Be(1);
        TextsOf(edited).Should().Equal("Title 1\n\nFour dead.");
        back.Known.Should().Be(1);
        back.Items.Should().BeEmpty();
    }

    [Fact]
    public async Task An_item_that_was_away_and_is_back_is_known()
    {
        table.Servers.Answers(Herald, Rss(Item("1", "A"), Item("2", "B")));
        await table.LookAsync();
        table.Servers.Answers(Herald, Rss(Item("2", "B")));
        await table.LookAfterAsync(Quarter);
        table.Servers.Answers(Herald, Rss(Item("1", "A"), Item("2", "B"), Item("3", "C")));

        SourceCheck check = await table.LookAfterAsync(Quarter);

        (check.New, check.Known).Should().Be((1, 2));
    }

    [Fact]
    public async Task What_was_not_kept_is_given_again()
    {
        table.Servers.Answers(Herald, Rss(Item("1", "A")), etag: "\"v1\"");
        await table.LookAsync(keep: false);

        SourceCheck check = (await table.LookAsync()).Should().ContainSingle().Subject;

        check.New.Should().Be(1);
        table.Servers.Asked.Should().OnlyContain(request => request.ETag == null);
    }

    [Fact]
    public async Task The_server_is_asked_with_the_version_that_is_there_already()
    {
        table.Servers.Answers(Herald, Rss(Item("1", "A")), etag: "\"v1\"");
        await table.LookAsync();

        SourceCheck check = await table.LookAfterAsync(Quarter);

        table.Servers.Asked[^1].ETag.Should().Be("\"v1\"");
        check.Outcome.Should().Be(CheckOutcome.NotModified);
        check.After.LastSuccess.Should().Be(table.Clock.GetUtcNow());
    }

    [Fact]
    public async Task The_same_bytes_are_not_read_again_where_a_server_knows_no_versions()
    {
        table.Servers.Answers(Herald, Rss(Item("1", "A")));
        await table.LookAsync();

        (await table.LookAfterAsync(Quarter)).Outcome.Should().Be(CheckOutcome.NotModified);
    }

    [Fact]
    public async Task A_source_is_left_alone_until_it_is_due()
    {
        table.Servers.Answers(Herald, Rss(Item("1", "A")));
        await table.LookAsync();
        table.Clock.Pass(Quarter - TimeSpan.FromSeconds(1));

        (await table.LookAsync()).Should().BeEmpty();
        table.Servers.Asked.Should().ContainSingle();
    }

    [Fact]
    public async Task A_source_that_fails_is_asked_half_as_often_each_time_up_to_a_day()
    {
        table.Servers.Refuses(Herald, FetchProblem.Connection);
        List<TimeSpan> waits = [];
        for (int look = 0; look < 9; look++)
        {
            SourceCheck check = (await table.LookAsync()).Should().ContainSingle().Subject;
            check.Outcome.Should().Be(CheckOutcome.Failed);
            TimeSpan wait = check.After.NextCheck!.Value - table.Clock.GetUtcNow();
            waits.Add(wait);
            table.Clock.Pass(wait);
        }

        waits.Select(wait => wait.TotalMinutes).Should().Equal(15, 30, 60, 120, 240, 480, 960, 1440, 1440);
    }

    [Fact]
    public async Task A_server_that_asks_to_be_left_alone_is()
    {
        table.Servers.Refuses(Herald, FetchProblem.Busy, 429, TimeSpan.FromHours(3));
        await table.LookAsync();
        table.Clock.Pass(TimeSpan.FromHours(3) - TimeSpan.FromSeconds(1));

        (await table.LookAsync()).Should().BeEmpty();
        table.Servers.Answers(Herald, Rss(Item("1", "A")));
        SourceCheck check = await table.LookAfterAsync(TimeSpan.FromSeconds(1));

        check.New.Should().Be(1);
        check.After.Failures.Should().Be(0);
    }

    [Fact]
    public async Task A_server_that_asks_to_be_left_alone_for_years_is_asked_again_in_a_week()
    {
        table.Servers.Refuses(Herald, FetchProblem.Busy, 429, TimeSpan.FromDays(4000));

        SourceCheck check = (await table.LookAsync()).Should().ContainSingle().Subject;

        check.After.NextCheck.Should().Be(table.Clock.GetUtcNow().AddDays(7));
    }

    [Fact]
    public async Task A_feed_that_moved_for_good_is_asked_where_it_is_now_and_the_move_is_told_once()
    {
        Uri moved = new("https://new.example/rss");
        table.Servers.Answers(
            Herald,
            request =>
                table.Servers.Fetched(request.Address, Rss(Item("1", "A"))) with
                {
                    Final = moved,
                    MovedForGood = true,
                }
        );
        table.Servers.Answers(moved.AbsoluteUri, Rss(Item("1", "A"), Item("2", "B")));

        SourceCheck first = (await table.LookAsync()).Should().ContainSingle().Subject;
        SourceCheck second = await table.LookAfterAsync(Quarter);

        first.Notes.Should().ContainSingle().Which.Should().Contain("https://new.example/rss");
        table.Servers.Asked[^1].Address.Should().Be(moved);
        (second.New, second.Known, second.Notes.Length).Should().Be((1, 1, 0));

        table.Sources[0] = table.Sources[0] with { Address = moved };
        SourceCheck third = await table.LookAfterAsync(Quarter);
        third.Outcome.Should().Be(CheckOutcome.NotModified);
    }

    [Fact]
    public async Task A_feed_that_breaks_off_is_asked_for_whole_again_and_loses_no_item()
    {
        string whole = Rss(Item("1", "A"), Item("2", "B"));
        table.Servers.Answers(Herald, whole[..^40], etag: "\"v1\"");
        SourceCheck cut = (await table.LookAsync()).Should().ContainSingle().Subject;
        table.Servers.Answers(Herald, whole, etag: "\"v1\"");
        SourceCheck then = await table.LookAfterAsync(Quarter);

        (cut.New, cut.Failed).Should().Be((1, 1));
        cut.Items.OfType<SourceItem.Refused>().Should().ContainSingle().Which.Why.Should().Contain("breaks off");
        (then.New, then.Known).Should().Be((1, 1));
    }

    [Fact]
    public async Task A_page_in_place_of_a_feed_is_a_failure_that_says_what_to_do()
    {
        table.Servers.Answers(
            Herald,
            "<html><head><link rel='alternate' type='application/rss+xml' href='/real'></head></html>",
            etag: "\"v1\""
        );

        SourceCheck check = (await table.LookAsync()).Should().ContainSingle().Subject;

        check.Outcome.Should().Be(CheckOutcome.Failed);
        check.Said.Should().EndWith("https://herald.example/real");
        check.After.ETag.Should().BeNull();
    }

    [Fact]
    public async Task The_same_item_in_two_feeds_is_one_and_both_are_told()
    {
        table.Sources.Add(new WatchedSource("Wire", new Uri(Wire), SourceKind.Feed));
        table.Servers.Answers(Herald, Rss(Item("1", "A", "https://herald.example/1?utm_source=rss"), Item("2", "B")));
        table.Servers.Answers(
            Wire,
            Rss(Item("1", "A", "http://herald.example/1"), Item("3", "B", "https://wire.example/2"))
        );

        List<SourceCheck> checks = await table.LookAsync();

        checks.SelectMany(TextsOf).Should().Equal("Title 1\n\nA", "Title 2\n\nB", "Title 3\n\nB");
        checks[1].Shared.Should().Be(1);
        checks[1].Items.OfType<SourceItem.PassedOver>().Should().ContainSingle().Which.Why.Should().Contain("Herald");
    }

    [Fact]
    public async Task One_source_that_fails_takes_no_other_with_it()
    {
        table.Sources.Insert(0, new WatchedSource("Gone", new Uri("https://gone.example/"), SourceKind.Feed));
        table.Servers.Answers(Herald, Rss(Item("1", "A")));

        List<SourceCheck> checks = await table.LookAsync();

        checks.Select(check => check.Outcome).Should().Equal(CheckOutcome.Failed, CheckOutcome.Read);
    }

    [Fact]
    public async Task A_day_that_is_still_to_come_is_told_and_not_believed()
    {
        table.Servers.Answers(Herald, Rss(Item("1", "A").Replace("2030", "2033", StringComparison.Ordinal)));

        SourceCheck check = (await table.LookAsync()).Should().ContainSingle().Subject;

        SourceReport report = ((SourceItem.Found)check.Items[0]).Content;
        report.Published.Should().BeNull();
        report.PublishedUnread.Should().StartWith("2033-03-04");
    }

    [Fact]
    public async Task A_watched_page_is_a_report_for_each_of_its_texts()
    {
        table.Sources[0] = table.Sources[0] with
        {
            Name = "Ministry",
            Kind = SourceKind.Page,
            Publisher = "Ministry of Roads",
        };
        table.Servers.Answers(Herald, "The bridge is open.");
        SourceCheck first = (await table.LookAsync()).Should().ContainSingle().Subject;
        table.Servers.Answers(Herald, "The bridge is shut.");
        SourceCheck second = await table.LookAfterAsync(Quarter);
        table.Servers.Answers(Herald, "<no text");
        SourceCheck third = await table.LookAfterAsync(Quarter);

        TextsOf(first).Should().Equal("The bridge is open.");
        ((SourceItem.Found)first.Items[0]).Content.Publisher.Should().Be("Ministry of Roads");
        (second.Edited, third.Outcome).Should().Be((1, CheckOutcome.Failed));
        table.Servers.Asked.Should().OnlyContain(request => request.Purpose == FetchPurpose.Page);
    }

    [Fact]
    public async Task Watching_goes_on_by_the_clock_until_it_is_stopped()
    {
        int looks = 0;
        table.Servers.Answers(Herald, request => table.Servers.Fetched(request.Address, Rss(Item($"{++looks}", "A"))));
        using WatchState state = WatchState.Open(table.Folder);
        SourceWatch watch = table.Watch(state);
        using CancellationTokenSource stop = new();
        List<DateTimeOffset> times = [];

        Func<Task> run = async () =>
        {
            await foreach (SourceCheck check in watch.RunAsync(once: false, stop.Token))
            {
                watch.Keep(check);
                times.Add(check.After.LastCheck!.Value);
                if (times.Count == 4)
                {
                    await stop.CancelAsync();
                }
            }
        };

        await run.Should().ThrowAsync<OperationCanceledException>();
        times.Zip(times.Skip(1), (one, next) => next - one).Should().OnlyContain(pause => pause == Quarter);
    }
}
