using System.Reflection;
using System.Xml.Linq;

namespace Reportedly.Conventions;

/// <summary>A report walks through rooms in one direction; nothing walks back.</summary>
public sealed class ArchitectureTests
{
    /// <summary>Every project file, from the root.</summary>
    public static TheoryData<string> Projects => [.. ProjectFile.All().Select(project => project.Path)];

    /// <summary>Every project of the product.</summary>
    public static TheoryData<string> Rooms => [.. Product.Assemblies.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_project_has_its_place_in_the_architecture(string path) =>
        Architecture
            .Knows(ProjectFile.Load(path).Folder)
            .Should()
            .BeTrue("a new project is named in Architecture.cs with what it may use; {0} is not", path);

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_project_refers_only_to_those_that_it_may_use(string project) =>
        ProjectFile
            .Load($"src/{project}/{project}.csproj")
            .References.Should()
            .BeSubsetOf(Architecture.MayUse(project), "nothing walks back; see Architecture.cs");

    [Theory]
    [MemberData(nameof(Rooms))]
    public void What_is_built_uses_only_what_it_may_use(string project)
    {
        Assembly assembly = Product.Assemblies[project];

        assembly
            .GetReferencedAssemblies()
            .Select(used => used.Name!)
            .Where(name => name.StartsWith("Reportedly", StringComparison.OrdinalIgnoreCase))
            .Should()
            .BeSubsetOf(Architecture.MayUse(project));
    }

    [Fact]
    public void Text_uses_nothing()
    {
        ProjectFile.Load("src/Reportedly.Text/Reportedly.Text.csproj").References.Should().BeEmpty();
        Architecture.MayUse("Reportedly.Text").Should().BeEmpty();
        Architecture
            .MayUse("Reportedly.Reading")
            .Should()
            .Contain("Reportedly.Text")
            .And.NotContain("Reportedly.Storage");
    }

    [Fact]
    public void The_solution_holds_every_project() =>
        XDocument
            .Parse(Repository.Read("Reportedly.slnx"))
            .Descendants("Project")
            .Select(project => (string)project.Attribute("Path")!)
            .Should()
            .BeEquivalentTo(ProjectFile.All().Select(project => project.Path));

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Every_project_of_the_product_has_its_tests(string project) =>
        Repository.Has($"test/{project}.Tests/{project}.Tests.csproj").Should().BeTrue();
}
