using System.Text;
using System.Text.Json;
using Reportedly.Corroboration;
using Reportedly.Export.Redacting;
using Reportedly.Export.Tests.Codes;
using Reportedly.Records;

namespace Reportedly.Export.Tests.Redacting;

/// <summary>What is dropped for somebody's safety is in no file at all.</summary>
public sealed class RedactionTests : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(path, recursive: true);

    [Fact]
    public async Task A_private_persons_name_is_in_no_file_of_any_format()
    {
        await ExportRun.WriteAsync(
            ExportFormats.All[^1],
            Named(),
            new ExportOptions(Made.Changed, FigurePolicy.RangeOnly) { Redact = true },
            path,
            TestContext.Current.CancellationToken
        );

        string[] files = Directory.GetFiles(path);
        files.Should().HaveCountGreaterThan(20);
        foreach (string file in files)
        {
            string content = Encoding.UTF8.GetString(
                await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)
            );
            foreach (
                string secret in new[] { "Nela", "Marr", "nela-marr", "33.51", "36.27", "Iva Analyst", "Lena Okar" }
            )
            {
                content.Should().NotContain(secret, Path.GetFileName(file));
            }
        }
    }

    [Fact]
    public void Who_holds_an_office_and_what_happened_stays()
    {
        Dataset redacted = Named().Redacted();

        redacted
            .Incidents.Single()
            .Incident.Origins.Select(origin => origin.Name)
            .Should()
            .Contain("Interior Ministry");
        ReportRecord record = redacted.Reports.Single().Record;
        record.Actors.Select(actor => actor.Name).Should().Equal("Interior Ministry", NameEraser.Mark);
        record.Claims[0].Content.Quote.Should().Be("[name] said that gunmen killed 3");
        record.Report.Text.Should().BeEmpty();
    }

    [Fact]
    public void Coordinates_are_rounded_and_no_number_leads_back_to_them()
    {
        IncidentPlace place = Named().Redacted().Incidents.Single().Incident.Places[0];

        place.Latitude.Should().Be(33.5);
        place.Longitude.Should().Be(36.3);
        place.GeonamesId.Should().BeNull();
    }

    [Theory]
    [InlineData("NELA MARR was there", "[name] was there")]
    [InlineData("https://x.example/nela-marr-held", "https://x.example/[name]-held")]
    [InlineData("Nela\nMarr's shop", "[name]'s shop")]
    [InlineData("the marrow of it", "the marrow of it")]
    [InlineData("Marr said; a marr did not", "[name] said; a marr did not")]
    [InlineData("Marrakesh", "Marrakesh")]
    [InlineData("نيلا مار قالت", "[name] قالت")]
    public void A_name_is_found_as_whole_words_however_it_is_set(string text, string erased) => new NameEraser([
            ["Nela", "Marr"],
            ["Marr"],
            ["نيلا", "مار"],
        ]).Erase(text).Should().Be(erased);

    [Fact]
    public void Redacting_twice_gives_the_same_dataset()
    {
        string once = Json(Named().Redacted());
        string twice = Json(Named().Redacted());

        twice.Should().Be(once);
    }

    private static string Json(Dataset dataset) =>
        JsonSerializer.Serialize(
            dataset.Incidents.Select(one => Encoding.UTF8.GetString(IncidentCodec.ToUtf8(one.Incident)))
        ) + string.Concat(dataset.Reports.Select(one => Encoding.UTF8.GetString(RecordCodec.ToUtf8(one.Record))));

    private static Dataset Named()
    {
        ExportedReport told = Made.Told("", "Nela Marr said that gunmen killed 3", ". Marr lives in Orsal.");
        string key = "r1#nela-marr-17";
        ReportRecord record = told.Record with
        {
            Report = told.Record.Report with
            {
                ExternalId = "nela-marr-17",
                Title = "Nela Marr: 3 dead",
                Byline = "By Lena Okar",
                Url = "https://news.example/nela-marr-17",
            },
        };
        Incident incident = Made.Incident(EventType.Attack) with
        {
            Targets = [new IncidentParty("Nela Marr", ActorKind.Person, null)],
            Reports =
            [
                Made.Report(key, "Orsal Courier") with
                {
                    Id = record.Report.Id,
                    Title = "Nela Marr: 3 dead",
                    Url = record.Report.Url,
                },
            ],
            Origins =
            [
                Made.Origin("o1", "Interior Ministry", SourceKind.Organisation) with
                {
                    Reports = [key],
                },
                Made.Origin("o2", "Nela Marr", SourceKind.NamedPerson) with
                {
                    Reports = [key],
                },
            ],
            Facets =
            [
                Made.Happened(Verdict.Contested) with
                {
                    Positions =
                    [
                        Made.Says("o2", null, null, "Marr said that gunmen killed 3") with
                        {
                            Reports = [key],
                            Claims =
                            [
                                new ClaimWords(key, "c2", new QuotedSpan(0, 30, "Marr said that gunmen killed 3")),
                            ],
                            Value = "at the house of Nela Marr",
                        },
                    ],
                },
            ],
        };
        return Made.Dataset([incident], [told with { Key = key, Record = record }]) with
        {
            Judgements =
            [
                new ExportedJudgement(
                    "j1",
                    "accept",
                    "Iva Analyst",
                    Made.Changed,
                    "Nela Marr confirmed it",
                    "{\"who\":\"Iva Analyst\",\"why\":\"Nela Marr confirmed it\"}",
                    new string('0', 64),
                    null
                ),
            ],
        };
    }
}
