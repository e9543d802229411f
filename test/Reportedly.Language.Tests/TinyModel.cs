using Reportedly.Language.Models;
using Reportedly.Language.Names;
using Reportedly.Language.Networks;

namespace Reportedly.Language.Tests;

/// <summary>A model that has learned nothing: its weights are numbers of chance from a seed. What it tells is nonsense, but whole.</summary>
internal static class TinyModel
{
    private const int Embedding = 32;
    private const int Units = 32;
    private const int Gates = 2 * RecurrentLayer.Gates * Units;
    private const int Arc = 32;
    private const int Label = 32;

    private static readonly string[] Tags = ["ADJ|JJ", "ADP|IN", "NOUN|NN", "NOUN|NNS", "PUNCT|.", "VERB|VBD"];
    private static readonly string[] Relations = ["case", "nsubj", "obj", "punct", "root"];

    /// <summary>The bytes of such a model; <paramref name="units"/> is what it claims to have.</summary>
    public static byte[] Bytes(int seed = 1, int units = Units)
    {
        Random chance = new(seed);
        string[] words = ["army", "rebels", "the"];
        LexicalTable lexicon = LexicalTable.Build(new Dictionary<string, LexicalEntry>());
        int rows = new WordFeatures(words, lexicon).Rows;
        ModelWriter writer = new();
        writer.AddLines("about", ["tiny"]);
        writer.Add<int>("sizes", [Embedding, units, Arc, Label]);
        writer.AddLines("tags", Tags);
        writer.AddLines("relations", Relations);
        writer.AddLines("words", words);
        writer.AddLines("forms", ["The", "army"]);
        writer.AddLines("lemmas", ["3\ts\t1\t\tl", "5\ted\t2\t\tl", "5\t^fled\t2\tee\tl"]);
        writer.Add("lexicon", lexicon.Slots);
        sbyte[] embeddings = new sbyte[rows * Embedding];
        foreach (ref sbyte value in embeddings.AsSpan())
        {
            value = (sbyte)chance.Next(-127, 128);
        }
        writer.Add<sbyte>("embeddings", embeddings);
        float[] scales = new float[rows];
        Array.Fill(scales, 0.01f);
        writer.Add<float>("embeddings.scales", scales);
        Add("first.input", Embedding * Gates);
        Add("first.bias", Gates);
        Add("first.recurrent", Units * Gates);
        Add("second.input", 2 * Units * Gates);
        Add("second.bias", Gates);
        Add("second.recurrent", Units * Gates);
        AddLayer("tags", 2 * Units, Tags.Length);
        AddLayer("starts", 2 * Units, 2);
        AddLayer("names", 2 * Units, NameLabels.Count);
        AddLayer("dependents", 2 * Units, Arc);
        AddLayer("heads", 2 * Units, Arc);
        AddLayer("meeting", Arc, Arc);
        Add("root.head", Arc);
        AddLayer("label.dependents", 2 * Units, Label);
        AddLayer("label.heads", 2 * Units, Label);
        Add("root.label", Label);
        AddLayer("labels", Label, Relations.Length);
        return writer.ToBytes();

        void AddLayer(string name, int inputs, int outputs)
        {
            Add(name + ".weights", inputs * outputs);
            Add(name + ".bias", outputs);
        }

        void Add(string name, int count)
        {
            float[] values = new float[count];
            foreach (ref float value in values.AsSpan())
            {
                value = chance.NextSingle() - 0.5f;
            }
            writer.Add<float>(name, values);
        }
    }

    /// <summary>An analyser with such a model.</summary>
    public static LanguageAnalyser Analyser(int seed = 1) =>
        LanguageAnalyser.Create(new LanguageModel(ModelFile.Parse("tiny.model", Bytes(seed))));
}
