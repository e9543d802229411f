using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Server.Pages.Original;
using Reportedly.Server.Stores;
using Reportedly.Sources;
using Reportedly.Sources.Keeping;
using Reportedly.Sources.Pages;
using Reportedly.Storage;

namespace Reportedly.Server.Tests.Reader;

/// <summary>From a report back to the bytes that it was made of.</summary>
public sealed class OriginalTests : IDisposable
{
    private const string Html = """
        <!DOCTYPE html><html><head><title>Bomb kills 12 in Orsal</title><link rel="canonical" href="https://news.example/orsal"></head>
        <body onload="alert(1)"><nav><a href="/">Home</a></nav><article><h1>Bomb kills 12 in Orsal</h1>
        <p style="color:red">A bomb killed 12 people at a market in <em class="x">Orsal</em> on Tuesday, the Interior Ministry said.</p>
        <p>See <a href="/more?x=1" onclick="alert(1)">more</a>, <a href="javascript:alert(1)">this</a> and <img src="/p.gif" alt="the market">.</p>
        </article></body></html>
        """;

    private readonly string raw = Directory.CreateTempSubdirectory("raw-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(raw, recursive: true);

    [Fact]
    public async Task The_page_is_found_by_the_address_that_it_was_fetched_from_and_shown_as_words_and_links()
    {
        await using TestDesk desk = await OpenAsync();
        string url = Keep(desk, Html, "https://www.news.example/orsal?from=feed", "text/html");

        IDocument report = Page.Of(await desk.GetAsync(url));
        IDocument page = Page.Of(await desk.GetAsync($"{url}/original"));

        string digest = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Html)))}";
        report.QuerySelector(".reader-head")!.TextContent.Should().Contain(digest);
        page.Body!.TextContent.Should().Contain(digest).And.NotContain("does not give the report's text");
        IElement words = page.QuerySelector(".original-words")!;
        words
            .TextContent.Should()
            .Contain("on Tuesday, the Interior Ministry said")
            .And.Contain("[picture: the market]");
        words
            .QuerySelectorAll("a[href]")
            .Select(link => link.GetAttribute("href"))
            .Should()
            .Equal("https://www.news.example/", "https://www.news.example/more?x=1");
        words.QuerySelector("em")!.TextContent.Should().Be("Orsal");
        words.QuerySelectorAll("[style],[class],[onclick],img").Should().BeEmpty();
    }

    [Fact]
    public async Task What_acts_goes_with_all_that_it_holds_and_of_what_nobody_knows_the_words_stay()
    {
        await using TestDesk desk = await OpenAsync();
        string url = Keep(
            desk,
            Html.Replace(
                "<p>See",
                """
                <svg><text>drawn</text></svg><form>Your name <textarea>typed</textarea><button>Send</button></form>
                <news-teaser>teased</news-teaser><marquee>moved</marquee><iframe>framed</iframe><math><mi>sum</mi></math>
                <a href="//other.example/x">other</a> <a href="https://user:word@bank.example/">bank</a> <a href="data:text/html,x">data</a>
                <p>See
                """,
                StringComparison.Ordinal
            ),
            "https://news.example/orsal",
            "text/html"
        );

        IElement words = Page.Of(await desk.GetAsync($"{url}/original")).QuerySelector(".original-words")!;

        words.TextContent.Should().NotContainAny("drawn", "typed", "teased", "framed", "sum");
        words.TextContent.Should().ContainAll("Your name", "Send", "moved", "other", "bank", "data");
        words
            .QuerySelectorAll("a[href]")
            .Select(link => link.GetAttribute("href"))
            .Should()
            .Equal("https://news.example/", "https://other.example/x", "https://news.example/more?x=1");
        words.QuerySelectorAll("form,button,marquee,svg,math,iframe,textarea").Should().BeEmpty();
    }

    [Fact]
    public async Task The_download_is_the_bytes_that_came_under_their_digest()
    {
        await using TestDesk desk = await OpenAsync();
        string url = Keep(desk, Html, "https://news.example/orsal", "text/html");

        Answer answer = await desk.GetAsync($"{url}/original/bytes");

        answer.Status.Should().Be(200);
        answer.Type.Should().Be("application/octet-stream");
        answer.Body.Should().Be(Html);
    }

    [Fact]
    public async Task A_page_that_does_not_give_the_text_any_more_is_told()
    {
        await using TestDesk desk = await OpenAsync();
        string url = Keep(desk, Html, "https://news.example/orsal", "text/html", keepOther: true);

        Answer answer = await desk.GetAsync($"{url}/original");

        answer.Body.Should().Contain("does not give the report's text");
    }

    [Fact]
    public async Task A_report_without_kept_bytes_says_so()
    {
        await using TestDesk desk = await OpenAsync();
        using (StoreLease lease = desk.Stores.Rent())
        {
            lease.Store.Add(TestDesk.Read("Bomb kills 12\n\nA bomb killed 12 people in Orsal, the ministry said."));
        }
        string url = ReaderTests.Reports(desk)[0].Url;

        (await desk.GetAsync($"{url}/original")).Body.Should().Contain("No bytes are kept");
        (await desk.GetAsync($"{url}/original/bytes")).Status.Should().Be(404);
        (await desk.GetAsync($"/reports/{new string('0', 64)}/original")).Status.Should().Be(404);
    }

    [Fact]
    public async Task Bytes_that_were_changed_are_not_handed_out()
    {
        await using TestDesk desk = await OpenAsync();
        string url = Keep(desk, Html, "https://news.example/orsal", "text/html");
        string file = Directory
            .EnumerateFiles(raw, "*", SearchOption.AllDirectories)
            .Single(path => !path.EndsWith("jsonl", StringComparison.Ordinal));
        await File.WriteAllTextAsync(file, Html.Replace("12", "13"), TestContext.Current.CancellationToken);

        Answer bytes = await desk.GetAsync($"{url}/original/bytes");
        Answer report = await desk.GetAsync(url);

        bytes.Status.Should().Be(500);
        bytes.Body.Should().Contain("no longer those that came").And.NotContain("killed 13");
        report.Status.Should().Be(200);
    }

    [Fact]
    public void Only_the_beginning_of_a_huge_page_is_shown_and_that_is_known()
    {
        string huge = $"<p>{string.Concat(Enumerable.Repeat("words ", 400_000))}</p>";

        ShownPage shown = ShownPage.Of(Encoding.UTF8.GetBytes(huge), null);

        shown.IsCut.Should().BeTrue();
        shown.Body.TextContent.Length.Should().BeLessThanOrEqualTo(ShownPage.MostLetters);
        ShownPage.Of("<p>words</p>"u8, null).IsCut.Should().BeFalse();
    }

    private Task<TestDesk> OpenAsync() => TestDesk.OpenAsync(setup => setup with { Raw = raw });

    /// <summary>Takes a page in as the program does; returns the address of its report.</summary>
    private string Keep(TestDesk desk, string html, string address, string mediaType, bool keepOther = false)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(html);
        byte[] kept = keepOther ? Encoding.UTF8.GetBytes(html.Replace("12", "14")) : bytes;
        RawArchive.Open(raw).Keep(kept, mediaType, address, new DateTimeOffset(2030, 3, 5, 9, 0, 0, TimeSpan.Zero));
        SourceReport found = (
            (SourceItem.Found)PageReader.Read(address, bytes, new Uri(address), null, mediaType)
        ).Content;
        ReportRecord read = RecordCodec.FromUtf8(TestDesk.Read(found.Text.Text).Record.Span);
        ReportRecord record = read with { Report = read.Report with { Url = found.Url } };
        using StoreLease lease = desk.Stores.Rent();
        lease.Store.Add(new StoredReading(RecordCodec.ToUtf8(record), "{}"u8.ToArray()));
        return $"/reports/{ReportSlug.Of(ReportKey.Of(record.Report))}";
    }
}
