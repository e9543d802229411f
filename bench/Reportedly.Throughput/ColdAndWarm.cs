namespace Reportedly.Throughput;

/// <summary>Reads all texts once, then again and again, and prints the figures of both.</summary>
internal static class ColdAndWarm
{
    /// <summary>Reads and prints.</summary>
    /// <param name="runner">Reads the texts.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="workers">Threads of the runner.</param>
    /// <param name="words">The warm passes read at least so many words.</param>
    /// <param name="output">Where to print.</param>
    public static void Run(PassRunner runner, IReadOnlyList<string> texts, int workers, long words, TextWriter output)
    {
        PassFigures cold = runner.Run(texts, 1);
        int times = (int)Math.Clamp((words + cold.Words - 1) / Math.Max(1, cold.Words), 1, int.MaxValue);
        PassFigures warm = runner.Run(texts, times);

        output.WriteLine(
            $"{texts.Count:N0} texts, {cold.Words:N0} words; {workers} workers, {Environment.ProcessorCount} cores"
        );
        output.WriteLine();
        WritePass("cold: the first pass, compilation included", cold, output);
        WritePass($"warm: {times:N0} more", warm, output);
        output.WriteLine(
            $"texts an hour with these workers, warm: {(double)texts.Count * times / warm.Seconds * 3600:N0}"
        );
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
