using Reportedly.Language;
using Reportedly.Reading;
using Reportedly.Reading.Stages;
using Reportedly.Throughput.Corpus;

namespace Reportedly.Throughput;

/// <summary><c>read</c>: how many words a second the whole reading takes, from the text to the record, and where the time goes.</summary>
internal static class ReadVerb
{
    /// <summary>Reads all texts into records once, then again and again, and prints the figures of both.</summary>
    /// <param name="workers">Threads.</param>
    /// <param name="words">The warm passes read at least so many words.</param>
    /// <param name="triage">False: every report is read in full, also where nothing in it can make a row.</param>
    /// <param name="paths">Files and folders; none: the texts of the repository.</param>
    /// <param name="output">Where to print.</param>
    public static void Run(int workers, long words, bool triage, IReadOnlyList<string> paths, TextWriter output)
    {
        List<string> texts = ChosenTexts.Load(paths);
        Dictionary<string, int> counts = RecordReader.WordsOf(texts, LanguageAnalyser.CreateTokeniser());
        ReportReader reader = triage
            ? ReportReader.CreateDefault()
            : ReportReader.Create(new ReadingParts { Triages = false });
        PassRunner runner = new(() => new RecordReader(reader, counts), workers);
        ColdAndWarm.Run(runner, texts, workers, words, output);
    }
}
