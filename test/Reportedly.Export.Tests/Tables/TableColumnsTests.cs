using System.Text;
using System.Text.Json;
using Reportedly.Corroboration;
using Reportedly.Export.Csv;
using Reportedly.Export.Tests.Codes;
using Reportedly.Records;

namespace Reportedly.Export.Tests.Tables;

/// <summary>Programs that people wrote against the tables find the columns where they were.</summary>
public sealed class TableColumnsTests : IDisposable
{
    private static readonly ExportOptions Plain = new(Made.Changed, FigurePolicy.RangeOnly);

    private readonly string path = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(path, recursive: true);

    [Theory]
    [InlineData(
        "incidents",
        "event_id,event_date,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,actor2,country,admin1,admin2,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities_low,fatalities_best,fatalities_high,n_reports,n_independent,disputed,status,timestamp"
    )]
    [InlineData(
        "claims",
        "claim_id,incident_id,report_id,said_by,via,stance,factuality,quantity_kind,low,high,quote,start,end,reliability,credibility,review_status,reviewer,extractor_version"
    )]
    public async Task The_columns_stand_in_the_order_that_the_guide_promises(string table, string columns)
    {
        string[] lines = await Lines(table, Plain);

        lines[0].Should().Be(columns);
    }

    [Fact]
    public async Task Excel_gets_a_byte_order_mark_only_where_it_is_asked_for()
    {
        await Lines("incidents", Plain);
        (await Bytes()).Should().StartWith("event_id"u8.ToArray());

        await Lines("incidents", Plain with { ByteOrderMark = true });
        (await Bytes()).Should().StartWith([0xEF, 0xBB, 0xBF]);
    }

    [Fact]
    public async Task Hashtags_stand_right_under_the_header_where_they_are_asked_for()
    {
        string[] lines = await Lines("incidents", Plain with { Hxl = true });

        lines[1].Should().StartWith(",#date+start,").And.Contain("#geo+lat,#geo+lon").And.Contain("#affected+killed");
    }

    [Fact]
    public async Task A_southern_and_western_place_keeps_its_negative_numbers()
    {
        Incident incident = Made.Incident(EventType.Attack) with
        {
            Places = [Made.Orsal with { Latitude = -12.5, Longitude = -0.25 }],
        };

        string[] lines = await Lines("incidents", Plain, incident);

        lines[1].Should().Contain(",-12.5,-0.25,");
    }

    [Fact]
    public async Task The_best_number_is_empty_until_a_policy_chose_one()
    {
        Facet open = Made.Killed(7) with { Low = 5, Best = null, High = 9 };

        (await Lines("incidents", Plain, Made.Incident(EventType.Attack).With(open)))[1].Should().Contain(",5,,9,");
        (await Lines("incidents", Plain, Made.Incident(EventType.Attack).With(open with { Best = 6 })))[1]
            .Should()
            .Contain(",5,6,9,");
    }

    [Fact]
    public async Task Every_file_of_the_package_is_described_and_has_its_digest()
    {
        ExportFolder folder = new(path);
        await ExportFormats
            .All[^1]
            .WriteAsync(
                Made.Dataset([Made.Incident(EventType.Attack)], [Made.Told("", "gunmen killed 3", ".")]),
                Plain,
                folder,
                TestContext.Current.CancellationToken
            );

        using JsonDocument package = JsonDocument.Parse(
            await File.ReadAllBytesAsync(Path.Combine(path, "datapackage.json"), TestContext.Current.CancellationToken)
        );
        string[] sums = await File.ReadAllLinesAsync(
            Path.Combine(path, "SHA256SUMS"),
            TestContext.Current.CancellationToken
        );

        sums.Should().Equal(folder.Files.SkipLast(1).Select(file => $"{file.Digest}  {file.Name}"));
        package
            .RootElement.GetProperty("resources")
            .EnumerateArray()
            .Select(resource => $"{resource.GetProperty("path")} {resource.GetProperty("hash")}")
            .Should()
            .Equal(folder.Files.SkipLast(4).Select(file => $"{file.Name} sha256:{file.Digest}"));
    }

    private async Task<string[]> Lines(string table, ExportOptions options, params Incident[] incidents)
    {
        await new CsvFormat().WriteAsync(
            Made.Dataset(incidents),
            options,
            new ExportFolder(path),
            TestContext.Current.CancellationToken
        );
        return (
            await File.ReadAllTextAsync(
                Path.Combine(path, $"{table}.csv"),
                Encoding.UTF8,
                TestContext.Current.CancellationToken
            )
        ).Split("\r\n");
    }

    private Task<byte[]> Bytes() =>
        File.ReadAllBytesAsync(Path.Combine(path, "incidents.csv"), TestContext.Current.CancellationToken);
}
