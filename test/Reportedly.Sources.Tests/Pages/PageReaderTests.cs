using System.Text;
using Reportedly.Sources.Pages;

namespace Reportedly.Sources.Tests.Pages;

public sealed class PageReaderTests
{
    private static readonly Uri Address = new("https://www.harbour-courier.example/2026/03/shelling?ref=feed");

    private const string Body = """
        <p>Shelling killed four people in the port town of Karvel on Monday, the regional governor, Ilda Morran, said.</p>
        <p>“Nobody had warned us,” said Tomas Berel, a fisherman – he lost his boat and his house.</p>
        <p>The army of Ostrava denied that its batteries had fired, and said that it would look into the reports from the coast.</p>
        <p>Doctors at the town’s only hospital said that eleven wounded people had been brought in, among them two children.</p>
        """;

    private static SourceReport Read(string html, string? charset = "utf-8", string? media = "text/html") =>
        Item(Encoding.UTF8.GetBytes(html), charset, media).Should().BeOfType<SourceItem.Found>().Subject.Content;

    private static SourceItem Item(byte[] bytes, string? charset = null, string? media = "text/html") =>
        PageReader.Read(Address.AbsoluteUri, bytes, Address, charset, media);

    private static string Page(string body, string head = "") =>
        $"<!DOCTYPE html><html lang=\"en-GB\"><head><title>Shelling hits Karvel | Courier</title>{head}</head><body>{body}</body></html>";

    [Fact]
    public void A_page_becomes_its_title_and_paragraphs_parted_by_blank_lines()
    {
        SourceReport report = Read(Page($"<article><h1>Shelling hits Karvel</h1>{Body}</article>"));

        string[] parts = report.Text.Text.Split("\n\n");
        parts.Should().HaveCount(5);
        parts[0].Should().Be("Shelling hits Karvel");
        parts[2].Should().Be("“Nobody had warned us,” said Tomas Berel, a fisherman – he lost his boat and his house.");
        report.Title.Should().Be("Shelling hits Karvel");
        report.Language.Should().Be("en");
        report.Publisher.Should().Be("harbour-courier.example");
    }

    [Fact]
    public void Scripts_styles_menus_and_banners_are_not_read()
    {
        string around = """
            <nav><a href=/>Home</a><a href=/war>War</a></nav>
            <div class="cookie">We use cookies to make this site better. Accept all cookies?</div>
            <script>var killed = "900 killed in a script";</script><style>.p { color: red }</style>
            """;
        string within = """
            <p>Advertisement</p><p><a href=/other>Related: Minister resigns over bridge contract</a></p>
            <p>Sign up for our newsletter and get the news straight to your inbox.</p><p>Share this article</p>
            """;

        string text = Read(
            Page(
                $"{around}<article><h1>Shelling hits Karvel</h1>{Body}{within}</article><footer>© 2026 Courier</footer>"
            )
        ).Text.Text;

        foreach (
            string word in (string[])
                ["cookies", "script", "color", "Home", "Advertisement", "Minister", "newsletter", "Share", "©"]
        )
        {
            text.Should().NotContain(word);
        }
        text.Should().Contain("eleven wounded");
    }

    [Fact]
    public void What_a_publisher_writes_for_programs_is_trusted_before_meta_elements_and_what_is_seen()
    {
        string head = """
            <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"headline":"Four killed in Karvel",
            "datePublished":"2026-03-02T23:30:00-05:00","author":[{"@type":"Person","name":"Nera Valk"},{"name":"Jon Ruse"}],"publisher":{"name":"The Harbour Courier"}}]}</script>
            <meta property="og:title" content="Other title"><meta property="article:published_time" content="2026-03-09">
            <meta property="og:site_name" content="Other site"><link rel="canonical" href="/2026/03/shelling">
            """;

        SourceReport report = Read(
            Page($"<article><h1>Seen title</h1><time datetime=2026-03-15>15 March</time>{Body}</article>", head)
        );

        report.Title.Should().Be("Four killed in Karvel");
        report.Byline.Should().Be("Nera Valk, Jon Ruse");
        report.Published.Should().Be(new DateOnly(2026, 3, 2));
        report.Publisher.Should().Be("The Harbour Courier");
        report.Url.Should().Be("https://www.harbour-courier.example/2026/03/shelling");
    }

