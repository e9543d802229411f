using System.Text;
using System.Text.Json;
using Reportedly.Language.Models;

namespace Reportedly.Cli.Tests;

/// <summary>People who want words, tags, trees and names alone get them, for all that comes in.</summary>
public sealed class AnalyseTests : IDisposable
{
    private readonly Shell shell = new();

    [Fact]
    public void A_report_comes_as_CoNLL_U_and_nothing_else_is_on_stdout()
    {
        Said said = shell.Run("analyse", shell.Write("report.txt", HandAnalysed.Text));

        said.Code.Should().Be(0);
        said.Error.Should().BeEmpty();
        string id = HandAnalysed.Known.Source.Id;
        said.Output.Should()
            .Be(
                Tabbed(
                    $"""
                    # newdoc id = {id}
                    # newpar
                    # sent_id = {id}-1
                    # text = 🕊️ Général Vahn's fled Tarsal.
                    1 🕊️ 🕊️ SYM NFP _ 5 dep _ Offsets=0:2
                    2 Général Général PROPN NNP _ 5 nsubj _ Name=B-Person|Offsets=3:10
                    3-4 Vahn's _ _ _ _ _ _ _ _
                    3 Vahn Vahn PROPN NNP _ 2 flat _ Name=I-Person|Offsets=11:15
                    4 's have AUX VBZ _ 5 aux _ Offsets=15:17
                    5 fled flee VERB VBN _ 0 root _ Offsets=18:22
                    6 Tarsal Tarsal PROPN NNP _ 5 obj _ Name=B-Location|Offsets=23:29|SpaceAfter=No
                    7 . . PUNCT . _ 5 punct _ Offsets=29:30

                    # newpar
                    # sent_id = {id}-2
                    # text = Rebels cannot speak
                    1 Rebels rebel NOUN NNS _ 4 nsubj _ Offsets=32:38
                    2-3 cannot _ _ _ _ _ _ _ _
                    2 can can AUX MD _ 4 aux _ Offsets=39:42
                    3 not not PART RB _ 4 advmod _ Offsets=42:45
                    4 speak speak VERB VB _ 0 root _ Offsets=46:51|SpaceAfter=No


                    """
                )
            );
    }

    [Fact]
    public void Claims_come_alone_or_behind_the_words()
    {
        string file = shell.Write(
            "feed.jsonl",
            JsonSerializer.Serialize(new { id = "herald-17", text = HandAnalysed.Text })
        );

        JsonElement alone = Objects("analyse", file, "--layers", "claims", "--format", "jsonl").Single();
        JsonElement both = Objects("analyse", file, "--layers", "tokens,claims", "--format", "jsonl").Single();

        alone.EnumerateObject().Select(field => field.Name).Should().Equal("id", "claims");
        both.EnumerateObject().Select(field => field.Name).Should().Equal("id", "sentences", "tokens", "claims");
    }

    [Fact]
    public void Claims_are_refused_where_a_line_holds_a_word()
    {
        Said said = shell.Run("analyse", shell.Write("report.txt", HandAnalysed.Text), "--layers", "claims");

        said.Code.Should().Be(ExitCode.Usage);
        said.Output.Should().BeEmpty();
        said.Error.Should().Contain("--format jsonl");
    }

    [Fact]
    public void A_report_comes_as_a_line_of_JSON_whose_offsets_quote_its_words()
    {
        string file = shell.Write(
            "feed.jsonl",
            JsonSerializer.Serialize(new { id = "herald-17", text = HandAnalysed.Text })
        );

        JsonElement report = Objects("analyse", file, "--format", "jsonl").Single();

        report.GetProperty("id").GetString().Should().Be("herald-17");
        report
            .EnumerateObject()
            .Select(field => field.Name)
            .Should()
            .Equal("id", "sentences", "tokens", "tags", "trees", "names");
        string[] runes = [.. HandAnalysed.Text.EnumerateRunes().Select(rune => rune.ToString())];
        foreach (JsonElement token in report.GetProperty("tokens").EnumerateArray())
        {
            Slice(runes, token).Should().Be(token.GetProperty("form").GetString());
        }
        report
            .GetProperty("names")
            .EnumerateArray()
            .Select(name => (name.GetProperty("kind").GetString(), name.GetProperty("quote").GetString()))
            .Should()
            .Equal(("Person", "Général Vahn"), ("Location", "Tarsal"));
        report
            .GetProperty("names")
            .EnumerateArray()
            .Select(name => Slice(runes, name))
            .Should()
            .Equal("Général Vahn", "Tarsal");
        report.GetProperty("trees")[4].GetProperty("head").GetInt32().Should().Be(-1);
        report.GetProperty("tags")[9].GetProperty("lemma").GetString().Should().Be("not");
        report.GetProperty("sentences")[1].GetProperty("paragraph").GetInt32().Should().Be(1);
    }

    [Theory]
    [InlineData("names", "id sentences tokens names")]
    [InlineData("trees,tags", "id sentences tokens tags trees")]
    [InlineData("tokens", "id sentences tokens")]
    [InlineData("names,tokens,tags,trees,tags", "id sentences tokens tags trees names")]
    public void Only_the_layers_that_are_asked_for_are_printed_and_tokens_always(string layers, string fields)
    {
        string file = shell.Write("report.txt", HandAnalysed.Text);

        Objects("analyse", file, "--format", "jsonl", "--layers", layers)
            .Single()
            .EnumerateObject()
            .Select(field => field.Name)
            .Should()
            .Equal(fields.Split(' '));
        string conllu = shell.Run("analyse", file, "--layers", layers).Output;
        conllu.Contains("Name=B-Person", StringComparison.Ordinal).Should().Be(fields.Contains("names"));
        conllu.Contains("\tNNS\t", StringComparison.Ordinal).Should().Be(fields.Contains("tags"));
        conllu.Contains("\tnsubj\t", StringComparison.Ordinal).Should().Be(fields.Contains("trees"));
    }

