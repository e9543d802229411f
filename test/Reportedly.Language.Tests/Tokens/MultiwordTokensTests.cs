using Reportedly.Language.Parsing;
using Reportedly.Language.Sentences;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Language.Tests.Tokens;

/// <summary>Words that are one on the page are known as such.</summary>
public sealed class MultiwordTokensTests
{
    [Theory]
    [InlineData("do", "n't", "RB", "don't")]
    [InlineData("can", "not", "RB", "cannot")]
    [InlineData("Syria", "'s", "POS", "Syria's")]
    [InlineData("rebels", "'", "POS", "rebels'")]
    [InlineData("rebels", "\u2019", "POS", "rebels\u2019")]
    [InlineData("they", "'re", "VBP", "they're")]
    public void A_contraction_or_possessive_is_one_word(string first, string second, string tag, string whole) =>
        Found(Two(first, WordClass.Noun, second, WordClass.Part, tag)).Should().Equal(whole);

    [Fact]
    public void The_possessive_of_a_number_is_one_word()
    {
        Found(Two("2030", WordClass.Num, "'s", WordClass.Part, "POS")).Should().Equal("2030's");
        Found(Two("747", WordClass.Num, "'", WordClass.Part, "POS")).Should().Equal("747'");
    }

    [Fact]
    public void A_unit_behind_its_number_is_a_word_of_its_own() =>
        Found(Two("5", WordClass.Num, "km", WordClass.Noun, "NNS")).Should().BeEmpty();

    [Fact]
    public void A_quotation_mark_behind_a_word_stands_apart()
    {
        Found(Two("rebels", WordClass.Noun, "'", WordClass.Punct, "''")).Should().BeEmpty();
        Found(Two("rebels", WordClass.Noun, ",", WordClass.Punct, "POS")).Should().BeEmpty();
    }

    [Fact]
    public void Where_nobody_told_tags_only_what_looks_like_a_word_is_joined()
    {
        Found(Two("rebels", WordClass.Noun, "'", WordClass.Part, tag: null)).Should().BeEmpty();
        Found(Two("do", WordClass.Aux, "n't", WordClass.Part, tag: null)).Should().Equal("don't");

        Document tokensAlone = new(SourceText.FromString("don't"));
        tokensAlone.Write(
            Layers.Tokens,
            new TokenSequence([new Token(0, 2, TokenKind.Word), new Token(2, 3, TokenKind.Word)])
        );
        MultiwordTokens.Of(tokensAlone, new TokenRange(0, 2)).Should().Equal(new TokenRange(0, 2));
    }

    [Fact]
    public void Words_with_a_space_between_them_are_two()
    {
        Document document = new DocumentBuilder()
            .Word("do", WordClass.Aux, 0, Relation.Root)
            .Word("not", WordClass.Part, 1, Relation.Advmod)
            .Build();

        Found(document).Should().BeEmpty();
    }

    [Fact]
    public void Three_words_may_be_one_and_several_stand_in_a_sentence()
    {
        Document document = new DocumentBuilder()
            .Word("Vahn", WordClass.Propn, 6, Relation.NmodPoss)
            .Word("'s", WordClass.Part, 1, Relation.Case, glued: true)
            .Word("men", WordClass.Noun, 6, Relation.Nsubj)
            .Word("should", WordClass.Aux, 6, Relation.Aux)
            .Word("n't", WordClass.Part, 6, Relation.Advmod, glued: true)
            .Word("'ve", WordClass.Aux, 0, Relation.Root, glued: true)
            .Word(".", WordClass.Punct, 6, Relation.Punct, glued: true)
            .Build();

        Found(document).Should().Equal("Vahn's", "shouldn't've");
    }

    [Fact]
    public void No_word_reaches_over_the_end_of_its_sentence()
    {
        Document document = new DocumentBuilder()
            .Word("do", WordClass.Aux, 0, Relation.Root)
            .EndSentence()
            .Word("n't", WordClass.Part, 0, Relation.Root, glued: true)
            .Build();

        Found(document).Should().BeEmpty();
    }

    private static Document Two(
        string first,
        WordClass firstClass,
        string second,
        WordClass secondClass,
        string? tag
    ) =>
        new DocumentBuilder()
            .Word(first, firstClass, 0, Relation.Root, pennTag: tag is null ? null : "NN")
            .Word(second, secondClass, 1, Relation.Dep, glued: true, pennTag: tag)
            .Build();

    private static List<string> Found(Document document)
    {
        TokenSequence tokens = document.Read(Layers.Tokens);
        List<string> words = [];
        foreach (Sentence sentence in document.Read(Layers.Sentences).Items)
        {
            foreach (TokenRange range in MultiwordTokens.Of(document, sentence.Tokens))
            {
                words.Add(document.Source.Quote(tokens.SpanOf(range)));
            }
        }
        return words;
    }
}
