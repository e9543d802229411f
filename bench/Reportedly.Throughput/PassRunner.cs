using System.Diagnostics;

namespace Reportedly.Throughput;

/// <summary>Reads texts with a fixed number of workers, each on a thread of its own; a worker's room is used again in the next pass.</summary>
/// <param name="create">Makes a worker's reader.</param>
/// <param name="workers">Threads, 1 or more.</param>
internal sealed class PassRunner(Func<StagedReader> create, int workers)
{
    private readonly StagedReader[] readers = [.. Enumerable.Range(0, workers).Select(_ => create())];

    /// <summary>Reads all texts so many times.</summary>
    public PassFigures Run(IReadOnlyList<string> texts, int times)
    {
        int[] collections = [GC.CollectionCount(0), GC.CollectionCount(1), GC.CollectionCount(2)];
        TimeSpan paused = GC.GetTotalPauseDuration();
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        double processor = ProcessFigures.ProcessorSeconds();
        long words = 0;
        long next = -1;
        long start = Stopwatch.GetTimestamp();
        Thread[] threads =
        [
            .. readers.Select(reader => new Thread(() =>
            {
                reader.Clock.Clear();
                long own = 0;
                long past = (long)texts.Count * times;
                for (long i = Interlocked.Increment(ref next); i < past; i = Interlocked.Increment(ref next))
                {
                    own += reader.Read(texts[(int)(i % texts.Count)]);
                }
                Interlocked.Add(ref words, own);
            })),
        ];
        foreach (Thread thread in threads)
        {
            thread.Start();
        }
        foreach (Thread thread in threads)
        {
            thread.Join();
        }
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        double[] stages = new double[readers[0].Clock.Names.Length];
        foreach (StagedReader reader in readers)
        {
            int stage = 0;
            foreach (double own in reader.Clock.Seconds)
            {
                stages[stage++] += own;
            }
        }
        return new PassFigures
        {
            Words = words,
            Stages = readers[0].Clock.Names,
            Seconds = seconds,
            ProcessorSeconds = ProcessFigures.ProcessorSeconds() - processor,
            StageSeconds = stages,
            Allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated,
            Collections = [.. collections.Select((before, generation) => GC.CollectionCount(generation) - before)],
            Paused = (GC.GetTotalPauseDuration() - paused).TotalSeconds,
        };
    }
}
