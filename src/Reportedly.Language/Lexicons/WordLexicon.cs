using Reportedly.Language.Tagging;
using Reportedly.Text;

namespace Reportedly.Language.Lexicons;

/// <summary>Every form that the lexicons hold or that follows from them, in small letters.</summary>
internal sealed class WordLexicon
{
    private readonly Dictionary<string, WordEntry> forms = new(24_000, StringComparer.Ordinal);
    private readonly Dictionary<string, WordEntry>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public WordLexicon() => lookup = forms.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The entry of a form in small letters, or null.</summary>
    public WordEntry? Find(ReadOnlySpan<char> lowered) =>
        lookup.TryGetValue(lowered, out WordEntry? entry) ? entry : null;

    /// <summary>What may follow a verb, by its lemma.</summary>
    public VerbUses UsesOf(string lemma) => forms.TryGetValue(lemma, out WordEntry? entry) ? entry.Uses : VerbUses.None;

    /// <summary>Takes verbs with all their forms.</summary>
    public void AddVerbs(WordTable table)
    {
        foreach (TableRow row in table.Rows)
        {
            string lemma = row["lemma"];
            bool regular = row.Find("past") is null or "double";
            bool doubled = regular ? row.Find("past") is not null : Inflection.DoublesIrregular(lemma);
            VerbUses uses = VerbUses.None;
            foreach (VerbUses use in row.Choices<VerbUses>("uses"))
            {
                uses |= use;
            }
            string past = regular ? Inflection.WithEd(lemma, doubled) : row["past"];
            string participle = regular ? past : row.Find("participle") ?? past;
            AddVerb(lemma, Readings.Base, lemma, uses);
            AddVerb(Inflection.WithS(lemma), Readings.ThirdPerson, lemma, uses);
            AddVerb(past, Readings.Past, lemma, uses);
            AddVerb(participle, Readings.Participle, lemma, uses);
            AddVerb(Inflection.WithIng(lemma, doubled), Readings.Gerund, lemma, uses);
        }
    }

    /// <summary>Takes nouns with their plurals.</summary>
    public void AddNouns(WordTable table)
    {
        foreach (TableRow row in table.Rows)
        {
            string lemma = row["lemma"];
            AddNoun(lemma, Readings.Singular, lemma);
            AddNoun(row.Find("plural") ?? Inflection.WithS(lemma), Readings.Plural, lemma);
        }
    }

    /// <summary>Takes adjectives; some are forms of another.</summary>
    public void AddAdjectives(WordTable table)
    {
        foreach (TableRow row in table.Rows)
        {
            AddPlain(row["form"], Readings.Adjective, row.Find("lemma") ?? row["form"]);
        }
    }

    /// <summary>Takes adverbs.</summary>
    public void AddAdverbs(WordTable table)
    {
        foreach (TableRow row in table.Rows)
        {
            AddPlain(row["form"], Readings.Adverb, row["form"]);
        }
    }

    /// <summary>Takes adjectives of peoples and places.</summary>
    public void AddDemonyms(WordTable table)
    {
        foreach (TableRow row in table.Rows)
        {
            Entry(row["form"].ToLowerInvariant()).Readings |= Readings.Demonym;
        }
    }

    /// <summary>Takes the closed classes.</summary>
    public void AddClosed(WordTable table)
    {
        foreach (TableRow row in table.Rows)
        {
            WordEntry entry = Entry(row["form"]);
            entry.Readings |= Readings.Closed;
            entry.OtherLemma = row.Find("lemma") ?? row["form"];
            entry.Closed = row.Choices<WordClass>("classes");
        }
    }

    private void AddPlain(string form, Readings reading, string lemma)
    {
        WordEntry entry = Entry(form);
        entry.Readings |= reading;
        entry.OtherLemma ??= lemma;
    }

    /// <summary>Where two verbs share a form, the first in the alphabet keeps it: "found" is of "find".</summary>
    private void AddVerb(string form, Readings reading, string lemma, VerbUses uses)
    {
        WordEntry entry = Entry(form);
        entry.Readings |= reading;
        entry.VerbLemma ??= lemma;
        entry.Uses |= uses;
    }

    private void AddNoun(string form, Readings reading, string lemma)
    {
        WordEntry entry = Entry(form);
        entry.Readings |= reading;
        entry.NounLemma ??= lemma;
    }

    private WordEntry Entry(string form)
    {
        if (!forms.TryGetValue(form, out WordEntry? entry))
        {
            entry = new WordEntry();
            forms.Add(form, entry);
        }
        return entry;
    }
}
