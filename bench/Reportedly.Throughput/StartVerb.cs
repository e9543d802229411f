using System.Diagnostics;
using Reportedly.Throughput.Corpus;

namespace Reportedly.Throughput;

/// <summary><c>start</c>: how long a user waits from the start of the process for the first result.</summary>
internal static class StartVerb
{
    /// <summary>Reads one text and prints how long all took.</summary>
    /// <param name="since">When the process was started, in seconds since 1970, if whoever started it knows.</param>
    /// <param name="paths">Where to take the text from: the first is read; none: a sample.</param>
    /// <param name="output">Where to print.</param>
    public static void Run(decimal? since, IReadOnlyList<string> paths, TextWriter output)
    {
        double begun = ProcessFigures.MillisecondsSinceStart(since);
        string path = paths.Count > 0 ? paths[0] : Path.Combine(OwnReports.Root(), "samples");
        string text = ChosenTexts.Load([path])[0];
        LoadedAnalyser loaded = LoadedAnalyser.Load();
        long start = Stopwatch.GetTimestamp();
        int words = new LanguageReader(loaded.Analyser).Read(text);
        double read = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        double first = ProcessFigures.MillisecondsSinceStart(since);
        output.WriteLine(
            $"{first:F0} ms to the first result: {begun:F0} until the program runs, {loaded.Model.TotalMilliseconds:F0} for the model, "
                + $"{loaded.Lexicons.TotalMilliseconds:F0} for lexicons, {read:F0} for {words} words; {ProcessFigures.PeakMegabytes():F0} MB"
        );
    }
}
