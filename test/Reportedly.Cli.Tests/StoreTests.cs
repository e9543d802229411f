using Reportedly.Cli.Printing;

namespace Reportedly.Cli.Tests;

/// <summary><c>read --db</c>, <c>show</c> and <c>explain</c>, as somebody goes from one to the next.</summary>
public sealed class StoreTests : IDisposable
{
    private readonly Shell shell = new();

    [Fact]
    public void What_is_read_into_a_store_is_shown_as_it_was_printed()
    {
        string line = $$"""{"id":"herald-17","published":"{{HandRead.Published}}","text":{{Json(HandRead.Text)}}}""";
        string file = shell.Write("feed.jsonl", line);
        Said table = shell.Run("read", file, "--db", "reportedly.db");
        Said json = shell.Run("read", file, "--format", "jsonl");

        table
            .ErrorLines.Should()
            .Equal(
                "reportedly.db: 1 added, 0 unchanged, 0 read anew.",
                "reportedly.db: 4 incidents in all; reportedly incidents lists them."
            );
        shell.Run("show", "herald-17").Should().Be(new Said(0, table.Output, ""));
        shell.Run("show", "herald-17", "--format", "jsonl").Should().Be(new Said(0, json.Output, ""));
        string id = table.Lines.Single(row => row.Contains("sha256:")).Split("sha256:")[1];
        shell.Run("show", id).Output.Should().Be(table.Output);
    }

    [Fact]
    public void Reading_again_changes_nothing()
    {
        string file = shell.Write("report.txt", HandRead.Text);
        shell.Run("read", file, "--db", "reportedly.db");

        shell.Run("read", file, "--db", "reportedly.db").Error.Should().Contain("0 added, 1 unchanged, 0 read anew");
    }

    [Fact]
    public void The_store_is_not_read_as_a_report_where_it_stands_among_them()
    {
        string folder = Path.GetDirectoryName(shell.Write("in/report.txt", HandRead.Text))!;

        Said said = shell.Run("read", folder, "--db", Path.Combine("in", "reportedly.db"));

        said.Code.Should().Be(0);
        shell.Run("read", folder, "--db", Path.Combine("in", "reportedly.db")).Code.Should().Be(0);
    }

    [Fact]
    public void The_store_is_looked_for_where_the_option_says_or_else_the_environment_or_else_here()
    {
        string file = shell.Write("report.txt", "A report.");
        shell.Run("read", file, "--db", "other.db");
        shell
            .Run("explain", "c1")
            .Error.Should()
            .Be(
                "reportedly: reportedly.db: there is no store here; make one with: reportedly read FILE --db reportedly.db\n"
            );

        shell.Run("explain", "c1", "--db", "other.db").Code.Should().Be(0);
        shell.Variables["REPORTEDLY_DB"] = shell.PathOf("other.db");
        shell.Run("explain", "c1").Code.Should().Be(0);
        shell.Run("explain", "c1", "--db", "nowhere.db").Code.Should().Be(1);
    }

    [Fact]
    public void A_report_that_is_not_there_is_answered_with_those_that_are()
    {
        shell.Run(
            "read",
            shell.Write("a.jsonl", "{\"id\":\"herald-1\",\"text\":\"A title\\n\\nBody.\"}"),
            "--db",
            "reportedly.db"
        );

        Said said = shell.Run("show", "herald-2");

        said.Code.Should().Be(1);
        said.ErrorLines[0].Should().Contain("herald-2: the store holds no such report");
        said.ErrorLines[1].Should().Contain("sha256:").And.Contain("herald-1").And.Contain("A title");
    }

    [Fact]
    public void A_name_that_may_be_several_reports_is_answered_with_all_of_them()
    {
        string file = shell.Write("a.jsonl", "{\"id\":\"x\",\"text\":\"First.\"}\n{\"id\":\"x\",\"text\":\"Second.\"}");
        shell.Run("read", file, "--db", "reportedly.db");

        Said said = shell.Run("show", "x");

        said.Code.Should().Be(1);
        said.ErrorLines.Should().HaveCount(3);
    }

    [Fact]
    public void A_file_that_is_no_store_is_left_alone()
    {
        string notes = shell.Write("notes.txt", new string('n', 4096));

        Said said = shell.Run("read", shell.Write("report.txt", "A report."), "--db", "notes.txt");

        said.Code.Should().Be(1);
        said.ErrorLines.Should().ContainSingle().Which.Should().Contain("this file is no store");
        File.ReadAllText(notes).Should().HaveLength(4096);
    }

    [Fact]
    public void A_claim_is_explained_from_the_words_up()
    {
        shell.Run("read", shell.Write("report.txt", HandRead.Text), "--db", "reportedly.db");

        Said said = shell.Run("explain", "c2");

        said.Code.Should().Be(0);
        said.Lines[0]
            .Should()
            .StartWith("c2 in “Militia says it foiled raid on grain depot”")
            .And.EndWith("read by hand/1");
        said.Lines[1..]
            .Should()
            .Equal(
                "┌─ “Colonel Idris Vahn”  person a1  [names/title-person@2]",
                "├─ “told”  cue \"told\", asserts  [attribution/cue@1]",
                "├─ “160”  figure f1: 160  [figures/count@1]",
                "“Colonel Idris Vahn told the … Guard arrested 160 raiders”  a1 asserts through a2  [attribution/verb-that@1]"
            );
    }

    [Fact]
    public void An_id_is_named_with_its_report_where_the_store_holds_several()
    {
        string feed =
            $"{{\"id\":\"https://example.org/a\",\"text\":{Json(HandRead.Text)}}}\n{{\"id\":\"b\",\"text\":\"Another.\"}}";
        shell.Run("read", shell.Write("feed.jsonl", feed), "--db", "reportedly.db");

        shell
            .Run("explain", "c2")
            .ErrorLines.Single()
            .Should()
            .Contain("the store holds 2 reports; say which: REPORT/c2");
        shell.Run("explain", "https://example.org/a/c2").Code.Should().Be(0);
        shell.Run("explain", "b/c1").Output.Should().Contain("the report speaks");
    }

    [Fact]
    public void An_unknown_id_is_answered_with_those_near_it()
    {
        shell.Run("read", shell.Write("report.txt", HandRead.Text), "--db", "reportedly.db");

        shell
            .Run("explain", "c9")
            .Should()
            .Be(new Said(1, "", "reportedly: explain: there is no c9 in this report; near it are c2.\n"));
        shell.Run("explain", "p9").Error.Should().Contain("nor any other id that begins with p");
        shell.Run("explain", "c4").Error.Should().Contain("c4 is in the record, but its reading kept no derivation");
    }

    [Fact]
    public void Colour_changes_no_word_of_an_explanation()
    {
        shell.Run("read", shell.Write("report.txt", HandRead.Text), "--db", "reportedly.db");
        shell.Screen = Screen.Plain with { Colour = true };

        shell.Run("explain", "a1").Output.Should().Contain("names/title-person@2").And.Contain("\u001b[");
    }

    public void Dispose() => shell.Dispose();

    private static string Json(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
