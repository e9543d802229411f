using Reportedly.Language.Models;
using Reportedly.Language.Networks;
using Reportedly.Training.Gradients;
using Reportedly.Training.Networks;

namespace Reportedly.Training;

/// <summary>Puts together the bytes of a model.</summary>
internal static class ModelAssembly
{
    /// <summary>So many of the most frequent forms are computed once, when the model is loaded.</summary>
    private const int CommonForms = 6000;

    /// <summary>The bytes of a model.</summary>
    /// <param name="network">The trained network.</param>
    /// <param name="data">What it was trained on.</param>
    /// <param name="lemmas">The lines of the table of lemmas.</param>
    /// <param name="about">What the model says of itself.</param>
    public static byte[] Write(
        LanguageNetwork network,
        TrainingData data,
        IReadOnlyList<string> lemmas,
        IReadOnlyList<string> about
    )
    {
        ModelWriter writer = new();
        NetworkShape shape = network.Shape;
        writer.AddLines("about", about);
        writer.Add<int>("sizes", [shape.Embedding, shape.Units, shape.Arc, shape.Label]);
        writer.AddLines("tags", data.Inventory.Tags);
        writer.AddLines("relations", data.Inventory.Relations);
        writer.AddLines("words", data.Vocabulary);
        writer.AddLines(
            "forms",
            data.Forms.OrderByDescending(form => form.Value)
                .ThenBy(form => form.Key, StringComparer.Ordinal)
                .Take(CommonForms)
                .Select(form => form.Key)
        );
        writer.AddLines("lemmas", lemmas);
        writer.Add("lexicon", data.Lexicon.Slots);
        foreach (Parameter parameter in network.Parameters)
        {
            if (parameter.IsSparse)
            {
                (sbyte[] rows, float[] scales) = Embeddings.Round(parameter.Plain(), parameter.Columns);
                writer.Add<sbyte>(parameter.Name, rows);
                writer.Add<float>(parameter.Name + ".scales", scales);
            }
            else
            {
                writer.Add<float>(parameter.Name, parameter.Plain());
            }
        }
        return writer.ToBytes();
    }
}
