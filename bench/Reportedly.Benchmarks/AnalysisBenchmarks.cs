using BenchmarkDotNet.Attributes;
using Reportedly.Benchmarks.Columns;
using Reportedly.Language;
using Reportedly.Language.Models;
using Reportedly.Language.Networks;
using Reportedly.Language.Sentences;
using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Benchmarks;

/// <summary>The stages of an analysis, each with what it needs ready, and the whole of it.</summary>
public class AnalysisBenchmarks : IReadsWords
{
    private readonly List<Prepared> texts = [];
    private readonly Workspace room = new();
    private Tokeniser tokeniser = null!;
    private BoundaryRules rules = null!;
    private SequenceEncoder encoder = null!;
    private ParagraphReader reader = null!;
    private LanguageAnalyser analyser = null!;

    int IReadsWords.Words => Sample.Words;

    /// <summary>Loads the model and prepares what each stage needs.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        tokeniser = LanguageAnalyser.CreateTokeniser();
        rules = LanguageAnalyser.CreateRules();
        LanguageModel model = ShippedModels.Load(ShippedModels.English);
        encoder = new SequenceEncoder(model);
        reader = new ParagraphReader(model);
        analyser = LanguageAnalyser.Create(model);
        foreach (string text in Sample.Texts)
        {
            TokenSequence tokens = tokeniser.Tokenise(text);
            ParagraphSequence paragraphs = new(text, tokens.Items, rules);
            texts.Add(
                new Prepared(
                    SourceText.FromString(text),
                    tokens,
                    paragraphs,
                    [.. Sample.Batches(text, tokens, paragraphs)]
                )
            );
        }
    }

    /// <summary>Takes texts in: their digest, and whether they stand in normal form.</summary>
    [Benchmark]
    public int Source()
    {
        int length = 0;
        foreach (Prepared text in texts)
        {
            length += SourceText.FromString(text.Source.Text).Length;
        }
        return length;
    }

    /// <summary>Cuts texts into tokens.</summary>
    [Benchmark]
    public int Tokens()
    {
        int count = 0;
        foreach (Prepared text in texts)
        {
            count += tokeniser.Tokenise(text.Source.Text).Count;
        }
        return count;
    }

    /// <summary>Divides tokens into paragraphs.</summary>
    [Benchmark]
    public int Paragraphs()
    {
        int count = 0;
        foreach (Prepared text in texts)
        {
            count += new ParagraphSequence(text.Source.Text, text.Tokens.Items, rules).Items.Count;
        }
        return count;
    }

    /// <summary>Lays the words of paragraphs out in batches.</summary>
    [Benchmark]
    public int Layout()
    {
        int count = 0;
        foreach (Prepared text in texts)
        {
            foreach ((WordBatch batch, _) in Sample.Batches(text.Source.Text, text.Tokens, text.Paragraphs))
            {
                count += batch.Count;
            }
        }
        return count;
    }

    /// <summary>Reads batches with the network: from words to numbers.</summary>
    [Benchmark]
    public int Encoder()
    {
        int count = 0;
        foreach (Prepared text in texts)
        {
            foreach ((WordBatch batch, _) in text.Batches)
            {
                encoder.Encode(batch, room);
                count += batch.Count;
            }
        }
        return count;
    }

    /// <summary>Reads batches with the network, and tells sentences, tags, lemmas, names and trees from its numbers.</summary>
    [Benchmark]
    public int EncoderAndDecoders()
    {
        int count = 0;
        foreach (Prepared text in texts)
        {
            LayerDraft draft = new(text.Tokens.Count);
            foreach ((WordBatch batch, int[] numbers) in text.Batches)
            {
                reader.Read(batch, numbers, text.Paragraphs.Boundaries, room, draft);
            }
            count += draft.Sentences.Count;
        }
        return count;
    }

    /// <summary>All of it, through the one door.</summary>
    [Benchmark(Baseline = true)]
    public int Analysis()
    {
        int count = 0;
        foreach (Prepared text in texts)
        {
            Document document = new(text.Source);
            analyser.Analyse(document);
            count += document.Read(Layers.Sentences).Count;
        }
        return count;
    }

    /// <summary>A text, and what the stages before have made of it.</summary>
    private sealed record Prepared(
        SourceText Source,
        TokenSequence Tokens,
        ParagraphSequence Paragraphs,
        (WordBatch Batch, int[] Numbers)[] Batches
    );
}
