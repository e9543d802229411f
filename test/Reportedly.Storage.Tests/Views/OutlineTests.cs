using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Storage.Tests.Homes;

namespace Reportedly.Storage.Tests.Views;

/// <summary>Runs over every home of stores.</summary>
public abstract class OutlineTests<THome> : IDisposable
    where THome : StoreHome, new()
{
    private static readonly TownReport Orsal = new();

    private static readonly TownReport Land = new()
    {
        Id = "land-1",
        Town = "Arvania",
        Country = "XB",
        GeonamesId = 900,
        Latitude = 10,
        Longitude = 10,
        Precision = PlacePrecision.Country,
        Day = new(2031, 7, 1),
        Type = EventType.Attack,
    };

    private readonly THome home = new();
    private readonly RecordStore store;

    protected OutlineTests()
    {
        store = RecordStore.Open(home.Store("outlines"));
        store.Add(Orsal.Reading());
        store.Add((Orsal with { Id = "o2", Publisher = "Courier", Source = "city hospital", Killed = 17 }).Reading());
        store.Add(Land.Reading());
        TownReport undated = new()
        {
            Id = "u",
            Town = "Mirad",
            GeonamesId = 7,
            Latitude = -5,
            Longitude = 60,
        };
        store.Add(undated.Again(1, read => read with { Events = [read.Events[0] with { Time = null }] }));
        store.Views.Link();
    }

    [Fact]
    public void A_map_gets_every_incident_with_its_day_its_point_and_its_range_the_newest_first()
    {
        IncidentOutlines all = store.Views.Outline(new IncidentQuery { Limit = 1 });

        all.Total.Should().Be(3);
        all.Incidents.Select(one => one.Id)
            .Should()
            .Equal(store.Views.Incidents(new IncidentQuery()).Incidents.Select(one => one.Id));
        OutlinedIncident orsal = all.Incidents.Single(one => one.Reports == 2);
        orsal.First.Should().Be(new DateOnly(2031, 5, 5));
        orsal.Last.Should().Be(new DateOnly(2031, 5, 5));
        orsal.Type.Should().Be(EventType.Bombing);
        orsal.Points.Should().Equal(new OutlinedPoint(34.5, 44.5, PlacePrecision.Settlement));
        (orsal.KilledLow, orsal.KilledHigh).Should().Be((12, 17));
        orsal.Has(Verdict.Contested).Should().BeTrue();
        orsal.Has(Verdict.Denied).Should().BeFalse();
        orsal.Origins.Should().Be(2);
    }

    [Fact]
    public void What_has_no_day_or_no_point_is_counted_and_can_be_asked_for()
    {
        IncidentOutlines all = store.Views.Outline(new IncidentQuery());
        all.Undated.Should().Be(1);
        all.Unplaced.Should().Be(1);

        store.Views.Outline(new IncidentQuery { Undated = true }).Incidents.Single().First.Should().BeNull();
        store.Views.Outline(new IncidentQuery { Undated = false }).Total.Should().Be(2);
        store.Views.Outline(new IncidentQuery { Unplaced = true }).Incidents.Single().Points.Should().BeEmpty();
        store.Views.Outline(new IncidentQuery { Unplaced = false }).Total.Should().Be(2);
    }

    [Fact]
    public void Incidents_are_found_by_one_of_several_countries()
    {
        store.Views.Outline(new IncidentQuery { Countries = ["XB"] }).Total.Should().Be(1);
        store.Views.Outline(new IncidentQuery { Countries = ["xa", "XB"] }).Total.Should().Be(3);
        store.Views.Outline(new IncidentQuery { Countries = ["XC"] }).Total.Should().Be(0);
    }

    public void Dispose()
    {
        store.Dispose();
        home.Dispose();
        GC.SuppressFinalize(this);
    }
}

/// <summary>In files.</summary>
public sealed class OutlineTestsOnSqlite : OutlineTests<SqliteHome>;

/// <summary>On a server.</summary>
public sealed class OutlineTestsOnPostgres : OutlineTests<PostgresHome>;
