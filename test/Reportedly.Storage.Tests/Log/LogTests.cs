using CsCheck;
using Reportedly.Storage.Tests.Homes;

namespace Reportedly.Storage.Tests.Log;

/// <summary>Runs over every home of stores.</summary>
public abstract class LogTests<THome> : IDisposable
    where THome : StoreHome, new()
{
    private readonly THome home = new();

    [Fact]
    public void Reading_the_same_report_twice_changes_nothing()
    {
        string path = home.Store("twice");
        using RecordStore store = RecordStore.Open(path);
        StoredReading reading = Readings.Of("Clashes near the bridge");

        store.Add(reading).Should().Be(AddOutcome.Added);
        store.Add(reading).Should().Be(AddOutcome.Unchanged);
        store.AddBatch([reading, reading]).Should().Equal(AddOutcome.Unchanged, AddOutcome.Unchanged);

        store.History(Readings.IdOf("Clashes near the bridge")).Should().ContainSingle();
    }

    [Fact]
    public void A_newer_engine_is_shown_and_the_older_reading_stays_in_the_log()
    {
        using RecordStore store = RecordStore.Open(home.Store("engines"));
        StoredReading older = Readings.Of("A report", engine: "reportedly/0.1.0");
        StoredReading newer = Readings.Of("A report", engine: "reportedly/0.2.0");

        store.Add(older);
        store.Add(newer).Should().Be(AddOutcome.Superseded);

        store.Find(Readings.IdOf("A report")).Text().Should().Be(newer.Record.Text());
        store.All().Should().ContainSingle();
        store
            .History(Readings.IdOf("A report"))
            .Select(reading => reading.Record.Text())
            .Should()
            .Equal(older.Record.Text(), newer.Record.Text());
    }

    [Fact]
    public void The_same_engine_with_other_data_counts_as_another_reading()
    {
        using RecordStore store = RecordStore.Open(home.Store("data"));
        store.Add(Readings.Of("A report", lexicon: "sha256:01"));

        store.Add(Readings.Of("A report", lexicon: "sha256:02")).Should().Be(AddOutcome.Superseded);
    }

    [Fact]
    public void New_derivations_of_the_same_record_are_kept_too()
    {
        using RecordStore store = RecordStore.Open(home.Store("derivations"));
        store.Add(Readings.Of("A report", derivations: """{"c1":1}"""));

        store.Add(Readings.Of("A report", derivations: """{"c1":2}""")).Should().Be(AddOutcome.Superseded);
        store.All().Single().Derivations.Text().Should().Be("""{"c1":2}""");
    }

    [Fact]
    public void One_text_that_two_papers_carried_is_kept_for_both()
    {
        using RecordStore store = RecordStore.Open(home.Store("wire"));
        StoredReading here = Readings.Of("Wire copy", "herald-1");
        StoredReading there = Readings.Of("Wire copy", "courier-9");

        store.AddBatch([here, there, here]).Should().Equal(AddOutcome.Added, AddOutcome.Added, AddOutcome.Unchanged);

        store.Count.Should().Be(2);
        store.Find("herald-1").Text().Should().Be(here.Record.Text());
        store.Find("courier-9").Text().Should().Be(there.Record.Text());
    }

    [Fact]
    public void The_order_in_which_reports_come_makes_no_difference_to_what_is_held()
    {
        int round = 0;
        StoredReading[] readings = [.. Enumerable.Range(0, 12).Select(i => Readings.Of($"Report {i % 9}", $"x{i}"))];
        Gen.Shuffle(readings)
            .Sample(
                shuffled =>
                {
                    using RecordStore store = RecordStore.Open(home.Store($"round{round++}"));
                    foreach (StoredReading[] batch in shuffled.Chunk(5))
                    {
                        store.AddBatch(batch);
                    }
                    store
                        .All()
                        .Select(reading => reading.Record.Text())
                        .Should()
                        .Equal(
                            readings
                                .Select(reading => reading.Record.Text())
                                .OrderBy(record => record, StringComparer.Ordinal)
                        );
                },
                iter: 8,
                threads: 1
            );
    }

    [Fact]
    public void A_batch_has_a_bound()
    {
        using RecordStore store = RecordStore.Open(home.Store("bound"));
        StoredReading reading = Readings.Of("A report");
        Action add = () => store.AddBatch([.. Enumerable.Repeat(reading, RecordStore.MaximumBatch + 1)]);

        add.Should().Throw<ArgumentOutOfRangeException>();
    }

    public void Dispose() => home.Dispose();
}

/// <summary>In files.</summary>
public sealed class LogTestsOnSqlite : LogTests<SqliteHome>;

/// <summary>On a server.</summary>
public sealed class LogTestsOnPostgres : LogTests<PostgresHome>;
