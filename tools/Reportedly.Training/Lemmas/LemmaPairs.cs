using Reportedly.Text;
using Reportedly.Training.Treebanks;

namespace Reportedly.Training.Lemmas;

/// <summary>Forms with their tags and lemmas: as treebanks have them, and as follow from lists of verbs, nouns and adjectives.</summary>
internal sealed class LemmaPairs
{
    /// <summary>Votes of an irregular form in a list: treebanks have slips of the pen, "flead" for "flee" among them.</summary>
    private const int Sure = 1000;

    private readonly Dictionary<(string Tag, string Form), Dictionary<string, int>> lemmas = [];

    /// <summary>Every form with its tag and its lemmas, in the order of the alphabet, and how many votes each has.</summary>
    public IEnumerable<(string Tag, string Form, string Lemma, int Votes)> All =>
        lemmas
            .OrderBy(pair => pair.Key.Tag, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.Form, StringComparer.Ordinal)
            .SelectMany(pair =>
                pair.Value.OrderBy(lemma => lemma.Key, StringComparer.Ordinal)
                    .Select(lemma => (pair.Key.Tag, pair.Key.Form, lemma.Key, lemma.Value))
            );

    /// <summary>Takes the words of a treebank.</summary>
    public void Add(IEnumerable<TreebankSentence> sentences)
    {
        foreach (TreebankWord word in sentences.SelectMany(sentence => sentence.Words))
        {
            // Treebanks mend misspelt words in their lemmas, and give parts of words written apart none.
            if (word.Lemma != "_" && word.Relation != "goeswith" && word.Tag != "GW")
            {
                // Two votes a word: a list has one, and stands back where a treebank speaks.
                Add(word.Class + "|" + word.Tag, word.Form, word.Lemma, votes: 2);
            }
        }
    }

    /// <summary>Takes verbs with all their forms.</summary>
    /// <param name="table">Lemma, past (empty: regular; "double": with its last letter doubled) and participle.</param>
    public void AddVerbs(WordTable table)
    {
        foreach (TableRow row in table.Rows)
        {
            string lemma = row["lemma"];
            bool regular = row.Find("past") is null or "double";
            bool doubled = regular ? row.Find("past") is not null : Inflection.DoublesIrregular(lemma);
            string past = regular ? Inflection.WithEd(lemma, doubled) : row["past"];
            AddVerb(
                lemma,
                past,
                regular ? past : row.Find("participle") ?? past,
                Inflection.WithIng(lemma, doubled),
                regular ? 1 : Sure
            );
        }
    }

    /// <summary>Takes nouns with their plurals.</summary>
    public void AddNouns(WordTable table)
    {
        foreach (TableRow row in table.Rows)
        {
            string lemma = row["lemma"];
            string? irregular = row.Find("plural");
            Add("NOUN|NNS", irregular ?? Inflection.WithS(lemma), lemma, irregular is null ? 1 : Sure);
        }
    }

    /// <summary>Takes the verbs, nouns and adjectives of a dictionary with their regular forms.</summary>
    public void AddSenses(WordTable table)
    {
        foreach (TableRow row in table.Rows)
        {
            string lemma = row["lemma"];
            if (lemma.Length < 3 || !lemma.All(char.IsAsciiLetterLower))
            {
                continue;
            }
            if (row.Find("verb") is not null && !lemmas.ContainsKey(("VERB|VB", lemma)))
            {
                bool doubled = Inflection.DoublesIrregular(lemma);
                AddVerb(lemma, Inflection.WithEd(lemma, doubled), null, Inflection.WithIng(lemma, doubled), votes: 1);
            }
            if (row.Find("noun") is not null)
            {
                Add("NOUN|NNS", Inflection.WithS(lemma), lemma, votes: 1);
            }
        }
    }

    private void AddVerb(string lemma, string past, string? participle, string gerund, int votes)
    {
        Add("VERB|VB", lemma, lemma, votes: 1);
        Add("VERB|VBP", lemma, lemma, votes: 1);
        Add("VERB|VBZ", Inflection.WithS(lemma), lemma, votes: 1);
        Add("VERB|VBD", past, lemma, votes);
        Add("VERB|VBN", participle ?? past, lemma, votes);
        Add("VERB|VBG", gerund, lemma, votes: 1);
    }

    private void Add(string tag, string form, string lemma, int votes)
    {
        if (!lemmas.TryGetValue((tag, form), out Dictionary<string, int>? found))
        {
            lemmas.Add((tag, form), found = new Dictionary<string, int>(StringComparer.Ordinal));
        }
        found[lemma] = found.GetValueOrDefault(lemma) + votes;
    }
}
