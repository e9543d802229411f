using System.Text;

namespace Reportedly.Cli.Tests;

/// <summary><c>read</c> without a store ends with the incidents that two or more of its reports tell of.</summary>
public sealed class ToldTogetherTests : IDisposable
{
    private const string Heading = "told by two or more reports";

    private readonly Shell shell = new();

    [Fact]
    public void Reports_of_one_incident_end_in_what_they_say_together()
    {
        Said said = shell.Run("read", Feed("herald-1", "courier-2"));

        said.Code.Should().Be(0);
        int summary = Array.FindIndex(said.Lines, line => line.StartsWith("2 reports · ", StringComparison.Ordinal));
        said.Lines[summary + 1].Should().Contain(Heading);
        said.Lines.Skip(summary)
            .Should()
            .Contain(line => line.Contains("arrest") && line.Contains("2031-05-04"))
            .And.Contain(line => line.Contains("Idris Vahn (2 reports)"));
    }

    [Fact]
    public void One_report_ends_in_no_incident() =>
        shell.Run("read", Feed("herald-1")).Output.Should().NotContain(Heading);

    [Fact]
    public void A_report_that_is_named_twice_is_one_report()
    {
        string file = Feed("herald-1");

        shell.Run("read", file, file).Output.Should().NotContain(Heading);
    }

    [Fact]
    public void For_programs_there_are_records_and_nothing_else() =>
        shell
            .Run("read", Feed("herald-1", "courier-2"), "--format", "jsonl")
            .Lines.Should()
            .HaveCount(2)
            .And.OnlyContain(line => line.StartsWith("{\"schema\":\"reportedly/record/1\"", StringComparison.Ordinal));

    [Fact]
    public void More_reports_than_memory_is_to_hold_are_sent_to_a_store()
    {
        StringBuilder feed = new();
        for (int i = 0; i <= 1000; i++)
        {
            feed.Append("{\"id\":\"r").Append(i).Append("\",\"text\":\"A report.\"}\n");
        }

        Said said = shell.Run("read", shell.Write("many.jsonl", feed.ToString()));

        said.Code.Should().Be(0);
        said.Output.Should().NotContain(Heading);
        said.ErrorLines.Should().ContainSingle().Which.Should().Contain("More than 1000 reports").And.Contain("--db");
    }

    public void Dispose() => shell.Dispose();

    private string Feed(params string[] ids) =>
        shell.Write(
            "feed.jsonl",
            string.Concat(
                ids.Select(id =>
                    $$"""{"id":"{{id}}","published":"{{HandRead.Published}}","text":{{System.Text.Json.JsonSerializer.Serialize(
                        HandRead.Text
                    )}}}"""
                    + "\n"
                )
            )
        );
}
