using CsCheck;
using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Language.Tests.Tokens;

/// <summary>What holds for the tokens of any text at all.</summary>
public sealed class TokeniserTests
{
    private static readonly Tokeniser Tokeniser = LanguageAnalyser.CreateTokeniser();

    /// <summary>Of these any text is made: Latin, Arabic, emoji, marks, white space, in any order.</summary>
    private static readonly string[] Pieces =
    [
        "a",
        "B",
        " ",
        "\n",
        "\n\n",
        ".",
        "'",
        "’",
        "\"",
        "-",
        "--",
        "9",
        ",",
        "@",
        "#",
        "://",
        "www.",
        ".com",
        "s",
        "n't",
        "ق",
        "ێ",
        "\u0301",
        "👍",
        "🏽",
        "\u200d",
        "\uFE0F",
        "\u200B",
        "$",
        "…",
        "?",
        "!",
        "_",
        "U.S.",
        "al-",
        "\0",
        "\r",
        "\u2029",
    ];

    private static readonly Gen<string> AnyText = Gen.Int[0, Pieces.Length - 1]
        .Array[0, 40]
        .Select(picks => string.Concat(picks.Select(pick => Pieces[pick])));

    [Fact]
    public void Every_visible_character_is_in_exactly_one_token() =>
        AnyText.Sample(text =>
        {
            int at = 0;
            foreach (Token token in Tokens(text).Items)
            {
                token.Length.Should().BePositive();
                text[at..token.Start].All(Characters.IsBlank).Should().BeTrue();
                at = token.End;
            }
            text[at..].All(Characters.IsBlank).Should().BeTrue();
        });

    [Fact]
    public void A_surrogate_pair_is_never_split() =>
        AnyText.Sample(text =>
        {
            foreach (Token token in Tokens(text).Items)
            {
                char.IsLowSurrogate(text[token.Start]).Should().BeFalse();
                char.IsHighSurrogate(text[token.End - 1]).Should().BeFalse();
            }
        });

    [Fact]
    public void A_run_of_letters_without_end_is_cut_into_pieces()
    {
        TokenSequence tokens = Tokens(new string('a', 10_500));
        tokens.Count.Should().Be(11);
        tokens[0].Length.Should().Be(Reportedly.Language.Tokens.Tokeniser.LongestToken);
    }

    [Theory]
    [InlineData("Kars", TokenKind.Word)]
    [InlineData("anti-tank", TokenKind.Word)]
    [InlineData("2021-04-03", TokenKind.Number)]
    [InlineData("((((", TokenKind.Punctuation)]
    [InlineData("alt.news.kars", TokenKind.Address)]
    [InlineData("1,600", TokenKind.Number)]
    [InlineData("1990s", TokenKind.Number)]
    [InlineData("—", TokenKind.Punctuation)]
    [InlineData("€", TokenKind.Symbol)]
    [InlineData("#news", TokenKind.Address)]
    public void A_token_says_what_it_looks_like(string text, TokenKind kind) => Tokens(text)[0].Kind.Should().Be(kind);

    private static TokenSequence Tokens(string text) => Tokeniser.Tokenise(text);
}
