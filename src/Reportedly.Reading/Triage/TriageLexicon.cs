using System.Collections.Frozen;
using Reportedly.Reading.Figures;
using Reportedly.Reading.Lexicons;
using Reportedly.Records;

namespace Reportedly.Reading.Triage;

/// <summary>
/// The words without which no sentence makes a row: those that name events or weapons, those that say more of what others said than that they
/// said it, and counts beside a verb of strength. All of them come from the lexicons that reading itself uses.
/// </summary>
internal sealed class TriageLexicon
{
    private readonly FrozenDictionary<string, int> ids;
    private readonly int[][][] phrases;
    private readonly FrozenSet<string> strengths;
    private readonly FrozenSet<string> numbers;

    private TriageLexicon(ReadingLexicon lexicon)
    {
        Dictionary<string, int> known = new(StringComparer.Ordinal);
        List<List<int[]>> byFirst = [];
        foreach (string[] words in Phrases(lexicon))
        {
            int[] phrase = [.. words.Select(IdOf)];
            byFirst[phrase[0]].Add(phrase);
        }
        strengths = FigureReader.StrengthVerbs;
        numbers = LexiconFiles
            .Read("numbers.tsv", "word", "class", "value")
            .Rows.Select(row => row["word"].ToLowerInvariant())
            .Append("no")
            .ToFrozenSet(StringComparer.Ordinal);
        ids = known.ToFrozenDictionary(StringComparer.Ordinal);
        phrases = [.. byFirst.Select(all => all.ToArray())];

        int IdOf(string word)
        {
            if (!known.TryGetValue(word, out int id))
            {
                id = byFirst.Count;
                known.Add(word, id);
                byFirst.Add([]);
            }
            return id;
        }
    }

    /// <summary>The lexicon of triage that belongs to a lexicon of reading.</summary>
    public static TriageLexicon Of(ReadingLexicon lexicon) => new(lexicon);

    /// <summary>The number of a word or lemma of some phrase, or -1.</summary>
    public int IdOf(string word) => ids.GetValueOrDefault(word, -1);

    /// <summary>The phrases that begin with a word, as numbers of words.</summary>
    public ReadOnlySpan<int[]> PhrasesFrom(int word) => phrases[word];

    /// <summary>True for the lemma of a verb that tells how many there are.</summary>
    public bool IsStrengthVerb(string lemma) => strengths.Contains(lemma);

    /// <summary>True for a small word that is a number or part of one.</summary>
    public bool IsNumber(string word) => numbers.Contains(word);

    private static IEnumerable<string[]> Phrases(ReadingLexicon lexicon) =>
        lexicon
            .Events.Entries.Where(entry => entry.Value.Sort != TriggerSort.None)
            .Select(entry => entry.Words)
            .Concat(lexicon.SplitVerbs.Tails)
            .Concat(
                lexicon.Cues.Entries.Where(entry => entry.Value.Stance != Stance.Asserts).Select(entry => entry.Words)
            )
            .Concat(
                lexicon.Instruments.Entries.Where(entry => entry.Value.Class != "vehicle").Select(entry => entry.Words)
            );
}
