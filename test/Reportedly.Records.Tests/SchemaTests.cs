using System.Text;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace Reportedly.Records.Tests;

/// <summary>The published schema is that of the records written.</summary>
public sealed class SchemaTests
{
    private const string Rewrite = "REPORTEDLY_WRITE_SCHEMA";

    private static readonly string File = Path.Combine(Repository.Root, "docs", "schema", "record-1.schema.json");

    [Fact]
    public void The_published_schema_is_what_the_types_give()
    {
        string made = RecordSchema.Text();
        if (Environment.GetEnvironmentVariable(Rewrite) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(File)!);
            System.IO.File.WriteAllText(File, made, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        System
            .IO.File.ReadAllText(File)
            .Should()
            .Be(
                made,
                $"docs/schema/record-1.schema.json follows the types; run these tests with {Rewrite}=1 to rewrite it"
            );
    }

    [Fact]
    public async Task A_record_as_written_fits_the_published_schema()
    {
        JsonSchema schema = await Published();

        schema.Validate(Encoding.UTF8.GetString(RecordCodec.ToUtf8(SampleRecord.Valid))).Should().BeEmpty();
    }

    [Theory]
    [InlineData("$.schema", "\"reportedly/record/2\"")]
    [InlineData("$.report.id", "\"md5:00\"")]
    [InlineData("$.report.text", "null")]
    [InlineData("$.report.published.from", "\"yesterday\"")]
    [InlineData("$.report.published.basis", "\"guess\"")]
    [InlineData("$.actors[0].id", "\"actor1\"")]
    [InlineData("$.actors[0].kind", "\"wizard\"")]
    [InlineData("$.actors[0].country", "\"Iraq\"")]
    [InlineData("$.places[0].latitude", "91")]
    [InlineData("$.places[0].precision", "\"house\"")]
    [InlineData("$.events[0].type", "4")]
    [InlineData("$.events[0].anchor.start", "-1")]
    [InlineData("$.events[0].agents[0].actor", "\"p1\"")]
    [InlineData("$.events[0].places[0]", "\"a1\"")]
    [InlineData("$.events[0].codes.gtd", "3")]
    [InlineData("$.figures[0].low", "1.5")]
    [InlineData("$.claims[0].source.kind", "\"rumour\"")]
    [InlineData("$.claims[1].about[0]", "\"p1\"")]
    [InlineData("$.claims[0].mood", "\"angry\"")]
    public async Task A_record_with_a_wrong_field_does_not_fit(string path, string value)
    {
        JsonNode record = JsonNode.Parse(RecordCodec.ToUtf8(SampleRecord.Valid))!;
        Set(record, path, JsonNode.Parse(value));
        JsonSchema schema = await Published();

        schema.Validate(record.ToJsonString()).Should().NotBeEmpty($"{path} is {value}");
    }

    [Fact]
    public async Task No_field_of_a_record_may_be_left_out()
    {
        JsonSchema schema = await Published();
        int removed = 0;
        JsonNode whole = JsonNode.Parse(RecordCodec.ToUtf8(SampleRecord.Valid))!;
        foreach (string path in Objects(whole).SelectMany(Fields))
        {
            JsonNode record = whole.DeepClone();
            (JsonNode parent, string name) = Find(record, path);
            parent.AsObject().Remove(name);

            schema.Validate(record.ToJsonString()).Should().NotBeEmpty($"{path} is left out");
            removed++;
        }
        removed.Should().BeGreaterThan(100);
    }

    private static Task<JsonSchema> Published() => JsonSchema.FromFileAsync(File);

    private static void Set(JsonNode record, string path, JsonNode? value)
    {
        (JsonNode parent, string name) = Find(record, path);
        if (parent is JsonArray list)
        {
            list[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)] = value;
        }
        else
        {
            parent[name] = value;
        }
    }

    private static (JsonNode Parent, string Name) Find(JsonNode record, string path)
    {
        string[] steps = path.Replace("]", "", StringComparison.Ordinal).Split('.', '[')[1..];
        JsonNode parent = record;
        foreach (string step in steps[..^1])
        {
            parent = parent is JsonArray list
                ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]!
                : parent[step]!;
        }
        return (parent, steps[^1]);
    }

    /// <summary>Every object but the maps, whose keys are free.</summary>
    private static IEnumerable<JsonObject> Objects(JsonNode? node) =>
        node switch
        {
            JsonObject map when map.GetPath().EndsWith("codes", StringComparison.Ordinal) => [],
            JsonObject map when map.GetPath().EndsWith("links", StringComparison.Ordinal) => [],
            JsonObject map when map.GetPath().EndsWith("data", StringComparison.Ordinal) => [],
            JsonObject map => [map, .. map.SelectMany(field => Objects(field.Value))],
            JsonArray list => list.SelectMany(Objects),
            _ => [],
        };

    private static IEnumerable<string> Fields(JsonObject map) => map.Select(field => $"{map.GetPath()}.{field.Key}");
}
