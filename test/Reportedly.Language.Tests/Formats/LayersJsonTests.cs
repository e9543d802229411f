using System.Text;
using System.Text.Json;
using CsCheck;
using Reportedly.Language.Formats;
using Reportedly.Language.Names;
using Reportedly.Language.Parsing;
using Reportedly.Language.Sentences;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Language.Tests.Formats;

/// <summary>What is written as JSON says the same as the layers, and its offsets quote the same words.</summary>
public sealed class LayersJsonTests
{
    [Fact]
    public void A_short_report_is_written_like_this()
    {
        Document document = new DocumentBuilder()
            .Word("🕊️", WordClass.Sym, 3, Relation.Dep, pennTag: "NFP")
            .Word("Vahn", WordClass.Propn, 3, Relation.Nsubj, pennTag: "NNP")
            .Word("fled", WordClass.Verb, 0, Relation.Root, lemma: "flee", pennTag: "VBD")
            .Name(2, 2, NameKind.Person)
            .Build();

        Written(document, LayerChoice.All)
            .Should()
            .Be(
                """
                {"id":"a/1","sentences":[{"start":0,"end":12,"paragraph":0}],
                "tokens":[{"start":0,"end":2,"form":"\uD83D\uDD4A️"},{"start":3,"end":7,"form":"Vahn"},{"start":8,"end":12,"form":"fled"}],
                "tags":[{"upos":"SYM","xpos":"NFP","lemma":"\uD83D\uDD4A️"},{"upos":"PROPN","xpos":"NNP","lemma":"Vahn"},{"upos":"VERB","xpos":"VBD","lemma":"flee"}],
                "trees":[{"head":2,"deprel":"dep"},{"head":2,"deprel":"nsubj"},{"head":-1,"deprel":"root"}],
                "names":[{"start":3,"end":7,"kind":"Person","quote":"Vahn"}]}
                """.Replace("\n", "", StringComparison.Ordinal)
            );
    }

    [Theory]
    [InlineData(LayerChoice.None, "id sentences tokens")]
    [InlineData(LayerChoice.Tags, "id sentences tokens tags")]
    [InlineData(LayerChoice.Trees | LayerChoice.Names, "id sentences tokens trees names")]
    [InlineData(LayerChoice.All, "id sentences tokens tags trees names")]
    public void A_layer_that_is_not_written_has_no_field(LayerChoice layers, string fields)
    {
        using JsonDocument json = JsonDocument.Parse(Written(new DocumentBuilder().Build(), layers));

        json.RootElement.EnumerateObject().Select(field => field.Name).Should().Equal(fields.Split(' '));
    }

    [Fact]
    public void Kinds_of_names_are_written_as_others_write_them() =>
        Enum.GetValues<NameKind>()
            .Select(NameKindNames.NameOf)
            .Should()
            .Equal("Person", "Organization", "Location", "Facility", "NORP", "Misc");

    [Fact]
    public void Offsets_quote_the_same_words_whatever_stands_before_them() =>
        AnyDocument.Whole.Sample(document =>
        {
            string line = Written(document, LayerChoice.All);
            line.Should().NotContain("\n");
            using JsonDocument json = JsonDocument.Parse(line);
            int[] runes = [.. document.Source.Text.EnumerateRunes().Select(rune => rune.Value)];

            TokenSequence tokens = document.Read(Layers.Tokens);
            JsonElement[] written = Items(json, "tokens");
            written.Should().HaveCount(tokens.Count);
            for (int i = 0; i < tokens.Count; i++)
            {
                string form = written[i].GetProperty("form").GetString()!;
                form.Should().Be(document.Source.Quote(tokens[i].Span)).And.Be(Slice(runes, written[i]));
            }
            NameSequence names = document.Read(Layers.Names);
            JsonElement[] named = Items(json, "names");
            named.Should().HaveCount(names.Count);
            for (int i = 0; i < names.Count; i++)
            {
                string quote = named[i].GetProperty("quote").GetString()!;
                quote.Should().Be(document.Source.Quote(tokens.SpanOf(names[i].Tokens))).And.Be(Slice(runes, named[i]));
                named[i].GetProperty("kind").GetString().Should().Be(NameKindNames.NameOf(names[i].Kind));
            }
            Items(json, "sentences")
                .Select(sentence => Slice(runes, sentence))
                .Should()
                .Equal(Sentences(document, tokens));
        });

    [Fact]
    public void Tags_and_trees_stand_in_the_order_of_the_tokens() =>
        AnyDocument.Whole.Sample(document =>
        {
            using JsonDocument json = JsonDocument.Parse(Written(document, LayerChoice.All));
            TagSequence tags = document.Read(Layers.Tags);
            DependencyTrees trees = document.Read(Layers.Trees);

            Items(json, "tags")
                .Select(tag => (Text(tag, "upos"), Text(tag, "xpos"), Text(tag, "lemma")))
                .Should()
                .Equal(
                    Enumerable
                        .Range(0, tags.Count)
                        .Select(i => (tags.Class(i).ToString().ToUpperInvariant(), tags.PennTag(i)!, tags.Lemma(i)))
                );
            Items(json, "trees")
                .Select(tree => (tree.GetProperty("head").GetInt32(), RelationNames.Parse(Text(tree, "deprel"))))
                .Should()
                .Equal(Enumerable.Range(0, trees.Count).Select(i => (trees.Head(i), trees.Relation(i))));
        });

    private static List<string> Sentences(Document document, TokenSequence tokens)
    {
        List<string> quotes = [];
        foreach (Sentence sentence in document.Read(Layers.Sentences).Items)
        {
            quotes.Add(document.Source.Quote(tokens.SpanOf(sentence.Tokens)));
        }
        return quotes;
    }

    private static JsonElement[] Items(JsonDocument json, string name) =>
        [.. json.RootElement.GetProperty(name).EnumerateArray()];

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;

    private static string Slice(int[] runes, JsonElement item) =>
        string.Concat(
            runes[item.GetProperty("start").GetInt32()..item.GetProperty("end").GetInt32()]
                .Select(char.ConvertFromUtf32)
        );

    private static string Written(Document document, LayerChoice layers) =>
        Encoding.UTF8.GetString(LayersJson.ToUtf8(document, "a/1", layers));
}