    [Fact]
    public void An_unknown_layer_is_answered_with_those_that_there_are()
    {
        Said said = shell.Run("analyse", "--layers", "tokens,syllables", shell.Write("a.txt", "A report."));

        said.Code.Should().Be(2);
        said.Output.Should().BeEmpty();
        said.ErrorLines[0].Should().Contain("no layer 'syllables'").And.Contain("tokens, tags, trees, names");
    }

    [Fact]
    public void What_cannot_be_analysed_is_listed_and_costs_itself_alone()
    {
        string feed = shell.Write(
            "in/feed.jsonl",
            "{\"id\":\"a\",\"text\":\"Before.\"}\nnothing\n{\"text\":\"BREAK THE READER\"}\n{\"id\":\"b\",\"text\":\"After.\"}\n"
        );
        string binary = shell.Write("in/x.png", [0x89, 0, 1]);

        Said said = shell.Run("analyse", shell.PathOf("in"), shell.PathOf("missing.txt"), "--format", "jsonl");

        said.Code.Should().Be(3);
        said.Lines.Should().HaveCount(2);
        said.Lines[0].Should().StartWith("{\"id\":\"a\",");
        said.Lines[1].Should().StartWith("{\"id\":\"b\",");
        said.ErrorLines.Should().HaveCount(5);
        said.ErrorLines[0].Should().StartWith($"{feed}:2: this line is not JSON");
        said.ErrorLines[1]
            .Should()
            .StartWith($"{feed}:3: the analyser failed on this report")
            .And.Contain("on purpose");
        said.ErrorLines[2].Should().StartWith($"{binary}: this is a binary file");
        said.ErrorLines[3].Should().Contain("missing.txt: there is no such file or folder");
        said.ErrorLines[4].Should().Be("4 of 6 could not be read; they are listed above.");
    }

    [Theory]
    [InlineData("conllu", 1)]
    [InlineData("conllu", 8)]
    [InlineData("jsonl", 2)]
    public void The_output_comes_in_the_order_of_the_input_with_any_number_of_workers(string format, int workers)
    {
        StringBuilder lines = new();
        for (int i = 0; i < 200; i++)
        {
            lines.Append(
                i % 17 == 0
                    ? "broken\n"
                    : $"{{\"id\":\"r{i}\",\"text\":\"Report {i} {new string('x', i * 37 % 500)}.\"}}\n"
            );
        }
        string file = shell.Write("feed.jsonl", lines.ToString());

        Said said = shell.Run("analyse", file, "--format", format, "--workers", $"{workers}");

        said.Code.Should().Be(3);
        IEnumerable<string> ids = said
            .Lines.Where(line => line[0] == '{' || line.StartsWith("# newdoc", StringComparison.Ordinal))
            .Select(line => line[0] == '{' ? line.Split('"')[3] : line["# newdoc id = ".Length..]);
        ids.Should().Equal(Enumerable.Range(0, 200).Where(i => i % 17 != 0).Select(i => $"r{i}"));
    }

    [Fact]
    public void Only_a_few_reports_are_taken_in_ahead_of_those_that_are_analysed()
    {
        int analysed = 0;
        int ahead = 0;
        int taken = 0;
        shell.Analyser = source =>
        {
            ahead = Math.Max(ahead, Volatile.Read(ref taken) - Interlocked.Increment(ref analysed));
            return HandAnalysed.Analyse(source);
        };
        using CountedLines feed = new(2000, 4000, () => Interlocked.Increment(ref taken));
        shell.Stdin = feed;

        shell.Run("analyse", "--format", "jsonl", "--workers", "4").Lines.Should().HaveCount(2000);

        // The workers' own, those that wait to be written, and what one buffer holds.
        ahead.Should().BeLessThan(60);
    }

    [Fact]
    public void Nothing_named_and_nothing_piped_is_a_mistake_in_usage()
    {
        Said said = shell.Run("analyse");

        said.Code.Should().Be(2);
        said.Error.Should().Contain("analyse: there is nothing to read");
    }

    [Fact]
    public void A_model_that_cannot_be_read_is_said_in_one_line()
    {
        shell.CannotStart = new ModelFormatException("models/en.model is cut short or damaged.\nTake the file anew.");

        Said said = shell.Run("analyse", shell.Write("report.txt", "A report."));

        said.Code.Should().Be(1);
        said.Output.Should().BeEmpty();
        said.ErrorLines.Should()
            .ContainSingle()
            .Which.Should()
            .StartWith("reportedly: the analyser cannot start")
            .And.Contain("models/en.model is cut short or damaged. Take the file anew");
    }

    public void Dispose() => shell.Dispose();

    private JsonElement[] Objects(params string[] arguments)
    {
        Said said = shell.Run(arguments);
        said.Error.Should().BeEmpty();
        said.Code.Should().Be(0);
        return [.. said.Lines.Select(line => JsonElement.Parse(line))];
    }

    private static string Slice(string[] runes, JsonElement item) =>
        string.Concat(runes[item.GetProperty("start").GetInt32()..item.GetProperty("end").GetInt32()]);

    /// <summary>The lines with tabs for spaces, but for notes.</summary>
    private static string Tabbed(string lines) =>
        string.Join('\n', lines.Split('\n').Select(line => line.StartsWith('#') ? line : line.Replace(' ', '\t')));
}
