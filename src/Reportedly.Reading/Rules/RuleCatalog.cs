using System.Collections.Immutable;
using System.Reflection;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Reportedly.Reading.Rules;

/// <summary>
/// Every rule that reading may fire, by its id. The rules of a stage stand in <c>data/rules/STAGE/en/rules.yaml</c>,
/// which ships inside the assembly.
/// </summary>
public sealed class RuleCatalog
{
    private const string Prefix = "rules/";
    private const string Suffix = "/en/rules.yaml";

    private readonly ImmutableSortedDictionary<string, RuleEntry> rules;

    private RuleCatalog(ImmutableSortedDictionary<string, RuleEntry> rules) => this.rules = rules;

    /// <summary>Every rule, in the ordinal order of the ids.</summary>
    public IEnumerable<RuleEntry> Rules => rules.Values;

    /// <summary>The rule with the id.</summary>
    /// <exception cref="KeyNotFoundException">No rule has it.</exception>
    public RuleEntry this[string id] => rules[id];

    /// <summary>The catalogue that ships with the product.</summary>
    /// <exception cref="InvalidDataException">A rule file is malformed; the message names file, line and remedy.</exception>
    public static RuleCatalog LoadDefault()
    {
        Assembly assembly = typeof(RuleCatalog).Assembly;
        List<(string Name, string Text)> files = [];
        foreach (string name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!name.StartsWith(Prefix, StringComparison.Ordinal) || !name.EndsWith(Suffix, StringComparison.Ordinal))
            {
                continue;
            }
            using StreamReader reader = new(assembly.GetManifestResourceStream(name)!);
            files.Add((name, reader.ReadToEnd()));
        }
        return Load(files);
    }

    /// <summary>Reads rule files.</summary>
    /// <param name="files">The name to blame in errors, and the YAML text, of each file.</param>
    /// <exception cref="InvalidDataException">A file is malformed; the message names file, line and remedy.</exception>
    public static RuleCatalog Load(IEnumerable<(string Name, string Text)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        ImmutableSortedDictionary<string, RuleEntry>.Builder rules = ImmutableSortedDictionary.CreateBuilder<
            string,
            RuleEntry
        >(StringComparer.Ordinal);
        foreach ((string name, string text) in files)
        {
            foreach ((RuleEntry rule, long line) in ReadFile(name, text))
            {
                if (!rules.TryAdd(rule.Id, rule))
                {
                    throw Bad(name, line, $"the rule '{rule.Id}' is there already; give it another name or version.");
                }
            }
        }
        return new RuleCatalog(rules.ToImmutable());
    }

    /// <summary>True where the catalogue has the rule.</summary>
    public bool Contains(string id) => rules.ContainsKey(id);

    /// <summary>The rules of one stage, in the ordinal order of the ids.</summary>
    public IEnumerable<RuleEntry> OfStage(string stage) =>
        rules.Values.Where(rule => string.Equals(rule.Stage, stage, StringComparison.Ordinal));

    private static IEnumerable<(RuleEntry Rule, long Line)> ReadFile(string name, string text)
    {
        YamlStream yaml = [];
        try
        {
            yaml.Load(new StringReader(text));
        }
        catch (YamlException broken)
        {
            throw new InvalidDataException($"{name}:{broken.Start.Line}: {broken.Message}", broken);
        }
        if (yaml.Documents.Count != 1 || yaml.Documents[0].RootNode is not YamlMappingNode root)
        {
            throw Bad(name, 1, "expected one mapping with the keys 'stage' and 'rules'.");
        }
        string stage = Scalar(name, root, "stage");
        if (!root.Children.TryGetValue(new YamlScalarNode("rules"), out YamlNode? list) || list is not YamlSequenceNode)
        {
            throw Bad(name, root.Start.Line, "the key 'rules' is missing; list the stage's rules under it.");
        }
        foreach (YamlNode node in (YamlSequenceNode)list)
        {
            long line = node.Start.Line;
            if (node is not YamlMappingNode item)
            {
                throw Bad(name, line, "a rule is a mapping with the keys 'id', 'says' and 'example'.");
            }
            string id = Scalar(name, item, "id");
            if (!IsId(id, stage))
            {
                throw Bad(name, line, $"the rule '{id}' must read '{stage}/NAME@VERSION'.");
            }
            yield return (new RuleEntry(id, stage, Scalar(name, item, "says"), Scalar(name, item, "example")), line);
        }
    }

    private static bool IsId(string id, string stage)
    {
        int at = id.LastIndexOf('@');
        return id.StartsWith(stage + "/", StringComparison.Ordinal)
            && at > stage.Length + 1
            && at + 1 < id.Length
            && id.AsSpan(at + 1).IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private static string Scalar(string name, YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value)
        && value is YamlScalarNode { Value: { Length: > 0 } text }
            ? text
            : throw Bad(name, node.Start.Line, $"the key '{key}' is missing or empty; write '{key}: ...'.");

    private static InvalidDataException Bad(string name, long line, string what) => new($"{name}:{line}: {what}");
}
