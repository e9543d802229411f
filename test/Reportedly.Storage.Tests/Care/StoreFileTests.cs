using Microsoft.Data.Sqlite;
using Reportedly.Storage.Tests.Homes;

namespace Reportedly.Storage.Tests.Care;

public sealed class StoreFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_as_it_was()
    {
        string path = folder.File("notes.txt");
        string notes = new('n', 5000);
        File.WriteAllText(path, notes);

        Opening(path).Should().Throw<StorageException>().WithMessage($"{path}: this file is no store*");
        File.ReadAllText(path).Should().Be(notes);
    }

    [Fact]
    public void A_database_of_another_program_is_refused_and_left_as_it_was()
    {
        string path = folder.File("other.db");
        Sql(path, "CREATE TABLE recipes (name TEXT)");

        Opening(path).Should().Throw<StorageException>().WithMessage($"{path}: this is a database of another program*");
        Sql(path, "INSERT INTO recipes VALUES ('still here')");
    }

    [Fact]
    public void A_store_of_a_newer_version_is_refused_with_what_to_do()
    {
        string path = folder.File("newer.db");
        RecordStore.Open(path).Dispose();
        Sql(path, "PRAGMA user_version = 99");

        Opening(path).Should().Throw<StorageException>().WithMessage($"{path}: a newer version*update Reportedly.");
    }

    [Fact]
    public void A_store_that_another_program_is_writing_to_is_said_to_be_busy()
    {
        string path = folder.File("busy.db");
        using RecordStore store = RecordStore.Open(path, TimeSpan.Zero);
        using SqliteConnection other = new($"Data Source={path};Pooling=False");
        other.Open();
        using SqliteTransaction writing = other.BeginTransaction(deferred: false);
        Action add = () => store.Add(Readings.Of("A report"));

        add.Should().Throw<StorageException>().WithMessage($"{path}: another program is writing*");
        writing.Rollback();
        store.Add(Readings.Of("A report")).Should().Be(AddOutcome.Added);
    }

    [Fact]
    public void A_place_where_no_file_can_be_made_is_named()
    {
        File.WriteAllText(folder.File("file"), "");
        string below = Path.Combine(folder.File("file"), "store.db");

        Opening(below).Should().Throw<StorageException>().WithMessage($"{below}: the file cannot be opened*");
        Opening(folder.File("")).Should().Throw<StorageException>().WithMessage("*this is a folder*");
    }

    [Fact]
    public void Looking_into_a_store_that_is_not_there_makes_none()
    {
        string path = folder.File("missing.db");
        Action open = () => RecordStore.OpenExisting(path);

        open.Should().Throw<StorageException>().WithMessage($"{path}: there is no store here*");
        File.Exists(path).Should().BeFalse();
    }

    [Fact]
    public void A_full_disk_is_said_to_be_full_and_what_was_acknowledged_stays()
    {
        string path = folder.File("full.db");
        using RecordStore store = RecordStore.Open(path);
        store.Add(Readings.Of("A report"));
        // SQLite answers as on a full disk when the file would grow beyond this.
        long pages = store.Connection.Number("PRAGMA page_count");
        store.Connection.Execute($"PRAGMA max_page_count = {pages + 4}");
        Action add = () => store.Add(Readings.Of(new string('x', 100_000)));
        Action judge = () => store.JudgementLog.Append(new byte[100_000]);

        add.Should().Throw<StorageException>().WithMessage($"{path}: the disk is full; free some space*");
        judge.Should().Throw<StorageException>().WithMessage($"{path}: the disk is full; free some space*");
        store.Count.Should().Be(1);
        store.Connection.Execute("PRAGMA max_page_count = 100000");
        store.Add(Readings.Of("Another")).Should().Be(AddOutcome.Added);
        store.Verify().IsSound.Should().BeTrue();
    }

    [Fact]
    public void A_folder_that_may_not_be_written_is_said_to_be_so()
    {
        string path = folder.File("locked.db");
        RecordStore.Open(path).Dispose();
        string fresh = folder.File("fresh.db");
        ReadOnly(
            path,
            () =>
            {
                Opening(path)
                    .Should()
                    .Throw<StorageException>()
                    .WithMessage($"{path}: *make the file and its folder writable*");
                Opening(fresh)
                    .Should()
                    .Throw<StorageException>()
                    .WithMessage($"{fresh}: the file cannot be opened; check*");
            }
        );
        File.Exists(fresh).Should().BeFalse();
    }

    [Fact]
    public void A_file_that_may_not_be_written_is_said_to_be_so_and_left_as_it_was()
    {
        string path = folder.File("file.db");
        using (RecordStore store = RecordStore.Open(path))
        {
            store.Add(Readings.Of("A report"));
        }
        byte[] before = File.ReadAllBytes(path);
        Action add = () =>
        {
            using RecordStore store = RecordStore.OpenExisting(path);
            store.Add(Readings.Of("Another"));
        };

        ReadOnly(
            path,
            () => add.Should().Throw<StorageException>().WithMessage($"{path}: this store cannot be written*")
        );
        File.ReadAllBytes(path).Should().Equal(before);
    }

    [Fact]
    public void Nothing_that_was_read_can_be_deleted_or_changed_behind_the_stores_back()
    {
        string path = folder.File("log.db");
        using (RecordStore store = RecordStore.Open(path))
        {
            store.Add(Readings.Of("A report"));
        }
        Action delete = () => Sql(path, "DELETE FROM readings");
        Action change = () => Sql(path, "UPDATE readings SET title = 'Another'");

        delete.Should().Throw<SqliteException>().WithMessage("*never deleted*");
        change.Should().Throw<SqliteException>().WithMessage("*never changed*");
    }

    [Fact]
    public void The_store_writes_ahead()
    {
        string path = folder.File("wal.db");
        using RecordStore store = RecordStore.Open(path);

        store.IsDurable.Should().BeTrue();
        store.Database.Should().MatchRegex(@"^SQLite 3\.\d+\.\d+$");
    }

    public void Dispose() => folder.Dispose();

    private void ReadOnly(string path, Action work)
    {
        string home = folder.File("");
        OtherUser.Do(() => { });
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(home, (UnixFileMode)0b101_101_101);
            File.SetUnixFileMode(path, (UnixFileMode)0b100_100_100);
            try
            {
                OtherUser.Do(work);
            }
            finally
            {
                File.SetUnixFileMode(home, (UnixFileMode)0b111_101_101);
                File.SetUnixFileMode(path, (UnixFileMode)0b110_100_100);
            }
        }
    }

    private static Action Opening(string path) => () => RecordStore.Open(path, TimeSpan.Zero).Dispose();

    private static void Sql(string path, string sql)
    {
        using SqliteConnection connection = new($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
