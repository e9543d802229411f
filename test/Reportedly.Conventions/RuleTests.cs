using System.Text.RegularExpressions;
using Reportedly.Reading.Rules;

namespace Reportedly.Conventions;

/// <summary>A rule has a name, and the name leads to what the rule reads.</summary>
public sealed partial class RuleTests
{
    [Fact]
    public void The_code_names_rules_and_the_catalogue_describes_them_and_neither_has_one_more()
    {
        string[] named = [.. InCode().Concat(InTables()).Distinct(StringComparer.Ordinal)];
        string[] described = [.. RuleCatalog.LoadDefault().Rules.Select(rule => rule.Id)];

        described.Should().NotBeEmpty();
        named
            .Except(described, StringComparer.Ordinal)
            .ShouldBeNone("describe the rule in data/rules/STAGE/en/rules.yaml");
        described
            .Except(named, StringComparer.Ordinal)
            .ShouldBeNone("no code and no table names the rule; take it out of data/rules/STAGE/en/rules.yaml");
    }

    [Fact]
    public void The_rules_that_ship_are_those_in_the_files()
    {
        IEnumerable<(string, string)> files = Repository
            .Files("data/rules", ".yaml")
            .Select(file => (file, Repository.Read(file)));

        RuleCatalog.LoadDefault().Rules.Should().Equal(RuleCatalog.Load(files).Rules);
    }

    [Fact]
    public void The_rules_of_a_stage_stand_in_its_folder()
    {
        foreach (string file in Repository.Files("data/rules", "rules.yaml"))
        {
            string stage = file.Split('/')[2];

            RuleCatalog.Load([(file, Repository.Read(file))]).Rules.Should().OnlyContain(rule => rule.Stage == stage);
        }
    }

    private static IEnumerable<string> InCode() =>
        Repository
            .Files("src/Reportedly.Reading", ".cs")
            .SelectMany(file => Constant().Matches(Repository.Read(file)))
            .Select(match => match.Groups["id"].Value);

    /// <summary>Rules that are rows of a table, not code.</summary>
    private static IEnumerable<string> InTables() =>
        Repository
            .Files("data/lexicons", ".tsv")
            .SelectMany(file => Repository.Read(file).Split('\n'))
            .Where(line => !line.StartsWith('#'))
            .SelectMany(line => line.Split('\t'))
            .Where(cell => Id().IsMatch(cell));

    [GeneratedRegex("^[a-z][a-z_-]*/[a-z0-9_-]+@[0-9]+$")]
    private static partial Regex Id();

    [GeneratedRegex(@"""(?<id>[a-z][a-z_-]*/[a-z0-9_-]+@[0-9]+)""")]
    private static partial Regex Constant();
}
