using BenchmarkDotNet.Attributes;
using Reportedly.Benchmarks.Columns;
using Reportedly.Language;
using Reportedly.Language.Models;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Benchmarks;

/// <summary>Lemmas of the sample's words with the tags that the model tells.</summary>
public class LemmaBenchmarks : IReadsWords
{
    private readonly List<(string Form, int Tag)> words = [];
    private readonly LemmaStrings strings = new();
    private LemmaTable table = null!;

    int IReadsWords.Words => Sample.Words;

    /// <summary>Loads the model and tags the words.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        LanguageModel model = ShippedModels.Load(ShippedModels.English);
        table = model.Lemmas;
        Dictionary<(WordClass, string), int> numbers = Enumerable
            .Range(0, model.Tags.Count)
            .ToDictionary(tag => (model.Tags.Class(tag), model.Tags.PennTag(tag)));
        LanguageAnalyser analyser = LanguageAnalyser.Create(model);
        foreach (string text in Sample.Texts)
        {
            Document document = new(SourceText.FromString(text));
            analyser.Analyse(document);
            TokenSequence tokens = document.Read(Layers.Tokens);
            TagSequence tags = document.Read(Layers.Tags);
            for (int i = 0; i < tokens.Count; i++)
            {
                words.Add((document.Source.Quote(tokens[i].Span), numbers[(tags.Class(i), tags.PennTag(i)!)]));
            }
        }
    }

    /// <summary>Looks lemmas up in the table.</summary>
    [Benchmark]
    public int Table()
    {
        Span<char> room = stackalloc char[LemmaTable.Longest * 2];
        int length = 0;
        foreach ((string form, int tag) in words)
        {
            length += table.Write(form, tag, room);
        }
        return length;
    }

    /// <summary>Looks lemmas up, and makes strings of them or finds those of before.</summary>
    [Benchmark]
    public int Strings()
    {
        int length = 0;
        foreach ((string form, int tag) in words)
        {
            length += strings.Of(form, tag, table).Length;
        }
        return length;
    }
}
