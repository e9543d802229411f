using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Storage.Judgements;
using Reportedly.Storage.Tests.Homes;
using Reportedly.Storage.Views;
using static Reportedly.Storage.Tests.Views.TownReports;

namespace Reportedly.Storage.Tests.Views;

/// <summary>Runs over every home of stores.</summary>
public abstract class ChangeTests<THome> : IDisposable
    where THome : StoreHome, new()
{
    private readonly THome home = new();
    private readonly HandClock clock = new();
    private readonly RecordStore store;

    protected ChangeTests()
    {
        store = RecordStore.Open(home.Store("changes"), clock: clock);
        store.Take(Herald);
    }

    [Fact]
    public void An_incident_that_came_is_noted_with_what_it_is_and_when()
    {
        IncidentChange change = store.Changes.Since(DateTimeOffset.UnixEpoch).Changes.Should().ContainSingle().Subject;

        change.Kind.Should().Be(ChangeKind.Added);
        change.Revision.Should().Be(1);
        change.At.Should().Be(clock.Now);
        change.Id.Should().Be(Ids().Single());
        change.Before.Should().BeNull();
        change.After!.Place.Should().Be("Orsal");
        change.After.Agents.Should().Equal("River Guard");
        change.After.Reports.Should().Be(1);
        Killed(change.After).Should().Be((12, 12, Verdict.SingleOrigin));
    }

    [Fact]
    public void A_report_that_says_otherwise_is_noted_with_what_was_before()
    {
        store.Take(Elsewhere);
        long head = store.Changes.Head;
        DateTimeOffset later = clock.Tick();
        store.Take(Courier);

        IncidentChange change = store.Changes.Since(later).Changes.Should().ContainSingle().Subject;
        change.Kind.Should().Be(ChangeKind.Changed);
        change.Revision.Should().Be(head + 1).And.Be(store.Changes.Head);
        change.Before!.Reports.Should().Be(1);
        Killed(change.Before).Should().Be((12, 12, Verdict.SingleOrigin));
        change.After!.Reports.Should().Be(2);
        Killed(change.After).Should().Be((12, 17, Verdict.Contested));
        store.Changes.Of(change.Id).Select(one => one.Kind).Should().Equal(ChangeKind.Changed, ChangeKind.Added);
        store
            .Changes.UpdatedAt([change.Id, "i0000000000000000", "no id"])
            .Should()
            .ContainSingle()
            .Which.Value.Should()
            .Be(later);
        store.Changes.AsOf.Should().Be(later);
    }

    [Fact]
    public void What_changes_nothing_is_not_noted()
    {
        long head = store.Changes.Head;
        clock.Tick();
        store.Says(Desk.Draft(JudgementKind.Note) with { Subjects = [Herald.To("c1")], Note = "Call them." });
        store.Take(Herald);

        store.Changes.Head.Should().Be(head);
    }

    [Fact]
    public void An_incident_that_was_merged_is_listed_as_gone_with_the_one_that_it_went_into()
    {
        store.Take(Elsewhere);
        string[] before = Ids();
        DateTimeOffset later = clock.Tick();
        Judgement same = store.Says(JudgementKind.Same, Herald.To("e1"), Elsewhere.To("e1"));
        string left = Ids().Single();
        string gone = before.Single(id => id != left);

        store.Changes.Removed(later).Incidents.Should().Equal(new RemovedIncident(gone, later, left));
        store
            .Changes.Of(gone)[0]
            .Should()
            .Match<IncidentChange>(one =>
                one.Kind == ChangeKind.Removed && one.Into == left && one.After == null && one.Before != null
            );
        store.Changes.UpdatedAt(before).Keys.Should().Equal(left);

        clock.Tick();
        store.Undoes(same);

        Ids().Should().BeEquivalentTo(before);
        store.Changes.Removed(DateTimeOffset.UnixEpoch).Incidents.Should().BeEmpty();
        store
            .Changes.Of(gone)
            .Select(one => one.Kind)
            .Should()
            .Equal(ChangeKind.Added, ChangeKind.Removed, ChangeKind.Added);
    }

    [Fact]
    public void An_incident_that_nothing_tells_of_any_more_goes_nowhere()
    {
        string id = Ids().Single();
        DateTimeOffset later = clock.Tick();
        store.Says(JudgementKind.Reject, Herald.To("e1"));

        store.Changes.Removed(later).Incidents.Should().Equal(new RemovedIncident(id, later, null));
    }

    [Fact]
    public void Making_the_views_anew_notes_nothing()
    {
        store.Take(Courier, Elsewhere);
        store.Says(JudgementKind.Accept, Courier.To("c1"));
        long head = store.Changes.Head;
        ImmutableArray<ListedClaim> claims = store.Claims.Page(new ClaimQuery()).Claims;
        ImmutableArray<ListedReport> reports = store.Reports.Page(new ReportQuery()).Reports;
        clock.Tick();

        foreach (ViewPace pace in (ViewPace[])[new() { Linked = 1, Backlog = int.MaxValue }, new() { Backlog = 1 }])
        {
            store.Views(pace).Rebuild();

            store.Changes.Head.Should().Be(head);
            store.Claims.Page(new ClaimQuery()).Claims.Should().BeEquivalentTo(claims);
            store.Reports.Page(new ReportQuery()).Reports.Should().BeEquivalentTo(reports);
        }
    }

    [Fact]
    public void What_came_while_the_views_were_made_anew_is_noted_once()
    {
        store.Take(Elsewhere);
        long head = store.Changes.Head;
        DateTimeOffset later = clock.Tick();
        store.Add(Courier.Reading());
        store.Views(new ViewPace { Linked = 1, Backlog = int.MaxValue }).Rebuild();

        store.Changes.Since(later).Changes.Should().ContainSingle().Which.Kind.Should().Be(ChangeKind.Changed);
        store.Changes.Head.Should().Be(head + 1);
    }

    [Fact]
    public void A_clock_that_was_put_back_makes_no_change_earlier_than_one_that_was_seen()
    {
        DateTimeOffset seen = store.Changes.AsOf;
        clock.Now = clock.Now.AddDays(-3);
        store.Take(Courier);

        store.Changes.Since(seen).Changes.Should().HaveCount(2).And.OnlyContain(one => one.At == seen);
    }

    [Fact]
    public void Changes_are_read_page_by_page()
    {
        store.Take(Elsewhere);
        store.Take(Courier);
        List<long> revisions = [];
        for (string? after = null; ; )
        {
            IncidentChangePage page = store.Changes.Since(DateTimeOffset.UnixEpoch, after, 1);
            revisions.Add(page.Changes.Single().Revision);
            if ((after = page.Next) is null)
            {
                break;
            }
        }

        revisions.Should().Equal(1, 2, 3);
        FluentActions
            .Invoking(() => store.Changes.Since(DateTimeOffset.UnixEpoch, limit: 0))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("*1 to 1000*");
    }

    [Fact]
    public void Only_incidents_that_are_others_than_before_are_found_as_updated()
    {
        store.Take(Elsewhere);
        DateTimeOffset later = clock.Tick();
        store.Take(Courier);

        IncidentPage updated = store.Views.Incidents(new IncidentQuery { UpdatedSince = later });
        updated.Incidents.Should().ContainSingle().Which.Reports.Should().HaveCount(2);
        store
            .Views.Incidents(new IncidentQuery { Order = IncidentOrder.Stable })
            .Incidents.Select(one => one.Id)
            .Should()
            .BeInAscendingOrder(StringComparer.Ordinal);
    }

    public void Dispose()
    {
        store.Dispose();
        home.Dispose();
        GC.SuppressFinalize(this);
    }

    private string[] Ids() => [.. store.Views.Incidents(new IncidentQuery()).Incidents.Select(one => one.Id)];

    private static (long?, long?, Verdict) Killed(IncidentOutline outline)
    {
        OutlinedFacet facet = outline.Facets.Single(one => one.Measure == Measure.Killed);
        return (facet.Low, facet.High, facet.Verdict);
    }
}

/// <summary>In files.</summary>
public sealed class ChangeTestsOnSqlite : ChangeTests<SqliteHome>;

/// <summary>On a server.</summary>
public sealed class ChangeTestsOnPostgres : ChangeTests<PostgresHome>;
