using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Reportedly.Records;

/// <summary>Reads the YAML under <c>data/ontology</c> strictly: a field misspelt is an error with its line, never ignored.</summary>
internal static class OntologyFile
{
    private static readonly string[] Fields = ["id", "label", "definition", "examples", "codes"];

    private static readonly string[] Codebooks = ["acled", "plover", "cameo", "muc", "gtd"];

    /// <summary>The terms of a file, with the line of each.</summary>
    public static ImmutableArray<(OntologyTerm Term, long Line)> Read(TextReader yaml, string file)
    {
        YamlStream stream = [];
        try
        {
            stream.Load(yaml);
        }
        catch (YamlException broken)
        {
            throw Fault(file, broken.Start.Line, $"This is no YAML: {broken.Message}", broken);
        }
        return stream.Documents is [{ RootNode: YamlSequenceNode list }]
            ? [.. list.Children.Select(node => (Term(node, file), node.Start.Line))]
            : throw Fault(file, 1, "The file should be one list of terms, each with '- id: NAME'.");
    }

    /// <summary>An error that names file and line.</summary>
    public static InvalidDataException Fault(string file, long line, string message, Exception? inner = null) =>
        new(FormattableString.Invariant($"{file}:{line}: {message}"), inner);

    private static OntologyTerm Term(YamlNode node, string file)
    {
        if (node is not YamlMappingNode term)
        {
            throw Fault(file, node.Start.Line, $"A term is a map of {string.Join(", ", Fields)}.");
        }
        Dictionary<string, YamlNode> fields = Known(term, Fields, file);
        return new OntologyTerm(
            Text(fields, "id", term, file),
            Text(fields, "label", term, file),
            Text(fields, "definition", term, file),
            Examples(fields, term, file),
            Codes(fields, file)
        );
    }

    private static ImmutableArray<string> Examples(
        Dictionary<string, YamlNode> fields,
        YamlMappingNode term,
        string file
    ) =>
        fields.GetValueOrDefault("examples") is YamlSequenceNode { Children.Count: > 0 } examples
            ? [.. examples.Children.Select(example => Scalar(example, "An example", file))]
            : throw Fault(file, term.Start.Line, "The term has no list of examples. Give one example or more.");

    private static ImmutableSortedDictionary<string, string> Codes(Dictionary<string, YamlNode> fields, string file)
    {
        var none = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        if (!fields.TryGetValue("codes", out YamlNode? node))
        {
            return none;
        }
        return node is YamlMappingNode codes
            ? none.AddRange(
                Known(codes, Codebooks, file)
                    .Select(code => KeyValuePair.Create(code.Key, Scalar(code.Value, $"The code '{code.Key}'", file)))
            )
            : throw Fault(
                file,
                node.Start.Line,
                $"codes is a map of {string.Join(", ", Codebooks)}; write {{}} for none."
            );
    }

    private static Dictionary<string, YamlNode> Known(YamlMappingNode map, string[] names, string file)
    {
        Dictionary<string, YamlNode> known = new(StringComparer.Ordinal);
        foreach ((YamlNode key, YamlNode value) in map.Children)
        {
            string name = Scalar(key, "A field's name", file);
            if (!names.Contains(name, StringComparer.Ordinal))
            {
                throw Fault(file, key.Start.Line, $"'{name}' is not one of {string.Join(", ", names)}.");
            }
            known.Add(name, value);
        }
        return known;
    }

    private static string Text(Dictionary<string, YamlNode> fields, string name, YamlMappingNode term, string file) =>
        fields.TryGetValue(name, out YamlNode? value)
            ? Scalar(value, name, file)
            : throw Fault(file, term.Start.Line, $"The term has no {name}. Add '{name}: ...'.");

    private static string Scalar(YamlNode node, string what, string file) =>
        node is YamlScalarNode { Value: { Length: > 0 } text }
            ? text
            : throw Fault(file, node.Start.Line, $"{what} should be a word or a sentence.");
}
