using System.Diagnostics;

namespace Reportedly.Evaluation.ExportBench;

/// <summary>Looks again and again how much memory this process has, for as long as something is measured.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private const int LookAgainMilliseconds = 20;

    private readonly ManualResetEventSlim done = new();
    private readonly Thread watcher;
    private long heap;
    private long process;

    /// <summary>Begins.</summary>
    public MemoryWatch()
    {
        watcher = new Thread(Watch) { IsBackground = true };
        watcher.Start();
    }

    /// <summary>The most that objects took after a collection, bytes: what was alive, and no garbage.</summary>
    public long MostHeap() => Interlocked.Read(ref heap);

    /// <summary>The most that the process had of the machine, bytes.</summary>
    public long MostProcess() => Interlocked.Read(ref process);

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        done.Set();
        watcher.Join();
        done.Dispose();
    }

    private void Watch()
    {
        using Process own = Process.GetCurrentProcess();
        long begun = GC.GetGCMemoryInfo(GCKind.Any).Index;
        do
        {
            own.Refresh();
            Interlocked.Exchange(ref process, Math.Max(process, own.WorkingSet64));
            GCMemoryInfo last = GC.GetGCMemoryInfo(GCKind.Any);
            if (last.Index > begun)
            {
                long alive = last.HeapSizeBytes - last.FragmentedBytes;
                Interlocked.Exchange(ref heap, Math.Max(heap, alive));
            }
        } while (!done.Wait(LookAgainMilliseconds));
    }
}
