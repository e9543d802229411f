using Reportedly.Records;
using Reportedly.Storage.Judgements;
using Reportedly.Storage.Tests.Homes;

namespace Reportedly.Storage.Tests.Views;

/// <summary>Runs over every home of stores.</summary>
public abstract class ReportListTests<THome> : IDisposable
    where THome : StoreHome, new()
{
    private static readonly TownReport Herald = new() { Denier = "Desert Column" };
    private static readonly TownReport Courier = new()
    {
        Id = "courier-1",
        Publisher = "Courier",
        Day = new(2031, 5, 1),
    };
    private static readonly TownReport Foreign = new()
    {
        Id = "foreign-1",
        Publisher = "Courier",
        Town = "Mirad",
    };

    private readonly THome home = new();
    private readonly HandClock clock = new();
    private readonly RecordStore store;

    protected ReportListTests()
    {
        store = RecordStore.Open(home.Store("reports"), clock: clock);
        store.Take(Herald, Courier);
        // As a report is kept that is in a language which is not read: without rows.
        store.Add(Foreign.Again(1, Unread));
        store.Views.Link();
    }

    [Fact]
    public void A_report_is_listed_with_how_much_it_tells_and_how_much_of_that_is_open()
    {
        store.Says(JudgementKind.Accept, Herald.To("c1"));

        ListedReport report = store.Reports.Find(Herald.Key())!;
        report.Claims.Should().Be(2);
        report.OpenClaims.Should().Be(1);
        report.Events.Should().Be(1);
        report.Publisher.Should().Be("Orsal Herald");
        report.Published.Should().Be(new DateOnly(2031, 5, 6));
        report.Incidents.Should().Equal(store.Claims.Find(Herald.Key(), "c1")!.Incidents);
        report.IsRead.Should().BeTrue();
    }

    [Fact]
    public void Reports_stand_as_they_came_or_the_last_published_first()
    {
        Listed(new ReportQuery()).Should().Equal("herald-1", "courier-1", "foreign-1");
        Listed(new ReportQuery { Order = ReportOrder.Newest }).Should().Equal("foreign-1", "herald-1", "courier-1");
    }

    [Fact]
    public void A_report_that_is_read_again_keeps_its_place()
    {
        store.Add(Herald.Again(2, Desk.OneClaim));
        store.Views.Link();

        Listed(new ReportQuery()).Should().Equal("herald-1", "courier-1", "foreign-1");
        store.Reports.Find(Herald.Key())!.Claims.Should().Be(1);
    }

    [Fact]
    public void Reports_are_found_by_publisher_day_language_claims_and_words()
    {
        Listed(new ReportQuery { Publisher = "courier" }).Should().Equal("courier-1", "foreign-1");
        Listed(new ReportQuery { Publisher = "Cour" }).Should().BeEmpty();
        Listed(new ReportQuery { Since = new(2031, 5, 6) }).Should().Equal("herald-1", "foreign-1");
        Listed(new ReportQuery { Until = new(2031, 5, 5) }).Should().Equal("courier-1");
        Listed(new ReportQuery { IsRead = false }).Should().Equal("foreign-1");
        Listed(new ReportQuery { IsRead = true, HasClaims = true }).Should().Equal("herald-1", "courier-1");
        Listed(new ReportQuery { HasClaims = false }).Should().Equal("foreign-1");
        Listed(new ReportQuery { Text = "mirad" }).Should().Equal("foreign-1");
    }

    [Fact]
    public void Only_reports_that_are_others_than_before_are_found_as_updated()
    {
        DateTimeOffset later = clock.Tick();
        Listed(new ReportQuery { UpdatedSince = later }).Should().BeEmpty();
        store.Says(JudgementKind.Accept, Courier.To("c1"));

        Listed(new ReportQuery { UpdatedSince = later }).Should().Equal("courier-1");
        store.Reports.Find(Courier.Key())!.Changed.Should().Be(later);
    }

    [Theory]
    [InlineData(ReportOrder.Stable)]
    [InlineData(ReportOrder.Newest)]
    public void Pages_together_have_every_report_once(ReportOrder order)
    {
        List<string?> walked = [];
        for (string? after = null; ; )
        {
            ReportPage page = store.Reports.Page(
                new ReportQuery
                {
                    Order = order,
                    Limit = 1,
                    After = after,
                }
            );
            page.Total.Should().Be(3);
            walked.Add(page.Reports.Single().ExternalId);
            if ((after = page.Next) is null)
            {
                break;
            }
        }

        walked.Should().Equal(Listed(new ReportQuery { Order = order }));
    }

    [Fact]
    public void A_page_that_cannot_be_had_is_refused_with_what_can() =>
        FluentActions
            .Invoking(() => store.Reports.Page(new ReportQuery { Limit = 5000 }))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("*5000*1 to 1000*");

    public void Dispose()
    {
        store.Dispose();
        home.Dispose();
        GC.SuppressFinalize(this);
    }

    private string?[] Listed(ReportQuery query) => [.. store.Reports.Page(query).Reports.Select(one => one.ExternalId)];

    private static ReportRecord Unread(ReportRecord read) =>
        read with
        {
            Report = read.Report with { Language = "fr" },
            Actors = [],
            Places = [],
            Events = [],
            Figures = [],
            Claims = [],
            Reading = read.Reading with
            {
                Diagnostics = [new Diagnostic(Diagnostic.LanguageNotRead, "the report is in another language", null)],
            },
        };
}

/// <summary>In files.</summary>
public sealed class ReportListTestsOnSqlite : ReportListTests<SqliteHome>;

/// <summary>On a server.</summary>
public sealed class ReportListTestsOnPostgres : ReportListTests<PostgresHome>;
