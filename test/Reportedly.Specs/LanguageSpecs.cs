using System.Text.Json;
using Reportedly.Language;
using Reportedly.Language.Sentences;
using Reportedly.Text;

namespace Reportedly.Specs;

/// <summary>What Language promises, case by case.</summary>
public sealed class LanguageSpecs
{
    private static readonly LanguageAnalyser Analyser = LanguageAnalyser.CreateDefault();

    public static TheoryData<string> TokenIds => SpecFiles.Ids("tokens");

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
