using Reportedly.Language.Names;
using Reportedly.Language.Networks;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;

namespace Reportedly.Language.Models;

/// <summary>
/// Everything that was learned of a language: the network's parts, its tags and relations, and the table of lemmas. Never changed, and
/// shared by all threads.
/// </summary>
internal sealed class LanguageModel
{
    /// <summary>Reads a model.</summary>
    /// <exception cref="ModelFormatException">The file is damaged, of another version, or its parts do not fit; the message says so.</exception>
    public LanguageModel(ModelFile file)
    {
        Digest = file.Digest;
        About = file.Lines("about");
        Tags = new TagInventory(file.Lines("tags"));
        Relations = new RelationInventory(file.Lines("relations"));
        ReadOnlySpan<int> sizes = file.Numbers<int>("sizes", 4);
        int embedding = sizes[0];
        int units = sizes[1];
        int arc = sizes[2];
        int label = sizes[3];
        if (
            sizes.ContainsAnyExceptInRange(32, 32 * 32)
            || (embedding | units | arc | label) % 32 != 0
            || 2 * units > WholeMatrix.MostRows
        )
        {
            throw new ModelFormatException(
                $"{file.Name} has sizes that no network has: {embedding}, {units}, {arc}, {label}. Take the model that came with this program."
            );
        }
        int states = 2 * units;
        int gates = RecurrentLayer.Gates * states;
        WordFeatures features = new(file.Lines("words"), new LexicalTable(file.Numbers<LexicalEntry>("lexicon")));
        Embeddings embeddings = new(
            file.Numbers<sbyte>("embeddings", features.Rows * embedding),
            file.Numbers<float>("embeddings.scales", features.Rows),
            embedding
        );
        Words = new WordVectors(
            features,
            embeddings,
            new PackedMatrix(file.Numbers<float>("first.input", embedding * gates), embedding, gates),
            file.Numbers<float>("first.bias", gates),
            file.Lines("forms")
        );
        First = new RecurrentLayer(units, file.Numbers<float>("first.recurrent", gates * units));
        SecondInput = new WholeLayer(
            file.Numbers<float>("second.input", states * gates),
            file.Numbers<float>("second.bias", gates)
        );
        Second = new RecurrentLayer(units, file.Numbers<float>("second.recurrent", gates * units));
        Outputs = new OutputLayer(
            states,
            Part("tags", Tags.Count),
            Part("starts", 2),
            Part("names", NameLabels.Count),
            Part("dependents", arc),
            Part("heads", arc),
            Part("label.dependents", label),
            Part("label.heads", label)
        );
        Arcs = new ArcScorer(
            Layer("meeting", arc, arc),
            file.Numbers<float>("root.head", arc).ToArray(),
            file.Numbers<float>("root.label", label).ToArray(),
            Layer("labels", label, Relations.Count)
        );
        Lemmas = new LemmaTable(file.Lines("lemmas"));

        (float[] Weights, float[] Bias) Part(string name, int columns) =>
            (
                file.Numbers<float>(name + ".weights", states * columns).ToArray(),
                file.Numbers<float>(name + ".bias", columns).ToArray()
            );

        LinearLayer Layer(string name, int rows, int columns) =>
            new(file.Numbers<float>(name + ".weights", rows * columns), file.Numbers<float>(name + ".bias", columns));
    }

    /// <summary><c>sha256:</c> and the hex digest of the model's bytes.</summary>
    public string Digest { get; }

    /// <summary>What the model says of itself, a line each: name, data with digests, seed.</summary>
    public IReadOnlyList<string> About { get; }

    /// <summary>The tags that it tells.</summary>
    public TagInventory Tags { get; }

    /// <summary>The relations that it tells.</summary>
    public RelationInventory Relations { get; }

    /// <summary>What words say by themselves.</summary>
    public WordVectors Words { get; }

    /// <summary>The first recurrent layer.</summary>
    public RecurrentLayer First { get; }

    /// <summary>From the first layer's states to the second's gates.</summary>
    public WholeLayer SecondInput { get; }

    /// <summary>The second recurrent layer.</summary>
    public RecurrentLayer Second { get; }

    /// <summary>What is told of each word.</summary>
    public OutputLayer Outputs { get; }

    /// <summary>Heads and relations.</summary>
    public ArcScorer Arcs { get; }

    /// <summary>Lemmas by form and tag.</summary>
    public LemmaTable Lemmas { get; }
}
