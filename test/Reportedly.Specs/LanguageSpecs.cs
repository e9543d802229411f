using System.Text.Json;
using Reportedly.Language;
using Reportedly.Language.Names;
using Reportedly.Language.Parsing;
using Reportedly.Language.Sentences;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Specs;

/// <summary>What Language promises, case by case.</summary>
public sealed class LanguageSpecs
{
    private static readonly LanguageAnalyser Analyser = LanguageAnalyser.CreateDefault();

    public static TheoryData<string> TokenIds => SpecFiles.Ids("tokens");

    public static TheoryData<string> TagIds => SpecFiles.Ids("tags");

    public static TheoryData<string> TreeIds => SpecFiles.Ids("trees");

    public static TheoryData<string> NameIds => SpecFiles.Ids("names");

    public static TheoryData<string> SentenceIds => SpecFiles.Ids("sentences");

    [Theory, MemberData(nameof(TokenIds))]
    public void Text_is_cut_into_tokens(string id)
    {
        JsonElement spec = SpecFiles.Case("tokens", id);
        Document document = Read(spec);
        Words(document).Should().Equal(Strings(spec.GetProperty("tokens")));
    }

    [Theory, MemberData(nameof(SentenceIds))]
    public void Text_is_cut_into_sentences(string id)
    {
        JsonElement spec = SpecFiles.Case("sentences", id);
        Document document = Read(spec);
        List<string> sentences = [];
        foreach (Sentence sentence in document.Read(Layers.Sentences).Items)
        {
            sentences.Add(document.Source.Quote(document.Read(Layers.Tokens).SpanOf(sentence.Tokens)));
        }
        sentences.Should().Equal(Strings(spec.GetProperty("sentences")));
    }

    [Theory, MemberData(nameof(TagIds))]
    public void Words_get_their_classes_and_forms(string id)
    {
        JsonElement spec = SpecFiles.Case("tags", id);
        Document document = Read(spec);
        TagSequence tags = document.Read(Layers.Tags);
        List<string> expected = Strings(spec.GetProperty("tags"));
        List<string> words = Words(document);
        List<string> found = [];
        for (int i = 0; i < words.Count; i++)
        {
            string tag = $"{words[i]}/{tags.Class(i).ToString().ToUpperInvariant()}";
            // A case names a form only where it is about forms.
            found.Add(i < expected.Count && expected[i].LastIndexOf(':') > 0 ? $"{tag}:{tags.Form(i)}" : tag);
        }
        found.Should().Equal(expected);
    }

    [Theory, MemberData(nameof(TreeIds))]
    public void Words_hang_on_their_heads(string id)
    {
        JsonElement spec = SpecFiles.Case("trees", id);
        Document document = Read(spec);
        DependencyTrees trees = document.Read(Layers.Trees);
        List<string> words = Words(document);
        List<string> arcs = [];
        for (int i = 0; i < words.Count; i++)
        {
            string relation = RelationNames.NameOf(trees.Relation(i));
            arcs.Add(trees.Head(i) < 0 ? $"{relation} {words[i]}" : $"{relation} {words[trees.Head(i)]} {words[i]}");
        }
        arcs.Should().Contain(Strings(spec.GetProperty("arcs")));
    }

    [Theory, MemberData(nameof(NameIds))]
    public void Names_are_found_with_their_kinds(string id)
    {
        JsonElement spec = SpecFiles.Case("names", id);
        Document document = Read(spec);
        TokenSequence tokens = document.Read(Layers.Tokens);
        List<string> names = [];
        foreach (NameSpan name in document.Read(Layers.Names).Items)
        {
            names.Add($"{NameKindNames.NameOf(name.Kind)} {document.Source.Quote(tokens.SpanOf(name.Tokens))}");
        }
        names.Should().Equal(Strings(spec.GetProperty("names")));
    }

    private static Document Read(JsonElement spec)
    {
        Document document = new(SourceText.FromString(spec.GetProperty("text").GetString()!));
        Analyser.Analyse(document);
        return document;
    }

    private static List<string> Words(Document document)
    {
        List<string> words = [];
        foreach (Token token in document.Read(Layers.Tokens).Items)
        {
            words.Add(document.Source.Quote(token.Span));
        }
        return words;
    }

    private static List<string> Strings(JsonElement array) =>
        [.. array.EnumerateArray().Select(item => item.GetString()!)];
}
