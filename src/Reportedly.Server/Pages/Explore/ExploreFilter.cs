using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Reportedly.Storage;

namespace Reportedly.Server.Pages.Explore;

/// <summary>Which incidents somebody explores, and how they are shown: all of it stands in the address, and nowhere else.</summary>
public sealed class ExploreFilter
{
    /// <summary>How many incidents a page of the table has.</summary>
    public const int OnPage = 50;

    /// <summary>What an address can say, in the order in which it is written.</summary>
    public static readonly ImmutableArray<string> Names =
    [
        "since",
        "until",
        "place",
        "actor",
        "type",
        "verdict",
        "country",
        "box",
        "q",
        "unplaced",
        "undated",
        "incident",
        "view",
        "at",
        "after",
    ];

    private readonly ImmutableArray<(string Name, string Value)> said;

    private ExploreFilter(ImmutableArray<(string Name, string Value)> said)
    {
        this.said = said;
        FilterReader reader = new(All);
        View = reader.View();
        Query = reader.Query();
        Problems = reader.Problems;
    }

    /// <summary>What is asked of the store; its page is the first unless the address says which.</summary>
    public IncidentQuery Query { get; }

    /// <summary>How it is shown.</summary>
    public ExploreView View { get; }

    /// <summary>The place of the map whose incidents are listed; null for none.</summary>
    public string? At => One("at");

    /// <summary>The one incident that is meant, where an address names it; null for none.</summary>
    public string? Incident => One("incident");

    /// <summary>What in the address means nothing, a sentence each.</summary>
    public ImmutableArray<string> Problems { get; }

    /// <summary>True where nothing is left out.</summary>
    public bool IsWhole => said.All(pair => pair.Name is "view" or "at" or "after");

    /// <summary>Reads an address; what is empty is not said.</summary>
    public static ExploreFilter Read(IQueryCollection query) =>
        new([
            .. Names.SelectMany(name =>
                query[name]
                    .OfType<string>()
                    .Select(value => value.Trim())
                    .Where(value => value.Length > 0)
                    .Distinct(StringComparer.Ordinal)
                    .Select(value => (name, value))
            ),
        ]);

    /// <summary>What the address says under a name, once.</summary>
    public string? One(string name) => All(name).FirstOrDefault();

    /// <summary>All that the address says under a name.</summary>
    public IEnumerable<string> All(string name) => said.Where(pair => pair.Name == name).Select(pair => pair.Value);

    /// <summary>
    /// The same filter with something else in place of what it says under these names; null takes it away. The list begins anew unless its
    /// place is given, too.
    /// </summary>
    public ExploreFilter With(params (string Name, string? Value)[] changes)
    {
        HashSet<string> gone = [.. changes.Select(change => change.Name), "after", "at"];
        return new ExploreFilter([
            .. said.Where(pair => !gone.Contains(pair.Name))
                .Concat(
                    changes.Where(change => change.Value is not null).Select(change => (change.Name, change.Value!))
                )
                .OrderBy(pair => Names.IndexOf(pair.Item1)),
        ]);
    }

    /// <summary>The address of the page that shows it.</summary>
    public string Address => $"/explore{Question(said)}";

    /// <summary>The address of what the map draws.</summary>
    public string DataAddress => $"/explore/data{Question(Conditions)}";

    /// <summary>The address of the preview of an export of it.</summary>
    public string ExportAddress => $"/export{Question(Conditions)}";

    /// <summary>The address under which a search is saved that finds the same.</summary>
    public string SaveAddress => $"/searches/new{Question(Conditions)}";

    /// <summary>What chooses incidents, without how they are shown.</summary>
    public IEnumerable<(string Name, string Value)> Conditions =>
        said.Where(pair => pair.Name is not ("view" or "at" or "after"));

    private static string Question(IEnumerable<(string Name, string Value)> pairs)
    {
        string all = string.Join('&', pairs.Select(pair => $"{pair.Name}={Escaped(pair.Value)}"));
        return all.Length == 0 ? "" : $"?{all}";
    }

    /// <summary>Commas and colons may stand in a query as they are, and addresses with coordinates stay legible.</summary>
    private static string Escaped(string value) =>
        Uri.EscapeDataString(value)
            .Replace("%2C", ",", StringComparison.Ordinal)
            .Replace("%3A", ":", StringComparison.Ordinal);
}

/// <summary>How incidents are shown.</summary>
public enum ExploreView
{
    /// <summary>One row each.</summary>
    Table,

    /// <summary>As bars over time.</summary>
    Timeline,

    /// <summary>Where they lie.</summary>
    Map,
}
