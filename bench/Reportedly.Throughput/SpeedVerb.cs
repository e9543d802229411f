using Reportedly.Throughput.Corpus;

namespace Reportedly.Throughput;

/// <summary><c>speed</c>: how many words a second, cold and warm, and where the time goes.</summary>
internal static class SpeedVerb
{
    /// <summary>Reads all texts once, then again and again, and prints the figures of both.</summary>
    /// <param name="workers">Threads.</param>
    /// <param name="words">The warm passes read at least so many words.</param>
    /// <param name="paths">Files and folders; none: the texts of the repository.</param>
    /// <param name="output">Where to print.</param>
    public static void Run(int workers, long words, IReadOnlyList<string> paths, TextWriter output)
    {
        List<string> texts = ChosenTexts.Load(paths);
        LoadedAnalyser loaded = LoadedAnalyser.Load();
        PassRunner runner = new(loaded.Analyser, workers);
        PassFigures cold = runner.Run(texts, 1);
        int times = (int)Math.Clamp((words + cold.Words - 1) / Math.Max(1, cold.Words), 1, int.MaxValue);
        PassFigures warm = runner.Run(texts, times);

        output.WriteLine(
            $"{texts.Count:N0} texts, {cold.Words:N0} words; {workers} workers, {Environment.ProcessorCount} cores"
        );
        output.WriteLine(
            $"model loaded in {loaded.Model.TotalMilliseconds:F0} ms, lexicons in {loaded.Lexicons.TotalMilliseconds:F0} ms"
        );
        output.WriteLine();
        WritePass("cold: the first pass, compilation included", cold, output);
        WritePass($"warm: {times:N0} more", warm, output);
        output.WriteLine($"most memory: {ProcessFigures.PeakMegabytes():F0} MB");
        output.WriteLine();
        StageTable.Write(cold, warm, workers, output);
    }

    private static void WritePass(string name, PassFigures pass, TextWriter output)
    {
        output.WriteLine(
            $"{name}: {pass.Words / pass.Seconds:N0} words/s ({pass.Words:N0} words in {pass.Seconds:F2} s, {pass.ProcessorSeconds:F2} s of processor time)"
        );
        output.WriteLine(
            $"  {(double)pass.Allocated / pass.Words:F0} bytes a word allocated; "
                + $"{string.Join(", ", pass.Collections)} collections of generation 0, 1, 2; stood still for {pass.Paused / pass.Seconds:P1}"
        );
    }
}
