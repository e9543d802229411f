using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Storage.Tests.Homes;

namespace Reportedly.Storage.Tests.Views;

/// <summary>Runs over every home of stores.</summary>
public abstract class IncidentQueryTests<THome> : IDisposable
    where THome : StoreHome, new()
{
    private static readonly TownReport Orsal = new() { Id = "o", Attacker = "Velik River Guard" };

    private static readonly TownReport Harim = new()
    {
        Id = "h",
        Town = "Harim Bridge",
        GeonamesId = 103,
        Country = "XB",
        Latitude = -17.5,
        Longitude = 179.9,
        Day = new(2031, 6, 1),
        Type = EventType.Shelling,
        Tail = "A school in Ta'iz Street burned.",
    };

    private static readonly TownReport Land = new()
    {
        Id = "l",
        Town = "Arvania",
        GeonamesId = 900,
        Precision = PlacePrecision.Country,
        Day = new(2031, 7, 1),
        Type = EventType.Attack,
        Attacker = "Northern Front",
    };

    private readonly THome home = new();
    private readonly RecordStore store;

    protected IncidentQueryTests()
    {
        store = RecordStore.Open(home.Store("queries"));
        foreach (TownReport report in (TownReport[])[Orsal, Harim, Land])
        {
            store.Add(report.Reading());
        }
        store.Add((Orsal with { Id = "o2", Publisher = "Courier", Source = "city hospital", Killed = 17 }).Reading());
        store.Views.Link();
    }

    [Fact]
    public void All_incidents_are_listed_the_newest_first() => Found(new IncidentQuery()).Should().Equal("l", "h", "o");

    [Theory]
    [InlineData("2031-05-05", "2031-05-05", "o")]
    [InlineData("2031-05-06", null, "l h")]
    [InlineData(null, "2031-05-04", "")]
    [InlineData("2031-05-05", "2031-06-30", "h o")]
    public void Incidents_are_found_by_the_days_on_which_they_happened(string? since, string? until, string found) =>
        Found(new IncidentQuery { Since = Day(since), Until = Day(until) })
            .Should()
            .Equal(found.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("orsal", "o")]
    [InlineData("bridge", "h")]
    [InlineData("Harim", "h")]
    [InlineData("har", "")]
    [InlineData("XB", "h")]
    [InlineData("103", "h")]
    [InlineData("Arvania", "l o")]
    [InlineData("%", "")]
    public void Incidents_are_found_by_place_country_code_or_number(string place, string found) =>
        Found(new IncidentQuery { Place = place })
            .Should()
            .Equal(found.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("river guard", "h o")]
    [InlineData("Vélik", "o")]
    [InlineData("Guard", "h o")]
    [InlineData("Gua", "")]
    [InlineData("velik guard", "")]
    public void Incidents_are_found_by_whole_words_of_an_actors_name(string actor, string found) =>
        Found(new IncidentQuery { Actor = actor })
            .Should()
            .Equal(found.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Incidents_are_found_by_type_by_verdict_and_by_words_of_their_reports()
    {
        Found(new IncidentQuery { Types = [EventType.Shelling, EventType.Attack] }).Should().Equal("l", "h");
        Found(new IncidentQuery { Verdicts = [Verdict.Contested] }).Should().Equal("o");
        Found(new IncidentQuery { Text = "taiz burned" }).Should().Equal("h");
        Found(new IncidentQuery { Text = "burned", Types = [EventType.Attack] }).Should().BeEmpty();
    }

    [Fact]
    public void A_box_finds_what_lies_in_it_across_the_date_line_too_and_never_the_middle_of_a_country()
    {
        Found(new IncidentQuery { Box = new GeoBox(34.5, 44.5, 35, 45) }).Should().Equal("o");
        Found(new IncidentQuery { Box = new GeoBox(34.50001, 44, 35, 45) }).Should().BeEmpty();
        Found(new IncidentQuery { Box = new GeoBox(-20, 179, -10, -179) }).Should().Equal("h");
        Found(new IncidentQuery { Box = new GeoBox(-90, -180, 90, 180) }).Should().Equal("h", "o");
    }

    [Fact]
    public void Pages_together_have_every_incident_once()
    {
        List<string> ids = [];
        string? next = null;
        do
        {
            IncidentPage page = store.Views.Incidents(new IncidentQuery { Limit = 1, After = next });
            page.Total.Should().Be(3);
            ids.AddRange(page.Incidents.Select(incident => incident.Reports[0].ExternalId!));
            next = page.Next;
        } while (next is not null);
        ids.Should().Equal("l", "h", "o");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("MTIzL3h5eg")]
    [InlineData("")]
    public void A_cursor_that_no_page_gave_is_refused(string cursor)
    {
        Action ask = () => store.Views.Incidents(new IncidentQuery { After = cursor });
        ask.Should().Throw<ArgumentException>().WithMessage("*hand back what the page before gave*");
    }

    [Fact]
    public void A_page_of_none_or_of_too_many_is_refused()
    {
        Action none = () => store.Views.Incidents(new IncidentQuery { Limit = 0 });
        Action many = () => store.Views.Incidents(new IncidentQuery { Limit = 1001 });
        none.Should().Throw<ArgumentException>().WithMessage("*1 to 1000*");
        many.Should().Throw<ArgumentException>().WithMessage("*1 to 1000*");
    }

    [Fact]
    public void An_incident_is_found_by_the_id_of_any_telling_and_by_its_beginning()
    {
        Incident incident = store.Views.Incidents(new IncidentQuery { Place = "Orsal" }).Incidents.Single();
        foreach (string id in (string[])["o", "o2"])
        {
            ReportRecord record = (Orsal with { Id = id }).Record();
            record = id == "o" ? record : (Orsal with { Id = id, Source = "city hospital", Killed = 17 }).Record();
            string member = "i" + TellingId.Of(ReportKey.Of(record.Report), record.Events[0].Anchor, 0);
            Id(store.Views.Incident(member)).Should().Be(incident.Id);
            Id(store.Views.Incident(member[..9].ToUpperInvariant())).Should().Be(incident.Id);
            Id(store.Views.Incident(member[1..])).Should().Be(incident.Id);
        }
    }

    [Theory]
    [InlineData("i00000000deadbeef")]
    [InlineData("ghost")]
    [InlineData("i12")]
    [InlineData("")]
    public void An_incident_that_is_not_there_gives_some_that_are(string name) =>
        store.Views.Incident(name).Should().BeOfType<IncidentLookup.NotFound>().Which.Near.Should().NotBeEmpty();

    [Fact]
    public void A_beginning_that_several_incidents_share_lists_them()
    {
        store.AddBatch([
            .. Enumerable
                .Range(0, 600)
                .Select(i => (Land with { Id = $"n{i}", Day = new DateOnly(2001, 1, 1).AddDays(9 * i) }).Reading()),
        ]);
        store.Views.Link();
        IncidentLookup.Ambiguous? several = store
            .Views.Incidents(new IncidentQuery { Limit = 1000 })
            .Incidents.Select(incident => store.Views.Incident(incident.Id[..5]))
            .OfType<IncidentLookup.Ambiguous>()
            .FirstOrDefault();

        several.Should().NotBeNull("600 incidents share four digits more often than not");
        several.Candidates.Select(incident => incident.Id[..5]).Distinct().Should().ContainSingle();
    }

    [Fact]
    public void A_policy_chooses_one_number()
    {
        string id = store.Views.Incidents(new IncidentQuery { Place = "Orsal" }).Incidents.Single().Id;
        Best(FigurePolicy.RangeOnly).Should().BeNull();
        Best(FigurePolicy.Lowest).Should().Be(12);

        long? Best(FigurePolicy policy) =>
            ((IncidentLookup.Found)store.Views.Incident(id, policy))
                .Incident.Facets.Single(facet => facet.Question == FacetQuestion.Figure)
                .Best;
    }

    public void Dispose()
    {
        store.Dispose();
        home.Dispose();
    }

    private static string? Id(IncidentLookup lookup) => (lookup as IncidentLookup.Found)?.Incident.Id;

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd");

    private IEnumerable<string> Found(IncidentQuery query)
    {
        IncidentPage page = store.Views.Incidents(query);
        page.Total.Should().Be(page.Incidents.Length);
        return page.Incidents.Select(incident => incident.Reports[0].ExternalId!);
    }
}

/// <summary>In files.</summary>
public sealed class IncidentQueryTestsOnSqlite : IncidentQueryTests<SqliteHome>;

/// <summary>On a server.</summary>
public sealed class IncidentQueryTestsOnPostgres : IncidentQueryTests<PostgresHome>;
