using System.Text.RegularExpressions;
using Reportedly.Reading;

namespace Reportedly.Cli.Tests;

/// <summary>The first command of the README, with the reader that ships: it prints what the README and the guide show.</summary>
public sealed partial class SamplesTests(SamplesTests.Read samples) : IClassFixture<SamplesTests.Read>
{
    private static readonly string Root = Repository();

    [Fact]
    public void The_README_shows_what_reading_the_samples_prints()
    {
        samples.Printed.Code.Should().Be(0);
        string[] blocks = Blocks("README.md");
        blocks.Should().HaveCount(2);
        blocks
            .SelectMany(block => Missing(block, samples.Printed.Output))
            .Should()
            .BeEmpty("these lines stand in the README alone");
    }

    [Fact]
    public void The_guide_shows_the_board_that_the_samples_give()
    {
        samples.Board.Code.Should().Be(0);
        Blocks("docs/guide/incidents.md")
            .SelectMany(block => Missing(block, samples.Board.Output))
            .Should()
            .BeEmpty("these lines stand in the guide alone");
    }

    [Theory]
    [InlineData("✓ corroborated   injured: people", "30")]
    [InlineData("≠ contested      killed: people", "12 to 20")]
    [InlineData("1 single origin  killed: children", "Mirel Harsan (3 reports)")]
    [InlineData("? unconfirmed    injured: police", "? does not confirm 5: Goran")]
    [InlineData("… no comment     killed: soldiers", "… declines to comment 3: army")]
    public void The_samples_end_with_an_incident_that_has_every_verdict_worth_a_look(string verdict, string who)
    {
        samples
            .Printed.Lines.Where(line => line.StartsWith(verdict, StringComparison.Ordinal))
            .Should()
            .ContainSingle()
            .Which.Should()
            .Contain(who);
    }

    /// <summary>Lines of a block that the output does not have, in that order.</summary>
    private static IEnumerable<string> Missing(string block, string output)
    {
        string[] printed = output.Split('\n');
        int at = 0;
        foreach (string line in block.Split('\n').Where(line => line.Trim().Length > 0))
        {
            int found = Array.IndexOf(printed, line, at);
            if (found < 0)
            {
                yield return line;
            }
            else
            {
                at = found + 1;
            }
        }
    }

    private static string[] Blocks(string page) =>
        [.. Fence().Matches(File.ReadAllText(Path.Combine(Root, page))).Select(block => block.Groups["text"].Value)];

    internal static string Repository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Reportedly.slnx")))
        {
            folder = folder.Parent;
        }
        return folder!.FullName;
    }

    [GeneratedRegex(@"^```text\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    /// <summary>The samples, read once for all tests: printed, and kept to ask for the board.</summary>
    public sealed class Read
    {
        public Read()
        {
            using Shell shell = new() { Reader = ReportReader.CreateDefault().Read };
            string samples = Path.Combine(Root, "samples");
            Printed = shell.Run("read", samples);
            shell.Run("read", samples, "--db", "reportedly.db").Code.Should().Be(0);
            shell.Screen = new Printing.Screen(80, Colour: false);
            Board = shell.Run("incident", "i34d7");
        }

        internal Said Printed { get; }

        internal Said Board { get; }
    }
}
