using Reportedly.Records;
using Reportedly.Storage.Judgements;
using Reportedly.Storage.Tests.Homes;

namespace Reportedly.Storage.Tests.Views;

/// <summary>Runs over every home of stores.</summary>
public abstract class ClaimListTests<THome> : IDisposable
    where THome : StoreHome, new()
{
    private static readonly TownReport Herald = new() { Denier = "Desert Column" };

    private static readonly TownReport Courier = TownReports.Courier;

    private static readonly TownReport Elsewhere = new()
    {
        Id = "elsewhere-1",
        Publisher = "Courier",
        Town = "Harim Bridge",
        GeonamesId = 103,
        Latitude = 36.1,
        Longitude = 43.2,
        Type = EventType.Shelling,
        Source = "police chief",
        Day = new(2031, 5, 20),
    };

    private readonly THome home = new();
    private readonly HandClock clock = new();
    private readonly RecordStore store;

    protected ClaimListTests()
    {
        store = RecordStore.Open(home.Store("claims"), clock: clock);
        store.Take(Herald, Courier, Elsewhere);
    }

    [Fact]
    public void A_claim_is_listed_with_its_words_its_speaker_its_report_and_its_figures()
    {
        ListedClaim claim = store.Claims.Find(Courier.Key(), "c1")!;

        claim.Speaker.Should().Be("city hospital");
        claim.Words.Quote.Should().Be("struck Orsal on 5 May 2031 and killed 17 people");
        claim.Figures.Should().Equal(new ListedFigure(Measure.Killed, 17, 17));
        claim.Publisher.Should().Be("Courier");
        claim.Published.Should().Be(new DateOnly(2031, 5, 9));
        claim.ReportId.Should().Be(Courier.Record().Report.Id);
        claim.ExternalId.Should().Be("courier-1");
        claim.Incidents.Should().Equal(store.Views.Incidents(new IncidentQuery { Place = "Orsal" }).Incidents[0].Id);
        claim.Changed.Should().Be(clock.Now);
    }

    [Fact]
    public void Claims_stand_in_the_order_in_which_reports_came_and_in_the_queue_the_most_urgent_comes_first()
    {
        Listed(new ClaimQuery()).Should().Equal("herald-1 c1", "herald-1 c2", "courier-1 c1", "elsewhere-1 c1");
        Listed(new ClaimQuery { Order = ClaimOrder.Queue })
            .Should()
            .Equal("courier-1 c1", "herald-1 c1", "herald-1 c2", "elsewhere-1 c1");
    }

    [Fact]
    public void A_claim_waits_for_the_worst_that_any_question_about_its_incident_gives_it()
    {
        store.Claims.Find(Herald.Key(), "c1")!.Reason.Should().Be(QueueReason.Contested);
        store.Claims.Find(Courier.Key(), "c1")!.Reason.Should().Be(QueueReason.Contested);
        store.Claims.Find(Elsewhere.Key(), "c1")!.Reason.Should().Be(QueueReason.SingleOriginFigure);
    }

    [Fact]
    public void Words_that_keep_a_distance_are_a_reason_of_their_own()
    {
        TownReport hedged = Elsewhere with { Id = "hedged-1", Town = "Mirad", Latitude = 10, GeonamesId = 7 };
        store.Add(
            hedged.Again(2, read => read with { Claims = [read.Claims[0] with { Certainty = Certainty.Hedged }] })
        );
        store.Views.Link();

        store.Claims.Find(hedged.Key(), "c1")!.Reason.Should().Be(QueueReason.Hedged);
    }

    [Fact]
    public void A_rejected_claim_stays_in_the_list_as_rejected_and_comes_back_when_that_is_taken_back()
    {
        ListedClaim before = store.Claims.Find(Herald.Key(), "c1")!;
        Judgement rejected = store.Says(JudgementKind.Reject, Herald.To("c1"));

        ListedClaim claim = store.Claims.Find(Herald.Key(), "c1")!;
        claim.Status.Should().Be(ReviewStatus.Rejected);
        claim.Words.Should().Be(before.Words);
        claim.Incidents.Should().BeEmpty();
        store.Claims.Page(new ClaimQuery()).Total.Should().Be(4);
        Listed(new ClaimQuery { Statuses = [ReviewStatus.Rejected] }).Should().Contain("herald-1 c1");

        store.Undoes(rejected);

        store.Claims.Find(Herald.Key(), "c1").Should().BeEquivalentTo(before);
    }

    [Fact]
    public void What_was_rejected_with_its_report_is_listed_as_rejected_too()
    {
        store.Says(JudgementKind.Reject, Herald.To("report"));

        Listed(new ClaimQuery { Statuses = [ReviewStatus.Rejected] }).Should().Equal("herald-1 c1", "herald-1 c2");
        store.Reports.Find(Herald.Key())!.OpenClaims.Should().Be(0);
    }

    [Fact]
    public void A_corrected_claim_is_listed_as_corrected_with_what_it_is_now()
    {
        store.Says(
            Desk.Draft(JudgementKind.Correct) with
            {
                Subjects = [Courier.To("c1")],
                Changes = [FieldChange.To("stance", "denies")],
            }
        );

        ListedClaim claim = store.Claims.Find(Courier.Key(), "c1")!;
        claim.Status.Should().Be(ReviewStatus.Corrected);
        claim.Stance.Should().Be(Stance.Denies);
    }

    [Fact]
    public void Accepting_a_claim_takes_it_out_of_the_open_queue_and_leaves_all_others()
    {
        ClaimQuery open = new() { Order = ClaimOrder.Queue, Statuses = [ReviewStatus.Open] };
        ListedClaim first = store.Claims.Page(open with { Limit = 1 }).Claims[0];
        store.Says(JudgementKind.Accept, Courier.To("c1"));

        Listed(open).Should().Equal("herald-1 c1", "herald-1 c2", "elsewhere-1 c1");
        Listed(open with { After = first.Cursor, Limit = 1 }).Should().Equal("herald-1 c1");
        store.Claims.Page(open).Total.Should().Be(3);
    }

    [Theory]
    [InlineData("hospital", "courier-1 c1")]
    [InlineData("city hospital", "courier-1 c1")]
    [InlineData("hosp", "")]
    [InlineData("%", "")]
    [InlineData("Désert column", "herald-1 c2")]
    public void Claims_are_found_by_whole_words_of_who_says_them(string speaker, string found) =>
        Listed(new ClaimQuery { Speaker = speaker })
            .Should()
            .Equal(found.Split(';', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("courier", "courier-1 c1;elsewhere-1 c1")]
    [InlineData("Côurier", "courier-1 c1;elsewhere-1 c1")]
    [InlineData("cour", "")]
    [InlineData("%", "")]
    public void Claims_are_found_by_whole_words_of_who_published_them(string publisher, string found) =>
        Listed(new ClaimQuery { Publisher = publisher })
            .Should()
            .Equal(found.Split(';', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void The_queue_of_a_publisher_and_of_a_month_is_in_the_order_of_the_whole_queue()
    {
        ClaimQuery queue = new() { Order = ClaimOrder.Queue };

        Listed(queue with { Publisher = "Courier", Limit = 1 }).Should().Equal("courier-1 c1");
        Listed(
                queue with
                {
                    Publisher = "Courier",
                    After = store.Claims.Page(queue with { Publisher = "Courier", Limit = 1 }).Next,
                }
            )
            .Should()
            .Equal("elsewhere-1 c1");
        Listed(queue with { Since = new(2031, 5, 1), Until = new(2031, 5, 31) }).Should().Equal(Listed(queue));
        Listed(queue with { Since = new(2031, 5, 9), Until = new(2031, 5, 9), Publisher = "Courier" })
            .Should()
            .Equal("courier-1 c1");
    }

    [Fact]
    public void Claims_are_found_by_stance_source_day_report_incident_and_the_words_of_their_report()
    {
        Listed(new ClaimQuery { Stances = [Stance.Denies] }).Should().Equal("herald-1 c2");
        Listed(new ClaimQuery { SourceKinds = [SourceKind.Witness] }).Should().BeEmpty();
        Listed(new ClaimQuery { Certainties = [Certainty.Certain] }).Should().HaveCount(4);
        Listed(new ClaimQuery { Since = new(2031, 5, 9) }).Should().Equal("courier-1 c1", "elsewhere-1 c1");
        Listed(new ClaimQuery { Until = new(2031, 5, 6) }).Should().Equal("herald-1 c1", "herald-1 c2");
        Listed(new ClaimQuery { Report = Courier.Key() }).Should().Equal("courier-1 c1");
        Listed(new ClaimQuery { Report = "sha256:none" }).Should().BeEmpty();
        Listed(new ClaimQuery { Text = "harim market" }).Should().Equal("elsewhere-1 c1");
        Listed(new ClaimQuery { Reasons = [QueueReason.SingleOriginFigure] }).Should().Equal("elsewhere-1 c1");
        string incident = store.Claims.Find(Herald.Key(), "c2")!.Incidents.Single();
        Listed(new ClaimQuery { Incident = incident }).Should().Equal("herald-1 c1", "herald-1 c2", "courier-1 c1");
        Listed(new ClaimQuery { Incident = "i0000000000000000" }).Should().BeEmpty();
        Listed(new ClaimQuery { Incident = "orsal" }).Should().BeEmpty();
    }

    [Fact]
    public void Claims_are_found_by_who_is_to_look_at_them_and_by_nobody()
    {
        store.Says(
            Desk.Draft(JudgementKind.Assign) with
            {
                Subjects = [Courier.To("c1")],
                Assignee = "ana",
                Why = null,
            }
        );

        Listed(new ClaimQuery { Assignee = "ana" }).Should().Equal("courier-1 c1");
        Listed(new ClaimQuery { Assignee = "" }).Should().HaveCount(3).And.NotContain("courier-1 c1");
        store.Claims.Find(Courier.Key(), "c1")!.Assignee.Should().Be("ana");
    }

    [Theory]
    [InlineData(ClaimOrder.Stable)]
    [InlineData(ClaimOrder.Queue)]
    public void Pages_together_have_every_claim_once(ClaimOrder order)
    {
        List<string> walked = [];
        for (string? after = null; ; )
        {
            ClaimPage page = store.Claims.Page(
                new ClaimQuery
                {
                    Order = order,
                    Limit = 1,
                    After = after,
                }
            );
            page.Total.Should().Be(4);
            page.Claims.Should().ContainSingle();
            walked.Add(Name(page.Claims[0]));
            if ((after = page.Next) is null)
            {
                break;
            }
            after.Should().Be(page.Claims[0].Cursor);
        }

        walked.Should().Equal(Listed(new ClaimQuery { Order = order }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public void A_page_that_cannot_be_had_is_refused_with_what_can(int limit) =>
        FluentActions
            .Invoking(() => store.Claims.Page(new ClaimQuery { Limit = limit }))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage($"*{limit}*1 to 1000*");

    [Fact]
    public void A_place_in_one_order_is_none_in_the_other()
    {
        string cursor = store.Claims.Page(new ClaimQuery { Limit = 1 }).Next!;

        FluentActions
            .Invoking(() => store.Claims.Page(new ClaimQuery { Order = ClaimOrder.Queue, After = cursor }))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("*leave it out*");
    }

    [Fact]
    public void A_claim_that_a_newer_reading_does_not_have_is_gone_and_listed_as_gone()
    {
        clock.Tick();
        store.Add(Herald.Again(2, Desk.OneClaim));
        store.Views.Link();

        store.Claims.Find(Herald.Key(), "c2").Should().BeNull();
        store.Claims.Removed(clock.Now).Claims.Should().Equal(new RemovedClaim(Herald.Key(), "c2", clock.Now));
        store.Claims.Removed(clock.Now.AddMilliseconds(1)).Claims.Should().BeEmpty();

        clock.Tick();
        store.Add(Herald.Again(3, read => read));
        store.Views.Link();

        store.Claims.Find(Herald.Key(), "c2")!.Changed.Should().Be(clock.Now);
        store.Claims.Removed(DateTimeOffset.UnixEpoch).Claims.Should().BeEmpty();
    }

    [Fact]
    public void Only_claims_that_are_others_than_before_are_found_as_updated()
    {
        DateTimeOffset later = clock.Tick();
        store.Says(JudgementKind.Accept, Elsewhere.To("c1"));
        Listed(new ClaimQuery { UpdatedSince = later }).Should().Equal("elsewhere-1 c1");

        // The hospital's number is no longer contested, and so the ministry's is not, either.
        later = clock.Tick();
        store.Says(JudgementKind.Reject, Courier.To("c1"));
        Listed(new ClaimQuery { UpdatedSince = later }).Should().Contain(["courier-1 c1", "herald-1 c1"]);
        Listed(new ClaimQuery { UpdatedSince = later }).Should().NotContain("elsewhere-1 c1");
    }

    public void Dispose()
    {
        store.Dispose();
        home.Dispose();
        GC.SuppressFinalize(this);
    }

    private string[] Listed(ClaimQuery query) => [.. store.Claims.Page(query).Claims.Select(Name)];

    private static string Name(ListedClaim claim) => $"{claim.ExternalId} {claim.ClaimId}";
}

/// <summary>In files.</summary>
public sealed class ClaimListTestsOnSqlite : ClaimListTests<SqliteHome>;

/// <summary>On a server.</summary>
public sealed class ClaimListTestsOnPostgres : ClaimListTests<PostgresHome>;
