using System.Text;
using System.Text.Json.Nodes;
using NJsonSchema;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Corroboration.Tests.Incidents;

/// <summary>The published schema is that of the incidents written.</summary>
public sealed class SchemaTests
{
    private const string Rewrite = "REPORTEDLY_WRITE_SCHEMA";

    private static readonly string File = Path.Combine(Root(), "docs", "schema", "incident-1.schema.json");

    [Fact]
    public void The_published_schema_is_what_the_types_give()
    {
        string made = IncidentSchema.Text();
        if (Environment.GetEnvironmentVariable(Rewrite) == "1")
        {
            System.IO.File.WriteAllText(File, made, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        System
            .IO.File.ReadAllText(File)
            .Should()
            .Be(
                made,
                $"docs/schema/incident-1.schema.json follows the types; run these tests with {Rewrite}=1 to rewrite it"
            );
    }

    [Fact]
    public async Task An_incident_as_written_fits_the_published_schema()
    {
        JsonSchema schema = await Published();

        schema.Validate(Encoding.UTF8.GetString(IncidentCodec.ToUtf8(Raid))).Should().BeEmpty();
    }

    [Theory]
    [InlineData("schema", "\"reportedly/incident/2\"")]
    [InlineData("id", "\"incident 1\"")]
    [InlineData("type", "\"picnic\"")]
    [InlineData("mood", "\"angry\"")]
    public async Task An_incident_with_a_wrong_field_does_not_fit(string field, string value)
    {
        JsonNode incident = JsonNode.Parse(IncidentCodec.ToUtf8(Raid))!;
        incident[field] = JsonNode.Parse(value);
        JsonSchema schema = await Published();

        schema.Validate(incident.ToJsonString()).Should().NotBeEmpty($"{field} is {value}");
    }

    [Fact]
    public async Task No_field_of_an_incident_may_be_left_out()
    {
        JsonSchema schema = await Published();
        JsonObject whole = JsonNode.Parse(IncidentCodec.ToUtf8(Raid))!.AsObject();
        foreach (string field in whole.Select(each => each.Key))
        {
            JsonObject incident = whole.DeepClone().AsObject();
            incident.Remove(field);

            schema.Validate(incident.ToJsonString()).Should().NotBeEmpty($"{field} is left out");
        }
    }

    [Fact]
    public void An_incident_is_read_back_as_it_was_written()
    {
        byte[] line = IncidentCodec.ToUtf8(Raid);

        IncidentCodec.ToUtf8(IncidentCodec.FromUtf8(line)).Should().Equal(line);
    }

    private static Task<JsonSchema> Published() => JsonSchema.FromFileAsync(File);

    private static Incident Raid
    {
        get
        {
            string key = "sha256:" + new string('a', 64);
            QuotedSpan words = QuotedSpan.Of(SourceText.FromString("160 raiders"), new TextSpan(0, 3));
            return new Incident
            {
                Id = "i0123456789abcdef",
                Type = EventType.Arrest,
                Stage = EventStage.Accomplished,
                Time = new IncidentTime(new(2031, 5, 4), null),
                Places = [new IncidentPlace("Tarsal", 12, "XT", null, 1.5, 2, PlacePrecision.Settlement)],
                Agents = [new IncidentParty("River Guard", ActorKind.Militia, null)],
                Targets = [],
                Reports = [new IncidentReport(key, key, null, "Courier", null, null, new(2031, 5, 5), null, ["e1"])],
                Origins =
                [
                    new Origin
                    {
                        Id = "o1",
                        Name = "Colonel Idris Vahn",
                        Kind = SourceKind.NamedPerson,
                        Reports = [key],
                    },
                ],
                Facets =
                [
                    new Facet
                    {
                        Id = "x1",
                        Question = FacetQuestion.Figure,
                        Measure = Measure.Arrested,
                        Of = "raiders",
                        Verdict = Verdict.SingleOrigin,
                        Agreeing = 1,
                        Low = 160,
                        High = 160,
                        Policy = FigurePolicy.RangeOnly,
                        Positions =
                        [
                            new Position
                            {
                                Origin = "o1",
                                Stance = Stance.Asserts,
                                Low = 160,
                                High = 160,
                                Qualifier = Qualifier.Exact,
                                Certainty = Certainty.Certain,
                                Claims = [new ClaimWords(key, "c1", words)],
                                Reports = [key],
                            },
                        ],
                    },
                ],
            };
        }
    }

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "Reportedly.slnx")))
        {
            folder = folder.Parent;
        }
        return folder!.FullName;
    }
}
