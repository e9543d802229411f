using System.Globalization;
using CsCheck;
using Reportedly.Language.Formats;
using Reportedly.Language.Names;
using Reportedly.Language.Parsing;
using Reportedly.Language.Sentences;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Language.Tests.Formats;

/// <summary>What is written as CoNLL-U reads back as it was.</summary>
public sealed class ConlluWriterTests
{
    private static readonly Document Report = new DocumentBuilder()
        .Word("Colonel", WordClass.Propn, 5, Relation.Nsubj, pennTag: "NNP")
        .Word("Vahn", WordClass.Propn, 1, Relation.Flat, pennTag: "NNP")
        .Word("did", WordClass.Aux, 5, Relation.Aux, lemma: "do", pennTag: "VBD")
        .Word("n't", WordClass.Part, 5, Relation.Advmod, lemma: "not", pennTag: "RB", glued: true)
        .Word("speak", WordClass.Verb, 0, Relation.Root, pennTag: "VB")
        .Word(".", WordClass.Punct, 5, Relation.Punct, pennTag: ".", glued: true)
        .Name(2, 2, NameKind.Person)
        .EndParagraph()
        .Word("Mountain", WordClass.Propn, 2, Relation.Compound, pennTag: "NNP")
        .Word("Kurds", WordClass.Propn, 3, Relation.NsubjPass, lemma: "Kurd", pennTag: "NNPS")
        .Word("left", WordClass.Verb, 0, Relation.Root, lemma: "leave", pennTag: "VBN")
        .Name(1, 2, NameKind.Norp)
        .Build();

    [Fact]
    public void A_short_report_is_written_like_this() =>
        Written(Report, "herald-17")
            .Should()
            .Be(
                Tabbed(
                    """
                    # newdoc id = herald-17
                    # newpar
                    # sent_id = herald-17-1
                    # text = Colonel Vahn didn't speak.
                    1 Colonel Colonel PROPN NNP _ 5 nsubj _ Offsets=0:7
                    2 Vahn Vahn PROPN NNP _ 1 flat _ Name=B-Person|Offsets=8:12
                    3-4 didn't _ _ _ _ _ _ _ _
                    3 did do AUX VBD _ 5 aux _ Offsets=13:16
                    4 n't not PART RB _ 5 advmod _ Offsets=16:19
                    5 speak speak VERB VB _ 0 root _ Offsets=20:25|SpaceAfter=No
                    6 . . PUNCT . _ 5 punct _ Offsets=25:26

                    # newpar
                    # sent_id = herald-17-2
                    # text = Mountain Kurds left
                    1 Mountain Mountain PROPN NNP _ 2 compound _ Name=B-NORP|Offsets=28:36
                    2 Kurds Kurd PROPN NNPS _ 3 nsubj:pass _ Name=I-NORP|Offsets=37:42
                    3 left leave VERB VBN _ 0 root _ Offsets=43:47|SpaceAfter=No


                    """
                )
            );

    [Theory]
    [InlineData(LayerChoice.None, "3 left _ _ _ _ _ _ _ Offsets=43:47|SpaceAfter=No")]
    [InlineData(LayerChoice.Tags, "3 left leave VERB VBN _ _ _ _ Offsets=43:47|SpaceAfter=No")]
    [InlineData(LayerChoice.Trees, "3 left _ _ _ _ 0 root _ Offsets=43:47|SpaceAfter=No")]
    [InlineData(LayerChoice.Names, "2 Kurds _ _ _ _ _ _ _ Name=I-NORP|Offsets=37:42")]
    public void A_layer_that_is_not_written_leaves_its_columns_empty(LayerChoice layers, string line)
    {
        string written = Written(Report, "x", layers);

        written.Should().Contain(Tabbed(line) + "\n");
        written.Contains("Name=", StringComparison.Ordinal).Should().Be(layers == LayerChoice.Names);
        written.Should().Contain("\n3-4\tdidn't\t", "what is one word on the page is so without tags, too");
    }

    [Fact]
    public void A_possessive_is_one_word_on_the_page_also_where_tags_are_not_written()
    {
        Document document = new DocumentBuilder()
            .Word("rebels", WordClass.Noun, 3, Relation.NmodPoss, pennTag: "NNS")
            .Word("'", WordClass.Part, 1, Relation.Case, pennTag: "POS", glued: true)
            .Word("camp", WordClass.Noun, 0, Relation.Root, pennTag: "NN")
            .Word("!", WordClass.Punct, 3, Relation.Punct, pennTag: ".", glued: true)
            .Build();

        Written(document, "x", LayerChoice.None).Should().Contain("\n1-2\trebels'\t_").And.Contain("\n2\t'\t_");
    }

    [Fact]
    public void What_follows_a_word_of_two_parts_stands_on_the_line_over_them()
    {
        Document document = new DocumentBuilder()
            .Word("do", WordClass.Aux, 0, Relation.Root)
            .Word("n't", WordClass.Part, 1, Relation.Advmod, glued: true)
            .Word(",", WordClass.Punct, 1, Relation.Punct, glued: true)
            .Build();

        string[] lines = Written(document, "x").Split('\n');

        lines[4].Should().Be(Tabbed("1-2 don't _ _ _ _ _ _ _ SpaceAfter=No"));
        lines[5].Should().EndWith("\tOffsets=0:2");
        lines[6].Should().EndWith("\tOffsets=2:5");
    }

