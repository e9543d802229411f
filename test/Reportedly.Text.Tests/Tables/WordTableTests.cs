using System.Text;

namespace Reportedly.Text.Tests.Tables;

/// <summary>Whoever edits a table is told what is wrong, in which file and line, and what to do.</summary>
public sealed class WordTableTests
{
    private enum Side
    {
        FarLeft,
        Right,
    }

    [Fact]
    public void Comments_and_empty_lines_are_skipped_and_still_counted()
    {
        WordTable table = Read("# about\nword\tside\n\nlorry\tright\n# more\ncart\tfar_left\n");

        table.Rows.Select(row => (row.Line, row["word"])).Should().Equal((4, "lorry"), (6, "cart"));
        table.Columns.Should().Equal("word", "side");
    }

    [Fact]
    public void A_file_saved_on_Windows_reads_the_same() =>
        Read("\uFEFFword\tside\r\nlorry\tright\r\n").Rows.Single()["side"].Should().Be("right");

    [Fact]
    public void The_digest_changes_with_any_byte_of_the_file()
    {
        string digest = Read("word\tside\nlorry\tright\n").Digest;

        digest.Should().MatchRegex("^sha256:[0-9a-f]{64}$");
        Read("word\tside\nlorry\tright\n# x\n").Digest.Should().NotBe(digest);
    }

    [Theory]
    [InlineData("", "t.tsv:1: the header line is missing*'word<tab>side'*")]
    [InlineData("# only this\n", "t.tsv:1: the header line is missing*")]
    [InlineData("# about\nside\tword\n", "t.tsv:2: the header is 'side<tab>word'; make it 'word<tab>side'.")]
    [InlineData("word\tside\nlorry\n", "t.tsv:2: the row has 1 cell; give 2, divided by single tabs.")]
    [InlineData("word\tside\nlorry\tright\tfast\n", "t.tsv:2: the row has 3 cells; give 2*")]
    public void A_broken_table_is_refused_with_file_line_and_remedy(string text, string message) =>
        FluentActions.Invoking(() => Read(text)).Should().Throw<InvalidDataException>().WithMessage(message);

    [Fact]
    public void A_line_in_another_encoding_is_named() =>
        FluentActions
            .Invoking(() => WordTable.Parse("t.tsv", [.. "word\ncaf"u8, 0xE9, .. "\n"u8], "word"))
            .Should()
            .Throw<InvalidDataException>()
            .WithMessage("t.tsv:2: *save the file as UTF-8*");

    [Fact]
    public void A_table_that_the_assembly_does_not_hold_is_named_with_the_remedy() =>
        FluentActions
            .Invoking(() => WordTable.Load(typeof(WordTableTests).Assembly, "lexicons/xx/none.tsv", "word"))
            .Should()
            .Throw<InvalidDataException>()
            .WithMessage("lexicons/xx/none.tsv: Reportedly.Text.Tests does not hold it; embed it *");

    [Fact]
    public void Only_cells_that_may_be_left_out_may_be_left_out()
    {
        WordTable table = WordTable.Parse(
            "t.tsv",
            "word\tplural\tnote\nox\toxen\na\tb\tc\n"u8,
            "word",
            "plural",
            "note?"
        );

        table.Rows.Select(row => row.Find("note")).Should().Equal(null, "c");
        FluentActions
            .Invoking(() => WordTable.Parse("t.tsv", "word\tplural\tnote\nox\n"u8, "word", "plural", "note?"))
            .Should()
            .Throw<InvalidDataException>()
            .WithMessage("t.tsv:2: the row has 1 cell; give 2 to 3*");
    }

    [Fact]
    public void A_hyphen_is_an_empty_cell()
    {
        TableRow row = Read("word\tside\nlorry\t-\n").Rows.Single();

        row.Find("side").Should().BeNull();
        row.List("side").Should().BeEmpty();
        row.Words("side").Should().BeEmpty();
        row.FindChoice<Side>("side").Should().BeNull();
        row.Choices<Side>("side").Should().BeEmpty();
    }

    [Fact]
    public void An_empty_cell_that_is_needed_is_named() =>
        FluentActions
            .Invoking(() => Read("word\tside\n\nlorry\t-\n").Rows.Single()["side"])
            .Should()
            .Throw<InvalidDataException>()
            .WithMessage("t.tsv:3: the cell 'side' is empty; fill it, or delete the row.");

    [Theory]
    [InlineData("far_left")]
    [InlineData("far-left")]
    [InlineData("FARLEFT")]
    public void A_choice_is_written_in_any_case(string written) =>
        Read($"word\tside\nlorry\t{written}\n").Rows.Single().Choice<Side>("side").Should().Be(Side.FarLeft);

    [Theory]
    [InlineData("middle")]
    [InlineData("1")]
    [InlineData("right,far_left")]
    public void An_unknown_choice_is_named_with_those_there_are(string written)
    {
        TableRow row = Read($"word\tside\nlorry\t{written}\n").Rows.Single();

        FluentActions
            .Invoking(() => row.Choice<Side>("side"))
            .Should()
            .Throw<InvalidDataException>()
            .WithMessage($"t.tsv:2: '{written}' is no side; write one of far_left, right.");
    }

    [Fact]
    public void Lists_keep_their_order()
    {
        TableRow row = Read("word\tside\nlorry | big cart|\tright|far_left\n").Rows.Single();

        row.List("word").Should().Equal("lorry", "big cart");
        row.Choices<Side>("side").Should().Equal(Side.Right, Side.FarLeft);
        FluentActions
            .Invoking(() => Read("word\tside\nx\tright|up\n").Rows.Single().Choices<Side>("side"))
            .Should()
            .Throw<InvalidDataException>()
            .WithMessage("t.tsv:2: 'up' is no side;*");
    }

    private static WordTable Read(string text) =>
        WordTable.Parse("t.tsv", Encoding.UTF8.GetBytes(text), "word", "side");
}
