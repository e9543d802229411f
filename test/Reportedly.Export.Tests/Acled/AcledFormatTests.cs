using Reportedly.Corroboration;
using Reportedly.Export.Acled;
using Reportedly.Export.Tests.Codes;
using Reportedly.Records;

namespace Reportedly.Export.Tests.Acled;

public sealed class AcledFormatTests
{
    [Fact]
    public async Task The_columns_are_those_that_ACLED_publishes_in_its_order()
    {
        using Written written = await Written.By(new AcledFormat(), Made.Dataset());

        written
            .Lines("acled.csv")[0]
            .TrimEnd('\r')
            .Should()
            .Be(
                "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,"
                    + "actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,"
                    + "iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,"
                    + "source,source_scale,notes,fatalities,tags,timestamp"
            );
        AcledFormat.Columns.Should().HaveCount(31);
    }

    [Fact]
    public async Task An_attack_on_civilians_is_a_row_of_violence_against_civilians()
    {
        var row = await Row(Made.Incident(EventType.Attack).With(Made.Killed(3)));

        row["event_id_cnty"].Should().Be("SYR-i7f3a#e1");
        row["event_date"].Should().Be("2031-04-09");
        row["time_precision"].Should().Be("1");
        row["disorder_type"].Should().Be("Political violence");
        row["event_type"].Should().Be("Violence against civilians");
        row["sub_event_type"].Should().Be("Attack");
        row["actor1"].Should().Be("River Front");
        row["inter1"].Should().Be("Rebel group");
        row["actor2"].Should().Be("Civilians (Syria)");
        row["assoc_actor_2"].Should().Be("shoppers");
        row["interaction"].Should().Be("Rebel group-Civilians");
        row["civilian_targeting"].Should().Be("Civilian targeting");
        row["iso"].Should().Be("760");
        row["region"].Should().Be("Middle East");
        row["latitude"].Should().Be("33.5138");
        row["geo_precision"].Should().Be("1");
        row["source"].Should().Be("Orsal Courier; Vara Post");
        row["fatalities"].Should().Be("3");
        row["timestamp"].Should().Be("1933749000");
    }

    [Fact]
    public async Task An_attack_on_soldiers_is_a_battle()
    {
        var row = await Row(Made.Incident(EventType.Attack) with { Targets = [Made.Army] });

        row["event_type"].Should().Be("Battles");
        row["interaction"].Should().Be("State forces-Rebel group", "ACLED puts the lower code first");
        row["civilian_targeting"].Should().BeEmpty();
    }

    [Theory]
    [InlineData(EventType.ArmedClash, false)]
    [InlineData(EventType.ArmedClash, true)]
    [InlineData(EventType.Agreement, false)]
    public async Task Who_fights_or_agrees_with_each_other_stands_on_two_sides(EventType type, bool withTarget)
    {
        var row = await Row(
            Made.Incident(type) with
            {
                Agents = [Made.Army, Made.Rebels],
                Targets = withTarget ? [new IncidentParty("a post", ActorKind.Unknown, null)] : [],
            }
        );

        row["actor1"].Should().Be("Vara Army");
        row["assoc_actor_1"].Should().BeEmpty();
        row["actor2"].Should().Be("River Front");
        row["interaction"].Should().Be("State forces-Rebel group");
    }

    [Fact]
    public async Task Police_at_a_protest_are_not_among_the_protesters()
    {
        var row = await Row(
            Made.Incident(EventType.Protest) with
            {
                Agents = [new IncidentParty("teachers", ActorKind.Civilians, null), Made.Army],
                Targets = [],
            }
        );

        row["actor1"].Should().Be("Protesters (Syria)");
        row["assoc_actor_1"].Should().Be("teachers");
        row["actor2"].Should().Be("Vara Army");
    }

    [Fact]
    public async Task Where_it_is_disputed_which_side_did_it_no_actor_is_coded_and_both_are_noted()
    {
        Facet agent = Made.Happened(Verdict.Contested) with
        {
            Id = "x9",
            Question = FacetQuestion.Agent,
            Party = "River Front",
        };
        var row = await Row(Made.Incident(EventType.Shelling).With(agent) with { Agents = [Made.Army, Made.Rebels] });

        row["actor1"].Should().BeEmpty();
        row["inter1"].Should().BeEmpty();
        row["interaction"].Should().BeEmpty("an unknown attacker is not nobody");
        row["actor2"].Should().Be("Civilians (Syria)");
        row["notes"].Should().Contain("Who did it is disputed; named are Vara Army, River Front.");
    }

    [Fact]
    public async Task Of_disputed_tolls_the_lowest_is_coded_and_all_are_noted()
    {
        var row = await Row(
            Made.Incident(EventType.Bombing)
                .With(
                    Made.Figure(
                        Measure.Killed,
                        "people",
                        null,
                        Made.Says("o1", 12, 12, "12"),
                        Made.Says("o2", 31, 31, "31"),
                        Made.Says("o2", 9, 9, "nine") with
                        {
                            Superseded = true,
                        }
                    )
                )
        );

        row["fatalities"].Should().Be("12");
        row["notes"].Should().Contain("12 (Interior Ministry); 31 (Orsal Hospital)");
    }

    [Theory]
    [InlineData("dozens", 24, "12")]
    [InlineData("Hundreds", 200, "100")]
    [InlineData("tens", 20, "10")]
    [InlineData("several", 3, "3")]
    public async Task Words_of_multitude_are_the_numbers_of_ACLED(string words, long low, string fatalities)
    {
        var row = await Row(
            Made.Incident(EventType.Bombing)
                .With(Made.Figure(Measure.Killed, "people", null, Made.Says("o1", low, null, words, Qualifier.Vague)))
        );

        row["fatalities"].Should().Be(fatalities);
    }

