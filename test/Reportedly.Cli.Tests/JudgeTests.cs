using System.Text;
using Reportedly.Corroboration;

namespace Reportedly.Cli.Tests;

/// <summary><c>judge</c>: what people say of what was read, and how it is taken back.</summary>
public sealed class JudgeTests : IDisposable
{
    private readonly Shell shell = new();

    public JudgeTests()
    {
        shell.ReadTwice();
        shell.Variables["REPORTEDLY_REVIEWER"] = "Mara Lind";
    }

    [Fact]
    public void A_judgement_is_printed_as_it_stands_in_the_log()
    {
        Said said = shell.Run("judge", "accept", "herald-1/f1", "--why", "checked in print");

        said.Code.Should().Be(0);
        said.Output.Should()
            .StartWith("j1  accept  herald-1/f1 “160”  by Mara Lind, ")
            .And.EndWith("– checked in print\n");
        shell.Run("judge", "list").Output.Should().Be(said.Output);
    }

    [Fact]
    public void Who_judges_must_be_known()
    {
        shell.Variables.Clear();

        Said said = shell.Run("judge", "accept", "herald-1/f1");

        said.Code.Should().Be(2);
        said.ErrorLines.Single().Should().Contain("--by NAME").And.Contain("REPORTEDLY_REVIEWER");
        shell.Run("judge", "accept", "herald-1/f1", "--by", "Jo").Output.Should().Contain("by Jo, ");
    }

    [Fact]
    public void What_changes_what_others_see_needs_a_reason() =>
        shell.Run("judge", "reject", "herald-1/c2").ErrorLines.Single().Should().Contain("why is missing");

    [Fact]
    public void A_corrected_figure_changes_the_incident_and_undoing_it_changes_it_back()
    {
        string before = Arrest();

        shell.Run("judge", "correct", "herald-1/f1", "low=161", "high=161", "--why", "misprint").Code.Should().Be(0);
        Arrest().Should().Contain("\"high\":161");
        Said undone = shell.Run("judge", "undo", "j1", "--why", "no misprint");

        undone.Output.Should().StartWith("j2  undo  j1  by Mara Lind");
        Arrest().Should().Be(before);
        shell.Run("judge", "list").Output.Should().BeEmpty();
        shell.Run("judge", "list", "--all").Lines[0].Should().EndWith("(undone by j2)");
    }

    [Fact]
    public void A_field_that_names_things_takes_their_ids()
    {
        shell
            .Run("judge", "correct", "herald-1/e2", "agents=a6,a3", "--why", "both")
            .Output.Should()
            .Contain("agents=a6,a3");

        Arrest().Should().Contain("Free Mountain Army");
    }

    [Fact]
    public void A_field_that_cannot_be_corrected_is_answered_with_those_that_can()
    {
        Said said = shell.Run("judge", "correct", "herald-1/f1", "height=2", "--why", "x");

        said.Code.Should().Be(1);
        said.ErrorLines.Single().Should().Contain("'height'").And.Contain("low, high, qualifier");
        shell
            .Run("judge", "correct", "--fields")
            .Output.Should()
            .Contain("figure  low             number; may be empty");
        shell.Run("judge", "correct", "herald-1/f1", "low", "--why", "x").Code.Should().Be(2);
    }

    [Fact]
    public void Incidents_are_joined_by_their_ids_and_parted_again()
    {
        string arrest = Read(Arrest()).Id;
        string killing = Read(Single("killing")).Id;

        shell.Run("judge", "same", arrest, killing, "--why", "one raid").Code.Should().Be(0);
        shell.Run("incidents").Lines[^1].Should().Be("3 incidents");
        shell
            .Run("judge", "different", "herald-1/e3", "courier-2/e3", "--from", arrest, "--why", "another")
            .Code.Should()
            .Be(0);

        shell.Run("incidents").Lines[^1].Should().Be("4 incidents");
    }

    [Fact]
    public void Grades_of_source_and_information_are_kept_apart()
    {
        shell
            .Run("judge", "grade", "herald-1", "--source", "B", "--information", "2", "--why", "own reporter")
            .Output.Should()
            .Contain("herald-1  source B, information 2");
        shell
            .Run("judge", "grade", "herald-1", "--source", "G", "--why", "x")
            .ErrorLines[0]
            .Should()
            .Contain("A, B, C, D, E, F");
        shell
            .Run("judge", "grade", "herald-1", "--why", "x")
            .ErrorLines.Single()
            .Should()
            .Contain("both grades are missing");
    }

    [Fact]
    public void A_report_is_assigned_and_noted_and_listed_by_its_name()
    {
        shell.Run("judge", "assign", "herald-1", "--to", "Jo").Output.Should().Contain("to Jo");
        shell.Run("judge", "note", "courier-2/c2", "--text", "ring him").Output.Should().Contain("“ring him”");

        shell.Run("judge", "list", "herald-1").Lines.Should().ContainSingle().Which.Should().StartWith("j1  assign");
        shell.Run("judge", "list", "courier-2").Lines.Should().ContainSingle().Which.Should().StartWith("j2  note");
        shell.Run("judge", "list", "courier-2/c3").Output.Should().BeEmpty();
        shell.Run("judge", "list", "--orphans").Output.Should().BeEmpty();
        shell
            .Run("judge", "list", "--format", "jsonl")
            .Lines[0]
            .Should()
            .StartWith("{\"id\":\"j1\",\"stands\":true,\"orphan\":null,\"previous\":\"0000");
    }

    [Fact]
    public void What_is_not_there_is_answered_with_what_is()
    {
        shell.Run("judge", "accept", "herald-1/c99").ErrorLines.Single().Should().Contain("has no c99; it has c1, c2");
        shell.Run("judge", "accept", "herald-9/c1").ErrorLines[0].Should().Contain("the store holds no such report");
        shell
            .Run("judge", "undo", "j7", "--why", "x")
            .ErrorLines.Single()
            .Should()
            .Contain("nobody has judged anything yet");
    }

    public void Dispose() => shell.Dispose();

    private string Arrest() => Single("arrest");

    private string Single(string type) => shell.Run("incidents", "--type", type, "--format", "jsonl").Lines.Single();

    private static Incident Read(string line) => IncidentCodec.FromUtf8(Encoding.UTF8.GetBytes(line));
}
