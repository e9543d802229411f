using System.Globalization;
using Reportedly.Language.Tagging;

namespace Reportedly.Training.Lemmas;

/// <summary>
/// Learns the table of <see cref="LemmaTable"/>: for each tag the shortest endings that tell what to cut and add, and whole words where endings
/// mislead.
/// </summary>
internal static class LemmaTrainer
{
    private const int LongestEnding = 6;

    /// <summary>An ending must stand in so many words to tell anything.</summary>
    private const int LeastWords = 2;

    /// <summary>The lines of the table.</summary>
    /// <param name="pairs">Forms with tags and lemmas.</param>
    /// <param name="tags">The tags by number; pairs with others are left out.</param>
    public static List<string> Learn(
        IEnumerable<(string Tag, string Form, string Lemma, int Votes)> pairs,
        IReadOnlyList<string> tags
    )
    {
        List<string> lines = [];
        List<string> known = [.. tags];
        foreach (var group in pairs.GroupBy(pair => pair.Tag, StringComparer.Ordinal))
        {
            int number = known.IndexOf(group.Key);
            if (number >= 0)
            {
                Dictionary<string, string> words = group
                    .Where(pair => pair.Form.Length <= LemmaTable.Longest)
                    .GroupBy(pair => pair.Form.ToLowerInvariant(), StringComparer.Ordinal)
                    .ToDictionary(
                        word => word.Key,
                        word => BestEdit([.. word.Select(pair => (pair.Form, pair.Lemma, pair.Votes))]),
                        StringComparer.Ordinal
                    );
                Learn(number, words, lines);
            }
        }
        return lines;
    }

    private static void Learn(int tag, Dictionary<string, string> words, List<string> lines)
    {
        Dictionary<string, string> known = new(StringComparer.Ordinal);
        for (int length = 0; length <= LongestEnding; length++)
        {
            IEnumerable<IGrouping<string, KeyValuePair<string, string>>> endings = words
                .Where(word => word.Key.Length > length)
                .GroupBy(word => word.Key[^length..], StringComparer.Ordinal);
            foreach (IGrouping<string, KeyValuePair<string, string>> ending in endings)
            {
                string edit = MostFrequent(ending.Select(word => word.Value));
                if (ending.Count() >= LeastWords && edit != Decide(known, ending.Key))
                {
                    known[ending.Key] = edit;
                }
            }
        }
        foreach ((string word, string edit) in words)
        {
            if (edit != Decide(known, word))
            {
                known["^" + word] = edit;
            }
        }
        lines.AddRange(
            known
                .OrderBy(ending => ending.Key, StringComparer.Ordinal)
                .Select(ending => $"{tag.ToString(CultureInfo.InvariantCulture)}\t{ending.Key}\t{ending.Value}")
        );
    }

    /// <summary>
    /// The edit that gives most votes their lemma: what to cut, what to add, and what to do with capitals, divided by tabs. Forms that differ in
    /// capitals are one word.
    /// </summary>
    private static string BestEdit((string Form, string Lemma, int Votes)[] pairs)
    {
        string best = "";
        int most = -1;
        foreach ((string form, string lemma, _) in pairs)
        {
            int shared = Shared(form, lemma);
            foreach (LemmaCase letters in Enum.GetValues<LemmaCase>())
            {
                int cut = form.Length - shared;
                string add = lemma[shared..];
                int votes = pairs
                    .Where(pair => LemmaTable.Apply(pair.Form, cut, add, letters) == pair.Lemma)
                    .Sum(pair => pair.Votes);
                if (votes > most)
                {
                    most = votes;
                    best = $"{cut.ToString(CultureInfo.InvariantCulture)}\t{add}\t{LemmaTable.MarkOf(letters)}";
                }
            }
        }
        return best;
    }

    private static int Shared(string form, string lemma)
    {
        int shared = 0;
        while (
            shared < form.Length
            && shared < lemma.Length
            && char.ToLowerInvariant(form[shared]) == char.ToLowerInvariant(lemma[shared])
        )
        {
            shared++;
        }
        return shared;
    }

    private static string? Decide(Dictionary<string, string> known, string ending)
    {
        for (int from = 0; from <= ending.Length; from++)
        {
            if (known.TryGetValue(ending[from..], out string? edit))
            {
                return edit;
            }
        }
        return null;
    }

    private static string MostFrequent(IEnumerable<string> edits) =>
        edits
            .GroupBy(edit => edit, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .First()
            .Key;
}
