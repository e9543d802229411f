using System.Text;
using Reportedly.Reading;

namespace Reportedly.Cli.Tests;

/// <summary>Whatever comes in, there is one clear line for it, and the reports beside it are read.</summary>
public sealed class NonsenseTests : IDisposable
{
    private readonly Shell shell = new();

    [Fact]
    public void An_empty_file() => Refused(shell.Write("x.txt", ""), "this is empty");

    [Fact]
    public void A_file_of_blanks() => Refused(shell.Write("x.txt", " \n\t\n"), "this is empty");

    [Fact]
    public void A_binary_file() => Refused(shell.Write("x.png", [0x89, 0x50, 0, 1, 2, 3]), "this is a binary file");

    [Fact]
    public void Text_that_is_not_UTF_8() =>
        Refused(
            shell.Write("x.txt", [.. "caf"u8, 0xE9, .. " au lait"u8]),
            "not UTF-8: byte 3 cannot be read; save the report as UTF-8"
        );

    [Fact]
    public void Fifty_megabytes_of_one_letter()
    {
        string path = shell.PathOf("x.txt");
        using (FileStream file = File.Create(path))
        {
            byte[] letters = new byte[1024 * 1024];
            Array.Fill(letters, (byte)'a');
            for (int i = 0; i < 50; i++)
            {
                file.Write(letters);
            }
        }
        long before = GC.GetAllocatedBytesForCurrentThread();

        Refused(path, "more than 2 MB of text is not a news report");

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(10_000_000);
    }

    [Fact]
    public void Fifty_megabytes_of_one_letter_through_a_pipe()
    {
        byte[] letters = new byte[50 * 1024 * 1024];
        Array.Fill(letters, (byte)'a');
        shell.Input = letters;

        Refused("-", "more than 2 MB of text is not a news report");
    }

    [Fact]
    public void A_missing_file() => Refused(shell.PathOf("missing.txt"), "there is no such file or folder");

    [Fact]
    public void An_empty_folder()
    {
        Directory.CreateDirectory(shell.PathOf("empty"));
        Refused(shell.PathOf("empty"), "the folder holds no files");
    }

    [Fact]
    public void A_file_of_JSON_that_is_no_JSON_lines()
    {
        Refused(
            shell.Write("x.json", "[\n  {\"text\": \"One.\"},\n  {\"text\": \"Two.\"}\n]"),
            "this is JSON, but not JSON Lines"
        );
        Refused(shell.Write("y.json", "{\n  \"text\": \"One.\"\n}"), "this is JSON, but not JSON Lines");
        Refused(shell.Write("z.jsonl", ""), "this is empty");
    }

    [Fact]
    public void A_folder_of_unreadable_things_is_listed_one_line_each()
    {
        shell.Write("in/a.txt", "");
        shell.Write("in/b.bin", [0, 0]);
        shell.Write("in/c.txt", "A report.");

        Said said = shell.Run("read", shell.PathOf("in"), "--format", "jsonl");

        said.Code.Should().Be(3);
        said.Lines.Should().ContainSingle();
        said.ErrorLines.Should().HaveCount(3);
        said.ErrorLines[^1].Should().Be("2 of 3 could not be read; they are listed above.");
    }

    [Theory]
    [InlineData("{\"text\":\"cut off", "this line is not JSON")]
    [InlineData("nothing", "this line is not JSON")]
    [InlineData("7", "this line holds no JSON object")]
    [InlineData("[]", "this line holds no JSON object")]
    [InlineData("{\"title\":\"Alone\"}", "there is no text")]
    [InlineData("{\"text\":\"\"}", "there is no text")]
    [InlineData("{\"text\":7}", "\"text\" must be a string, not Number")]
    [InlineData("{\"text\":null}", "there is no text")]
    [InlineData("{\"text\":\"A.\",\"text\":\"B.\"}", "this line is not JSON")]
    [InlineData("{\"text\":\"A.\",\"title\":[]}", "\"title\" must be a string, not Array")]
    [InlineData("{\"text\":\"A.\",\"published\":7}", "\"published\" must be a string, not Number")]
    [InlineData("{\"text\":\"half \\ud800 pair\"}", "no Unicode text")]
    public void A_bad_line_costs_itself_alone(string line, string why)
    {
        string file = shell.Write("feed.jsonl", $"{{\"text\":\"Before.\"}}\n{line}\n{{\"text\":\"After.\"}}\n");

        Said said = shell.Run("read", file, "--format", "jsonl");

        said.Code.Should().Be(3);
        said.Lines.Should().HaveCount(2);
        said.ErrorLines[0].Should().StartWith($"{file}:2: ").And.Contain(why);
        said.ErrorLines[1].Should().Be("1 of 3 could not be read; they are listed above.");
    }

