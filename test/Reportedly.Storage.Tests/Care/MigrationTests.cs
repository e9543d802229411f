using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Reportedly.Storage.Tests.Homes;

namespace Reportedly.Storage.Tests.Care;

/// <summary>Stores that a released version made, by the very statements of that version.</summary>
public sealed class MigrationTests : IDisposable
{
    private const string Version1 = """
        CREATE TABLE readings (
            sequence    INTEGER PRIMARY KEY AUTOINCREMENT,
            report_id   TEXT NOT NULL,
            external_id TEXT NOT NULL,
            title       TEXT NOT NULL,
            engine      TEXT NOT NULL,
            digest      BLOB NOT NULL,
            record      BLOB NOT NULL,
            derivations BLOB NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX readings_once ON readings (report_id, external_id, engine, digest);
        CREATE INDEX readings_newest ON readings (report_id, external_id, sequence);
        CREATE INDEX readings_external ON readings (external_id, report_id) WHERE external_id <> '';
        CREATE TRIGGER readings_stay BEFORE DELETE ON readings
        BEGIN SELECT RAISE(ABORT, 'readings are never deleted'); END;
        CREATE TRIGGER readings_keep BEFORE UPDATE ON readings
        BEGIN SELECT RAISE(ABORT, 'readings are never changed'); END;
        PRAGMA journal_mode = WAL;
        PRAGMA application_id = 1380996164;
        PRAGMA user_version = 1;
        """;

    private readonly SqliteHome home = new();

    [Fact]
    public void A_store_of_version_1_opens_with_all_that_it_held()
    {
        string path = home.Store("first");
        StoredReading[] readings =
        [
            .. Enumerable
                .Range(0, 150)
                .Select(i => Readings.Of($"Report {i}\n\n\u0627\u0644", i % 3 == 0 ? $"x{i}" : null)),
        ];
        StoredReading newer = Readings.Of(
            "Report 3\n\n\u0627\u0644",
            "x3",
            engine: "reportedly/0.1.1",
            derivations: "[]"
        );
        OfVersion1(path, [.. readings, newer]);

        using RecordStore store = RecordStore.OpenExisting(path);

        store.Count.Should().Be(150);
        store.Verify().Faults.Should().BeEmpty();
        store.Verify().Readings.Should().Be(151);
        store.Runs.Select(run => run.Readings).Should().Equal(150, 1);
        store.Find("x3").Text().Should().Be(newer.Record.Text());
        store
            .History(Readings.IdOf("Report 3\n\n\u0627\u0644"))
            .Select(reading => (reading.Record.Text(), reading.Derivations.Text()))
            .Should()
            .Equal((readings[3].Record.Text(), "{}"), (newer.Record.Text(), "[]"));
        // Reading everything again adds nothing.
        store.AddBatch(readings).Should().AllBeEquivalentTo(AddOutcome.Unchanged);
        store.Add(Readings.Of("A new one")).Should().Be(AddOutcome.Added);
        store.Verify().IsSound.Should().BeTrue();
    }

    [Fact]
    public void Migrating_says_from_which_version_to_which_and_a_second_time_does_nothing()
    {
        string path = home.Store("outcome");
        OfVersion1(path, [Readings.Of("A report")]);

        MigrationOutcome first = RecordStore.Migrate(path);
        first.From.Should().Be(1);
        first.To.Should().BeGreaterThan(1);
        RecordStore.Migrate(path).Should().Be(new MigrationOutcome(first.To, first.To));
    }

    [Fact]
    public void A_row_that_was_damaged_before_is_kept_and_named()
    {
        string path = home.Store("damaged");
        OfVersion1(path, [Readings.Of("One"), Readings.Of("Two") with { Derivations = "spoilt"u8.ToArray() }], "{}");

        using RecordStore store = RecordStore.OpenExisting(path);

        store.Count.Should().Be(2);
        store.Verify().Faults.Select(fault => fault.Where).Should().Equal("readings 2");
    }

    [Fact]
    public void A_migration_that_fails_halfway_leaves_the_old_store_as_it_was()
    {
        string path = home.Store("halfway");
        OfVersion1(path, [.. Enumerable.Range(0, 20).Select(i => Readings.Of($"Report {i}"))]);
        home.Sql(path, "CREATE TABLE judgements (stands INTEGER, in_the_way INTEGER)");
        Action open = () => RecordStore.OpenExisting(path);

        open.Should().Throw<StorageException>().WithMessage($"{path}: *judgements*");
        home.Sql(path, "DROP TABLE judgements");
        using RecordStore store = RecordStore.OpenExisting(path);
        store.Count.Should().Be(20);
        store.Verify().IsSound.Should().BeTrue();
    }

    [Fact]
    public void An_id_that_is_longer_than_any_index_holds_still_finds_its_report()
    {
        string path = home.Store("long");
        string one = "https://herald.example/" + new string('a', 3000);
        string other = one + "b";
        OfVersion1(path, [Readings.Of("One", one)]);
        using RecordStore store = RecordStore.OpenExisting(path);

        store.Add(Readings.Of("Other", other));

        store.Find(one).Text().Should().Contain("\"One\"");
        store.Find(other).Text().Should().Contain("\"Other\"");
        store.Verify().Faults.Should().BeEmpty();
    }

    public void Dispose() => home.Dispose();

    /// <summary>Makes a store as the release did; digests are of other derivations where <paramref name="asIf"/> has some.</summary>
    private static void OfVersion1(string path, StoredReading[] readings, string? asIf = null)
    {
        using SqliteConnection connection = new($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteCommand tables = connection.CreateCommand();
        tables.CommandText = Version1;
        tables.ExecuteNonQuery();
        foreach (StoredReading reading in readings)
        {
            ReadingKey key = ReadingKey.Of(reading.Record);
            byte[] derivations = asIf is null ? reading.Derivations.ToArray() : Encoding.UTF8.GetBytes(asIf);
            byte[] length = BitConverter.GetBytes((long)reading.Record.Length);
            using SqliteCommand insert = connection.CreateCommand();
            insert.CommandText =
                "INSERT INTO readings (report_id, external_id, title, engine, digest, record, derivations) "
                + "VALUES ($report, $external, $title, $engine, $digest, $record, $derivations)";
            insert.Parameters.AddWithValue("$report", key.ReportId);
            insert.Parameters.AddWithValue("$external", ExternalId(reading));
            insert.Parameters.AddWithValue("$title", key.Title);
            insert.Parameters.AddWithValue("$engine", key.Engine);
            insert.Parameters.AddWithValue(
                "$digest",
                SHA256.HashData([.. length, .. reading.Record.Span, .. derivations])
            );
            insert.Parameters.AddWithValue("$record", reading.Record.ToArray());
            insert.Parameters.AddWithValue("$derivations", reading.Derivations.ToArray());
            insert.ExecuteNonQuery();
        }
    }

    private static string ExternalId(StoredReading reading) =>
        Records.RecordCodec.FromUtf8(reading.Record.Span).Report.ExternalId ?? "";
}
