using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Reportedly.Storage.Judgements;
using Reportedly.Storage.Tests.Homes;
using Reportedly.Storage.Tests.Views;
using static Reportedly.Storage.Tests.Views.TownReports;

namespace Reportedly.Storage.Tests.Care;

/// <summary>What changed when outlives a restore. Runs over every home of stores; the backup is always of a file.</summary>
public abstract class BackupHistoryTests<THome> : IDisposable
    where THome : StoreHome, new()
{
    private readonly SqliteHome files = new();
    private readonly THome home = new();
    private readonly HandClock clock = new();
    private readonly RecordStore store;

    protected BackupHistoryTests()
    {
        store = RecordStore.Open(files.Store("first"), clock: clock);
        store.Take(Herald);
        clock.Tick();
        store.Take(Elsewhere);
        clock.Tick();
        store.Says(JudgementKind.Same, Herald.To("e1"), Elsewhere.To("e1"));
    }

    [Fact]
    public void After_a_restore_nothing_counts_as_changed_that_did_not_change()
    {
        DateTimeOffset last = store.Changes.AsOf;
        using RecordStore again = Restored("whole");
        clock.Tick();
        again.Views.Link();

        again.Changes.AsOf.Should().Be(last);
        again.Changes.Head.Should().Be(store.Changes.Head);
        again
            .Changes.Since(DateTimeOffset.UnixEpoch)
            .Should()
            .BeEquivalentTo(store.Changes.Since(DateTimeOffset.UnixEpoch));
        again
            .Changes.Removed(DateTimeOffset.UnixEpoch)
            .Should()
            .BeEquivalentTo(store.Changes.Removed(DateTimeOffset.UnixEpoch));
        ClaimQuery since = new() { UpdatedSince = last };
        again.Claims.Page(since).Should().BeEquivalentTo(store.Claims.Page(since));
        again.Reports.Page(new ReportQuery()).Should().BeEquivalentTo(store.Reports.Page(new ReportQuery()));
        again.Claims.Page(new ClaimQuery { UpdatedSince = clock.Now }).Claims.Should().BeEmpty();
    }

    [Fact]
    public void A_restored_store_goes_on_with_the_history_where_it_was()
    {
        long head = store.Changes.Head;
        using RecordStore again = Restored("goes_on");
        DateTimeOffset later = clock.Tick();
        again.Take(Courier);

        IncidentChange change = again.Changes.Behind(head).Changes.Should().ContainSingle().Subject;
        change.Kind.Should().Be(ChangeKind.Changed);
        (change.Revision, change.At).Should().Be((head + 1, later));
        change.Before.Should().NotBeNull();
        again.Verify().Faults.Should().BeEmpty();
    }

    [Fact]
    public void What_the_views_had_not_followed_when_the_backup_was_made_is_noted_when_they_follow_it()
    {
        store.Add(Courier.Reading());
        long head = store.Changes.Head;
        using RecordStore again = Restored("behind");
        clock.Tick();
        again.Views.Link();

        again.Changes.Behind(head).Changes.Should().ContainSingle().Which.At.Should().Be(clock.Now);
    }

    [Fact]
    public void A_backup_of_a_restored_store_is_the_backup_that_it_was_made_of()
    {
        using RecordStore again = Restored("twice");
        again.Views.Link();

        LogSummary summary = again.Backup(files.File("twice.gz"));

        File.ReadAllBytes(files.File("twice.gz")).Should().Equal(File.ReadAllBytes(files.File("twice")));
        (summary.Changes, summary.States > 3).Should().Be((store.Changes.Head, true));
        again.Verify().Should().BeEquivalentTo(store.Verify());
    }

    [Fact]
    public void A_backup_of_the_second_form_is_still_restored_and_everything_counts_as_changed_then()
    {
        store.Backup(files.File("new"));
        string[] kept =
        [
            .. Lines(files.File("new"))
                .Where(line =>
                    !line.StartsWith("{\"change\"", StringComparison.Ordinal)
                    && !line.StartsWith("{\"state\"", StringComparison.Ordinal)
                ),
        ];
        kept[0] = "{\"format\":\"reportedly/log/2\"}";
        string before = string.Concat(kept[..^1].Select(line => line + "\n"));
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(before)));
        string end = Regex.Replace(kept[^1], "\"changes\":\\d+,\"states\":\\d+,", "");
        end = Regex.Replace(end, "[0-9a-f]{64}", sha256);
        Zip(files.File("old"), before + end + "\n");

        RecordStore.Restore(files.File("old"), home.Store("old")).Changes.Should().Be(0);
        clock.Tick();
        using RecordStore again = RecordStore.OpenExisting(home.Store("old"), clock: clock);
        again.Views.Link();

        again.Changes.AsOf.Should().Be(clock.Now);
        again.Changes.Head.Should().Be(1);
    }

    [Theory]
    [InlineData("UPDATE incident_changes SET revision = 40 WHERE revision = 2", "changes 40")]
    [InlineData("DELETE FROM incident_changes WHERE revision = 1", "changes 2")]
    [InlineData("UPDATE incident_changes SET changed = 5 WHERE revision = 2", "changes 2")]
    [InlineData("UPDATE incident_changes SET kind = 2 WHERE revision = 1", "changes 1")]
    [InlineData("UPDATE incident_changes SET kind = 9 WHERE revision = 1", "changes 1")]
    [InlineData("UPDATE remembered_incident SET gone = 1 - gone", "changes")]
    [InlineData("UPDATE remembered_incident SET changed = changed + 1", "changes")]
    [InlineData("DELETE FROM remembered_incident", "changes")]
    public void A_history_that_is_not_what_was_written_is_found(string change, string where)
    {
        string name = home.Store("spoilt");
        store.Backup(files.File("spoilt"));
        RecordStore.Restore(files.File("spoilt"), name);
        using (RecordStore sound = RecordStore.OpenExisting(name))
        {
            sound.Verify().IsSound.Should().BeTrue();
        }
        home.Sql(name, change);

        using RecordStore again = RecordStore.OpenExisting(name);
        again
            .Verify()
            .Faults.Select(fault => fault.Where)
            .Should()
            .Contain(one => one.StartsWith(where, StringComparison.Ordinal));
    }

    [Fact]
    public void A_history_with_a_gap_is_not_backed_up_as_if_it_were_whole()
    {
        files.Sql(files.Store("first"), "DELETE FROM incident_changes WHERE revision = 2");
        Action backup = () => store.Backup(files.File("gap"));

        backup.Should().Throw<StorageException>().WithMessage("*changes 3 is damaged*");
        File.Exists(files.File("gap")).Should().BeFalse();
    }

    public void Dispose()
    {
        store.Dispose();
        files.Dispose();
        home.Dispose();
        GC.SuppressFinalize(this);
    }

    private RecordStore Restored(string name)
    {
        LogSummary written = store.Backup(files.File(name));
        RecordStore.Restore(files.File(name), home.Store(name)).Should().Be(written);
        return RecordStore.OpenExisting(home.Store(name), clock: clock);
    }

    private static string[] Lines(string path)
    {
        using GZipStream zip = new(File.OpenRead(path), CompressionMode.Decompress);
        using StreamReader reader = new(zip);
        return reader.ReadToEnd().TrimEnd('\n').Split('\n');
    }

    private static void Zip(string path, string text)
    {
        using GZipStream zip = new(File.Create(path), CompressionLevel.Fastest);
        zip.Write(Encoding.UTF8.GetBytes(text));
    }
}

/// <summary>From a file to a file.</summary>
public sealed class BackupHistoryTestsOnSqlite : BackupHistoryTests<SqliteHome>;

/// <summary>From a file to a server.</summary>
public sealed class BackupHistoryTestsOnPostgres : BackupHistoryTests<PostgresHome>;
