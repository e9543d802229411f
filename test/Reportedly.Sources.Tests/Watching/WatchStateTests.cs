using Reportedly.Sources.Feeds;
using Reportedly.Sources.Watching;
using Reportedly.Sources.Watching.States;

namespace Reportedly.Sources.Tests.Watching;

public sealed class WatchStateTests : IDisposable
{
    private static readonly WatchedSource Source = new(
        "Herald",
        new Uri("https://herald.example/rss"),
        SourceKind.Feed
    );

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reportedly-state");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void What_is_remembered_is_there_after_a_restart()
    {
        DateTimeOffset now = new(2030, 3, 4, 12, 0, 0, TimeSpan.FromHours(2));
        SourceState kept;
        using (WatchState state = WatchState.Open(folder.FullName))
        {
            kept = state.Of(Source) with
            {
                ETag = "\"v1\"",
                MovedTo = new Uri("https://new.example/"),
                NextCheck = now,
                Failures = 2,
                Waiting =
                [
                    new WaitingItem(
                        new FeedItem("a")
                        {
                            Title = "T",
                            Published = now,
                            Link = new Uri("https://a.example/"),
                        },
                        now
                    )
                    {
                        Tries = 1,
                    },
                ],
            };
            kept = kept with
            {
                Seen = kept.Seen.Add("k", new SeenItem(["v", "w"], new DateOnly(2030, 3, 4)) { Link = "l" }),
            };
            state.Keep(kept);
        }

        using WatchState again = WatchState.Open(folder.FullName);
        SourceState found = again.Of(Source);

        found.Should().BeEquivalentTo(kept);
        again.Faults.Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"format\":2,\"state\":{\"name\":\"a\",\"address\":\"https://herald.example/rss\"}}")]
    [InlineData("{\"format\":1}")]
    [InlineData("{\"format\":1,\"state\":{}}")]
    public void A_damaged_state_is_set_aside_and_costs_no_other_source_anything(string content)
    {
        using (WatchState state = WatchState.Open(folder.FullName))
        {
            state.Keep(state.Of(Source) with { ETag = "a" });
            state.Keep(state.Of(Source with { Address = new Uri("https://wire.example/") }) with { ETag = "b" });
        }
        string file = folder
            .GetFiles("*.json")
            .Single(each => File.ReadAllText(each.FullName).Contains("herald"))
            .FullName;
        File.WriteAllText(file, content);

        using WatchState again = WatchState.Open(folder.FullName);

        again.Of(Source).ETag.Should().BeNull();
        again.Of(Source with { Address = new Uri("https://wire.example/") }).ETag.Should().Be("b");
        again.Faults.Should().ContainSingle().Which.Should().Contain(".damaged");
        File.Exists(file + ".damaged").Should().BeTrue();
    }

    [Fact]
    public void Two_processes_cannot_watch_with_one_state_but_one_can_look()
    {
        using WatchState one = WatchState.Open(folder.FullName);

        FluentActions
            .Invoking(() => WatchState.Open(folder.FullName))
            .Should()
            .Throw<IOException>()
            .WithMessage("*another process*");
        WatchState.OpenToRead(folder.FullName).Of(Source).LastCheck.Should().BeNull();
    }
}
