using CsCheck;
using Reportedly.Language.Names;
using Reportedly.Language.Parsing;
using Reportedly.Language.Sentences;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Language.Tests;

/// <summary>What holds for the layers of any text at all, whatever the model has learned.</summary>
public sealed class LanguageAnalyserTests
{
    private static readonly LanguageAnalyser Analyser = TinyModel.Analyser();

    /// <summary>Of these any text is made: most of it is no English.</summary>
    private static readonly string[] Pieces =
    [
        "the ",
        "army ",
        "said ",
        ". ",
        ", ",
        "\"",
        "(",
        ")",
        " who ",
        "13 ",
        "Kars ",
        "al-Hadi",
        "'s ",
        "U.S. ",
        "\n\n",
        "\n",
        "? ",
        "can't ",
        "🏽",
        "www.example.org ",
        "ق ",
        "-",
        "\u200B",
        "- ",
        "... ",
        "1,600 ",
        "\r\n",
        "rebels fled ",
    ];

    private static readonly Gen<string> AnyText = Gen.Int[0, Pieces.Length - 1]
        .Array[0, 60]
        .Select(picks => string.Concat(picks.Select(pick => Pieces[pick])));

    [Fact]
    public void Every_sentence_is_one_tree_under_one_root() =>
        AnyText.Sample(text =>
        {
            Document document = Read(text);
            DependencyTrees trees = document.Read(Layers.Trees);
            foreach (Sentence sentence in document.Read(Layers.Sentences).Items)
            {
                TokenRange range = sentence.Tokens;
                int[] roots =
                [
                    .. Enumerable
                        .Range(range.First, range.Count)
                        .Where(token => trees.Head(token) == DependencyTrees.Root),
                ];
                roots.Should().ContainSingle();
                trees.Relation(roots[0]).Should().Be(Relation.Root);
                for (int token = range.First; token < range.Past; token++)
                {
                    trees.IsUnder(token, roots[0]).Should().BeTrue();
                    (trees.Relation(token) == Relation.Root).Should().Be(token == roots[0]);
                }
            }
        });

    [Fact]
    public void Every_token_is_in_exactly_one_sentence() =>
        AnyText.Sample(text =>
        {
            Document document = Read(text);
            int at = 0;
            int paragraph = 0;
            foreach (Sentence sentence in document.Read(Layers.Sentences).Items)
            {
                sentence.Tokens.First.Should().Be(at);
                sentence.Tokens.Count.Should().BePositive();
                sentence.Paragraph.Should().BeInRange(paragraph, paragraph + 1);
                (at, paragraph) = (sentence.Tokens.Past, sentence.Paragraph);
            }
            at.Should().Be(document.Read(Layers.Tokens).Count);
        });

    [Fact]
    public void Every_name_lies_in_one_sentence_and_none_overlap() =>
        AnyText.Sample(text =>
        {
            Document document = Read(text);
            SentenceSequence sentences = document.Read(Layers.Sentences);
            int past = 0;
            foreach (NameSpan name in document.Read(Layers.Names).Items)
            {
                name.Tokens.First.Should().BeGreaterThanOrEqualTo(past);
                name.Tokens.Count.Should().BePositive();
                sentences[sentences.IndexOfToken(name.Tokens.First)].Tokens.Contains(name.Tokens).Should().BeTrue();
                past = name.Tokens.Past;
            }
        });

    [Fact]
    public void Every_token_has_a_class_a_lemma_and_a_tag() =>
        AnyText.Sample(text =>
        {
            Document document = Read(text);
            TagSequence tags = document.Read(Layers.Tags);
            tags.Count.Should().Be(document.Read(Layers.Tokens).Count);
            for (int token = 0; token < tags.Count; token++)
            {
                tags.Lemma(token).Should().NotBeNullOrEmpty();
                tags.PennTag(token).Should().NotBeNullOrEmpty();
            }
        });

    [Fact]
    public void What_is_told_of_a_paragraph_does_not_depend_on_the_others() =>
        Gen.Select(AnyText, AnyText)
            .Sample(
                (first, second) =>
                {
                    // How lines break is told from the whole text; letters keep blank lines at the ends from running into the one between.
                    string own = "x" + OnOneLine(second) + "x";
                    string before = "y" + OnOneLine(first) + ".";
                    string[] alone = Told(Read(own));
                    string[] together = Told(Read(before + "\n\n" + own));
                    together[^alone.Length..].Should().Equal(alone);
                },
                iter: 200
            );

    [Fact]
    public void The_same_text_gives_the_same_layers_on_many_threads()
    {
        string text = string.Concat(Enumerable.Repeat("The army said rebels fled Kars. Who? ", 30));
        string[] expected = Told(Read(text));
        Parallel.For(0, 64, _ => Told(Read(text)).Should().Equal(expected));
    }

    [Fact]
    public void A_megabyte_without_a_stop_is_divided_into_stretches_of_bounded_length()
    {
        string text = string.Concat(Enumerable.Repeat("rebels ", 150_000));
        foreach (Sentence sentence in Read(text).Read(Layers.Sentences).Items)
        {
            sentence.Tokens.Count.Should().BeLessThanOrEqualTo(ParagraphSequence.Longest);
        }
    }

    [Fact]
    public void The_analyser_names_its_data_and_its_model_by_digest()
    {
        Analyser
            .DataDigests.Should()
            .ContainKey("lexicons/en/abbreviations.tsv")
            .WhoseValue.Should()
            .StartWith("sha256:");
        Analyser.DataDigests.Should().ContainKey("models/en.model").WhoseValue.Should().StartWith("sha256:");
        TinyModel
            .Analyser(seed: 2)
            .DataDigests["models/en.model"]
            .Should()
            .NotBe(Analyser.DataDigests["models/en.model"]);
    }

    [Fact]
    public void An_empty_text_has_empty_layers()
    {
        Document document = Read("");
        document.Read(Layers.Tokens).Count.Should().Be(0);
        document.Read(Layers.Sentences).Count.Should().Be(0);
        document.Read(Layers.Names).Count.Should().Be(0);
    }

    private static string OnOneLine(string text) =>
        text.Replace("\n", " ", StringComparison.Ordinal).Replace("\r", " ", StringComparison.Ordinal).TrimEnd();

    private static string[] Told(Document document)
    {
        DependencyTrees trees = document.Read(Layers.Trees);
        TagSequence tags = document.Read(Layers.Tags);
        TokenSequence tokens = document.Read(Layers.Tokens);
        return
        [
            .. Enumerable
                .Range(0, trees.Count)
                .Select(token =>
                    $"{document.Source.Quote(tokens[token].Span)} {tags.PennTag(token)} {tags.Lemma(token)} "
                    + $"{(trees.Head(token) < 0 ? 0 : trees.Head(token) - token)} {trees.Relation(token)}"
                ),
        ];
    }

    private static Document Read(string text)
    {
        Document document = new(SourceText.FromString(text));
        Analyser.Analyse(document);
        return document;
    }
}
