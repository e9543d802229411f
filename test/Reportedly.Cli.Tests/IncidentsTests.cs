using System.Text;
using Reportedly.Corroboration;

namespace Reportedly.Cli.Tests;

/// <summary><c>incidents</c>, <c>incident</c> and <c>search</c> over a store with two reports of one raid.</summary>
public sealed class IncidentsTests : IDisposable
{
    private readonly Shell shell = new();

    public IncidentsTests() => shell.ReadTwice();

    [Fact]
    public void The_list_has_every_incident_with_its_verdicts_and_says_how_many_there_are()
    {
        Said said = shell.Run("incidents");

        said.Code.Should().Be(0);
        said.Error.Should().BeEmpty();
        said.Lines[^1].Should().Be("4 incidents");
        said.Output.Should().Contain("arrest").And.Contain("2031-05-04").And.Contain("1 single origin");
    }

    [Fact]
    public void For_programs_each_incident_is_one_line_that_reads_back()
    {
        Said said = shell.Run("incidents", "--format", "jsonl");

        said.Lines.Should().HaveCount(4);
        said.Lines.Select(Read).Should().OnlyContain(incident => incident.Schema == "reportedly/incident/1");
        shell.Run("incidents", "--format", "jsonl", "--limit", "2").Lines.Should().Equal(said.Lines.Take(2));
    }

    [Fact]
    public void A_list_that_was_cut_says_so() =>
        shell.Run("incidents", "--limit", "1").Lines[^1].Should().Be("1 of 4 incidents");

    [Theory]
    [InlineData("--type", "arrest", 1)]
    [InlineData("--type", "riot", 0)]
    [InlineData("--place", "Tarsal", 1)]
    [InlineData("--actor", "River Guard", 1)]
    [InlineData("--verdict", "denied", 1)]
    [InlineData("--verdict", "corroborated", 0)]
    public void Only_what_was_asked_for_is_listed(string option, string value, int count) =>
        shell.Run("incidents", option, value, "--format", "jsonl").Lines.Should().HaveCount(count);

    [Theory]
    [InlineData("--verdict", "doubtful", "corroborated, single_origin")]
    [InlineData("--type", "picnic", "armed_clash")]
    [InlineData("--since", "yesterday", "YYYY-MM-DD")]
    [InlineData("--limit", "0", "1 or more")]
    public void A_wrong_value_is_answered_with_the_right_ones(string option, string value, string right)
    {
        Said said = shell.Run("incidents", option, value);

        said.Code.Should().Be(2);
        said.ErrorLines[0].Should().Contain(option).And.Contain(value).And.Contain(right);
    }

    [Fact]
    public void A_board_is_found_by_the_beginning_of_its_id_and_shows_the_words_of_both_reports()
    {
        string id = Read(shell.Run("incidents", "--type", "arrest", "--format", "jsonl").Lines.Single()).Id;

        Said board = shell.Run("incident", id[..9]);

        board.Code.Should().Be(0);
        board.Output.Should().Contain(id).And.Contain("policy range_only").And.Contain("Colonel Idris Vahn");
        board.Output.Should().Contain("“160” courier-2/c2 herald-1/c2").And.Contain("2 reports, 1 text");
    }

    [Fact]
    public void The_policy_that_is_named_chooses_the_best_number()
    {
        string id = Read(shell.Run("incidents", "--type", "arrest", "--format", "jsonl").Lines.Single()).Id;

        Incident open = Read(shell.Run("incident", id, "--format", "jsonl").Lines.Single());
        Incident lowest = Read(shell.Run("incident", id, "--format", "jsonl", "--policy", "lowest").Lines.Single());

        open.Facets.Should().OnlyContain(facet => facet.Best == null);
        lowest.Facets.Should().Contain(facet => facet.Best == 160 && facet.Policy == FigurePolicy.Lowest);
    }

    [Fact]
    public void An_incident_that_is_not_there_is_answered_with_those_that_are()
    {
        Said said = shell.Run("incident", "iffffffff");

        said.Code.Should().Be(1);
        said.ErrorLines[0].Should().Contain("the store holds no such incident");
        said.ErrorLines.Should().HaveCount(5);
    }

    [Fact]
    public void Words_are_found_with_who_says_them()
    {
        Said said = shell.Run("search", "\"more than 600\" speaker:vahn");

        said.Code.Should().Be(0);
        said.Lines[^1].Should().Be("2 reports");
        said.Output.Should().Contain("‹more than 600›").And.Contain("herald-1/c4  Colonel Idris Vahn: ");
    }

    [Fact]
    public void For_programs_each_report_found_is_one_line_with_the_place_of_its_words()
    {
        string[] lines = shell.Run("search", "raiders", "--format", "jsonl").Lines;

        lines.Should().HaveCount(2);
        using System.Text.Json.JsonDocument hit = System.Text.Json.JsonDocument.Parse(lines[0]);
        System.Text.Json.JsonElement match = hit.RootElement.GetProperty("matches")[0];
        int start = match.GetProperty("start").GetInt32();
        HandRead.Text[start..match.GetProperty("end").GetInt32()].Should().Be("raiders");
    }

    [Fact]
    public void What_is_nowhere_is_found_in_no_report() =>
        shell.Run("search", "picnic").Output.Should().Be("0 reports\n");

    [Fact]
    public void A_query_that_means_nothing_says_what_to_write()
    {
        Said said = shell.Run("search", "since:yesterday");

        said.Code.Should().Be(2);
        said.ErrorLines.Single().Should().Contain("since:yesterday").And.Contain("2026-03-31");
    }

    public void Dispose() => shell.Dispose();

    private static Incident Read(string line) => IncidentCodec.FromUtf8(Encoding.UTF8.GetBytes(line));
}