    [Theory]
    [InlineData("<meta property=\"article:published_time\" content=\"2026-03-02T08:00:00Z\">", "")]
    [InlineData("<meta name=\"date\" content=\"2 March 2026\">", "")]
    [InlineData("", "<time datetime=\"2026-03-02 10:00\">Monday</time>")]
    [InlineData("<script type=\"application/ld+json\">{broken</script>", "<time datetime=\"2026-03-02\">Monday</time>")]
    public void The_day_is_found_wherever_a_page_says_it(string head, string seen)
    {
        Read(Page($"<article>{seen}{Body}</article>", head)).Published.Should().Be(new DateOnly(2026, 3, 2));
    }

    [Fact]
    public void A_day_that_cannot_be_read_is_kept_in_its_words()
    {
        SourceReport report = Read(Page(Body, "<meta name=\"date\" content=\"the second of March\">"));

        report.Published.Should().BeNull();
        report.PublishedUnread.Should().Be("the second of March");
    }

    [Theory]
    [InlineData("windows-1252", "windows-1252", "")]
    [InlineData("windows-1251", "windows-1251", "")]
    [InlineData("windows-1252", null, "<meta charset=windows-1252>")]
    [InlineData("iso-8859-2", null, "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-2'>")]
    [InlineData("utf-8", "iso-8859-1", "")]
    [InlineData("utf-8", "utf-7", "")]
    [InlineData("windows-1252", "utf-8", "")]
    [InlineData("windows-1252", "no-such-thing", "")]
    public void Letters_survive_whatever_is_said_of_them(string written, string? said, string head)
    {
        string word = written == "windows-1251" ? "Карвел" : "Králův Dvůr";
        word = written == "windows-1252" ? "Åse Müller" : word;
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding(written) is { } old
            ? old.GetBytes(Page($"<p>{word}</p>{Body}", head))
            : Encoding.UTF8.GetBytes(Page($"<p>{word}</p>{Body}", head));

        SourceItem.Found found = Item(bytes, said).Should().BeOfType<SourceItem.Found>().Subject;

        found.Content.Text.Text.Should().Contain(word);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_mark_at_the_beginning_says_which_letters_follow(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Page(Body))];

        Item(bytes, "utf-8").Should().BeOfType<SourceItem.Found>();
    }

    [Fact]
    public void A_page_that_is_called_an_image_is_read()
    {
        Read(Page(Body), media: "image/jpeg").Text.Text.Should().Contain("Karvel");
    }

    [Fact]
    public void An_image_that_is_called_a_page_is_refused()
    {
        byte[] image = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];

        Item(image).Should().BeOfType<SourceItem.Refused>();
    }

    [Fact]
    public void A_page_made_by_script_is_refused_with_what_to_do()
    {
        byte[] page = Encoding.UTF8.GetBytes(Page("<div id=app></div><script src=/app.js></script>"));

        Item(page).Should().BeOfType<SourceItem.Refused>().Which.Why.Should().Contain("save it with a browser");
    }

    [Fact]
    public void Two_line_breaks_part_paragraphs_and_one_does_not()
    {
        string text = Read(
            Page($"<article><p>First line<br>goes on here.<br><br>Second part of the text.</p>{Body}</article>")
        ).Text.Text;

        text.Should().Contain("First line goes on here.\n\nSecond part of the text.");
    }

    [Fact]
    public void Text_without_markup_stays_as_it_is()
    {
        Read("Four killed.\r\n\r\nMore to come.", media: "text/plain")
            .Text.Text.Should()
            .Be("Four killed.\n\nMore to come.");
    }
}
