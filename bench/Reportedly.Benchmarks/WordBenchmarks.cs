using BenchmarkDotNet.Attributes;
using Reportedly.Benchmarks.Columns;
using Reportedly.Language.Models;
using Reportedly.Language.Networks;
using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Benchmarks;

/// <summary>
/// What the first layer is given of each word: looked up for common words, made of features for rare ones. Words a second count all words
/// of the sample, rare or not, so that the times can be added.
/// </summary>
public unsafe class WordBenchmarks : IReadsWords
{
    /// <summary>Rare words that are multiplied at once: about as many as a report of average length has.</summary>
    private const int Together = 40;

    private readonly List<string> forms = [];
    private readonly List<string> rare = [];
    private readonly AlignedMemory gates = new();
    private readonly AlignedMemory sums = new();
    private WordVectors words = null!;

    int IReadsWords.Words => Sample.Words;

    /// <summary>Loads the model, and finds out which words are rare.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        words = ShippedModels.Load(ShippedModels.English).Words;
        float* row = gates.Room((long)Together * words.Columns);
        new Span<float>(sums.Room((long)Together * words.SumColumns), Together * words.SumColumns).Clear();
        foreach ((string text, TokenSequence tokens) in Sample.Texts.Zip(Sample.Tokenise()))
        {
            foreach (Token token in tokens.Items)
            {
                string form = text.Substring(token.Start, token.Length);
                forms.Add(form);
                if (!words.TryWrite(form, row))
                {
                    rare.Add(form);
                }
            }
        }
        Console.WriteLine($"// {rare.Count} of {forms.Count} words are rare");
    }

    /// <summary>Looks every word up, and copies the gates of those that are common.</summary>
    [Benchmark]
    public int LookUp()
    {
        float* row = gates.Room(words.Columns);
        int common = 0;
        foreach (string form in forms)
        {
            common += words.TryWrite(form, row) ? 1 : 0;
        }
        return common;
    }

    /// <summary>Finds the features of the rare words, and adds up their embeddings.</summary>
    [Benchmark]
    public float Features()
    {
        Span<float> row = new(sums.Room(words.SumColumns), words.SumColumns);
        float sum = 0;
        foreach (string form in rare)
        {
            words.WriteSum(form, row);
            sum += row[0];
        }
        return sum;
    }

    /// <summary>Makes gates of the sums of the rare words.</summary>
    [Benchmark]
    public float Gates()
    {
        float* from = sums.Room((long)Together * words.SumColumns);
        float* to = gates.Room((long)Together * words.Columns);
        for (int first = 0; first < rare.Count; first += Together)
        {
            words.Project(from, Math.Min(Together, rare.Count - first), to);
        }
        return *to;
    }
}
