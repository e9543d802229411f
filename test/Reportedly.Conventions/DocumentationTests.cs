namespace Reportedly.Conventions;

/// <summary>Whoever follows the guide to the letter gets where it leads.</summary>
public sealed class DocumentationTests
{
    [Fact]
    public void Every_link_between_pages_leads_to_a_file() =>
        Repository
            .Files("", ".md")
            .SelectMany(file => MarkdownCheck.DeadLinks(file, Repository.Read(file)))
            .ShouldBeNone("links between pages");

    [Fact]
    public void Every_command_on_a_page_names_projects_and_verbs_that_are_there() =>
        Repository
            .Files("", ".md")
            .SelectMany(file => MarkdownCheck.DeadCommands(file, Repository.Read(file)))
            .ShouldBeNone("commands on pages");

    [Theory]
    [InlineData("[here](data/SOURCES.md)", true)]
    [InlineData("[here](data/SOURCES.md#unicode-license-v3)", true)]
    [InlineData("[there](https://example.org/x.md)", true)]
    [InlineData("[below](#section)", true)]
    [InlineData("[nowhere](data/NOWHERE.md)", false)]
    public void A_link_that_leads_nowhere_is_known_when_seen(string text, bool good) =>
        MarkdownCheck.DeadLinks("README.md", text).Any().Should().Be(!good);

    [Theory]
    [InlineData("```sh\n$ dotnet build src/Reportedly.Cli\n```", true)]
    [InlineData("```sh\ndotnet run --project src/Reportedly.Cli -c Release -- read report.txt\n```", true)]
    [InlineData("```sh\ncat report.txt | reportedly read --format jsonl\n```", true)]
    [InlineData("`dotnet csharpier format .` and `reportedly --help`", true)]
    [InlineData("A `reportedly` in the text, or `reportedly/record/1`.", true)]
    [InlineData("```sh\ndotnet build src/Reportedly.Nowhere\n```", false)]
    [InlineData("```sh\ndotnet test --project test/Nowhere/Nowhere.csproj\n```", false)]
    [InlineData("```sh\ndotnet frobnicate\n```", false)]
    [InlineData("```sh\ndotnet run --project src/Reportedly.Cli -- guess report.txt\n```", false)]
    [InlineData("Ask `reportedly guess ID`.", false)]
    [InlineData("```sh\nreportedly read a.txt | reportedly guess\n```", false)]
    public void A_command_that_cannot_work_is_known_when_seen(string text, bool good) =>
        MarkdownCheck.DeadCommands("README.md", text).Any().Should().Be(!good);
}
