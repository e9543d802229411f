using Reportedly.Reading.Rules;

namespace Reportedly.Reading.Tests.Rules;

/// <summary>A table that an editor has broken says where and how to mend it.</summary>
public sealed class TableFileTests
{
    [Fact]
    public void Comments_and_empty_lines_are_skipped()
    {
        TableRow row = Read("# about\nword\tclass\n\nlorry\tthing\n").Single();

        row.Cells.Should().Equal("lorry", "thing");
        row.Line.Should().Be(4);
    }

    [Theory]
    [InlineData("class\tword\n", "t.tsv:1:*header*")]
    [InlineData("word\tclass\nlorry\n", "t.tsv:2:*tabs*")]
    [InlineData("", "t.tsv:1:*header line is missing*")]
    public void A_broken_table_is_refused_with_file_line_and_remedy(string text, string message)
    {
        Action read = () => Read(text);

        read.Should().Throw<InvalidDataException>().WithMessage(message);
    }

    private static IEnumerable<TableRow> Read(string text) =>
        TableFile.Read("t.tsv", new StringReader(text), "word", "class");
}
