using System.Text;
using Reportedly.Records;

namespace Reportedly.Cli.Tests;

public sealed class ReadTests : IDisposable
{
    private readonly Shell shell = new();

    [Fact]
    public void Records_come_as_lines_of_JSON_that_read_back_and_nothing_else_is_on_stdout()
    {
        Said said = shell.Run("read", shell.Write("report.txt", HandRead.Text), "--format", "jsonl");

        said.Code.Should().Be(0);
        ReportRecord record = RecordCodec.FromUtf8(Encoding.UTF8.GetBytes(said.Lines.Single()));
        record.Report.Text.Should().Be(HandRead.Text);
        record.Claims.Should().HaveCount(6);
        said.Error.Should().BeEmpty();
    }

    [Fact]
    public void The_first_line_of_a_plain_text_is_its_title_where_a_blank_line_follows()
    {
        string[] titles = Titles(
            shell.Write("a.txt", "A title\n\nBody."),
            shell.Write("b.txt", "A title\r\n\r\nBody."),
            shell.Write("c.txt", "No title.\nThe text goes on."),
            shell.Write("d.txt", new string('x', 300) + "\n\nA paragraph is no title.")
        );

        titles.Should().Equal("A title", "A title", "", "");
    }

    [Fact]
    public void What_came_with_a_line_of_JSON_is_kept_and_unknown_fields_are_passed_over()
    {
        string file = shell.Write(
            "feed.jsonl",
            """
            {"id":"herald-1","title":"Apart","url":"https://example.org/1","publisher":"Herald","published":"2031-05-04","text":"Other words.","extra":{"a":[1]}}

            {"id":17,"published":"2031-05-04T23:30:00+02:00","text":"A title\n\nBody."}
            """
        );

        Report[] reports = Reports(file, "--published", "2001-01-01");

        reports[0]
            .Should()
            .Match<Report>(report =>
                report.ExternalId == "herald-1"
                && report.Title == "Apart"
                && report.Url == "https://example.org/1"
                && report.Publisher == "Herald"
                && report.Text == "Other words."
                && report.Published.From == new DateOnly(2031, 5, 4)
            );
        reports[1].ExternalId.Should().Be("17");
        reports[1].Title.Should().Be("A title");
        reports[1].Published.From.Should().Be(new DateOnly(2031, 5, 4));
    }

    [Fact]
    public void A_day_given_on_the_command_line_serves_reports_that_bring_none() =>
        Reports(shell.Write("a.txt", "Text."), "--published", "2001-01-01")[0]
            .Published.From.Should()
            .Be(new DateOnly(2001, 1, 1));

    [Fact]
    public void A_folder_is_read_whole_in_the_order_of_its_paths_and_without_hidden_files()
    {
        foreach (string name in (string[])["b/2.txt", "b/10.txt", "b.txt", "a.txt", "B.txt", ".hidden", ".git/x.txt"])
        {
            shell.Write("in/" + name, name);
        }

        Reports(shell.PathOf("in"))
            .Select(report => report.Text)
            .Should()
            .Equal("B.txt", "a.txt", "b.txt", "b/10.txt", "b/2.txt");
    }

    [Fact]
    public void Stdin_is_taken_for_JSON_lines_where_it_begins_with_a_brace_and_for_one_text_otherwise()
    {
        shell.Input = Encoding.UTF8.GetBytes("\uFEFF\n  {\"id\":\"x\",\"text\":\"One.\"}\n{\"text\":\"Two.\"}");
        Reports("-").Select(report => report.Text).Should().Equal("One.", "Two.");

        shell.Input = Encoding.UTF8.GetBytes("A title\n\n{braces} inside.");
        Reports("-").Single().Title.Should().Be("A title");
        Reports().Should().ContainSingle("a pipe is read where no file is named");
    }

    [Fact]
    public void Nothing_named_and_nothing_piped_is_a_mistake_in_usage()
    {
        Said said = shell.Run("read");

        said.Code.Should().Be(2);
        said.Error.Should().Contain("nothing to read");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void The_output_is_the_same_with_any_number_of_workers(int workers)
    {
        StringBuilder lines = new();
        for (int i = 0; i < 200; i++)
        {
            lines.Append(
                i % 17 == 0
                    ? "broken\n"
                    : $"{{\"id\":\"r{i}\",\"text\":\"Report {i} {new string('x', i * 37 % 500)}\"}}\n"
            );
        }
        string file = shell.Write("feed.jsonl", lines.ToString());

        Said said = shell.Run("read", file, "--format", "jsonl", "--workers", $"{workers}");

        said.Code.Should().Be(3);
        said.Lines.Select(line => RecordCodec.FromUtf8(Encoding.UTF8.GetBytes(line)).Report.ExternalId)
            .Should()
            .Equal(Enumerable.Range(0, 200).Where(i => i % 17 != 0).Select(i => $"r{i}"));
        said.ErrorLines[..^1]
            .Select(line => line.Split(':')[1])
            .Should()
            .Equal(Enumerable.Range(0, 200).Where(i => i % 17 == 0).Select(i => $"{i + 1}"));
    }

    [Fact]
    public void Only_a_few_reports_are_taken_in_ahead_of_those_that_are_read()
    {
        int read = 0;
        int ahead = 0;
        int taken = 0;
        shell.Reader = input =>
        {
            ahead = Math.Max(ahead, Volatile.Read(ref taken) - Interlocked.Increment(ref read));
            return HandRead.Read(input);
        };
        using CountedLines feed = new(2000, 4000, () => Interlocked.Increment(ref taken));
        shell.Stdin = feed;

        shell.Run("read", "-", "--format", "jsonl", "--workers", "4").Lines.Should().HaveCount(2000);

        // The workers' own, those that wait to be written, and what one buffer holds.
        ahead.Should().BeLessThan(60);
    }

    public void Dispose() => shell.Dispose();

    private Report[] Reports(params string[] arguments)
    {
        Said said = shell.Run(["read", .. arguments, "--format", "jsonl"]);
        said.Error.Should().BeEmpty();
        return [.. said.Lines.Select(line => RecordCodec.FromUtf8(Encoding.UTF8.GetBytes(line)).Report)];
    }

    private string[] Titles(params string[] files) => [.. Reports(files).Select(report => report.Title ?? "")];
}
