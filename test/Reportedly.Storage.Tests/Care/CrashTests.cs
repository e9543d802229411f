using CsCheck;
using Reportedly.Storage.Tests.Homes;

namespace Reportedly.Storage.Tests.Care;

/// <summary>What a crash leaves is the files as they stand at that moment: the tests copy them while the store is open.</summary>
public sealed class CrashTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_crash_right_after_an_answer_loses_nothing_that_was_answered()
    {
        string path = folder.File("live.db");
        using RecordStore store = RecordStore.Open(path);
        for (int i = 0; i < 20; i++)
        {
            store.Add(Readings.Of($"Report {i}"));
            string copy = Crash(path, $"after-{i}.db", cut: null);

            using RecordStore survivor = RecordStore.OpenExisting(copy);
            survivor.Count.Should().Be(i + 1);
        }
    }

    [Fact]
    public void A_crash_in_the_middle_of_writing_leaves_whole_batches_and_the_store_goes_on()
    {
        string path = folder.File("live.db");
        using RecordStore store = RecordStore.Open(path);
        StoredReading[][] batches =
        [
            .. Enumerable
                .Range(0, 10)
                .Select(b => Enumerable.Range(0, 3).Select(i => Readings.Of($"{b}/{i}")).ToArray()),
        ];
        foreach (StoredReading[] batch in batches)
        {
            store.AddBatch(batch);
        }
        int length = (int)new FileInfo(path + "-wal").Length;
        int round = 0;

        Gen.Int[0, length]
            .Sample(
                cut =>
                {
                    string copy = Crash(path, $"cut-{round++}.db", cut);
                    using RecordStore survivor = RecordStore.Open(copy);
                    int held = (int)survivor.Count;
                    (held % 3).Should().Be(0);
                    survivor
                        .All()
                        .Select(reading => reading.Record.Text())
                        .Should()
                        .BeEquivalentTo(
                            batches.SelectMany(batch => batch).Take(held).Select(reading => reading.Record.Text())
                        );
                    // Reading everything again fills the gap and nothing else.
                    foreach (StoredReading[] batch in batches)
                    {
                        survivor.AddBatch(batch);
                    }
                    survivor.Count.Should().Be(30);
                },
                iter: 60,
                threads: 1
            );
    }

    public void Dispose() => folder.Dispose();

    private string Crash(string path, string name, int? cut)
    {
        string copy = folder.File(name);
        File.Copy(path, copy);
        byte[] log = ReadShared(path + "-wal");
        File.WriteAllBytes(copy + "-wal", log[..(cut ?? log.Length)]);
        return copy;
    }

    private static byte[] ReadShared(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
