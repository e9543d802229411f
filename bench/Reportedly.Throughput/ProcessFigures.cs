using System.Diagnostics;

namespace Reportedly.Throughput;

/// <summary>What the operating system knows of this process.</summary>
internal static class ProcessFigures
{
    /// <summary>The most memory that the process held so far (its peak working set), in megabytes.</summary>
    public static double PeakMegabytes()
    {
        using Process process = Process.GetCurrentProcess();
        long peak = process.PeakWorkingSet64;
        return (peak > 0 ? peak : process.WorkingSet64) / 1e6;
    }

    /// <summary>Seconds of processor time that the process took so far, on all cores together.</summary>
    public static double ProcessorSeconds() => Environment.CpuUsage.TotalTime.TotalSeconds;

    /// <summary>Milliseconds since the process was started.</summary>
    /// <param name="since">When whoever started it did so, in seconds since 1970; null: as the operating system says, to a hundredth of a second.</param>
    public static double MillisecondsSinceStart(decimal? since)
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        if (since is { } seconds)
        {
            return (double)(((now - DateTimeOffset.UnixEpoch).Ticks / (decimal)TimeSpan.TicksPerSecond) - seconds)
                * 1000;
        }
        using Process process = Process.GetCurrentProcess();
        return (now - new DateTimeOffset(process.StartTime)).TotalMilliseconds;
    }
}
