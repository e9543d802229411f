using System.Collections.Immutable;

namespace Reportedly.Corroboration.Mentions;

/// <summary>Reports that are compared with each other: their words as numbers, how rare each is among them, and which reports tell one story.</summary>
internal sealed class ReportCollection
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>Counts the words of the reports.</summary>
    public ReportCollection(ImmutableArray<MentionReport> reports)
    {
        Reports = reports;
        List<int> spread = [];
        foreach (MentionReport report in reports)
        {
            int[] words = [.. report.Words.Where(IsContent).Select(word => Number(Folded(word), spread)).Distinct()];
            foreach (int word in words)
            {
                spread[word]++;
            }
        }
        Rarity = [.. spread.Select(n => Math.Pow(Math.Log((reports.Length + 1.0) / n), 2))];
        Vectors = [.. reports.Select(report => WordVector.Of(report.Words.Where(IsTopical).Select(Number), Rarity))];
        Stories = StoryFinder.Find(Vectors);
    }

    /// <summary>The reports, in the order in which they were given.</summary>
    public ImmutableArray<MentionReport> Reports { get; }

    /// <summary>For each word how rare it is: 0 where every report has it.</summary>
    public ImmutableArray<double> Rarity { get; }

    /// <summary>The words of each report.</summary>
    public ImmutableArray<WordVector> Vectors { get; }

    /// <summary>For each report the number of its story.</summary>
    public ImmutableArray<int> Stories { get; }

    /// <summary>The number of a word that carries meaning; -1 for a word that no report has.</summary>
    public int Number(MentionWord word) => numbers.GetValueOrDefault(Folded(word), -1);

    /// <summary>True for words that say what a report is about.</summary>
    public static bool IsContent(MentionWord word) =>
        word.Sort
            is MentionWordSort.Noun
                or MentionWordSort.Name
                or MentionWordSort.Verb
                or MentionWordSort.Adjective
                or MentionWordSort.Number
        && word.Text.Length > 1
        && char.IsLetterOrDigit(word.Text[0]);

    /// <summary>True for words that tell one story from another: reports of every attack say that somebody attacked.</summary>
    private static bool IsTopical(MentionWord word) => word.Sort != MentionWordSort.Verb && IsContent(word);

    private static string Folded(MentionWord word) => word.Lemma.ToLowerInvariant();

    private int Number(string word, List<int> spread)
    {
        if (!numbers.TryGetValue(word, out int number))
        {
            number = spread.Count;
            numbers.Add(word, number);
            spread.Add(0);
        }
        return number;
    }
}
