using System.Text;
using CsCheck;
using Reportedly.Sources.Pages;

namespace Reportedly.Sources.Tests.Pages;

/// <summary>No page brings the reader down or holds it up.</summary>
public sealed class HostilePagesTests
{
    private static readonly Uri Address = new("https://courier.example/a");

    private static readonly Gen<string> Piece = Gen.OneOf(
        Servers.Pick.Of(
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<b>",
            "</i>",
            "<a href='",
            "\">",
            "<table>",
            "<tr><td>",
            "</table>",
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "<svg>",
            "<math><mi>",
            "<template>",
            "<select><option>",
            "<meta charset=",
            "<title>",
            "&#xD800;",
            "&amp",
            "<![CDATA[",
            "<br>",
            "<article>",
            "<h1>",
            "<time datetime='2026-13-45'>",
            "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"\\ud800\"}</script>",
            "<html lang=x>",
            "\0"
        ),
        Gen.String[0, 30],
        Gen.Const("Four people were killed in Karvel on Monday, officials said. ")
    );

    [Fact]
    public void Any_mixture_of_markup_is_read_or_refused()
    {
        Piece
            .Array[0, 60]
            .Sample(pieces => Read(Encoding.UTF8.GetBytes(string.Concat(pieces))).Should().NotBeNull(), iter: 300);
    }

    [Fact]
    public void Any_bytes_under_any_name_are_read_or_refused()
    {
        Gen.Select(
                Gen.Byte.Array[0, 400],
                Servers.Pick.Of("utf-8", "utf-16", "iso-2022-jp", "utf-7", "gb18030", "x-user-defined", "")
            )
            .Sample(
                (bytes, charset) => PageReader.Read("a", bytes, null, charset, "text/html").Should().NotBeNull(),
                iter: 300
            );
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<span>")]
    [InlineData("<blockquote><p>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    [InlineData("<div></span>")]
    [InlineData("<span><div></span>")]
    [InlineData("<font size=1><p>")]
    [InlineData("<svg><g>")]
    [InlineData("<button><p>")]
    [InlineData("<a><table>")]
    public void What_is_nested_without_end_keeps_its_words(string tag)
    {
        string html =
            string.Concat(Enumerable.Repeat(tag, 20_000))
            + "<p>Four people were killed in Karvel on Monday, officials said.";

        string shallow = PageDepth.Flatten(html);

        shallow.Should().Contain("Four people were killed");
        Read(Encoding.UTF8.GetBytes(html)).Should().NotBeNull();
    }

    [Fact]
    public void A_page_that_is_not_deep_is_left_as_it_is()
    {
        const string Html =
            "<html><body><div class='a > b'><p>One<p>Two <b>three</b><br>four</div><script>if (a < b) {}</script></body></html>";

        PageDepth.Flatten(Html).Should().Be(Html);
    }

    [Fact]
    public void Bold_in_a_cell_stays_and_bold_between_rows_is_words_alone()
    {
        PageDepth
            .Flatten("<table><tr><td><b>in</b></td></tr><b>between</b><tr><td>x</td></tr></table><b>behind</b>")
            .Should()
            .Be("<table><tr><td><b>in</b></td></tr>between<tr><td>x</td></tr></table><b>behind</b>");
    }

    [Fact]
    public void An_article_about_cookies_keeps_its_long_paragraphs()
    {
        string paragraph = string.Join(
            ' ',
            Enumerable.Repeat("The court asked why we use cookies at all on the site of the ministry", 6)
        );

        Boilerplate.English.Contains(new PageParagraph(paragraph, 0)).Should().BeFalse();
        Boilerplate.English.Contains(new PageParagraph("We use cookies.", 0)).Should().BeTrue();
    }

    private static SourceItem Read(byte[] bytes) => PageReader.Read("a", bytes, Address, "utf-8", "text/html");
}
