using Reportedly.Reading.Documents;
using Reportedly.Text;

namespace Reportedly.Reading.Tests.Documents;

/// <summary>Headline, byline and dateline are told from the body, and what is none of them is body.</summary>
public sealed class LayoutReaderTests
{
    private const string Body = "A car bomb went off on Monday.";

    [Theory]
    [InlineData("ERBIL, Kurdistan Region – ", "ERBIL, Kurdistan Region", "ERBIL")]
    [InlineData("BEIRUT (AP) — ", "BEIRUT (AP)", "BEIRUT")]
    [InlineData("CAIRO, March 3 (Xinhua) -- ", "CAIRO, March 3 (Xinhua)", "CAIRO")]
    [InlineData("KABUL/LONDON: ", "KABUL/LONDON", "KABUL")]
    [InlineData("TAL ARJAN, Syria - ", "TAL ARJAN, Syria", "TAL ARJAN")]
    public void A_dateline_is_read_with_its_place_and_the_body_begins_behind_it(string head, string line, string place)
    {
        foreach (string above in new[] { "", "Blast in market\n\n", "Blast in market\n\nBy Lena Orhan\n\n" })
        {
            string text = above + head + Body;
            ReportLayout layout = Read(text);

            Quote(text, layout.Dateline).Should().Be(line);
            Quote(text, layout.DatelinePlace).Should().Be(place);
            text[layout.BodyStart..].Should().Be(Body);
        }
    }

    [Theory]
    [InlineData(
        "Flash Update No. 3: shelling in Talmar\nAs of 7 November 2024\n\n",
        "Flash Update No. 3: shelling in Talmar"
    )]
    [InlineData("Weekly summary\nPeriod: 12-18 February 2024\nArea: Talmar\n\n", "Weekly summary")]
    public void A_headline_above_lines_of_particulars_is_the_first_line(string head, string title)
    {
        string text = head + Body;

        Quote(text, Read(text).Title).Should().Be(title);
    }

    [Fact]
    public void A_first_paragraph_that_is_wrapped_is_no_headline()
    {
        Read($"A car bomb went off in Talmar on\nMonday and nobody knows\n\n{Body}").Title.Should().BeNull();
    }

    [Theory]
    [InlineData("The mayor spoke on Monday: nobody was hurt.")]
    [InlineData("Erbil is quiet - for now.")]
    [InlineData("NATO said on Monday that a convoy was hit.")]
    public void A_sentence_is_no_dateline(string text)
    {
        Read(text).Dateline.Should().BeNull();
    }

    [Theory]
    [InlineData("By Lena Orhan", "Lena Orhan")]
    [InlineData("BY LENA ORHAN", "LENA ORHAN")]
    [InlineData("By Lena Orhan and Jo O’Brien", "Lena Orhan and Jo O’Brien")]
    public void A_byline_is_read_without_its_by(string line, string name)
    {
        string text = "Blast in market\n\n" + line + "\n\n" + Body;
        ReportLayout layout = Read(text);

        Quote(text, layout.Byline).Should().Be(name);
        text[layout.BodyStart..].Should().Be(Body);
    }

    [Fact]
    public void A_sentence_that_opens_with_by_is_no_byline()
    {
        Read("Blast in market\n\nBy Monday 12 people had died, police said.\n\n" + Body).Byline.Should().BeNull();
    }

    [Fact]
    public void A_first_line_with_text_below_is_the_headline()
    {
        string text = "Blast in market kills nine\n\n" + Body;

        Quote(text, Read(text).Title).Should().Be("Blast in market kills nine");
    }

    [Theory]
    [InlineData("A car bomb went off on Monday.\n\nNine people died.")]
    [InlineData("Police found a device")]
    [InlineData("Police found a device\nin the old market\n\nNobody was hurt.")]
    [InlineData("“We were hit,” the mayor said. “It was rebels”\n\nNobody was hurt.")]
    public void A_first_paragraph_that_is_no_headline_is_body(string text)
    {
        ReportLayout layout = Read(text);

        layout.Title.Should().BeNull();
        layout.BodyStart.Should().Be(0);
    }

    [Fact]
    public void A_paragraph_too_long_for_a_headline_is_body()
    {
        Read(string.Concat(Enumerable.Repeat("word ", 60)) + "\n\n" + Body).Title.Should().BeNull();
    }

    [Fact]
    public void A_title_that_came_apart_is_the_headline_though_it_ends_in_a_stop()
    {
        string text = "Blast in market.\n\n" + Body;
        ReportLayout layout = LayoutReader.Read(SourceText.FromString(text), "Blast in market.");

        Quote(text, layout.Title).Should().Be("Blast in market.");
        text[layout.BodyStart..].Should().Be(Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n \n")]
    public void An_empty_text_has_no_parts(string text)
    {
        Read(text)
            .Should()
            .BeEquivalentTo(
                new
                {
                    Title = (TextSpan?)null,
                    Byline = (TextSpan?)null,
                    Dateline = (TextSpan?)null,
                }
            );
    }

    private static ReportLayout Read(string text) => LayoutReader.Read(SourceText.FromString(text), null);

    private static string? Quote(string text, TextSpan? span) =>
        span is { } words ? text.Substring(words.Start, words.Length) : null;
}