    [Fact]
    public async Task The_injured_never_count_as_fatalities()
    {
        var row = await Row(
            Made.Incident(EventType.Bombing)
                .With(Made.Figure(Measure.Injured, "people", 40, Made.Says("o1", 40, 40, "40")))
        );

        row["fatalities"].Should().Be("0");
        row["notes"].Should().Contain("No number of deaths is reported");
    }

    [Theory]
    [InlineData(EventStage.Planned)]
    [InlineData(EventStage.Threatened)]
    [InlineData(EventStage.Hypothetical)]
    public async Task What_did_not_happen_is_no_event_but_is_listed(EventStage stage)
    {
        using Written written = await Written.By(
            new AcledFormat(),
            Made.Dataset(Made.Incident(EventType.Bombing, stage))
        );

        written.Rows("acled.csv").Should().BeEmpty();
        var left = written.Rows("acled-left-out.csv").Should().ContainSingle().Subject;
        left["incident_id"].Should().Be("i7f3a#e1");
        left["reason"].Should().Contain(RecordNames.Of(stage));
    }

    [Fact]
    public async Task A_foiled_bombing_is_a_disrupted_use_of_weapons()
    {
        var row = await Row(Made.Incident(EventType.Bombing, EventStage.Foiled));

        row["event_type"].Should().Be("Strategic developments");
        row["sub_event_type"].Should().Be("Disrupted weapons use");
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public async Task Arrests_are_coded_only_where_they_are_many(long arrested, bool coded)
    {
        using Written written = await Written.By(
            new AcledFormat(),
            Made.Dataset(
                Made.Incident(EventType.Arrest)
                    .With(
                        Made.Figure(
                            Measure.Arrested,
                            "people",
                            null,
                            Made.Says("o1", arrested, arrested, $"{arrested}")
                        )
                    )
            )
        );

        written.Rows("acled.csv").Should().HaveCount(coded ? 1 : 0);
        written.Rows("acled-left-out.csv").Should().HaveCount(coded ? 0 : 1);
    }

    [Fact]
    public async Task A_rejected_incident_and_a_denied_one_are_left_out()
    {
        Dataset dataset = Made.Dataset(
            Made.Incident(EventType.Bombing),
            Made.Incident(EventType.Bombing) with
            {
                Id = "i2",
                Facets = [Made.Happened(Verdict.Denied)],
            }
        );
        dataset = dataset with
        {
            Incidents =
            [
                .. dataset.Incidents.Take(1).Select(i => i with { Status = "rejected" }),
                .. dataset.Incidents.Skip(1),
            ],
        };

        using Written written = await Written.By(new AcledFormat(), dataset);

        written.Rows("acled.csv").Should().BeEmpty();
        written.Rows("acled-left-out.csv").Should().HaveCount(2);
    }

    [Fact]
    public async Task A_grenade_among_the_instruments_makes_the_bombing_one_of_grenades()
    {
        ExportedReport told = Made.Told("A man threw ", "a hand grenade", " at the stall.");
        told = told with
        {
            Record = told.Record with
            {
                Events = [told.Record.Events[0] with { Instruments = [told.Record.Events[0].Anchor] }],
            },
        };

        using Written written = await Written.By(
            new AcledFormat(),
            Made.Dataset([Made.Incident(EventType.Bombing)], [told])
        );

        written.Rows("acled.csv").Single()["sub_event_type"].Should().Be("Grenade");
    }

    [Fact]
    public async Task What_nobody_says_stays_empty()
    {
        var row = await Row(
            Made.Incident(EventType.AirStrike) with
            {
                Time = null,
                Places = [],
                Agents = [],
                Targets = [],
                Reports = [Made.Report("r1", null)],
            }
        );

        string[] filled =
        [
            "event_id_cnty",
            "disorder_type",
            "event_type",
            "sub_event_type",
            "notes",
            "fatalities",
            "timestamp",
        ];
        row.Where(cell => cell.Value.Length > 0).Select(cell => cell.Key).Should().Equal(filled);
    }

    [Fact]
    public async Task A_country_is_no_point_on_the_map()
    {
        var row = await Row(
            Made.Incident(EventType.AirStrike) with
            {
                Places = [new IncidentPlace("Syria", 1, "SY", null, 35, 38, PlacePrecision.Country)],
            }
        );

        row["country"].Should().Be("Syria");
        row["latitude"].Should().BeEmpty();
        row["geo_precision"].Should().BeEmpty();
    }

    [Fact]
    public void There_are_the_25_sub_event_types_of_ACLED()
    {
        AcledEventRules.All.Should().HaveCount(25);
        AcledEventRules.All.Select(t => t.Event).Distinct().Should().HaveCount(6);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_type_of_event_that_happened_has_a_code_or_a_reason(EventType type)
    {
        (AcledType? code, string? reason) = AcledEventRules.Of(Made.Incident(type), new HashSet<string>());

        (code is null).Should().Be(reason is not null);
    }

    public static TheoryData<EventType> Types => [.. Enum.GetValues<EventType>()];

    private static async Task<IReadOnlyDictionary<string, string>> Row(Incident incident)
    {
        using Written written = await Written.By(new AcledFormat(), Made.Dataset(incident));
        return written.Rows("acled.csv").Should().ContainSingle().Subject;
    }
}
