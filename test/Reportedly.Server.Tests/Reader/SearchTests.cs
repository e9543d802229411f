using AngleSharp.Dom;

namespace Reportedly.Server.Tests.Reader;

/// <summary>Looking for words, and coming to them.</summary>
public sealed class SearchTests
{
    private const string Report = """
        Minister speaks of Orsal

        KELVAR, March 5, 2030 – Interior Minister Ardan Velik said on Tuesday that soldiers killed five rebels near Orsal.

        Doctors in Orsal denied that soldiers had fired, and said that a gas pipe had exploded.
        """;

    [Fact]
    public async Task A_hit_leads_to_its_words_in_the_report()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Report);

        IDocument found = Page.Of(await desk.GetAsync("/search?q=%22gas%20pipe%22"));
        string link = found.QuerySelector(".snippet a")!.GetAttribute("href")!;
        IDocument report = Page.Of(await desk.GetAsync(link[..link.IndexOf('#', StringComparison.Ordinal)]));

        link.Should().EndWith("#match");
        string.Concat(report.QuerySelectorAll("mark.match").Select(mark => mark.TextContent)).Should().Be("gas pipe");
        report.GetElementById("match").Should().NotBeNull();
    }

    [Fact]
    public async Task A_hit_says_who_says_the_words()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Report);

        IDocument found = Page.Of(await desk.GetAsync("/search?q=speaker%3Avelik"));

        found.QuerySelector(".said-by")!.TextContent.Should().Contain("Velik").And.Contain("killed five rebels");
    }

    [Fact]
    public async Task A_hit_within_a_claim_shows_all_that_is_claimed()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Report);

        IDocument found = Page.Of(await desk.GetAsync("/search?q=exploded"));

        found.QuerySelector(".said-by")!.TextContent.Should().Contain("a gas pipe had exploded");
    }

    [Fact]
    public async Task A_search_that_means_nothing_is_told_and_stays_in_the_field()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Report);

        Answer answer = await desk.GetAsync("/search?q=since%3Ayesterday");

        answer.Status.Should().Be(400);
        IDocument page = Page.Of(answer);
        page.QuerySelector("[role=alert]")!.TextContent.Should().Contain("this is no day");
        page.GetElementById("q")!.GetAttribute("value").Should().Be("since:yesterday");
    }

    [Fact]
    public async Task A_search_can_be_saved_as_it_stands()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Report);

        IDocument page = Page.Of(await desk.GetAsync("/search?q=orsal%20-%22gas%20main%22"));

        page.QuerySelector("a[href^='/searches/new']")!
            .GetAttribute("href")
            .Should()
            .Be("/searches/new?q=orsal%20-%22gas%20main%22");
    }

    [Fact]
    public async Task Nothing_found_is_told_and_nothing_asked_is_no_fault()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Report);

        (await desk.GetAsync("/search?q=elephant")).Body.Should().Contain("No report has all of this");
        (await desk.GetAsync("/search")).Status.Should().Be(200);
    }

    [Fact]
    public async Task Reports_are_listed_by_whether_their_language_is_read()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(
            Report,
            "انفجار في سوق أورسال\n\nقالت وزارة الداخلية يوم الثلاثاء إن اثني عشر شخصا قتلوا في انفجار سيارة مفخخة في سوق المدينة."
        );

        IDocument all = Page.Of(await desk.GetAsync("/reports"));
        IDocument unread = Page.Of(await desk.GetAsync("/reports?read=no"));

        all.QuerySelectorAll("tbody tr").Length.Should().Be(2);
        unread
            .QuerySelectorAll("tbody tr")
            .Should()
            .ContainSingle()
            .Which.TextContent.Should()
            .Contain("not read (ar)");
        (await desk.GetAsync("/reports?since=soon")).Status.Should().Be(400);
    }
}
