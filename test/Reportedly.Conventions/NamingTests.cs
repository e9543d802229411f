using System.Text.RegularExpressions;

namespace Reportedly.Conventions;

/// <summary>Names say what a thing is, and where it is.</summary>
public sealed partial class NamingTests
{
    private static readonly string[] Empty =
    [
        "Core",
        "Common",
        "Util",
        "Utils",
        "Utility",
        "Utilities",
        "Manager",
        "Helper",
        "Helpers",
    ];

    /// <summary>Types of the framework that every file sees; a type of ours with such a name forces aliases everywhere.</summary>
    private static readonly string[] Taken =
    [
        "Span",
        "Range",
        "Index",
        "Attribute",
        "DateTime",
        "Action",
        "Version",
        "Type",
    ];

    [Fact]
    public void Every_namespace_is_that_of_its_project_and_folders()
    {
        List<string> astray = [];
        foreach (string file in Repository.Files("src", ".cs"))
        {
            Match declared = Namespace().Match(Repository.Read(file));
            string[] folders = file.Split('/')[1..^1];
            // A room may keep its types in the project's own namespace: folders are for people, too.
            bool fits = Enumerable
                .Range(1, folders.Length)
                .Any(depth => declared.Groups["name"].Value == string.Join('.', folders[..depth]));
            // The first file of a program has no namespace to declare.
            if (!fits && !(file.EndsWith("/Program.cs", StringComparison.Ordinal) && !declared.Success))
            {
                astray.Add($"{file}: '{declared.Groups["name"].Value}'");
            }
        }

        astray.ShouldBeNone("a namespace is the project and the folders, or the first of them");
    }

    [Fact]
    public void No_name_says_nothing()
    {
        Product.Types.Where(SaysNothing).Select(type => type.FullName).ShouldBeNone("say what it is");
        Repository
            .Files("src")
            .SelectMany(file => file.Split('/')[1..^1].SelectMany(folder => folder.Split('.')))
            .Should()
            .NotContain(Empty);
    }

    [Fact]
    public void No_type_has_the_name_of_one_that_every_file_sees() =>
        Product
            .Types.Where(type => Taken.Contains(type.Name))
            .Select(type => type.FullName)
            .ShouldBeNone("give it a name of its own");

    [Theory]
    [InlineData("TextHelper", true)]
    [InlineData("ClaimManager", true)]
    [InlineData("Utils", true)]
    [InlineData("CommonNoun", false)]
    [InlineData("ClaimReader", false)]
    public void A_name_says_nothing_where_its_last_word_does(string name, bool nothing) =>
        SaysNothing(name).Should().Be(nothing);

    private static bool SaysNothing(Type type) =>
        SaysNothing(type.Name.Split('`')[0]) || (type.Namespace ?? "").Split('.').Any(part => Empty.Contains(part));

    private static bool SaysNothing(string name) => Empty.Contains(LastWord().Match(name).Value);

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex("[A-Z][a-z]*$")]
    private static partial Regex LastWord();
}