    [Fact]
    public void The_text_of_a_sentence_stands_on_one_line_with_single_spaces()
    {
        Document document = new DocumentBuilder()
            .Gap("\uFEFF\n")
            .Word("Rebels", WordClass.Noun, 2, Relation.Nsubj)
            .Gap(" \r\n\t")
            .Word("fled", WordClass.Verb, 0, Relation.Root)
            .Gap("\u2028")
            .Word("again", WordClass.Adv, 2, Relation.Advmod)
            .Build();

        string written = Written(document, "x");

        written.Should().Contain("\n# text = Rebels fled again\n").And.NotContain("\u2028");
        written.Should().Contain("\tOffsets=2:8\n").And.Contain("\tOffsets=12:16\n");
    }

    [Theory]
    [InlineData("herald-17", "herald-17", "herald-17")]
    [InlineData("https://example.org/17", "https://example.org/17", "https:%2F%2Fexample.org%2F17")]
    [InlineData("two\n words ", "two words", "two%0A%20words%20")]
    [InlineData("50%", "50%", "50%25")]
    public void An_id_stays_on_its_line_and_makes_ids_of_sentences_that_tools_take(
        string id,
        string document,
        string sentence
    ) =>
        Written(Report, id)
            .Should()
            .StartWith($"# newdoc id = {document}\n# newpar\n# sent_id = {sentence}-1\n")
            .And.Contain($"\n# sent_id = {sentence}-2\n");

    [Fact]
    public void A_text_without_a_word_gives_nothing() =>
        Written(new DocumentBuilder().Build(), "x").Should().BeEmpty("a sentence has words");

    [Fact]
    public void Words_offsets_heads_and_names_read_back_as_they_were() =>
        AnyDocument.Whole.Sample(document =>
        {
            List<ConlluSentence> read = ConlluSentence.Read(Written(document, "x"));
            SentenceSequence sentences = document.Read(Layers.Sentences);
            read.Should().HaveCount(sentences.Count);
            read.Select(sentence => sentence.Note("sent_id")).Should().OnlyHaveUniqueItems();
            for (int i = 0; i < read.Count; i++)
            {
                read[i].Notes.Contains("# newdoc id = x").Should().Be(i == 0);
                bool opens = i == 0 || sentences[i].Paragraph != sentences[i - 1].Paragraph;
                read[i].Notes.Contains("# newpar").Should().Be(opens);
                IsTold(document, sentences[i].Tokens, read[i]);
            }
        });

    [Fact]
    public void The_words_and_their_spaces_make_the_text_of_the_sentence() =>
        AnyDocument.Whole.Sample(document =>
        {
            foreach (ConlluSentence sentence in ConlluSentence.Read(Written(document, "x")))
            {
                sentence.Written().Should().Be(sentence.Note("text"));
                foreach (string[] whole in sentence.Wholes)
                {
                    int[] bounds = [.. whole[0].Split('-').Select(ConlluSentence.Number)];
                    whole[1]
                        .Should()
                        .Be(string.Concat(sentence.Words[(bounds[0] - 1)..bounds[1]].Select(word => word[1])));
                }
            }
        });

    private static void IsTold(Document document, TokenRange range, ConlluSentence read)
    {
        TokenSequence tokens = document.Read(Layers.Tokens);
        DependencyTrees trees = document.Read(Layers.Trees);
        TagSequence tags = document.Read(Layers.Tags);
        int[] runes = [.. document.Source.Text.EnumerateRunes().Select(rune => rune.Value)];
        read.Words.Should().HaveCount(range.Count);
        for (int i = range.First; i < range.Past; i++)
        {
            string[] word = read.Words[i - range.First];
            (int start, int end) = ConlluSentence.Offsets(word);
            word[0].Should().Be((i - range.First + 1).ToString(CultureInfo.InvariantCulture));
            word[1].Should().Be(document.Source.Quote(tokens[i].Span));
            string.Concat(runes[start..end].Select(char.ConvertFromUtf32)).Should().Be(word[1]);
            word[2].Should().Be(tags.Lemma(i));
            Enum.Parse<WordClass>(word[3], ignoreCase: true).Should().Be(tags.Class(i));
            word[4].Should().Be(tags.PennTag(i));
            int head = ConlluSentence.Number(word[6]);
            (head == 0 ? DependencyTrees.Root : range.First + head - 1).Should().Be(trees.Head(i));
            RelationNames.Parse(word[7]).Should().Be(trees.Relation(i));
            string? name = word[9]
                .Split('|')
                .SingleOrDefault(note => note.StartsWith("Name=", StringComparison.Ordinal));
            name.Should().Be(NameOf(document, i));
        }
    }

    private static string? NameOf(Document document, int token)
    {
        foreach (NameSpan name in document.Read(Layers.Names).Items)
        {
            if (name.Tokens.Contains(token))
            {
                return $"Name={(name.Tokens.First == token ? 'B' : 'I')}-{NameKindNames.NameOf(name.Kind)}";
            }
        }
        return null;
    }

    private static string Written(Document document, string id, LayerChoice layers = LayerChoice.All)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture) { NewLine = "\r\n" };
        new ConlluWriter(output, layers).Write(document, id);
        return output.ToString();
    }

    /// <summary>The lines with tabs for spaces, but for notes.</summary>
    private static string Tabbed(string lines) =>
        string.Join('\n', lines.Split('\n').Select(line => line.StartsWith('#') ? line : line.Replace(' ', '\t')));
}
