using System.Reflection;
using System.Xml.Linq;

namespace Reportedly.Conventions;

/// <summary>The compiler holds most of the house rules; these tests hold that it is asked to.</summary>
public sealed class BuildSettingsTests
{
    private static readonly string[] Required =
    [
        "Deterministic",
        "EnforceCodeStyleInBuild",
        "GenerateDocumentationFile",
        "InvariantGlobalization",
        "TreatWarningsAsErrors",
    ];

    [Fact]
    public void Warnings_are_errors_and_every_public_member_is_documented_in_every_project()
    {
        Dictionary<string, string> shared = XDocument
            .Parse(Repository.Read("Directory.Build.props"))
            .Root!.Elements("PropertyGroup")
            .Where(group => group.Attribute("Condition") is null)
            .Elements()
            .ToDictionary(property => property.Name.LocalName, property => property.Value, StringComparer.Ordinal);

        shared.Should().Contain(Required.Select(name => KeyValuePair.Create(name, "true")));
        shared["Nullable"].Should().Be("enable");
        Repository.Files("", "Directory.Build.props").Should().Equal("Directory.Build.props");
        Repository.Files("", "Directory.Build.targets").ShouldBeNone("one file holds what all projects share");
    }

    [Fact]
    public void No_project_takes_back_what_all_share()
    {
        string[] fixedForAll = [.. Required, "Nullable", "NoWarn", "WarningsNotAsErrors", "TargetFramework"];

        ProjectFile
            .All()
            .SelectMany(project =>
                project.Properties.Keys.Intersect(fixedForAll).Select(name => $"{project.Path}: {name}")
            )
            .ShouldBeNone("such a setting belongs in Directory.Build.props, for all");
    }

    [Fact]
    public void Nobody_silences_the_compiler_in_the_source() =>
        SourceFile
            .FindIn("src", "#pragma warning disable|SuppressMessage\\(|#nullable disable")
            .ShouldBeNone("a warning is mended");

    [Fact]
    public void Culture_comes_from_no_machine() =>
        (AppContext.TryGetSwitch("System.Globalization.Invariant", out bool invariant) && invariant)
            .Should()
            .BeTrue("InvariantGlobalization is on in every project");

    [Theory]
    [InlineData("P:System.DateTime.Now")]
    [InlineData("P:System.DateTime.UtcNow")]
    [InlineData("P:System.DateTime.Today")]
    [InlineData("P:System.DateTimeOffset.Now")]
    [InlineData("P:System.DateTimeOffset.UtcNow")]
    [InlineData("P:System.Globalization.CultureInfo.CurrentCulture")]
    [InlineData("P:System.Random.Shared")]
    [InlineData("M:System.Random.#ctor")]
    [InlineData("M:System.Guid.NewGuid")]
    [InlineData("T:System.Net.Http.HttpClient")]
    public void Clock_culture_chance_and_network_are_banned(string symbol)
    {
        Repository
            .Read("eng/BannedSymbols.txt")
            .Split('\n')
            .Should()
            .ContainSingle(line => line.StartsWith(symbol + ";", StringComparison.Ordinal));
        Repository
            .Read("Directory.Build.props")
            .Should()
            .Contain("eng/BannedSymbols.txt")
            .And.Contain("BannedApiAnalyzers");
        Repository.Read(".editorconfig").Should().Contain("dotnet_diagnostic.RS0030.severity = error");
    }

    [Fact]
    public void Every_public_type_says_what_it_is()
    {
        List<string> silent = [];
        foreach ((string project, Assembly assembly) in Product.Assemblies)
        {
            string file = Path.Combine(AppContext.BaseDirectory, assembly.GetName().Name + ".xml");
            HashSet<string> documented = XDocument
                .Load(file)
                .Descendants("member")
                .Where(member => member.Elements().Any(part => part.Value.Length > 0 || part.Name == "inheritdoc"))
                .Select(member => (string)member.Attribute("name")!)
                .ToHashSet(StringComparer.Ordinal);
            silent.AddRange(
                assembly
                    .GetExportedTypes()
                    // The compiler writes these classes; what is written by hand is looked at below.
                    .Where(type => !IsComponent(type))
                    .Select(type => "T:" + type.FullName!.Replace('+', '.'))
                    .Where(name => !documented.Contains(name))
                    .Select(name => $"{project}: {name}")
            );
        }

        silent.ShouldBeNone("write a doc comment: shape, units, errors");
    }

    [Fact]
    public void Every_component_says_what_it_shows() =>
        Repository
            .Files("src", ".razor")
            .Where(file => Path.GetFileName(file) != "_Imports.razor")
            .Where(file => !Repository.Read(file).Contains("\n@* ", StringComparison.Ordinal))
            .ShouldBeNone("say in a comment (@* ... *@) on a line of its own what the component shows");

    private static bool IsComponent(Type type) =>
        type.Name == "_Imports"
        || Ancestors(type).Any(each => each.FullName == "Microsoft.AspNetCore.Components.ComponentBase");

    private static IEnumerable<Type> Ancestors(Type type)
    {
        for (Type? each = type.BaseType; each is not null; each = each.BaseType)
        {
            yield return each;
        }
    }
}
