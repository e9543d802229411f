using Reportedly.Sources.Feeds.Markup;

namespace Reportedly.Sources.Tests.Feeds;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>A</p><p>B</p>", "A\n\nB")]
    [InlineData("A<br>B<br/><br/>C", "A\nB\n\nC")]
    [InlineData("<ul><li>A</li><li>B</li></ul>C", "A\nB\n\nC")]
    [InlineData("<b>A</b><i>B</i> C\n D", "AB C D")]
    [InlineData("<table><tr><td>A</td><td>B</td></tr><tr><td>C</td></tr></table>", "A B\nC")]
    [InlineData("5 < 6 and 7 > 3", "5 < 6 and 7 > 3")]
    [InlineData("AT&amp;T &lt;b&gt; &#8220;x&#8221; &#xD800; &bogus;", "AT&T <b> \u201Cx\u201D &#xD800; &bogus;")]
    [InlineData("First line\nsecond line\n\n  New   paragraph", "First line\nsecond line\n\nNew paragraph")]
    [InlineData("<p>A<script>var a = '<p>no</p>';</script> B<style>p{}</style></p>", "A B")]
    [InlineData("<svg><svg></svg><text>x</text></svg>A", "A")]
    [InlineData("<p>A <!-- B --> C", "A C")]
    [InlineData("<p title='a > b'>C", "C")]
    [InlineData("<![CDATA[A < B]]>", "A < B")]
    [InlineData("so\u00ADft\u0007\uFEFF", "soft")]
    public void Html_becomes_the_words_that_it_shows(string html, string text)
    {
        HtmlText.Of(html).Should().Be(text);
    }

    [Fact]
    public void Half_a_letter_becomes_a_mark_that_text_can_hold()
    {
        HtmlText.Of("<p>a\uD83D</p>").Should().Be("a\uFFFD");
    }

    [Fact]
    public void Tags_nested_a_hundred_thousand_deep_are_no_trouble()
    {
        string html =
            string.Concat(Enumerable.Repeat("<div>", 100_000))
            + "A"
            + string.Concat(Enumerable.Repeat("<b><p", 100_000));

        HtmlText.Of(html).Should().Be("A");
    }
}
