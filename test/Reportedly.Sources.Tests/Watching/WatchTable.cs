using System.Text;
using Reportedly.Sources.Fetching;
using Reportedly.Sources.Fetching.Addresses;
using Reportedly.Sources.Keeping;
using Reportedly.Sources.Tests.Servers;
using Reportedly.Sources.Watching;
using Reportedly.Sources.Watching.Checks;
using Reportedly.Sources.Watching.States;
using Reportedly.Text;

namespace Reportedly.Sources.Tests.Watching;

/// <summary>Everything that a test of watching needs, with a folder for the state that goes when it ends.</summary>
internal sealed class WatchTable : IDisposable
{
    public const string Herald = "https://herald.example/rss";
    public const string Wire = "https://wire.example/rss";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reportedly-watch");

    private readonly Func<FetchRequest, CancellationToken, Task<FetchResult>> fetch;

    public WatchTable()
    {
        Servers = new ScriptedServers(Clock);
        fetch = Servers.FetchAsync;
    }

    private WatchTable(ScenarioServer server)
        : this()
    {
        FetchLimits limits = new() { Total = TimeSpan.FromSeconds(2), HostGap = TimeSpan.Zero };
        AddressRules rules = AddressRules.Allowing(["127.0.0.1"]);
        fetch = new Fetcher(limits, rules, new TimedClock(Clock), "Reportedly/test").FetchAsync;
        Sources[0] = Sources[0] with { Address = server.At("/feed") };
    }

    public HandClock Clock { get; } = new();

    public ScriptedServers Servers { get; }

    public string Folder => folder.FullName;

    public List<WatchedSource> Sources { get; } =
    [new WatchedSource("Herald", new Uri(Herald), SourceKind.Feed) { Every = TimeSpan.FromMinutes(15) }];

    /// <summary>One whose only source is <c>/feed</c> on a server, asked over the network.</summary>
    public static WatchTable Over(ScenarioServer server) => new(server);

    public void Dispose() => folder.Delete(recursive: true);

    public static string Rss(params string[] items) =>
        $"<rss><channel><title>The Feed</title><language>en-gb</language>{string.Concat(items)}</channel></rss>";

    public static string Item(string id, string text, string? link = null) =>
        $"<item><guid isPermaLink='false'>{id}</guid><title>Title {id}</title><description>{text}</description>"
        + $"<link>{link ?? $"https://herald.example/{id}"}</link><pubDate>Mon, 04 Mar 2030 10:00:00 GMT</pubDate></item>";

    /// <summary>Looks once at what is due, keeps it, and gives the looks.</summary>
    public async Task<List<SourceCheck>> LookAsync(bool keep = true)
    {
        using WatchState state = WatchState.Open(Folder);
        SourceWatch watch = Watch(state);
        List<SourceCheck> checks = [];
        await foreach (SourceCheck check in watch.RunAsync(once: true, TestContext.Current.CancellationToken))
        {
            checks.Add(check);
            if (keep)
            {
                watch.Keep(check);
            }
        }
        return checks;
    }

    /// <summary>The same for one source after another while passed.</summary>
    public async Task<SourceCheck> LookAfterAsync(TimeSpan time)
    {
        Clock.Pass(time);
        return (await LookAsync()).Should().ContainSingle().Subject;
    }

    public SourceWatch Watch(WatchState state) =>
        new([.. Sources], state, new CheckTools(fetch, ReadPage, RawArchive.Off, Clock));

    public static IEnumerable<string> TextsOf(SourceCheck check) =>
        check.Items.OfType<SourceItem.Found>().Select(found => found.Content.Text.Text);

    private static SourceItem ReadPage(FetchResult.Fetched page)
    {
        string text = Encoding.UTF8.GetString(page.Body.Span);
        return text.StartsWith("<no", StringComparison.Ordinal)
            ? new SourceItem.Refused(page.Final.AbsoluteUri, 0, "there is no text in this page.")
            : new SourceItem.Found(
                page.Final.AbsoluteUri,
                page.Body.Length,
                new SourceReport(SourceText.FromString(text))
                {
                    Title = "Page title",
                    Language = "en",
                    Publisher = page.Final.Host,
                }
            );
    }
}
