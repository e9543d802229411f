using System.Collections.Immutable;
using Reportedly.Sources.Fetching.Addresses;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Reportedly.Sources.Watching.Lists;

/// <summary>Reads <c>SOURCES.yaml</c>. A source with a fault is named with its line, and the others are watched.</summary>
internal static class YamlList
{
    private const int Longest = 4 * 1024 * 1024;
    private const int Deepest = 32;
    private const string Remedy = "write a list under sources:, each with name: and feed: or page:.";

    private static readonly string[] Fields = ["name", "feed", "page", "every", "publisher", "language", "follow"];
    private static readonly string[] TopFields = ["sources", "allow_hosts", "every"];

    /// <summary>Reads a list.</summary>
    /// <param name="text">The file's content.</param>
    public static SourceList Read(string text)
    {
        if (text.Length > Longest || IsTooDeep(text))
        {
            return Failed(0, $"this is no list of sources; {Remedy}");
        }
        YamlStream yaml = [];
        try
        {
            yaml.Load(new StringReader(text));
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // The parser throws others than its own too, and none of them may end the run.
            int line = broken is YamlException at ? (int)at.Start.Line : 0;
            return Failed(line, $"this is no YAML ({Reason(broken)}); check indents and quotes.");
        }
        if (yaml.Documents.Count == 0 || yaml.Documents[0].RootNode is not YamlMappingNode root)
        {
            return Failed(1, $"there are no sources; {Remedy}");
        }
        return new Reading().Of(root);
    }

    private static SourceList Failed(int line, string why) => new([], [new ListFault(line, why)]);

    private static string Reason(Exception broken) =>
        (broken.InnerException ?? broken).Message.ReplaceLineEndings(" ").TrimEnd('.');

    /// <summary>The parser calls itself for each level, and a stack that is used up cannot be caught.</summary>
    private static bool IsTooDeep(string text)
    {
        int depth = 0;
        int deepest = 0;
        int indents = 0;
        foreach (string line in text.Split('\n'))
        {
            foreach (char letter in line)
            {
                depth += letter is '[' or '{' ? 1 : 0;
                depth -= letter is ']' or '}' && depth > 0 ? 1 : 0;
                deepest = Math.Max(deepest, depth);
            }
            int indent = line.AsSpan().IndexOfAnyExcept(' ', '-', '?');
            indents = Math.Max(indents, indent < 0 ? line.Length : indent);
        }
        return deepest > Deepest || indents > 16 * Deepest;
    }

    private sealed class Reading
    {
        private readonly List<ListFault> faults = [];
        private TimeSpan every = new WatchedSource("", new Uri("http://localhost/"), SourceKind.Feed).Every;

        public SourceList Of(YamlMappingNode root)
        {
            Dictionary<string, YamlNode> top = FieldsOf(root, TopFields);
            if (Scalar(top, "every") is { } usual)
            {
                every = EveryOf(usual) ?? every;
            }
            ImmutableArray<WatchedSource>.Builder sources = ImmutableArray.CreateBuilder<WatchedSource>();
            if (top.GetValueOrDefault("sources") is not YamlSequenceNode list)
            {
                Fault(root, $"there are no sources; {Remedy}");
            }
            else
            {
                foreach (YamlNode node in list)
                {
                    if (Source(node) is { } source)
                    {
                        sources.Add(source);
                    }
                }
            }
            ImmutableArray<string> hosts = Hosts(top);
            return new SourceList(sources.ToImmutable(), [.. faults]) { AllowedHosts = hosts };
        }

        private WatchedSource? Source(YamlNode node)
        {
            if (node is not YamlMappingNode mapping)
            {
                Fault(node, "this is no source; write - name: ..., and under it feed: or page: with an address.");
                return null;
            }
            int before = faults.Count;
            Dictionary<string, YamlNode> fields = FieldsOf(mapping, Fields);
            YamlScalarNode? feed = Scalar(fields, "feed");
            YamlScalarNode? page = Scalar(fields, "page");
            if (feed is null == page is null)
            {
                Fault(mapping, "a source has either feed: or page:, with an address.");
                return null;
            }
            YamlScalarNode where = feed ?? page!;
            Uri? address = ListValues.Address(where.Value ?? "");
            if (address is null)
            {
                Fault(where, $"'{where.Value}' is no address on the web; write https://...");
            }
            string? language = Value(fields, "language", ListValues.Language, "a language of two letters, as in en");
            FollowPages? follow = Value<FollowPages?>(
                fields,
                "follow",
                text => ListValues.Follow(text),
                "needed, always or never"
            );
            TimeSpan? own = Scalar(fields, "every") is { } given ? EveryOf(given) : every;
            if (address is null || own is null || faults.Count > before)
            {
                return null;
            }
            return new WatchedSource(
                Scalar(fields, "name")?.Value is { Length: > 0 } name ? name : address.Host,
                address,
                feed is null ? SourceKind.Page : SourceKind.Feed
            )
            {
                Every = own.Value,
                Publisher = Scalar(fields, "publisher")?.Value is { Length: > 0 } publisher ? publisher : null,
                Language = language,
                Follow = follow ?? FollowPages.Needed,
            };
        }

        private TimeSpan? EveryOf(YamlScalarNode node)
        {
            TimeSpan? length = ListValues.Every(node.Value ?? "");
            if (length is null)
            {
                Fault(node, $"every: '{node.Value}' will not do; write 15m, 2h or 1d, from 1m to 30d.");
            }
            return length;
        }

        private T? Value<T>(Dictionary<string, YamlNode> fields, string name, Func<string, T?> read, string remedy)
        {
            if (Scalar(fields, name) is not { } node)
            {
                return default;
            }
            T? value = read(node.Value ?? "");
            if (value is null)
            {
                Fault(node, $"{name}: '{node.Value}' will not do; write {remedy}.");
            }
            return value;
        }

        private ImmutableArray<string> Hosts(Dictionary<string, YamlNode> top)
        {
            YamlNode? node = top.GetValueOrDefault("allow_hosts");
            List<string> hosts = [];
            foreach (
                YamlNode each in node is YamlSequenceNode list ? list.Children
                : node is null ? []
                : [node]
            )
            {
                string host = (each as YamlScalarNode)?.Value ?? "";
                try
                {
                    AddressRules.Allowing([host]);
                    hosts.Add(host);
                }
                catch (FormatException fault)
                {
                    Fault(each, $"allow_hosts: {fault.Message}");
                }
            }
            return [.. hosts];
        }

        private Dictionary<string, YamlNode> FieldsOf(YamlMappingNode mapping, string[] known)
        {
            Dictionary<string, YamlNode> fields = new(StringComparer.Ordinal);
            foreach ((YamlNode key, YamlNode value) in mapping.Children)
            {
                string name = (key as YamlScalarNode)?.Value ?? "";
                if (known.Contains(name))
                {
                    fields[name] = value;
                }
                else
                {
                    Fault(key, $"'{name}' is no field; there are {string.Join(", ", known)}.");
                }
            }
            return fields;
        }

        private YamlScalarNode? Scalar(Dictionary<string, YamlNode> fields, string name)
        {
            if (!fields.TryGetValue(name, out YamlNode? node))
            {
                return null;
            }
            if (node is not YamlScalarNode scalar)
            {
                Fault(node, $"{name}: one value is wanted here, not a list.");
                return null;
            }
            return scalar;
        }

        private void Fault(YamlNode node, string why) => faults.Add(new ListFault((int)node.Start.Line, why));
    }
}
