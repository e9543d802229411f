using Reportedly.Corroboration;
using Reportedly.Export.Ged;
using Reportedly.Export.Tests.Codes;
using Reportedly.Records;

namespace Reportedly.Export.Tests.Ged;

public sealed class GedFormatTests
{
    [Fact]
    public async Task The_columns_are_those_that_UCDP_publishes_in_its_order()
    {
        using Written written = await Written.By(new GedFormat(), Made.Dataset());

        written
            .Lines("ged.csv")[0]
            .TrimEnd('\r')
            .Should()
            .Be(
                "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,"
                    + "conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,"
                    + "side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,"
                    + "source_date,source_headline,source_original,where_prec,where_coordinates,where_description,"
                    + "adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,"
                    + "date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,"
                    + "gwnoa,gwnob"
            );
        GedFormat.Columns.Should().HaveCount(49);
    }

    [Fact]
    public async Task Killing_civilians_is_one_sided_violence()
    {
        var row = await Row(Made.Incident(EventType.Attack).With(Made.Killed(3, "civilians")));

        row["type_of_violence"].Should().Be("3");
        row["dyad_name"].Should().Be("River Front - Civilians");
        row["deaths_civilians"].Should().Be("3");
        row["deaths_unknown"].Should().Be("0");
        row["best"].Should().Be("3");
        row["number_of_sources"].Should().Be("2");
        row["source_office"].Should().Be("Orsal Courier;Vara Post");
        row["source_original"].Should().Be("Interior Ministry;Orsal Hospital");
        row["where_prec"].Should().Be("1");
        row["geom_wkt"].Should().Be("POINT (36.2765 33.5138)");
        row["priogrid_gid"].Should().Be("178273");
        row["country_id"].Should().Be("652");
        row["region"].Should().Be("Middle East");
        row["event_clarity"].Should().Be("1");
        row["date_prec"].Should().Be("1");
        row["gwnoa"].Should().BeEmpty("a group is no state");
    }

    [Fact]
    public async Task The_state_is_side_A_whoever_attacked()
    {
        var row = await Row(
            Made.Incident(EventType.ArmedClash) with
            {
                Targets = [Made.Army],
                Facets = [Made.Killed(4, "soldiers"), Made.Killed(6, "fighters")],
            }
        );

        row["type_of_violence"].Should().Be("1");
        row["side_a"].Should().Be("Government of Syria");
        row["side_b"].Should().Be("River Front");
        row["gwnoa"].Should().Be("652");
        row["deaths_a"].Should().Be("4");
        row["deaths_b"].Should().Be("6");
        row["best"].Should().Be("10");
    }

    [Fact]
    public async Task Without_a_policy_there_is_a_range_and_no_best()
    {
        var row = await Row(
            Made.Incident(EventType.Attack)
                .With(
                    Made.Figure(Measure.Killed, "people", null, Made.Says("o1", 4, 4, "4"), Made.Says("o2", 9, 9, "9"))
                )
        );

        row["low"].Should().Be("4");
        row["best"].Should().BeEmpty();
        row["high"].Should().Be("9");
        row["deaths_unknown"].Should().BeEmpty();
    }

    [Fact]
    public async Task What_UCDP_would_not_count_is_listed_with_the_reason()
    {
        Incident attack = Made.Incident(EventType.Attack);
        using Written written = await Written.By(
            new GedFormat(),
            Made.Dataset(
                attack,
                attack.With(Made.Killed(0)),
                attack.With(Made.Killed(2)) with
                {
                    Agents = [],
                },
                Made.Incident(EventType.Protest).With(Made.Killed(2)),
                Made.Incident(EventType.Attack, EventStage.Planned).With(Made.Killed(2))
            )
        );

        written.Rows("ged.csv").Should().BeEmpty();
        written
            .Rows("ged-left-out.csv")
            .Select(row => row["reason"])
            .Should()
            .Equal(
                "no death is reported",
                "no death is reported",
                "no report names an organised actor who did it",
                "it is no use of armed force",
                "it is planned; UCDP counts what happened"
            );
    }

    [Theory]
    [InlineData(-90, -180, 1)]
    [InlineData(-89.75, -179.25, 2)]
    [InlineData(-89.25, -179.75, 721)]
    [InlineData(90, 180, 259200)]
    public void Cells_are_counted_from_the_south_western_corner(double latitude, double longitude, int cell) =>
        PrioGrid.Cell(latitude, longitude).Should().Be(cell);

    [Theory]
    [InlineData(1, "1", "1")]
    [InlineData(6, "2", "2")]
    [InlineData(7, "3", "2")]
    [InlineData(30, "4", "2")]
    [InlineData(200, "5", "2")]
    public async Task A_longer_time_is_a_coarser_date(int days, string precision, string clarity)
    {
        DateOnly from = new(2031, 1, 1);
        var row = await Row(
            Made.Incident(EventType.Attack).With(Made.Killed(2)) with
            {
                Time = new IncidentTime(from, from.AddDays(days - 1)),
            }
        );

        row["date_prec"].Should().Be(precision);
        row["event_clarity"].Should().Be(clarity);
    }

    private static async Task<IReadOnlyDictionary<string, string>> Row(Incident incident)
    {
        using Written written = await Written.By(new GedFormat(), Made.Dataset(incident));
        return written.Rows("ged.csv").Should().ContainSingle().Subject;
    }
}
