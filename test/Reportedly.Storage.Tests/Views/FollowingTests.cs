using System.Collections.Immutable;
using System.Text;
using CsCheck;
using Reportedly.Corroboration;
using Reportedly.Storage.Judgements;
using Reportedly.Storage.Tests.Homes;
using Reportedly.Storage.Views;

namespace Reportedly.Storage.Tests.Views;

/// <summary>Runs over every home of stores.</summary>
public abstract class FollowingTests<THome> : IDisposable
    where THome : StoreHome, new()
{
    private static readonly ViewPace OneByOne = new() { Linked = 1, Backlog = int.MaxValue };
    private static readonly ViewPace AllAtOnce = new() { Unlinked = 3, Backlog = 1 };

    private readonly THome home = new();
    private int stores;

    [Fact]
    public void Two_papers_that_tell_of_one_attack_tell_of_one_incident()
    {
        using RecordStore store = Fresh();
        store.Add(new TownReport { Id = "herald-1" }.Reading());
        store.Add(
            new TownReport
            {
                Id = "courier-1",
                Publisher = "Courier",
                Title = "Market struck",
            }.Reading()
        );
        store.Views.IsCurrent.Should().BeFalse();

        store.Views.Link().Reports.Should().Be(2);

        store.Views.IsCurrent.Should().BeTrue();
        store.Views.Incidents(new IncidentQuery()).Incidents.Single().Reports.Should().HaveCount(2);
    }

    [Fact]
    public void What_was_linked_once_is_not_linked_again()
    {
        using RecordStore store = Fresh();
        store.Add(new TownReport().Reading());
        store.Views.Link();

        store.Views.Link().Should().Be(new LinkOutcome(0, 0));
    }

    [Fact]
    public void A_store_that_nobody_linked_has_no_incidents_and_finds_nothing()
    {
        using RecordStore store = Fresh();
        store.Add(new TownReport().Reading());

        store.Views.Incidents(new IncidentQuery()).Total.Should().Be(0);
        store.Views.Incident("i0123456789abcdef").Should().BeOfType<IncidentLookup.NotFound>();
        store.Search.Find(SearchQuery.Parse("market")).Total.Should().Be(0);
    }

    [Fact]
    public void Views_are_what_the_records_say_together_in_memory() =>
        Towns
            .Some(40)
            .Sample(
                reports =>
                {
                    using RecordStore store = Fresh();
                    store.AddBatch([.. reports.Select(report => report.Reading())]);
                    store.Views.Link(workers: 2);

                    store
                        .Lines()
                        .Should()
                        .Equal(Lines(Corroborator.Incidents(reports.Select(report => report.Record()))));
                },
                iter: 10,
                threads: 1
            );

    [Fact]
    public void Views_made_report_by_report_are_those_made_at_once_and_those_made_anew() =>
        Towns
            .Some(25)
            .Sample(
                reports =>
                {
                    using RecordStore store = Fresh();
                    using RecordStore other = Fresh();
                    foreach (TownReport report in Again(reports))
                    {
                        store.Add(report.Reading());
                        store.Views(OneByOne).Link();
                        other.Add(report.Reading());
                    }
                    string digest = store.Views.Digest();
                    other.Views(AllAtOnce).Link();
                    other.Views.Digest().Should().Be(digest);

                    store.Views.Rebuild();
                    store.Views.Digest().Should().Be(digest);
                    store.Views(AllAtOnce).Rebuild(workers: 3);
                    store.Views.Digest().Should().Be(digest);
                },
                iter: 8,
                threads: 1
            );

    [Fact]
    public void The_order_in_which_reports_come_makes_no_difference() =>
        Gen.Select(Towns.Some(25), Gen.Int[0, 1000])
            .Sample(
                (reports, seed) =>
                {
                    using RecordStore store = Fresh();
                    using RecordStore other = Fresh();
                    TownReport[] shuffled = [.. reports];
                    new Random(seed).Shuffle(shuffled);
                    Add(store, reports, OneByOne);
                    Add(other, shuffled, new ViewPace { Linked = 7 });

                    other.Lines().Should().Equal(store.Lines());
                },
                iter: 8,
                threads: 1
            );

    [Fact]
    public void A_judgement_changes_the_views_and_taking_it_back_gives_what_was_before()
    {
        TownReport[] reports = [.. Enumerable.Range(0, 12).Select(Towns.Report)];
        using RecordStore store = Fresh();
        Add(store, reports, OneByOne);
        string[] before = store.Lines();
        Judge(store, JudgementKind.Same, [reports[0].Event(), reports[5].Event(), reports[9].Event()]);
        string[] merged = store.Lines();
        merged.Should().NotEqual(before);
        Judge(store, JudgementKind.Reject, [reports[1].Event()]);
        store.Lines().Should().NotEqual(merged);
        string digest = store.Views.Digest();

        store.Views.Rebuild();
        store.Views.Digest().Should().Be(digest);
        Judge(store, JudgementKind.Undo, [], undoes: "j1");
        Judge(store, JudgementKind.Undo, [], undoes: "j2");
        store.Lines().Should().Equal(before);
    }

    [Fact]
    public void A_link_that_a_person_made_holds_when_its_report_is_read_anew_and_when_it_comes_late()
    {
        TownReport left = new() { Id = "herald-1" };
        TownReport right = new()
        {
            Id = "courier-1",
            Town = "Harim Bridge",
            GeonamesId = 103,
            Latitude = 36.1,
            Longitude = 43.2,
        };
        using RecordStore store = Fresh();
        Add(store, [left, right], OneByOne);
        Judge(store, JudgementKind.Same, [left.Event(), right.Event()]);
        store.Lines().Should().ContainSingle();

        Add(store, [right with { Engine = "reportedly/0.2.0" }], OneByOne);

        store.Lines().Should().ContainSingle();
        string digest = store.Views.Digest();
        store.Views(OneByOne).Rebuild();
        store.Views.Digest().Should().Be(digest);
        store.Views(AllAtOnce).Rebuild();
        store.Views.Digest().Should().Be(digest);
    }

    [Fact]
    public void A_newer_reading_takes_the_place_of_the_older_everywhere()
    {
        TownReport report = new() { Tail = "Shops burned." };
        using RecordStore store = Fresh();
        Add(store, [report], OneByOne);
        Add(store, [report with { Engine = "reportedly/0.2.0", Type = Records.EventType.Attack }], OneByOne);

        store.Views.Incidents(new IncidentQuery()).Incidents.Single().Type.Should().Be(Records.EventType.Attack);
        store.Search.Find(SearchQuery.Parse("burned")).Total.Should().Be(1);
    }

    [Fact]
    public void A_record_that_cannot_be_read_is_listed_and_the_others_are_linked()
    {
        using RecordStore store = Fresh();
        string odd = new TownReport { Id = "odd-1" }
            .Reading()
            .Record.Text()
            .Replace("record/1", "record/9", StringComparison.Ordinal);
        store.AddBatch([new StoredReading(Encoding.UTF8.GetBytes(odd), "{}"u8.ToArray()), new TownReport().Reading()]);

        store.Views.Link().Reports.Should().Be(1);

        store.Views.Refused.Should().ContainSingle().Which.Key.Should().EndWith("#odd-1");
        store.Views.Incidents(new IncidentQuery()).Total.Should().Be(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Linking_that_was_stopped_goes_on_where_it_was(bool atOnce)
    {
        ViewPace pace = atOnce ? AllAtOnce : OneByOne;
        TownReport[] reports = [.. Enumerable.Range(100, 10).Select(Towns.Report)];
        using RecordStore store = Fresh();
        store.AddBatch([.. reports.Select(report => report.Reading())]);
        int steps = 0;
        Action link = () => store.Views(pace).Link(progress: _ => throw new OperationCanceledException());
        while (steps < 30 && !store.Views.IsCurrent)
        {
            link.Should().Throw<OperationCanceledException>();
            steps++;
        }

        string digest = store.Views.Digest();
        store.Views.Rebuild();
        store.Views.Digest().Should().Be(digest);
        steps.Should().BeGreaterThan(1);
    }

    [Fact]
    public void Views_of_another_version_are_made_anew()
    {
        string name = home.Store("format");
        using RecordStore store = RecordStore.Open(name);
        Add(store, [new TownReport()], OneByOne);
        string digest = store.Views.Digest();
        home.Sql(name, "UPDATE views SET maker = '0.0.0 0'");

        store.Views.Incidents(new IncidentQuery()).Total.Should().Be(0);
        store.Views.Link();
        store.Views.Digest().Should().Be(digest);
    }

    public void Dispose() => home.Dispose();

    /// <summary>Some of the reports are read twice, by two engines.</summary>
    private static IEnumerable<TownReport> Again(TownReport[] reports) =>
        reports.Concat(
            reports
                .Where((_, at) => at % 3 == 0)
                .Select(report => report with { Engine = "reportedly/0.2.0", Killed = 99 })
        );

    private static IEnumerable<string> Lines(ImmutableArray<Incident> incidents) =>
        incidents.Select(incident => new ReadOnlyMemory<byte>(IncidentCodec.ToUtf8(incident)).Text());

    private static void Add(RecordStore store, IEnumerable<TownReport> reports, ViewPace pace)
    {
        foreach (TownReport report in reports)
        {
            store.Add(report.Reading());
        }
        store.Views(pace).Link();
    }

    private static void Judge(RecordStore store, JudgementKind kind, WordsRef[] subjects, string? undoes = null)
    {
        store.Judgements.Add(
            new JudgementDraft
            {
                Kind = kind,
                Subjects = [.. subjects],
                Undoes = undoes,
                Who = "Mira Okonjo",
                When = new DateTimeOffset(2031, 5, 9, 8, 0, 0, TimeSpan.Zero),
                Why = "same blast, by its hour",
            }
        );
        store.Views.Link();
    }

    private RecordStore Fresh() => RecordStore.Open(home.Store($"s{stores++}"));
}

/// <summary>In files.</summary>
public sealed class FollowingTestsOnSqlite : FollowingTests<SqliteHome>;

/// <summary>On a server.</summary>
public sealed class FollowingTestsOnPostgres : FollowingTests<PostgresHome>;
