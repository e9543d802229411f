using System.Diagnostics;
using System.Globalization;
using Reportedly.Evaluation.MadeRecords;
using Reportedly.Evaluation.StoreBench;
using Reportedly.Reading;
using Reportedly.Records;
using Reportedly.Server.Hosting;
using Reportedly.Server.Intake;
using Reportedly.Storage;

namespace Reportedly.Evaluation.DeskBench;

/// <summary>
/// <c>evaluation desk-bench</c>: opens a desk over a store with so many claims, asks for every page many times, each time for something
/// else, decides on claims, and says how long answers take from the first byte sent to the last one received.
/// </summary>
internal static class DeskBenchVerb
{
    /// <summary>Measures.</summary>
    /// <param name="arguments"><c>--claims N --seed S --db FILE</c>; a store that is there already is used as it is.</param>
    /// <param name="output">Where the table goes.</param>
    /// <returns>The exit code: 1 where an answer was none.</returns>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output)
    {
        if (
            !Options.TryNumber(arguments, "--claims", out int claims)
            || !Options.TryNumber(arguments, "--seed", out int seed)
            || Options.Value(arguments, "--db") is not { } path
        )
        {
            await Console.Error.WriteLineAsync("usage: evaluation desk-bench --claims N --seed S --db FILE");
            return 2;
        }
        DeskQuestions questions;
        using (RecordStore store = RecordStore.Open(path))
        {
            if (store.Count == 0)
            {
                Fill(store, seed, claims);
            }
            Stopwatch clock = Stopwatch.StartNew();
            store.Views.Link(2);
            long listed = store.Claims.Page(new ClaimQuery { Limit = 1 }).Total;
            long incidents = store.Views.Incidents(new IncidentQuery { Limit = 1 }).Total;
            output.WriteLine(
                Line(
                    $"{store.Count:N0} reports, {listed:N0} claims, {incidents:N0} incidents; linked in {clock.Elapsed.TotalSeconds:F1} s"
                )
            );
            output.Flush();
            questions = DeskQuestions.Of(store, seed);
        }
        await using DeskServer desk = DeskServer.Create(
            new DeskSetup
            {
                Store = path,
                StoreShown = Path.GetFileName(path),
                CreateReader = () => ReportReader.CreateDefault().Read,
                CreateWeb = WebAccess.Open,
                WatchFolder = path + ".watch",
                Port = 0,
                Log = Console.Error,
            }
        );
        await desk.StartAsync();
        using DeskClient client = new(desk.Address);
        int wrong = 0;
        foreach ((string name, IReadOnlyList<string> paths) in questions.Pages)
        {
            wrong += await AskAsync(client, name, paths, output);
        }
        wrong += await DeskDecisions.RunAsync(client, output);
        output.WriteLine(Line($"most memory: {Process.GetCurrentProcess().PeakWorkingSet64 / 1e9:F2} GB"));
        return wrong == 0 ? 0 : 1;
    }

    private static async Task<int> AskAsync(
        DeskClient client,
        string name,
        IReadOnlyList<string> paths,
        TextWriter output
    )
    {
        Spread times = new();
        int wrong = 0;
        long largest = 0;
        // The first answer of a kind waits for code to be compiled; a desk is open for days.
        await client.GetAsync(paths[0]);
        foreach (string path in paths)
        {
            (int status, string body, TimeSpan time) = await client.GetAsync(path);
            times.Add(time);
            largest = Math.Max(largest, body.Length);
            if (status != 200)
            {
                wrong++;
                await Console.Error.WriteLineAsync(Line($"  {path}: {status}"));
            }
        }
        output.WriteLine(Line($"{name, -34} {paths.Count, 4} times, up to {largest / 1000, 5:N0} kB: {times}"));
        output.Flush();
        return wrong;
    }

    private static void Fill(RecordStore store, int seed, int claims)
    {
        int made = 0;
        foreach (ReportRecord[] some in RecordMaker.Make(seed, int.MaxValue).Chunk(1000))
        {
            store.AddBatch([.. some.Select(record => new StoredReading(RecordCodec.ToUtf8(record), "{}"u8.ToArray()))]);
            made += some.Sum(record => record.Claims.Length);
            if (made >= claims)
            {
                return;
            }
        }
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
