using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Reportedly.Storage.Tests.Homes;

namespace Reportedly.Storage.Tests.Care;

/// <summary>Runs over every home of stores.</summary>
public abstract class BackupTests<THome> : IDisposable
    where THome : StoreHome, new()
{
    private static readonly DateTimeOffset Day = new(2026, 3, 4, 8, 0, 0, TimeSpan.Zero);

    private readonly THome home = new();

    [Fact]
    public void A_restored_store_has_every_row_that_was_backed_up_byte_for_byte()
    {
        string backup = home.File("all.gz");
        using RecordStore store = RecordStore.Open(home.Store("first"));
        Fill(store);

        LogSummary written = store.Backup(backup);
        LogSummary restored = RecordStore.Restore(backup, home.Store("second"));

        restored.Should().Be(written);
        (written.Readings, written.Judgements, written.Acts, written.Documents).Should().Be((301, 40, 20, 2));
        using RecordStore second = RecordStore.OpenExisting(home.Store("second"));
        second.Verify().Should().BeEquivalentTo(store.Verify());
        second.Verify().IsSound.Should().BeTrue();
        second.Runs.Should().Equal(store.Runs);
        Contents(second).Should().Equal(Contents(store));
        second.Backup(home.File("again.gz"));
        File.ReadAllBytes(home.File("again.gz")).Should().Equal(File.ReadAllBytes(backup));
        // The log goes on where it was.
        second.Add(Readings.Of("One more")).Should().Be(AddOutcome.Added);
        second.JudgementLog.Append(Remarks.Number(40)).Sequence.Should().Be(41);
        second.Audit.Append(Day, "Mira Okonjo", "signed-in", "").Sequence.Should().Be(21);
        second.Verify().IsSound.Should().BeTrue();
    }

    [Fact]
    public void A_file_becomes_a_database_and_a_database_a_file()
    {
        using SqliteHome files = new();
        using (RecordStore file = RecordStore.Open(files.Store("from")))
        {
            Fill(file);
            file.Backup(files.File("one.gz"));
        }
        RecordStore.Restore(files.File("one.gz"), home.Store("between"));
        using (RecordStore between = RecordStore.OpenExisting(home.Store("between")))
        {
            between.Backup(files.File("two.gz"));
        }
        RecordStore.Restore(files.File("two.gz"), files.Store("back"));

        using RecordStore first = RecordStore.OpenExisting(files.Store("from"));
        using RecordStore last = RecordStore.OpenExisting(files.Store("back"));
        Contents(last).Should().Equal(Contents(first));
        File.ReadAllBytes(files.File("two.gz")).Should().Equal(File.ReadAllBytes(files.File("one.gz")));
    }

    [Fact]
    public void Neither_a_backup_nor_a_restored_store_overwrites_anything()
    {
        string backup = home.File("kept.gz");
        using RecordStore store = RecordStore.Open(home.Store("kept"));
        store.Add(Readings.Of("A report"));
        store.Backup(backup);
        byte[] before = File.ReadAllBytes(backup);
        Action again = () => store.Backup(backup);
        Action over = () => RecordStore.Restore(backup, home.Store("kept"));

        again.Should().Throw<StorageException>().WithMessage($"{backup}: this is there already*");
        over.Should().Throw<StorageException>().WithMessage("*there is a store here already*");
        File.ReadAllBytes(backup).Should().Equal(before);
        store.Count.Should().Be(1);
    }

    [Fact]
    public void A_changed_byte_anywhere_in_a_backup_is_found_and_nothing_is_restored()
    {
        string backup = home.File("whole.gz");
        using (RecordStore store = RecordStore.Open(home.Store("whole")))
        {
            Fill(store);
            store.Backup(backup);
        }
        byte[] plain = Unzipped(backup);
        int round = 0;
        Gen.Select(Gen.Int[0, plain.Length - 1], Gen.Int[0, 7])
            .Sample(
                (place, bit) =>
                {
                    byte[] broken = [.. plain];
                    broken[place] ^= (byte)(1 << bit);
                    string file = home.File($"broken-{round++}.gz");
                    Zip(file, broken);
                    Action restore = () => RecordStore.Restore(file, home.Store("never"));

                    restore.Should().Throw<StorageException>().WithMessage($"{file}: *");
                },
                iter: 60,
                threads: 1
            );
        RecordStore.Restore(backup, home.Store("never")).Readings.Should().Be(301);
    }

    [Fact]
    public void A_changed_bit_anywhere_in_the_last_line_of_a_backup_is_found()
    {
        string backup = home.File("small.gz");
        using (RecordStore store = RecordStore.Open(home.Store("small")))
        {
            store.Add(Readings.Of("A report"));
            store.Backup(backup);
        }
        byte[] plain = Unzipped(backup);
        int line = Array.LastIndexOf(plain, (byte)'\n', plain.Length - 2) + 1;
        string file = home.File("broken.gz");
        List<string> unseen = [];
        for (int place = line; place < plain.Length - 1; place++)
        {
            for (int bit = 0; bit < 8; bit++)
            {
                byte[] broken = [.. plain];
                broken[place] ^= (byte)(1 << bit);
                File.Delete(file);
                Zip(file, broken);
                try
                {
                    RecordStore.Restore(file, home.Store($"never-{place}-{bit}")).ToString();
                    unseen.Add($"{place - line}.{bit}");
                }
                catch (StorageException)
                {
                    // Found.
                }
            }
        }

        unseen.Should().BeEmpty();
    }

    [Fact]
    public void A_backup_that_was_cut_off_is_refused_wherever_it_was_cut()
    {
        string backup = home.File("whole.gz");
        using (RecordStore store = RecordStore.Open(home.Store("whole")))
        {
            Fill(store);
            store.Backup(backup);
        }
        byte[] bytes = File.ReadAllBytes(backup);
        int round = 0;
        // Behind the last line stand only gzip's own few bytes.
        Gen.Int[0, bytes.Length - 40]
            .Sample(
                length =>
                {
                    string file = home.File($"cut-{round++}.gz");
                    File.WriteAllBytes(file, bytes[..length]);
                    Action restore = () => RecordStore.Restore(file, home.Store("never"));

                    restore.Should().Throw<StorageException>().WithMessage($"{file}: *");
                },
                iter: 40,
                threads: 1
            );
    }

    [Fact]
    public void What_is_no_backup_or_a_newer_one_is_refused_with_what_to_do()
    {
        File.WriteAllText(home.File("notes.txt"), "notes");
        Zip(home.File("other.gz"), """{"format":"recipes/1"}"""u8.ToArray());
        Zip(home.File("newer.gz"), """{"format":"reportedly/log/4"}"""u8.ToArray());
        Action Restoring(string file) => () => RecordStore.Restore(home.File(file), home.Store("never"));

        Restoring("notes.txt").Should().Throw<StorageException>().WithMessage("*this is no backup of a store*");
        Restoring("other.gz").Should().Throw<StorageException>().WithMessage("*this is no backup of a store*");
        Restoring("newer.gz").Should().Throw<StorageException>().WithMessage("*newer version*update Reportedly*");
        Restoring("missing.gz")
            .Should()
            .Throw<StorageException>()
            .WithMessage("*missing.gz: the backup cannot be read*");
    }

    [Fact]
    public void The_keys_that_seal_cookies_are_in_no_backup()
    {
        using RecordStore store = RecordStore.Open(home.Store("keys"));
        Fill(store);
        store.Backup(home.File("keys.gz"));
        RecordStore.Restore(home.File("keys.gz"), home.Store("opened"));
        using RecordStore opened = RecordStore.OpenExisting(home.Store("opened"));

        opened.Documents.All("key").Should().BeEmpty();
        opened.Documents.Find("account", "a1")!.Version.Should().Be(2);
        Encoding.UTF8.GetString(Unzipped(home.File("keys.gz"))).Should().NotContain("<key/>");
    }

    [Fact]
    public void A_backup_of_the_first_form_is_still_restored()
    {
        using RecordStore store = RecordStore.Open(home.Store("old"));
        store.AddBatch([Readings.Of("A report"), Readings.Of("Another")]);
        store.JudgementLog.Append(Remarks.Number(1));
        store.Backup(home.File("new.gz"));
        string[] lines = Encoding.UTF8.GetString(Unzipped(home.File("new.gz"))).TrimEnd().Split('\n');
        string before = string.Concat([
            "{\"format\":\"reportedly/log/1\"}\n",
            .. lines[1..^1].Select(line => line + "\n"),
        ]);
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(before)));
        string end = $"{{\"end\":{{\"readings\":2,\"judgements\":1,\"sha256\":\"{sha256}\"}}}}\n";
        Zip(home.File("old.gz"), Encoding.UTF8.GetBytes(before + end));

        LogSummary restored = RecordStore.Restore(home.File("old.gz"), home.Store("again"));

        restored.Should().Be(new LogSummary(2, 1, sha256));
    }

    [Fact]
    public void A_damaged_store_is_not_backed_up_as_if_it_were_sound()
    {
        string name = home.Store("damaged");
        using (RecordStore store = RecordStore.Open(name))
        {
            Fill(store);
        }
        home.Unlock(name, "judgements");
        home.Sql(name, "UPDATE judgements SET body = hash WHERE sequence = 7");
        using RecordStore damaged = RecordStore.OpenExisting(name);
        Action backup = () => damaged.Backup(home.File("damaged.gz"));

        backup.Should().Throw<StorageException>().WithMessage("*judgements 7 is damaged*db verify*");
        File.Exists(home.File("damaged.gz")).Should().BeFalse();
    }

    [Fact]
    public void A_place_where_no_backup_can_be_written_is_named()
    {
        using RecordStore store = RecordStore.Open(home.Store("here"));
        string nowhere = Path.Combine(home.File("missing"), "backup.gz");
        Action backup = () => store.Backup(nowhere);

        backup.Should().Throw<StorageException>().WithMessage($"{nowhere}: the backup cannot be written*");
    }

    public void Dispose() => home.Dispose();

    private static void Fill(RecordStore store)
    {
        store.AddBatch([.. Enumerable.Range(0, 299).Select(i => Readings.Of($"Report \"{i}\"\n\n🕊️ خبر", $"x{i}"))]);
        store.Add(Readings.Of("Report 3", "x3", engine: "reportedly/0.2.0"));
        // The store does not look into derivations: they may be no text at all.
        store.Add(Readings.Of("Bytes") with { Derivations = new byte[] { 0xFF, 0x00, 0xC3 } });
        store.Connection.Write(() =>
            Enumerable.Range(0, 40).Select(i => store.JudgementLog.Append(Remarks.Number(i))).ToArray()
        );
        for (int i = 0; i < 20; i++)
        {
            store.Audit.Append(Day, "Mira Okonjo", "exported", $"csv {i}");
        }
        store.Documents.Add("account", "a1", "{\"name\":\"Mira\"}", Day);
        store.Documents.Put("account", "a1", "{\"name\":\"Mira Okonjo\"}", Day.AddDays(1));
        store.Documents.Add("search", "s1", "\"خبر\"", Day);
        store.Documents.Add("key", "k1", "<key/>", Day);
    }

    private static string[] Contents(RecordStore store) =>
        [
            .. store.All().Select(reading => reading.Record.Text() + Convert.ToHexString(reading.Derivations.Span)),
            .. store.JudgementLog.Rows().Select(row => row.Body.Text() + Convert.ToHexString(row.Hash.Span)),
            .. store.Audit.Rows().Select(row => row.Body.Text() + Convert.ToHexString(row.Hash.Span)),
            .. store.Documents.Kept().Select(document => document.ToString()),
        ];

    private static byte[] Unzipped(string path)
    {
        using GZipStream zip = new(File.OpenRead(path), CompressionMode.Decompress);
        using MemoryStream plain = new();
        zip.CopyTo(plain);
        return plain.ToArray();
    }

    private static void Zip(string path, byte[] bytes)
    {
        using GZipStream zip = new(File.Create(path), CompressionLevel.Fastest);
        zip.Write(bytes);
    }
}

/// <summary>In files.</summary>
public sealed class BackupTestsOnSqlite : BackupTests<SqliteHome>;

/// <summary>On a server.</summary>
public sealed class BackupTestsOnPostgres : BackupTests<PostgresHome>;
