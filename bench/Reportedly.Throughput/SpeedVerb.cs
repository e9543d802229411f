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
        PassRunner runner = new(() => new LanguageReader(loaded.Analyser), workers);
        output.WriteLine(
            $"model loaded in {loaded.Model.TotalMilliseconds:F0} ms, lexicons in {loaded.Lexicons.TotalMilliseconds:F0} ms"
        );
        ColdAndWarm.Run(runner, texts, workers, words, output);
    }
}
