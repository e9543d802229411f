using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Reportedly.Throughput;

/// <summary>
/// The processor time of the thread that asks, where the system tells it finely enough (Linux and macOS); elsewhere the time of the clock on the
/// wall. On a busy machine only the first says where a program's own time goes.
/// </summary>
internal static partial class ThreadTime
{
    private static readonly int Clock = Available();

    /// <summary>What the figures are: <c>processor time</c>, or <c>elapsed time</c>.</summary>
    public static string Name => Clock >= 0 ? "processor time" : "elapsed time";

    /// <summary>Nanoseconds since some moment, the same for all calls of a thread.</summary>
    public static long Nanoseconds() =>
        Clock >= 0 && ClockGetTime(Clock, out Moment moment) == 0
            ? (moment.Seconds * 1_000_000_000) + moment.Nanoseconds
            : (long)Stopwatch.GetElapsedTime(0).TotalNanoseconds;

    /// <summary>The number of the system's clock of a thread, or -1 where there is none.</summary>
    private static int Available() =>
        !Environment.Is64BitProcess ? -1
        : OperatingSystem.IsLinux() ? 3
        : OperatingSystem.IsMacOS() ? 16
        : -1;

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int ClockGetTime(int clock, out Moment moment);

    /// <summary>As 64-bit systems lay it out.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Moment
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
