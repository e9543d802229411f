using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Reportedly.Conventions;

/// <summary>Which project may use which: a report walks through the rooms in one direction.</summary>
internal static class Architecture
{
    /// <summary>What each project of the product may use; what those may use comes with them.</summary>
    private static readonly FrozenDictionary<string, string[]> Rooms = new Dictionary<string, string[]>
    {
        ["Reportedly.Text"] = [],
        ["Reportedly.Language"] = ["Reportedly.Text"],
        ["Reportedly.Records"] = ["Reportedly.Text"],
        ["Reportedly.Gazetteer"] = ["Reportedly.Text"],
        ["Reportedly.Reading"] = ["Reportedly.Language", "Reportedly.Records", "Reportedly.Gazetteer"],
        ["Reportedly.Corroboration"] = ["Reportedly.Records", "Reportedly.Gazetteer"],
        ["Reportedly.Storage"] = ["Reportedly.Records", "Reportedly.Corroboration"],
        ["Reportedly.Sources"] = ["Reportedly.Text"],
        ["Reportedly.Export"] = ["Reportedly.Records", "Reportedly.Corroboration"],
        ["Reportedly.Cluster"] =
        [
            "Reportedly.Reading",
            "Reportedly.Corroboration",
            "Reportedly.Storage",
            "Reportedly.Sources",
            "Reportedly.Export",
        ],
        ["Reportedly.Server"] =
        [
            "Reportedly.Reading",
            "Reportedly.Corroboration",
            "Reportedly.Storage",
            "Reportedly.Sources",
            "Reportedly.Export",
        ],
        ["Reportedly.Cli"] = ["Reportedly.Server", "Reportedly.Cluster"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Projects that are no part of the product: they may use all of it, and it may use none of them.</summary>
    private static readonly FrozenSet<string> Beside = FrozenSet.Create(
        StringComparer.Ordinal,
        "tools/Reportedly.DataCompiler",
        "tools/Reportedly.Evaluation",
        "tools/Reportedly.Training",
        "bench/Reportedly.Benchmarks",
        "bench/Reportedly.Throughput",
        "test/Reportedly.Browser",
        "test/Reportedly.Conventions",
        "test/Reportedly.Specs",
        "test/Reportedly.Testing"
    );

    /// <summary>True where the table knows the project.</summary>
    /// <param name="folder">Its folder from the root: <c>src/Reportedly.Text</c>.</param>
    public static bool Knows(string folder) =>
        folder.Split('/') switch
        {
            ["src", var name] => Rooms.ContainsKey(name),
            ["test", var name] when name.EndsWith(".Tests", StringComparison.Ordinal) => IsTested(name[..^6]),
            _ => Beside.Contains(folder),
        };

    /// <summary>Every project that one of the product may use, near or far.</summary>
    public static ImmutableHashSet<string> MayUse(string project) =>
        Rooms[project]
            .Aggregate(
                ImmutableHashSet.Create<string>(StringComparer.Ordinal),
                (all, used) => all.Add(used).Union(MayUse(used))
            );

    private static bool IsTested(string name) => Rooms.ContainsKey(name) || Beside.Contains("tools/" + name);
}