    [Theory]
    [InlineData("2031-03-03")]
    [InlineData("2031-03-03T23:59:59+02:00")]
    [InlineData("Mon, 03 Mar 2031 09:12:00 GMT")]
    [InlineData("March 3, 2031 9:12 AM ET")]
    public void A_day_of_publication_may_be_written_as_pages_and_feeds_write_it(string day)
    {
        List<ReportInput> read = [];
        shell.Reader = input =>
        {
            read.Add(input);
            return HandRead.Read(input);
        };
        string file = shell.Write("feed.jsonl", $"{{\"text\":\"A.\",\"published\":\"{day}\"}}\n");

        shell.Run("read", file, "--format", "jsonl").Code.Should().Be(0);

        read.Single().Published.Should().Be(new DateOnly(2031, 3, 3));
    }

    [Theory]
    [InlineData("3 March")]
    [InlineData("2031-02-30")]
    [InlineData("lately")]
    public void A_day_of_publication_that_is_none_costs_the_report_nothing_else(string day)
    {
        List<ReportInput> read = [];
        shell.Reader = input =>
        {
            read.Add(input);
            return HandRead.Read(input);
        };
        string file = shell.Write("feed.jsonl", $"{{\"text\":\"A.\",\"published\":\"{day}\"}}\n");

        Said said = shell.Run("read", file, "--format", "jsonl");

        said.Code.Should().Be(0);
        read.Single().Published.Should().BeNull();
        read.Single().PublishedUnread.Should().Be(day);
    }

    [Fact]
    public void A_line_of_bytes_that_are_no_text()
    {
        byte[] line = [.. "{\"text\":\"caf"u8, 0xE9, .. "\"}\n{\"text\":\"After.\"}"u8];

        Said said = shell.Run("read", shell.Write("feed.jsonl", line), "--format", "jsonl");

        said.Code.Should().Be(3);
        said.Lines.Should().ContainSingle();
        said.ErrorLines[0].Should().Contain("feed.jsonl:1: ");
    }

    [Fact]
    public void A_line_that_is_far_too_long_is_passed_over_and_the_next_is_read()
    {
        byte[] feed = new byte[(20 * 1024 * 1024) + 100];
        Array.Fill(feed, (byte)' ');
        feed[0] = (byte)'{';
        byte[] tail = Encoding.UTF8.GetBytes(
            "\n{\"text\":\"After.\"}\n{\"text\":\"" + new string('a', 2_100_000) + "\"}"
        );

        Said said = shell.Run("read", shell.Write("feed.jsonl", [.. feed, .. tail]), "--format", "jsonl");

        said.Code.Should().Be(3);
        said.Lines.Should().ContainSingle();
        said.ErrorLines[0].Should().Contain("feed.jsonl:1: the line is longer than 16 MB");
        said.ErrorLines[1].Should().Contain("feed.jsonl:3: more than 2 MB of text");
    }

    [Fact]
    public void A_report_that_the_reader_cannot_bear_is_listed_and_the_others_are_read()
    {
        string file = shell.Write("feed.jsonl", "{\"text\":\"BREAK THE READER\"}\n{\"text\":\"After.\"}\n");

        Said said = shell.Run("read", file, "--format", "jsonl");

        said.Code.Should().Be(3);
        said.Lines.Should().ContainSingle();
        said.ErrorLines[0]
            .Should()
            .Contain($"{file}:1: the reader failed on this report")
            .And.Contain("broken on purpose");
    }

    [Fact]
    public void A_reader_that_cannot_start_is_said_in_one_line()
    {
        shell.CannotStart = new InvalidDataException("cues.tsv:7: no such value");

        Said said = shell.Run("read", shell.Write("report.txt", "A report."));

        said.Code.Should().Be(1);
        said.ErrorLines.Should().ContainSingle().Which.Should().Contain("cues.tsv:7").And.Contain("reportedly doctor");
    }

    [Theory]
    [InlineData("read", "--format", "xml", "x")]
    [InlineData("read", "--workers", "0", "x")]
    [InlineData("read", "--workers", "many", "x")]
    [InlineData("read", "--published", "yesterday", "x")]
    [InlineData("read", "--no-such-option", "x")]
    [InlineData("analyse", "--format", "table", "x")]
    [InlineData("analyse", "--layers", "", "x")]
    [InlineData("analyse", "--layers", "tags,", "x")]
    [InlineData("analyse", "--layers", "Tags", "x")]
    [InlineData("analyse", "--workers", "0", "x")]
    [InlineData("analyse", "--db", "x.db", "x")]
    [InlineData("no-such-verb")]
    [InlineData("show")]
    [InlineData("explain", "z9")]
    public void A_mistake_on_the_command_line_ends_with_2_and_a_line_that_says_which(params string[] arguments)
    {
        Said said = shell.Run(arguments);

        said.Code.Should().Be(2);
        said.Output.Should().BeEmpty();
        said.ErrorLines.Length.Should().BeInRange(1, 4);
        said.Error.Should().NotContain("   at ");
    }

    public void Dispose() => shell.Dispose();

    private void Refused(string argument, string why)
    {
        Said said = shell.Run("read", argument, shell.Write("good/good.txt", "A good report."), "--format", "jsonl");

        said.Code.Should().Be(3);
        said.Lines.Should().ContainSingle("the report beside it is read");
        said.ErrorLines.Should().HaveCount(2);
        said.ErrorLines[0].Should().StartWith($"{argument}: ").And.Contain(why);
    }
}
