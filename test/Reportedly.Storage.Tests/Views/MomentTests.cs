using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Storage.Judgements;
using Reportedly.Storage.Tests.Homes;

namespace Reportedly.Storage.Tests.Views;

/// <summary>Somebody takes incidents away while others work on the store. Runs over every home of stores.</summary>
public abstract class MomentTests<THome> : IDisposable
    where THome : StoreHome, new()
{
    private static readonly TownReport Herald = new() { Id = "herald-1" };
    private static readonly TownReport Courier = new() { Id = "courier-1", Publisher = "Courier" };

    private readonly THome home = new();

    [Fact]
    public void What_is_asked_in_one_moment_is_answered_as_of_then_whatever_others_write()
    {
        string name = home.Store("moment");
        using RecordStore store = RecordStore.Open(name);
        store.Take(Herald);
        using RecordStore other = RecordStore.Open(name);
        string[] before;
        using (StoreMoment moment = store.Hold())
        {
            before = Seen(moment);
            other.Take(Courier);
            other.Says(JudgementKind.Accept, Herald.To("c1"));

            Seen(moment).Should().Equal(before);
        }
        using StoreMoment later = store.Hold();
        Seen(later).Should().HaveCountGreaterThan(before.Length);
        later.Judgements.Through.Should().Be(1);
    }

    [Fact]
    public void What_was_judged_or_read_anew_and_not_yet_linked_is_left_out()
    {
        using RecordStore store = RecordStore.Open(home.Store("unlinked"));
        store.Take(Herald);
        string engine = Herald.Record().Reading.Engine;
        store.Judgements.Add(Desk.Draft(JudgementKind.Accept) with { Subjects = [Herald.To("c1")] });
        store.Add(Herald.Again(9, record => record));

        using StoreMoment moment = store.Hold();

        moment.Judgements.Through.Should().Be(0);
        moment.AllJudgements().Should().BeEmpty();
        moment.Record(Herald.Key())!.Reading.Engine.Should().Be(engine);
        moment.Records().Should().ContainSingle().Which.Reading.Engine.Should().Be(engine);
    }

    [Fact]
    public void The_handle_that_holds_a_moment_writes_nothing()
    {
        using RecordStore store = RecordStore.Open(home.Store("busy"));
        store.Take(Herald);
        using (StoreMoment moment = store.Hold())
        {
            Action write = () => store.Add(Courier.Reading());
            Action again = () => store.Hold();

            write.Should().Throw<InvalidOperationException>().WithMessage("*another*");
            again.Should().Throw<InvalidOperationException>();
        }
        store.Add(Courier.Reading()).Should().Be(AddOutcome.Added);
    }

    [Fact]
    public void A_store_that_nobody_linked_has_nothing_to_take_away()
    {
        using RecordStore store = RecordStore.Open(home.Store("fresh"));
        store.Add(Herald.Reading());
        using StoreMoment moment = store.Hold();

        moment.Select(new IncidentQuery()).Count.Should().Be(0);
        moment.Records().Should().BeEmpty();
    }

    [Fact]
    public void Events_are_of_the_incidents_that_name_them()
    {
        using RecordStore store = RecordStore.Open(home.Store("events"));
        store.Take(Herald, Courier);
        using StoreMoment moment = store.Hold();

        IncidentSelection all = moment.Select(new IncidentQuery());

        all.ReportCount.Should().Be(2);
        all.ReportKeys.Should().Equal(moment.Records().Select(record => ReportKey.Of(record.Report)));
        foreach (Incident incident in all.Incidents(FigurePolicy.RangeOnly))
        {
            foreach (IncidentReport report in incident.Reports)
            {
                all.EventsOf(report.Key)
                    .Where(pair => pair.Value == incident.Id)
                    .Select(pair => pair.Key)
                    .Should()
                    .BeEquivalentTo(report.Events);
            }
        }
        moment.Select(new IncidentQuery { Place = "nowhere at all" }).Count.Should().Be(0);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        home.Dispose();
        GC.SuppressFinalize(this);
    }

    private static string[] Seen(StoreMoment moment) =>
        [
            .. moment
                .Select(new IncidentQuery())
                .Incidents(FigurePolicy.RangeOnly)
                .Select(incident => System.Text.Encoding.UTF8.GetString(IncidentCodec.ToUtf8(incident))),
            .. moment.Records().Select(record => System.Text.Encoding.UTF8.GetString(RecordCodec.ToUtf8(record))),
            .. moment.AllJudgements().Select(judgement => judgement.Id),
        ];
}

/// <summary>In files.</summary>
public sealed class MomentTestsOnSqlite : MomentTests<SqliteHome>;

/// <summary>On a server.</summary>
public sealed class MomentTestsOnPostgres : MomentTests<PostgresHome>;
