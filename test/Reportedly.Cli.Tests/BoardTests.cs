using System.Text;
using System.Text.RegularExpressions;
using Reportedly.Cli.Printing;
using Reportedly.Cli.Printing.Incidents;
using Reportedly.Corroboration;

namespace Reportedly.Cli.Tests;

/// <summary>The figures board: who says what of one incident, and what comes of it.</summary>
public sealed partial class BoardTests
{
    private static readonly Incident Shelling = MadeIncident.Shelling;

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void A_board_is_laid_out_for_the_width_of_the_screen(int width)
    {
        string board = Board(width);

        board.Should().Be(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Tables", $"board-{width}.txt")));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(99)]
    [InlineData(400)]
    public void A_screen_of_any_width_shows_every_question_with_its_verdict(int width)
    {
        string[] lines = Board(width).Split('\n');

        lines.Count(line => line.StartsWith('▌') && line.Contains(':')).Should().Be(5);
        lines.Should().OnlyContain(line => line.Length <= Math.Max(width, 48));
    }

    [Fact]
    public void Each_origin_says_how_many_reports_carry_it_and_through_whom()
    {
        string board = Board(160);

        board.Should().Contain("Dr Sela Morin o2").And.Contain("of Tarsal General");
        board.Should().Contain("named person, 3 reports").And.Contain("via Tarsal Wire");
    }

    [Fact]
    public void A_figure_that_its_origin_took_back_stays_on_the_board_and_says_so() =>
        Board(120).Should().Contain("12 (superseded)").And.Contain("17 to 19").And.NotContain("12 to 19");

    [Fact]
    public void Under_the_board_stand_the_words_of_each_cell_and_the_claims_to_explain() =>
        Board(120).Should().Contain("“The toll rose to 19” post-4/c1").And.Contain("o3   ? does not confirm");

    [Fact]
    public void Reports_that_repeat_a_text_stand_under_it_and_count_as_one_text()
    {
        string[] lines = Board(120).Split('\n');

        int head = Array.FindIndex(lines, line => line.Contains("4 reports, 2 texts"));
        lines[head + 1].Should().Contain("Tarsal Wire").And.Contain("wire-1");
        lines[head + 2].Should().Contain("copy").And.Contain("courier-2");
        lines[head + 3].Should().Contain("copy").And.Contain("gazette-3");
        lines[head + 4].Should().NotContain("copy");
    }

    [Fact]
    public void The_policy_is_named_and_where_it_chose_no_number_none_is_shown()
    {
        Board(120).Should().Contain("policy most_recent").And.Contain("best 19");
        Incident open = Shelling with
        {
            Facets =
            [
                .. Shelling.Facets.Select(facet =>
                    facet with
                    {
                        Best = null,
                        Policy = facet.Policy is null ? null : FigurePolicy.RangeOnly,
                    }
                ),
            ],
        };

        Rendered(open, 120).Should().Contain("policy range_only").And.NotContain("best");
    }

    [Fact]
    public void Colour_adds_nothing_that_words_and_signs_do_not_say()
    {
        string coloured = Board(120, colour: true);

        coloured.Should().Contain("\u001b[");
        string bare = Escape().Replace(coloured, "");
        string.Join('\n', bare.Split('\n').Select(line => line.TrimEnd())).Should().Be(Board(120));
    }

    [Fact]
    public void What_could_steer_the_terminal_is_taken_out_of_names()
    {
        Incident evil = Shelling with
        {
            Origins = [.. Shelling.Origins.Select(origin => origin with { Name = "x\u001b[31m[red]y[/]" })],
        };

        Rendered(evil, 120).Should().NotContain("\u001b").And.Contain("[red]y[/]");
    }

    [Fact]
    public void At_a_glance_each_question_has_one_line_with_its_verdict_and_who_says_what()
    {
        string sheet = Encoding.UTF8.GetString(
            new VerdictSheet(new Screen(140, Colour: false)).Render([Shelling], "1 incident")
        );

        string[] lines = sheet.Split('\n');
        lines
            .Single(line => line.StartsWith("≠ contested", StringComparison.Ordinal))
            .Should()
            .Contain("17 to 19")
            .And.Contain("19: health ministry · 17 ~ probable: Dr Sela Morin (3 reports)");
        lines
            .Single(line => line.StartsWith("? unconfirmed", StringComparison.Ordinal))
            .Should()
            .Contain("? does not confirm: police chief of Tarsal");
        sheet.Should().NotContain("superseded").And.NotContain("12:");
    }

    [Fact]
    public void A_list_has_a_row_an_incident_and_says_how_many_there_are_in_all()
    {
        string list = Encoding.UTF8.GetString(
            new IncidentList(new Screen(80, Colour: false)).Render([Shelling, Shelling], 7)
        );

        list.Split('\n')
            .Count(line => line.StartsWith("2031-05-04  shelling", StringComparison.Ordinal))
            .Should()
            .Be(2);
        list.Should().Contain("i0123456789abcdef").And.Contain("≠ contested").And.EndWith("2 of 7 incidents\n");
    }

    private static string Board(int width, bool colour = false) => Rendered(Shelling, width, colour);

    private static string Rendered(Incident incident, int width, bool colour = false) =>
        Encoding.UTF8.GetString(new IncidentBoard(new Screen(width, colour)).Render(incident));

    [GeneratedRegex(@"\x1b\[[0-9;]*m")]
    private static partial Regex Escape();
}
