using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Reportedly.Corroboration.Comparison;
using Reportedly.Reading;
using Reportedly.Records;
using Reportedly.Training.Links;

namespace Reportedly.Training.Verbs;

/// <summary>The verb <c>train-links</c>: learns from made reports what speaks for and against two tellings being of one incident.</summary>
internal static class TrainLinksVerb
{
    private const int Incidents = 40;
    private const int Reports = 200;

    /// <summary>Learns, and writes the weights into the table, whose other columns and comments stay as they are.</summary>
    /// <param name="table">The table of weights, where they go.</param>
    /// <param name="first">First seed of the made reports.</param>
    /// <param name="last">Last seed.</param>
    /// <param name="trainer">How it learns.</param>
    /// <param name="log">Where it says how well the weights fit.</param>
    public static int Run(string table, int first, int last, LinkTrainer trainer, TextWriter log)
    {
        ReportReader reader = ReportReader.CreateDefault();
        ImmutableArray<LinkExample> examples =
        [
            .. Enumerable
                .Range(first, last - first + 1)
                .SelectMany(seed => LinkExamples.Of(reader, seed, Incidents, Reports)),
        ];
        double[] chosen = ComparisonWeights.Default.Chosen.ToArray();
        double[] weights = trainer.Train(examples, chosen);
        log.WriteLine(Line("chosen", examples, chosen));
        log.WriteLine(Line("learned", examples, weights));
        File.WriteAllText(table, Written(File.ReadAllLines(table), weights));
        return 0;
    }

    private static string Line(string which, ImmutableArray<LinkExample> examples, double[] weights)
    {
        int ones = examples.Count(example => example.IsOne);
        (int one, int other) = LinkTrainer.Right(examples, weights);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{which}: {one} of {ones} tellings with their incident, {other} of {examples.Length - ones} apart from others"
        );
    }

    private static string Written(string[] lines, double[] weights)
    {
        Dictionary<string, Feature> features = Enum.GetValues<Feature>()
            .ToDictionary(feature => RecordNames.Of(feature), StringComparer.Ordinal);
        StringBuilder text = new();
        foreach (string line in lines)
        {
            string[] cells = line.Split('\t');
            if (features.TryGetValue(cells[0], out Feature feature))
            {
                cells[1] = weights[(int)feature].ToString("0.00", CultureInfo.InvariantCulture);
            }
            text.Append(string.Join('\t', cells)).Append('\n');
        }
        return text.ToString();
    }
}
