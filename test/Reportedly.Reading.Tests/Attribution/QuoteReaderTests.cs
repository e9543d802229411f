using Reportedly.Language;
using Reportedly.Reading.Attribution;
using Reportedly.Reading.Documents;
using Reportedly.Text;

namespace Reportedly.Reading.Tests.Attribution;

/// <summary>What stands between quotation marks is found, the marks left out.</summary>
public sealed class QuoteReaderTests
{
    private static readonly LanguageAnalyser Analyser = LanguageAnalyser.CreateDefault();

    [Theory]
    [InlineData("\"We were hit,\" she said.")]
    [InlineData("“We were hit,” she said.")]
    public void Straight_and_curly_marks_quote_alike(string text)
    {
        Quotes(text).Should().Equal("We were hit,");
    }

    [Fact]
    public void A_quotation_in_two_parts_is_two_stretches()
    {
        Quotes("“We were hit,” she said, “and we left.”").Should().Equal("We were hit,", "and we left.");
    }

    [Fact]
    public void A_quotation_may_hold_several_sentences()
    {
        Quotes("“We were hit. Nobody died.” She left.").Should().Equal("We were hit. Nobody died.");
    }

    [Fact]
    public void A_quotation_left_open_goes_on_where_the_next_paragraph_opens_with_a_mark()
    {
        Quotes("“We were hit.\n\n“Nobody died,” she said.").Should().Equal("We were hit.", "Nobody died,");
    }

    [Fact]
    public void A_quotation_never_closed_ends_with_its_paragraph()
    {
        Quotes("She said: “We were hit.\n\nSoldiers came later.").Should().Equal("We were hit.");
    }

    [Fact]
    public void A_quotation_never_closed_ends_with_the_text()
    {
        Quotes("She said: \"We were hit").Should().Equal("We were hit");
    }

    [Fact]
    public void Marks_with_nothing_between_them_quote_nothing()
    {
        Quotes("She said “” and left. \"\"").Should().BeEmpty();
    }

    [Fact]
    public void An_apostrophe_quotes_nothing()
    {
        Quotes("The rebels' camp wasn't hit.").Should().BeEmpty();
    }

    private static IEnumerable<string> Quotes(string text)
    {
        Document document = new(SourceText.FromString(text));
        Analyser.Analyse(document);
        Analysis words = new(document);
        return QuoteReader.Read(words).Select(words.Quote);
    }
}
