using Reportedly.Export.Gdelt;
using Reportedly.Export.Tests.Codes;
using Reportedly.Records;

namespace Reportedly.Export.Tests.Gdelt;

public sealed class GdeltMentionsFormatTests
{
    [Fact]
    public void The_columns_are_those_of_GDELT_in_its_order() =>
        string.Join(", ", GdeltMentionsFormat.Columns)
            .Should()
            .Be(
                "GLOBALEVENTID, EventTimeDate, MentionTimeDate, MentionType, MentionSourceName, MentionIdentifier, "
                    + "SentenceID, Actor1CharOffset, Actor2CharOffset, ActionCharOffset, InRawText, Confidence, "
                    + "MentionDocLen, MentionDocTone, MentionDocTranslationInfo, Extras"
            );

    [Fact]
    public async Task A_telling_is_a_row_that_says_where_in_the_text_it_stands()
    {
        ExportedReport told = Made.Told("قال إن 🚑 ", "three were killed", ".");

        string[] cells = await Cells(told);

        cells
            .Should()
            .Equal(
                "i7f3a#e1",
                "20310410000000",
                "20310410000000",
                "1",
                "news.example",
                "https://news.example/r1",
                "",
                "-1",
                "-1",
                "9",
                "1",
                "",
                "27",
                "",
                "",
                ""
            );
        string text = told.Record.Report.Text;
        string found = string.Concat(
            text.EnumerateRunes().Skip(int.Parse(cells[9], System.Globalization.CultureInfo.InvariantCulture)).Take(17)
        );
        found.Should().Be("three were killed");
    }

    [Fact]
    public async Task A_report_without_an_address_is_cited()
    {
        ExportedReport told = Made.Told("", "three were killed", ".");
        told = told with
        {
            Record = told.Record with
            {
                Report = told.Record.Report with { Url = null, Publisher = "Orsal\tCourier\n" },
            },
        };

        string[] cells = await Cells(told);

        cells.Should().HaveCount(16, "a tab in a name does not begin a cell");
        cells[3].Should().Be("2");
        cells[4].Should().Be("Orsal Courier ");
        cells[5].Should().Be("r1");
    }

    [Fact]
    public async Task Tellings_of_rejected_incidents_are_no_rows()
    {
        Dataset dataset = Made.Dataset([Made.Incident(EventType.Attack)], [Made.Told("", "three were killed", ".")]);
        dataset = dataset with { Incidents = [.. dataset.Incidents.Select(i => i with { Status = "rejected" })] };

        using Written written = await Written.By(new GdeltMentionsFormat(), dataset);

        written.Text("gdelt-mentions.tsv").Should().BeEmpty();
    }

    private static async Task<string[]> Cells(ExportedReport told)
    {
        using Written written = await Written.By(
            new GdeltMentionsFormat(),
            Made.Dataset([Made.Incident(EventType.Attack)], [told])
        );
        return written.Lines("gdelt-mentions.tsv").Single().Split('\t');
    }
}
