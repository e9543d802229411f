using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Reportedly.Corroboration.Mentions;

/// <summary>
/// The model of pairs as a text: a line of format, then <c>base</c>, <c>threshold</c>, a line for each feature that a tree may ask for, and the trees. A line
/// of a tree is a node: <c>FEATURE VALUE LEFT RIGHT</c>, by numbers, or <c>= VALUE</c> for a leaf.
/// </summary>
internal static class PairModelFile
{
    /// <summary>The name under which the model ships.</summary>
    public const string Name = "models/event-pairs.model";

    private const string Format = "reportedly/event-pairs/1";
    private const string Remedy =
        "train it anew (tools/Reportedly.Training train-event-pairs), or take it from the repository";

    /// <summary>The model that is part of the product.</summary>
    /// <exception cref="InvalidDataException">It is missing, damaged or of another version; the message names the remedy.</exception>
    public static PairModel Load()
    {
        Assembly assembly = typeof(PairModelFile).Assembly;
        using Stream stream =
            assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidDataException(
                $"{assembly.GetName().Name} does not hold {Name}; {Remedy}, and build again."
            );
        using StreamReader reader = new(stream);
        return Parse(Name, reader.ReadToEnd());
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">It is damaged or of another version; the message names file, line and remedy.</exception>
    public static PairModel Parse(string name, string text)
    {
        string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        int at = 0;
        InvalidDataException Bad(string fault) => new($"{name}, line {at + 1}: {fault}; {Remedy}.");
        string Next(string key) =>
            at < lines.Length && lines[at].StartsWith(key, StringComparison.Ordinal)
                ? lines[at++][key.Length..]
                : throw Bad($"\"{key.TrimEnd()}\" should stand here");
        float Number(string cell) =>
            float.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out float number)
            && float.IsFinite(number)
                ? number
                : throw Bad($"\"{cell}\" is no number");
        if (Next("").TrimEnd() != Format)
        {
            at = 0;
            throw Bad($"the model is not of the format {Format}");
        }
        float start = Number(Next("base "));
        float threshold = Number(Next("threshold "));
        foreach (string feature in PairFeatures.Names)
        {
            if (Next("feature ") != feature)
            {
                at--;
                throw Bad($"the program has \"{feature}\" here, so the model belongs to another");
            }
        }
        List<ImmutableArray<TreeNode>> trees = [];
        while (at < lines.Length)
        {
            Next("tree");
            List<TreeNode> nodes = [];
            while (at < lines.Length && lines[at] != "tree")
            {
                string[] cells = lines[at].Split(' ');
                nodes.Add(
                    cells.Length == 2 && cells[0] == "="
                        ? new TreeNode(-1, Number(cells[1]), 0, 0)
                        : Question(cells, nodes.Count) ?? throw Bad("this is no node of a tree")
                );
                at++;
            }
            if (nodes.Count == 0 || nodes.Any(node => Math.Max(node.Left, node.Right) >= nodes.Count))
            {
                at--;
                throw Bad("the tree ends too early");
            }
            trees.Add([.. nodes]);
        }
        return new PairModel([.. trees], start, threshold);
    }

    /// <summary>Writes a model.</summary>
    public static string Write(PairModel model)
    {
        StringBuilder text = new();
        text.Append(Format).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"base {model.Base}\nthreshold {model.Threshold}\n");
        foreach (string feature in PairFeatures.Names)
        {
            text.Append("feature ").Append(feature).Append('\n');
        }
        foreach (ImmutableArray<TreeNode> tree in model.Trees)
        {
            text.Append("tree\n");
            foreach (TreeNode node in tree)
            {
                text.Append(
                    node.Feature < 0
                        ? string.Create(CultureInfo.InvariantCulture, $"= {node.Value}\n")
                        : string.Create(
                            CultureInfo.InvariantCulture,
                            $"{node.Feature} {node.Value} {node.Left} {node.Right}\n"
                        )
                );
            }
        }
        return text.ToString();
    }

    /// <summary>A question leads to nodes behind itself, so that every walk ends.</summary>
    private static TreeNode? Question(string[] cells, int number) =>
        cells.Length == 4
        && int.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out int feature)
        && feature < PairFeatures.Names.Length
        && float.TryParse(cells[1], NumberStyles.Float, CultureInfo.InvariantCulture, out float value)
        && int.TryParse(cells[2], NumberStyles.None, CultureInfo.InvariantCulture, out int left)
        && int.TryParse(cells[3], NumberStyles.None, CultureInfo.InvariantCulture, out int right)
        && left > number
        && right > number
            ? new TreeNode(feature, value, left, right)
            : null;
}
