using Reportedly.Language.Names;
using Reportedly.Training.Reports;

namespace Reportedly.Training.Tests.Reports;

/// <summary>Marks are taken out of a report, and a broken mark is named.</summary>
public sealed class MarkedReportsTests
{
    [Fact]
    public void Marks_become_names_of_the_text_without_them()
    {
        MarkedParagraph paragraph = MarkedReports.Parse("[P Omar Tal] left [L Kars].", "x.txt", 1);
        paragraph.Text.Should().Be("Omar Tal left Kars.");
        paragraph.Names.Should().Equal((0, 8, NameKind.Person), (14, 18, NameKind.Location));
    }

    [Fact]
    public void Reports_are_divided_by_their_heads_and_paragraphs_by_blank_lines()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("x.txt", "=== a-1\nTitle\n\nOne\ntwo.\n\n=== a-2\nOther\n");
        List<MarkedReport> reports = MarkedReports.Read(path);
        reports.Select(report => report.Id).Should().Equal("a-1", "a-2");
        reports[0].Paragraphs.Select(paragraph => paragraph.Text).Should().Equal("Title", "One\ntwo.");
    }

    [Theory]
    [InlineData("[P Omar Tal left")]
    [InlineData("Omar Tal] left")]
    [InlineData("[P Omar [L Kars]]")]
    [InlineData("[POmar]")]
    public void A_broken_mark_is_named_with_its_line(string text) =>
        FluentActions
            .Invoking(() => MarkedReports.Parse(text, "x.txt", 7))
            .Should()
            .Throw<InvalidDataException>()
            .WithMessage("x.txt, line 7:*");

    [Fact]
    public void An_unknown_letter_is_named() =>
        FluentActions
            .Invoking(() => MarkedReports.Parse("[Q Omar]", "x.txt", 7))
            .Should()
            .Throw<InvalidDataException>()
            .WithMessage("x.txt, line 7: 'Q' is no kind of name*");
}
