using System.Text.Json;
using NJsonSchema;
using NJsonSchema.Validation;
using Reportedly.Corroboration;
using Reportedly.Export.Stix;
using Reportedly.Export.Tests.Codes;
using Reportedly.Records;

namespace Reportedly.Export.Tests.Stix;

public sealed class StixFormatTests
{
    private static readonly Dataset Told = Made.Dataset(
        [
            Made.Incident(EventType.Attack).With(Made.Killed(3)) with
            {
                Places = [Made.Orsal, new IncidentPlace("the valley", null, null, null, null, null, null)],
                Targets = [Made.Army, Made.Shoppers, new IncidentParty("Nela Marr", ActorKind.Person, null)],
            },
        ],
        [Made.Told("He said ", "three were killed", ".")]
    );

    [Fact]
    public async Task A_bundle_holds_to_STIX()
    {
        using Written written = await Written.By(new StixFormat(), Told);
        JsonSchema schema = await JsonSchema.FromFileAsync(
            Path.Combine(AppContext.BaseDirectory, "schemas", "stix-2.1-subset.schema.json"),
            TestContext.Current.CancellationToken
        );

        ICollection<ValidationError> errors = schema.Validate(written.Text("stix-bundle.json"));

        errors.Should().BeEmpty();
        string broken = written
            .Text("stix-bundle.json")
            .Replace("\"spec_version\":\"2.1\",", "", StringComparison.Ordinal);
        schema.Validate(broken).Should().NotBeEmpty("the schema can fail");
    }

    [Fact]
    public async Task Every_id_that_is_spoken_of_is_in_the_bundle_once()
    {
        JsonElement[] objects = await Objects(Told);

        string[] ids = [.. objects.Select(o => o.GetProperty("id").GetString()!)];
        ids.Should().OnlyHaveUniqueItems();
        objects.SelectMany(References).Should().BeSubsetOf(ids);
    }

    [Fact]
    public async Task A_claim_is_a_note_on_its_incident_with_its_words()
    {
        JsonElement[] objects = await Objects(Told);

        JsonElement note = objects.First(o => Type(o) == "note");
        note.GetProperty("content").GetString().Should().Be("three were killed");
        note.GetProperty("abstract").GetString().Should().Be("Interior Ministry asserts");
        note.GetProperty("object_refs")[0].GetString().Should().StartWith("incident--");
        objects.Count(o => Type(o) == "report").Should().Be(1);
    }

    [Fact]
    public async Task A_person_is_no_identity_and_no_author()
    {
        using Written written = await Written.By(new StixFormat(), Told);

        written.Text("stix-bundle.json").Should().NotContain("Nela Marr");
        (await Objects(Told))
            .Where(o => Type(o) == "identity")
            .Select(o => o.GetProperty("name").GetString())
            .Should()
            .BeEquivalentTo("Reportedly", "River Front", "Vara Army");
    }

    [Fact]
    public async Task Ids_are_the_same_in_two_exports_of_one_store()
    {
        JsonElement[] one = await Objects(Told);
        JsonElement[] two = await Objects(Told, Written.Options with { Made = Written.Options.Made.AddYears(1) });

        one.Select(o => o.GetRawText()).Should().Equal(two.Select(o => o.GetRawText()));
    }

    [Fact]
    public async Task A_report_without_a_day_has_its_notes_but_is_no_report_object()
    {
        ExportedReport told = Made.Told("He said ", "three were killed", ".");
        told = told with
        {
            Record = told.Record with
            {
                Report = told.Record.Report with { Published = new PublicationDate(null, null, DateBasis.Unknown) },
            },
        };

        JsonElement[] objects = await Objects(Made.Dataset([Made.Incident(EventType.Attack)], [told]));

        objects.Count(o => Type(o) == "note").Should().Be(2);
        objects.Should().NotContain(o => Type(o) == "report");
    }

    private static IEnumerable<string> References(JsonElement one) =>
        one.EnumerateObject()
            .Where(p =>
                p.Name.EndsWith("_ref", StringComparison.Ordinal) || p.Name.EndsWith("_refs", StringComparison.Ordinal)
            )
            .SelectMany(p =>
                p.Value.ValueKind == JsonValueKind.Array
                    ? p.Value.EnumerateArray().Select(v => v.GetString()!)
                    : [p.Value.GetString()!]
            );

    private static string? Type(JsonElement one) => one.GetProperty("type").GetString();

    private static async Task<JsonElement[]> Objects(Dataset dataset, ExportOptions? options = null)
    {
        using Written written = await Written.By(new StixFormat(), dataset, options);
        using JsonDocument json = JsonDocument.Parse(written.Text("stix-bundle.json"));
        return [.. json.RootElement.GetProperty("objects").EnumerateArray().Select(o => o.Clone())];
    }
}
