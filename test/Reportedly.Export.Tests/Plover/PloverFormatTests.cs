using System.Text.Json;
using Reportedly.Corroboration;
using Reportedly.Export.Plover;
using Reportedly.Export.Tests.Codes;
using Reportedly.Records;

namespace Reportedly.Export.Tests.Plover;

public sealed class PloverFormatTests
{
    [Fact]
    public async Task An_event_has_what_PLOVER_requires_and_the_words_that_tell_of_it()
    {
        JsonElement line = await Line(
            Made.Incident(EventType.AirStrike)
                .With(
                    Made.Killed(3),
                    Made.Figure(Measure.Injured, "people", 8, Made.Says("o1", 8, 8, "eight")),
                    Made.Figure(Measure.Arrested, "people", null, Made.Says("o1", 2, 2, "two"))
                )
        );

        line.GetProperty("id").GetString().Should().Be("i7f3a#e1");
        line.GetProperty("date").GetString().Should().Be("2031-04-09");
        line.GetProperty("actor")[0].GetProperty("entity_text").GetString().Should().Be("River Front");
        line.GetProperty("actor")[0].GetProperty("sector").GetString().Should().Be("REB");
        line.GetProperty("event").GetString().Should().Be("ASSAULT");
        line.GetProperty("mode").GetString().Should().Be("aerial");
        line.GetProperty("size").GetProperty("dead").GetInt64().Should().Be(3);
        line.GetProperty("size").GetProperty("injured").GetInt64().Should().Be(8);
        line.GetProperty("size").GetProperty("arrested").GetInt64().Should().Be(2);
        line.GetProperty("event_loc").GetProperty("resolution").GetInt32().Should().Be(4);
        JsonElement words = line.GetProperty("text_info")[0];
        words.GetProperty("sequence").GetInt32().Should().Be(1);
        words.GetProperty("start").GetInt32().Should().Be(4);
        words.GetProperty("text_story").GetString().Should().Be("gunmen opened fire in Orsal");
        line.GetProperty("cite_info").GetArrayLength().Should().Be(2);
    }

    [Fact]
    public async Task A_threat_is_no_assault()
    {
        JsonElement line = await Line(Made.Incident(EventType.Bombing, EventStage.Threatened));

        line.GetProperty("event").GetString().Should().Be("THREATEN");
        line.TryGetProperty("mode", out _).Should().BeFalse();
    }

    [Fact]
    public async Task What_PLOVER_has_no_line_for_is_listed()
    {
        Incident attack = Made.Incident(EventType.Attack);
        using Written written = await Written.By(
            new PloverFormat(),
            Made.Dataset(
                attack with
                {
                    Time = null,
                },
                attack with
                {
                    Agents = [],
                },
                Made.Incident(EventType.Rescue),
                Made.Incident(EventType.Bombing, EventStage.Planned)
            )
        );

        written.Text("plover.jsonl").Should().BeEmpty();
        written.Rows("plover-left-out.csv").Should().HaveCount(4);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Every_event_is_one_of_the_sixteen(EventType type)
    {
        using Written written = await Written.By(new PloverFormat(), Made.Dataset(Made.Incident(type)));

        foreach (string line in written.Lines("plover.jsonl"))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT"
                .Split(' ')
                .Should()
                .Contain(json.RootElement.GetProperty("event").GetString());
        }
    }

    public static TheoryData<EventType> Types => [.. Enum.GetValues<EventType>()];

    private static async Task<JsonElement> Line(Incident incident)
    {
        using Written written = await Written.By(new PloverFormat(), Made.Dataset(incident));
        using JsonDocument json = JsonDocument.Parse(written.Lines("plover.jsonl").Single());
        return json.RootElement.Clone();
    }
}
