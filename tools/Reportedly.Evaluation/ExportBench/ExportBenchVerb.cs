using System.Diagnostics;
using System.Globalization;
using Reportedly.Corroboration;
using Reportedly.Evaluation.MadeRecords;
using Reportedly.Export;
using Reportedly.Records;
using Reportedly.Server.Exporting;
using Reportedly.Storage;

namespace Reportedly.Evaluation.ExportBench;

/// <summary><c>evaluation export-bench</c>: measures how long each format takes to write all incidents of a store, and with how much memory.</summary>
internal static class ExportBenchVerb
{
    /// <summary>Measures.</summary>
    /// <param name="arguments">
    /// <c>--count N --seed S --db FILE [--formats NAME,NAME] [--named]</c>; a store that is there already is used as it is; <c>--named</c>
    /// does not redact.
    /// </param>
    /// <param name="output">Where the table goes.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, CancellationToken stop)
    {
        if (
            !Options.TryNumber(arguments, "--count", out int count)
            || !Options.TryNumber(arguments, "--seed", out int seed)
            || Options.Value(arguments, "--db") is not { } path
        )
        {
            await Console.Error.WriteLineAsync(
                "usage: evaluation export-bench --count N --seed S --db FILE [--formats NAME,NAME] [--named]"
            );
            return 2;
        }
        string[]? names = Options.Value(arguments, "--formats")?.Split(',');
        bool redact = !arguments.Contains("--named");
        using RecordStore store = RecordStore.Open(path);
        if (store.Count == 0)
        {
            foreach (ReportRecord[] some in RecordMaker.Make(seed, count).Chunk(1000))
            {
                store.AddBatch([
                    .. some.Select(record => new StoredReading(RecordCodec.ToUtf8(record), "{}"u8.ToArray())),
                ]);
            }
        }
        store.Views.Link(2);
        output.WriteLine(
            Line(
                $"{store.Count:N0} reports, {store.Views.Incidents(new IncidentQuery { Limit = 1 }).Total:N0} incidents; {(redact ? "redacted" : "with names")}"
            )
        );
        foreach (IExportFormat format in ExportFormats.All.Where(one => names?.Contains(one.Name) != false))
        {
            await MeasureAsync(store, format, redact, output, stop);
        }
        return 0;
    }

    private static async Task MeasureAsync(
        RecordStore store,
        IExportFormat format,
        bool redact,
        TextWriter output,
        CancellationToken stop
    )
    {
        string folder = Directory.CreateTempSubdirectory("export-bench-").FullName;
        try
        {
            // What the format before left behind is none of this one's.
            GC.Collect();
            using MemoryWatch memory = new();
            double before = Processor();
            Stopwatch clock = Stopwatch.StartNew();
            using StoreMoment moment = store.Hold();
            IReadOnlyList<ExportedFile> files = await ExportRun.WriteAsync(
                format,
                StoredDataset.Of(moment, new IncidentQuery(), FigurePolicy.RangeOnly),
                new ExportOptions(DateTimeOffset.UnixEpoch, FigurePolicy.RangeOnly) { Redact = redact },
                folder,
                stop
            );
            clock.Stop();
            output.WriteLine(
                Line(
                    $"{format.Name, -16} {clock.Elapsed.TotalSeconds, 7:F1} s, {Processor() - before, 7:F1} s of processor time, {files.Sum(file => file.Length) / 1e6, 8:N1} MB in {files.Count, 2} files; most memory: {memory.MostHeap() / 1e6, 6:N0} MB of objects, {memory.MostProcess() / 1e6, 6:N0} MB in all"
                )
            );
            output.Flush();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Processor()
    {
        using Process own = Process.GetCurrentProcess();
        return own.TotalProcessorTime.TotalSeconds;
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
