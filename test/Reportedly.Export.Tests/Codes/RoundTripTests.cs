using CsCheck;
using Reportedly.Corroboration;
using Reportedly.Export.Acled;
using Reportedly.Export.Codes;
using Reportedly.Export.Ged;
using Reportedly.Export.Tests.Tables;
using Reportedly.Records;

namespace Reportedly.Export.Tests.Codes;

/// <summary>Whatever the reports hold, the tables can be read by a program that knows nothing of us.</summary>
public sealed class RoundTripTests
{
    private static readonly Gen<string> Name = Among([.. MadeTables.Nasty.Where(text => text.Length > 0)]);

    private static readonly Gen<IncidentPlace> Place =
        from name in Name
        from latitude in Gen.Double[-90, 90]
        from longitude in Gen.Double[-180, 180]
        from precision in Gen.Enum<PlacePrecision>()
        from country in Among<string?>("SY", "XK", "PS", "ZZ", null)
        select new IncidentPlace(name, null, country, name, latitude, longitude, precision);

    private static readonly Gen<IncidentParty> Party =
        from name in Name
        from kind in Gen.Enum<ActorKind>()
        select new IncidentParty(name, kind, "SY");

    private static readonly Gen<Facet> Figure =
        from measure in Among(Measure.Killed, Measure.Injured, Measure.Arrested)
        from of in Among("people", "soldiers", "civilians", "children", "fighters", "police")
        from low in Gen.Long[0, 400]
        from more in Gen.Long[0, 400]
        from words in Name
        select Made.Figure(
            measure,
            of,
            low,
            Made.Says("o1", low, low, words),
            Made.Says("o2", low + more, null, words, Qualifier.AtLeast)
        );

    private static readonly Gen<Incident> Incidents =
        from type in Gen.Enum<EventType>()
        from stage in Gen.Enum<EventStage>()
        from places in Place.Array[0, 2]
        from agents in Party.Array[0, 2]
        from targets in Party.Array[0, 2]
        from figures in Figure.Array[0, 4]
        from publisher in Name
        select Made.Incident(type, stage) with
        {
            Places = [.. places],
            Agents = [.. agents],
            Targets = [.. targets],
            Reports = [Made.Report("r1", publisher) with { Title = publisher }],
            Facets = [Made.Happened(Verdict.SingleOrigin), .. figures],
        };

    [Theory]
    [InlineData("acled")]
    [InlineData("ged")]
    public Task Every_incident_is_a_row_or_is_listed_with_a_reason(string name) =>
        // One export of many incidents, so that DuckDB is asked once.
        Incidents.Array[1000].SampleAsync(incidents => AllAreFound(name, incidents), iter: 1);

    private static async Task AllAreFound(string name, Incident[] incidents)
    {
        IExportFormat format = name == "acled" ? new AcledFormat() : new GedFormat();
        Incident[] named = [.. incidents.Select((incident, i) => incident with { Id = $"i{i}" })];

        using Written written = await Written.By(format, Made.Dataset(named));

        var rows = written.Rows($"{name}.csv");
        var left = written.Rows($"{name}-left-out.csv");
        string id = name == "acled" ? "event_id_cnty" : "id";
        rows.Select(row => row[id][(row[id].IndexOf('-', StringComparison.Ordinal) + 1)..])
            .Concat(left.Select(row => row["incident_id"]))
            .Should()
            .BeEquivalentTo(named.Select(i => i.Id));
        rows.Should().NotBeEmpty();
        left.Should().OnlyContain(row => row["reason"].Length > 0);
        rows.SelectMany(row => row.Values)
            .Should()
            .OnlyContain(cell => cell.Length == 0 || !"=@+\t\r\0".Contains(cell[0], StringComparison.Ordinal));
    }

    [Fact]
    public Task Low_best_and_high_are_in_order_and_the_sides_add_up_to_best() =>
        Incidents.Array[1000].SampleAsync(NumbersAreInOrder, iter: 1);

    private static async Task NumbersAreInOrder(Incident[] incidents)
    {
        using Written written = await Written.By(new GedFormat(), Made.Dataset(incidents));

        foreach (var row in written.Rows("ged.csv"))
        {
            long low = Number(row["low"]);
            long best = Number(row["best"]);
            long high = Number(row["high"]);
            low.Should().BeLessThanOrEqualTo(best);
            best.Should().BeLessThanOrEqualTo(high);
            new[] { "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown" }
                .Sum(column => Number(row[column]))
                .Should()
                .Be(best);
        }
    }

    [Fact]
    public Task Ten_thousand_rows_of_nasty_text_come_back_as_they_were() =>
        Gen.Select(Name, Gen.String, (a, b) => Whole(a + b)).Array[10_000].SampleAsync(TextsComeBack, iter: 1);

    private static async Task TextsComeBack(string[] texts)
    {
        using Written written = await Written.By(new TextRows(texts), Made.Dataset());

        var rows = written.Rows("text.csv");
        rows.Should().HaveCount(texts.Length);
        for (int i = 0; i < texts.Length; i++)
        {
            string cell = rows[i]["text"];
            string plain = texts[i].Replace("\0", "", StringComparison.Ordinal);
            bool runs = plain.Length > 0 && "=+-@\t\r".Contains(plain[0], StringComparison.Ordinal);
            cell.Should().Be(runs ? "'" + plain : plain);
            rows[i]["number"].Should().Be($"{-i}");
        }
    }

    private static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    /// <summary>Half surrogate pairs are no text: reports cannot hold them.</summary>
    private static string Whole(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));

    private static long Number(string cell) =>
        cell.Length == 0 ? 0 : long.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);

    private sealed class TextRows(string[] texts) : IExportFormat
    {
        public string Name => "text";

        public string Says => "Texts.";

        public Task WriteAsync(Dataset dataset, ExportOptions options, ExportFolder folder, CancellationToken stop) =>
            folder.WriteAsync(
                "text.csv",
                "text/csv",
                async stream =>
                {
                    await using RowWriter rows = await RowWriter.BeginAsync(
                        stream,
                        ["text", "number"],
                        byteOrderMark: false
                    );
                    for (int i = 0; i < texts.Length; i++)
                    {
                        rows.Text(texts[i]);
                        rows.Number(-i);
                        await rows.EndRowAsync();
                    }
                }
            );
    }
}
