using CsCheck;
using Reportedly.Language.Lexicons;
using Reportedly.Language.Sentences;
using Reportedly.Language.Tokens;

namespace Reportedly.Language.Tests.Sentences;

/// <summary>A text is read in stretches: paragraphs, and parts of very long ones.</summary>
public sealed class ParagraphSequenceTests
{
    private static readonly Tokeniser Tokeniser = LanguageAnalyser.CreateTokeniser();
    private static readonly EnglishLexicons Lexicons = EnglishLexicons.Load();
    private static readonly BoundaryRules Rules = new(Lexicons.Abbreviations, Lexicons.SentenceOpeners);

    [Fact]
    public void Blank_lines_divide_paragraphs() =>
        Stretches("Two died.\n\nThe army left. It rained.").Should().Equal("Two died.", "The army left. It rained.");

    [Fact]
    public void A_line_break_alone_does_not() => Stretches("Two died.\nThe army left.").Should().ContainSingle();

    [Fact]
    public void Where_nearly_every_line_is_closed_lines_are_paragraphs() =>
        Stretches("Two died.\nThe army left.\nWho fired?\nNobody knows.").Should().HaveCount(4);

    [Fact]
    public void Wrapped_lines_are_no_paragraphs() =>
        Stretches("Two men died on\nMonday in the\ntown of Kars. The\narmy left.").Should().ContainSingle();

    [Fact]
    public void A_sentence_goes_on_behind_a_blank_line_only_in_a_text_that_is_so_wrapped()
    {
        Stretches("Troops left the town, officials\n\nsaid.").Should().ContainSingle();
        string shouted = string.Concat(Enumerable.Repeat("One is here.\n\n", 9));
        Stretches(shouted + "a list\n\nof things").Should().HaveCount(11);
    }

    [Fact]
    public void A_greeting_on_a_line_of_its_own_is_no_wrapped_line() =>
        Stretches("Dear Anna,\n\nthe report is below.\n\nAll the best").Should().HaveCount(3);

    [Fact]
    public void Every_token_is_in_one_stretch_and_none_is_too_long() =>
        Gen.Int[0, 4]
            .Array[0, 900]
            .Sample(
                picks =>
                {
                    string[] pieces = ["word ", "stop. ", "comma, ", "\n\n", "\"quote\" "];
                    string text = string.Concat(picks.Select(pick => pieces[pick]));
                    TokenSequence tokens = Tokeniser.Tokenise(text);
                    int at = 0;
                    foreach (TokenRange range in new ParagraphSequence(text, tokens.Items, Rules).Items)
                    {
                        range.First.Should().Be(at);
                        range.Count.Should().BeInRange(1, ParagraphSequence.Longest);
                        at = range.Past;
                    }
                    at.Should().Be(tokens.Count);
                },
                iter: 300
            );

    [Fact]
    public void A_long_paragraph_is_cut_behind_a_full_stop()
    {
        string text = string.Concat(Enumerable.Repeat("One two three four five six seven. ", 100));
        Stretches(text).Should().OnlyContain(stretch => stretch.EndsWith("seven.", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_stop_it_is_cut_behind_a_comma()
    {
        string text = string.Concat(Enumerable.Repeat("one two three four, ", 200));
        Stretches(text).Should().OnlyContain(stretch => stretch.EndsWith("four,", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Found:\n- 3 rifles", "-", "Start")]
    [InlineData("in the U.S. The army left", "The", "Start")]
    [InlineData("in the U.S. Army", "Army", "Open")]
    [InlineData("said Gen. It", "It", "None")]
    [InlineData("\"Who fired?\" he asked", "he", "None")]
    [InlineData("They left. he said", "he", "Open")]
    public void Some_boundaries_are_plain_from_the_words(string text, string word, string expected)
    {
        TokenSequence tokens = Tokeniser.Tokenise(text);
        ParagraphSequence paragraphs = new(text, tokens.Items, Rules);
        int at = tokens.IndexAt(text.IndexOf(word, StringComparison.Ordinal));
        paragraphs.Boundaries[at].ToString().Should().Be(expected);
    }

    private static List<string> Stretches(string text)
    {
        TokenSequence tokens = Tokeniser.Tokenise(text);
        return
        [
            .. new ParagraphSequence(text, tokens.Items, Rules).Items.Select(range =>
                text[tokens[range.First].Start..tokens[range.Past - 1].End]
            ),
        ];
    }
}
