using System.Diagnostics;
using System.Text;
using Reportedly.Throughput.Corpus;

namespace Reportedly.Throughput;

/// <summary>
/// <c>length</c>: whether time follows length. It prints and never judges. Processor time is what is compared, since it suffers less from
/// whatever else the machine does.
/// </summary>
internal static class LengthVerb
{
    private const int Tries = 3;

    private static readonly int[] Thousands = [100, 200, 400, 800];

    /// <summary>Reads texts of growing length, and a long one without a full stop, on one thread.</summary>
    /// <param name="paths">What the texts are made of: files and folders; none: the texts of the repository.</param>
    /// <param name="output">Where to print.</param>
    public static void Run(IReadOnlyList<string> paths, TextWriter output)
    {
        List<string> reports = ChosenTexts.Load(paths);
        LanguageReader reader = new(LoadedAnalyser.Load().Analyser);
        string[] texts = [.. Thousands.Select(thousand => RunningText(reports, thousand * 1000, stops: true))];
        reader.Read(texts[^1]);
        Reading[] best = [.. texts.Select(text => Reading.Of(reader, text))];
        for (int attempt = 1; attempt < Tries; attempt++)
        {
            for (int i = 0; i < texts.Length; i++)
            {
                best[i] = Reading.Best(best[i], Reading.Of(reader, texts[i]));
            }
        }
        output.WriteLine($"running text as one report, warm, best of {Tries}");
        output.WriteLine(
            $"{"characters", 12}{"words", 10}{"seconds", 10}{"processor", 11}{"ns/word", 10}{"against the first", 20}"
        );
        for (int i = 0; i < texts.Length; i++)
        {
            output.WriteLine(
                $"{texts[i].Length, 12:N0}{best[i].Words, 10:N0}{best[i].Seconds, 10:F3}{best[i].Processor, 11:F3}"
                    + $"{best[i].Nanoseconds, 10:N0}{best[i].Nanoseconds / best[0].Nanoseconds, 20:F2}"
            );
        }
        Reading unbroken = Reading.Of(reader, RunningText(reports, 1_000_000, stops: false));
        output.WriteLine(
            $"1,000,000 characters without a full stop: {unbroken.Seconds:F2} s, of the processor {unbroken.Processor:F2} s; "
                + $"{unbroken.Words:N0} words, {unbroken.Nanoseconds:N0} ns/word"
        );
    }

    /// <summary>Reports one behind the other, over and over, until there are so many UTF-16 units.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="length">Units.</param>
    /// <param name="stops">False: all in one line, and no mark that ends a sentence.</param>
    private static string RunningText(List<string> reports, int length, bool stops)
    {
        StringBuilder text = new(length + 10_000);
        for (int i = 0; text.Length < length; i = (i + 1) % reports.Count)
        {
            text.Append(stops ? reports[i] : Unbroken(reports[i])).Append(stops ? "\n\n" : " ");
        }
        // Not between the halves of a surrogate pair.
        int cut = length < text.Length && char.IsLowSurrogate(text[length]) ? length - 1 : length;
        return text.ToString(0, cut);
    }

    private static string Unbroken(string report) =>
        string.Create(
            report.Length,
            report,
            static (units, from) =>
            {
                for (int i = 0; i < units.Length; i++)
                {
                    units[i] = from[i] is '.' or '!' or '?' or '\u2026' or '\n' or '\r' ? ' ' : from[i];
                }
            }
        );

    /// <summary>How long a text took.</summary>
    private sealed record Reading(int Words, double Seconds, double Processor)
    {
        /// <summary>Nanoseconds of processor time a word.</summary>
        public double Nanoseconds => Processor / Words * 1e9;

        public static Reading Of(StagedReader reader, string text)
        {
            double processor = ProcessFigures.ProcessorSeconds();
            long start = Stopwatch.GetTimestamp();
            int words = reader.Read(text);
            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            return new Reading(words, seconds, ProcessFigures.ProcessorSeconds() - processor);
        }

        public static Reading Best(Reading one, Reading other) =>
            new(one.Words, Math.Min(one.Seconds, other.Seconds), Math.Min(one.Processor, other.Processor));
    }
}
