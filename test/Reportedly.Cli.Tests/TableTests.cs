using System.Text.RegularExpressions;
using Reportedly.Cli.Printing;

namespace Reportedly.Cli.Tests;

public sealed partial class TableTests : IDisposable
{
    private readonly Shell shell = new();

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(160)]
    public void A_record_is_laid_out_for_the_width_of_the_screen(int width)
    {
        shell.Screen = new Screen(width, Colour: false);

        Said said = Table();

        said.Output.Should().Be(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Tables", $"{width}.txt")));
        said.Lines.Should().OnlyContain(line => line.Length <= width + 2);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(79)]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(139)]
    [InlineData(400)]
    public void A_screen_of_any_width_shows_every_claim(int width)
    {
        shell.Screen = new Screen(width, Colour: false);

        Said said = Table();

        said.Lines.Count(line => ClaimId().IsMatch(line)).Should().Be(6);
    }

    [Fact]
    public void Colour_adds_nothing_that_words_and_signs_do_not_say()
    {
        string plain = Table().Output;
        shell.Screen = Screen.Plain with { Colour = true };
        string coloured = Table().Output;

        coloured.Should().Contain("\u001b[");
        plain.Should().NotContain("\u001b");
        string bare = Escape().Replace(coloured, "");
        string.Join('\n', bare.Split('\n').Select(line => line.TrimEnd())).Should().Be(plain);
    }

    [Fact]
    public void Each_speaker_stands_over_what_it_says_and_each_figure_has_its_own_row()
    {
        string[] lines = Table().Lines;

        int vahn = Array.FindIndex(
            lines,
            line => line.Contains("Colonel Idris Vahn (named person) via Tarsal Courier")
        );
        lines[vahn + 1]
            .Should()
            .StartWith("c2")
            .And.Contain("arrest")
            .And.Contain("160 arrested f1")
            .And.Contain("Tarsal (XT)");
        lines.Skip(vahn + 2).First(line => line.Contains("f2")).Should().Contain("2 arrested").And.Contain("Oum (?)");
        lines.Should().Contain(line => line.Contains("✗ denies e1"));
        lines.Should().Contain(line => line.Contains("? does not confirm c2"));
        lines.Should().Contain(line => line.Contains("~ possible"));
    }

    [Fact]
    public void The_last_line_sums_up() =>
        Table().Lines[^1].Should().Be("1 report · 6 claims · 4 events · 4 figures · 4 sources");

    [Fact]
    public void What_could_steer_the_terminal_is_taken_out_of_a_reports_words()
    {
        Said said = shell.Run("read", shell.Write("evil.txt", "Bad\u001b]0;gone\u0007 title \u202E[red]x[/]\n\nBody."));

        said.Code.Should().Be(0);
        said.Output.Should().NotContain("\u001b").And.NotContain("\u0007").And.NotContain("\u202E");
        said.Output.Should().Contain("[red]x[/]");
    }

    [Fact]
    public void Long_words_lose_their_middle_not_their_ends()
    {
        string sentence = "Begin " + string.Join(' ', Enumerable.Repeat("and so on", 80)) + " finish";

        Said said = shell.Run("read", shell.Write("long.txt", sentence));

        said.Output.Should().Contain("Begin and so on").And.Contain(" … ").And.Contain("finish");
        said.Output.Length.Should().BeLessThan(700);
    }

    public void Dispose() => shell.Dispose();

    private Said Table() =>
        shell.Run("read", shell.Write("report.txt", HandRead.Text), "--published", HandRead.Published);

    [GeneratedRegex(@"\x1b\[[0-9;]*m")]
    private static partial Regex Escape();

    [GeneratedRegex(@"^c\d")]
    private static partial Regex ClaimId();
}
