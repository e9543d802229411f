using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Reading.Tests;

public sealed class LanguageTests
{
    private static readonly ReportReader Reader = ReportReader.CreateDefault();

    [Fact]
    public void A_report_in_another_language_is_kept_without_rows_and_says_so()
    {
        ReportRecord record = Read(
            "Deux personnes ont été tuées dans le quartier de Valmont, selon la police, qui n'a pas donné plus de détails."
        );

        record.Report.Language.Should().Be("fr");
        record.Claims.Should().BeEmpty();
        record.Events.Should().BeEmpty();
        record.Reading.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(Diagnostic.LanguageNotRead);
    }

    [Fact]
    public void A_report_in_English_is_read_though_its_source_names_another_language()
    {
        ReportRecord record = Read("A car bomb killed nine people in Velm on Monday, police said.", "fr-FR");

        record.Report.Language.Should().Be("en");
        record.Claims.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("Velm Ostvale Daud", null, "en")]
    [InlineData("Velm Ostvale Daud", "en-GB", "en")]
    [InlineData("Velm Ostvale Daud", "fr", "fr")]
    [InlineData("Velm Ostvale Daud", "x-klingon", "en")]
    public void A_text_of_names_alone_is_of_the_language_that_its_source_says(string text, string? said, string code)
    {
        Read(text, said).Report.Language.Should().Be(code);
    }

    private static ReportRecord Read(string text, string? said = null) =>
        Reader.Read(new ReportInput(SourceText.FromString(text)) { Language = said }).Record;
}
