using Reportedly.Language;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;

namespace Reportedly.Reading.Triage;

/// <summary>
/// Works out what words may be, and remembers it: most words come again soon. What is remembered is what would be worked out again. Belongs
/// to one thread at a time.
/// </summary>
internal sealed class WordMeanings
{
    /// <summary>Words that are remembered; then all are forgotten.</summary>
    private const int Most = 1 << 15;

    private readonly LanguageAnalyser language;
    private readonly TriageLexicon lexicon;
    private readonly Dictionary<string, WordMeaning> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordMeaning>.AlternateLookup<ReadOnlySpan<char>> look;

    /// <param name="language">Tells which lemmas a word may have.</param>
    /// <param name="lexicon">The words that matter.</param>
    public WordMeanings(LanguageAnalyser language, TriageLexicon lexicon)
    {
        this.language = language;
        this.lexicon = lexicon;
        look = known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What a word as printed may be; hyphens within it join it.</summary>
    public WordMeaning Of(ReadOnlySpan<char> printed)
    {
        if (look.TryGetValue(printed, out WordMeaning? meaning))
        {
            return meaning;
        }
        string word = printed.ToString();
        meaning = WorkOut(word);
        if (known.Count == Most)
        {
            known.Clear();
        }
        known.Add(word, meaning);
        return meaning;
    }

    private WordMeaning WorkOut(string printed)
    {
        string lower = Analysis.LowerCase(printed);
        HashSet<string> keys = new(StringComparer.Ordinal) { lower, Analysis.Singular(lower) };
        int part = printed.AsSpan().LastIndexOfAny('-', '\u2010', '\u2011') + 1;
        // A joined word's lemma is its letters with the lemma of its last part.
        foreach (string lemma in language.PossibleLemmas(printed[part..]))
        {
            keys.Add((printed[..part] + lemma).ToLowerInvariant());
        }
        int[] ids = [.. keys.Select(lexicon.IdOf).Where(id => id >= 0).Order()];
        bool strength = keys.Any(lexicon.IsStrengthVerb);
        bool number = lexicon.IsNumber(lower) || printed.Any(char.IsDigit);
        bool pronoun = MentionReader.Pronouns.Contains(lower);
        return ids.Length == 0 && !strength && !number && !pronoun
            ? WordMeaning.None
            : new WordMeaning(ids, strength, number, pronoun);
    }
}
