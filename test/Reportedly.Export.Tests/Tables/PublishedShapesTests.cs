using NJsonSchema;
using Reportedly.Export.Csv;
using Reportedly.Export.Datapackage;
using Reportedly.Export.GeoJson;
using Reportedly.Export.Tests.Codes;
using Reportedly.Records;

namespace Reportedly.Export.Tests.Tables;

/// <summary>What is written holds to the shapes that RFC 7946 and the Data Package specification give, as a validator reads them.</summary>
public sealed class PublishedShapesTests
{
    private static readonly Dataset Told = Made.Dataset(
        [Made.Incident(EventType.Attack).With(Made.Killed(3)), Made.Incident(EventType.Protest) with { Places = [] }],
        [Made.Told("He said ", "three were killed", ".")]
    );

    [Fact]
    public async Task Incidents_on_a_map_are_GeoJSON()
    {
        using Written written = await Written.By(new GeoJsonFormat(), Told);
        JsonSchema schema = await Schema("geojson-rfc7946-points");
        string map = written.Text("incidents.geojson");

        schema.Validate(map).Should().BeEmpty();
        map.Should().Contain("\"geometry\":null", "what has no place stays on the list");
        string broken = map.Replace("\"Feature\"", "\"Thing\"", StringComparison.Ordinal);
        schema.Validate(broken).Should().NotBeEmpty("the schema can fail");
    }

    [Fact]
    public async Task A_package_is_a_data_package()
    {
        using Written written = await Written.By(new DatapackageFormat([new CsvFormat(), new GeoJsonFormat()]), Told);
        JsonSchema schema = await Schema("datapackage-1");
        string package = written.Text("datapackage.json");

        schema.Validate(package).Should().BeEmpty();
        string broken = package.Replace("\"path\"", "\"where\"", StringComparison.Ordinal);
        schema.Validate(broken).Should().NotBeEmpty("the schema can fail");
    }

    private static Task<JsonSchema> Schema(string name) =>
        JsonSchema.FromFileAsync(
            Path.Combine(AppContext.BaseDirectory, "schemas", $"{name}.schema.json"),
            TestContext.Current.CancellationToken
        );
}
