using System.Diagnostics;
using System.Globalization;
using Reportedly.Evaluation.MadeRecords;
using Reportedly.Records;
using Reportedly.Storage;

namespace Reportedly.Evaluation.StoreBench;

/// <summary><c>evaluation store-bench</c>: measures how fast a store links, takes in one report more, and answers.</summary>
internal static class StoreBenchVerb
{
    private const int OneByOne = 200;

    /// <summary>Measures.</summary>
    /// <param name="arguments"><c>--count N --seed S --db STORE [--workers W] [--desk] [--writing]</c>; <c>--desk</c> asks a store that is there only what a desk asks, <c>--writing</c> asks nothing.</param>
    /// <param name="output">Where the table goes.</param>
    /// <returns>The exit code: 1 where rebuilt views are other views.</returns>
    public static int Run(string[] arguments, TextWriter output)
    {
        if (
            !Options.TryNumber(arguments, "--count", out int count)
            || !Options.TryNumber(arguments, "--seed", out int seed)
            || Options.Value(arguments, "--db") is not { } path
        )
        {
            Console.Error.WriteLine(
                "usage: evaluation store-bench --count N --seed S --db STORE [--workers W] [--desk] [--writing]"
            );
            return 2;
        }
        int workers = Options.TryNumber(arguments, "--workers", out int given) ? given : 2;
        using RecordStore store = RecordStore.Open(path);
        if (arguments.Contains("--desk"))
        {
            store.Views.Link(workers);
            QueueBench.Run(store, seed, output);
            return 0;
        }
        IncidentViews views = store.Views;
        ReportSearch search = store.Search;
        StoredReading[] later = Fill(store, seed, count, output);

        double before = Processor();
        Stopwatch clock = Stopwatch.StartNew();
        LinkOutcome linked = views.Link(
            workers,
            left =>
                Console.Error.WriteLine(
                    Line(
                        $"  {left:N0} readings left at {clock.Elapsed.TotalSeconds:F1} s, {Process.GetCurrentProcess().WorkingSet64 / 1e9:F2} GB"
                    )
                )
        );
        output.WriteLine(
            Line(
                $"linking {linked.Reports:N0} reports: {clock.Elapsed.TotalSeconds:F1} s, {Processor() - before:F1} s of processor time, {linked.Incidents:N0} incidents"
            )
        );
        output.WriteLine(Line($"most memory so far: {Process.GetCurrentProcess().PeakWorkingSet64 / 1e9:F2} GB"));
        output.Flush();

        Spread adding = new();
        // On a machine that does other work too, processor time says more than the clock.
        Spread working = new();
        foreach (StoredReading reading in later)
        {
            before = Processor();
            clock.Restart();
            store.Add(reading);
            views.Link(workers);
            adding.Add(clock.Elapsed);
            working.Add(TimeSpan.FromSeconds(Processor() - before));
        }
        output.WriteLine(Line($"adding one report and linking it, {later.Length} times: {adding}"));
        output.WriteLine(Line($"  of processor time: {working}"));
        output.Flush();

        if (arguments.Contains("--writing"))
        {
            return 0;
        }
        QueryBench.Run(views, search, seed, output);
        QueueBench.Run(store, seed, output);

        string incremental = views.Digest();
        before = Processor();
        clock.Restart();
        views.Rebuild(workers);
        double after = Processor();
        bool isSame = views.Digest() == incremental;
        output.WriteLine(
            Line(
                $"rebuilding: {clock.Elapsed.TotalSeconds:F1} s, {after - before:F1} s of processor time, views {(isSame ? "identical" : "NOT identical")}"
            )
        );
        output.WriteLine(Line($"most memory: {Process.GetCurrentProcess().PeakWorkingSet64 / 1e9:F2} GB"));
        return isSame ? 0 : 1;
    }

    private static StoredReading[] Fill(RecordStore store, int seed, int count, TextWriter output)
    {
        Stopwatch clock = Stopwatch.StartNew();
        List<StoredReading> later = [];
        int made = 0;
        long bytes = 0;
        foreach (ReportRecord[] some in RecordMaker.Make(seed, count + OneByOne).Chunk(1000))
        {
            StoredReading[] readings =
            [
                .. some.Select(record => new StoredReading(RecordCodec.ToUtf8(record), "{}"u8.ToArray())),
            ];
            int first = Math.Clamp(count - made, 0, readings.Length);
            store.AddBatch(readings[..first]);
            later.AddRange(readings[first..]);
            made += readings.Length;
            bytes += readings.Sum(reading => (long)reading.Record.Length);
        }
        output.WriteLine(
            Line($"made and added {count:N0} records, {bytes / 1e6:N0} MB: {clock.Elapsed.TotalSeconds:F1} s")
        );
        output.Flush();
        return [.. later];
    }

    private static double Processor() => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
