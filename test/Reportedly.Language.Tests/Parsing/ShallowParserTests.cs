using CsCheck;
using Reportedly.Language.Parsing;
using Reportedly.Language.Sentences;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Language.Tests.Parsing;

/// <summary>What holds for the trees of any text at all.</summary>
public sealed class ShallowParserTests
{
    private static readonly LanguageAnalyser Analyser = LanguageAnalyser.CreateDefault();

    /// <summary>Words of every class, in any order: most of it is no English.</summary>
    private static readonly string[] Words =
    [
        "the",
        "army",
        "said",
        "that",
        "killed",
        "by",
        "to",
        "and",
        ",",
        ".",
        "\"",
        "(",
        ")",
        "who",
        "was",
        "not",
        "13",
        "Kars",
        "al-Hadi",
        "'s",
        "more",
        "than",
        "at",
        "least",
        "attack",
        "attacks",
        "fleeing",
        "there",
        "after",
        "as",
        "when",
        "Monday",
        "tell",
        "him",
        "his",
        "old",
        "quickly",
        "%",
        "$",
        "—",
        ":",
        "have",
        "been",
        "or",
        "including",
        "according",
        "up",
    ];

    [Fact]
    public void Every_sentence_is_one_tree_under_one_root() =>
        Gen.Int[0, Words.Length - 1]
            .Array[1, 40]
            .Select(picks => string.Join(' ', picks.Select(pick => Words[pick])))
            .Sample(
                text =>
                {
                    Document document = Read(text);
                    DependencyTrees trees = document.Read(Layers.Trees);
                    foreach (Sentence sentence in document.Read(Layers.Sentences).Items)
                    {
                        TokenRange range = sentence.Tokens;
                        int roots = 0;
                        for (int i = range.First; i < range.Past; i++)
                        {
                            roots += trees.Head(i) == DependencyTrees.Root ? 1 : 0;
                            (trees.Head(i) == DependencyTrees.Root || range.Contains(trees.Head(i))).Should().BeTrue();
                        }
                        roots.Should().Be(1);
                    }
                },
                iter: 20_000
            );

    [Fact]
    public void The_same_text_gives_the_same_trees_on_many_threads()
    {
        const string Text = "Rebels attacked Kars on Monday, officials said. Two boys were killed and nine injured.";
        int[] expected = Heads(Text);
        Parallel.For(0, 64, _ => Heads(Text).Should().Equal(expected));
    }

    [Fact]
    public void A_document_built_by_hand_has_its_layers()
    {
        Document document = new DocumentBuilder()
            .Word("Rebels", WordClass.Noun, 2, Relation.Nsubj, lemma: "rebel")
            .Word("fled", WordClass.Verb, 0, Relation.Root, lemma: "flee")
            .Word(".", WordClass.Punct, 2, Relation.Punct, glued: true)
            .EndParagraph()
            .Word("Silence", WordClass.Noun, 0, Relation.Root)
            .Build();
        document.Source.Text.Should().Be("Rebels fled.\n\nSilence");
        document.Read(Layers.Trees).Child(1, Relation.Nsubj).Should().Be(0);
        document.Read(Layers.Sentences)[1].Paragraph.Should().Be(1);
        document.Read(Layers.Tags).Lemma(1).Should().Be("flee");
    }

    private static int[] Heads(string text)
    {
        DependencyTrees trees = Read(text).Read(Layers.Trees);
        return [.. Enumerable.Range(0, trees.Count).Select(trees.Head)];
    }

    private static Document Read(string text)
    {
        Document document = new(SourceText.FromString(text));
        Analyser.Analyse(document);
        return document;
    }
}
