using System.Collections.Immutable;
using Reportedly.Language.Tagging;

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
    public void AddVerbs(LexiconTable table)
    {
        foreach (LexiconRow row in table.Rows)
        {
            string lemma = row[0];
            bool irregular = row[1].Length > 0 && row[1] != "double";
            bool doubled = row[1] == "double" || (irregular && Inflection.DoublesIrregular(lemma));
            VerbUses uses = VerbUses.None;
            if (row[3].Length > 0)
            {
                foreach (string use in row[3].Split(','))
                {
                    uses |= table.Choice<VerbUses>(row with { Cells = ["", "", "", use] }, 3);
                }
            }
            string past = irregular ? row[1] : Inflection.WithEd(lemma, doubled);
            string participle = irregular && row[2].Length > 0 ? row[2] : past;
            AddVerb(lemma, Readings.Base, lemma, uses);
            AddVerb(Inflection.WithS(lemma), Readings.ThirdPerson, lemma, uses);
            AddVerb(past, Readings.Past, lemma, uses);
            AddVerb(participle, Readings.Participle, lemma, uses);
            AddVerb(Inflection.WithIng(lemma, doubled), Readings.Gerund, lemma, uses);
        }
    }

    /// <summary>Takes nouns with their plurals.</summary>
    public void AddNouns(LexiconTable table)
    {
        foreach (LexiconRow row in table.Rows)
        {
            AddNoun(row[0], Readings.Singular, row[0]);
            AddNoun(row[1].Length > 0 ? row[1] : Inflection.WithS(row[0]), Readings.Plural, row[0]);
        }
    }

    /// <summary>Takes adjectives; their second column is the lemma.</summary>
    public void AddAdjectives(LexiconTable table) => AddPlain(table, Readings.Adjective);

    /// <summary>Takes adverbs.</summary>
    public void AddAdverbs(LexiconTable table) => AddPlain(table, Readings.Adverb);

    /// <summary>Takes adjectives of peoples and places.</summary>
    public void AddDemonyms(LexiconTable table)
    {
        foreach (LexiconRow row in table.Rows)
        {
            Entry(row[0].ToLowerInvariant()).Readings |= Readings.Demonym;
        }
    }

    /// <summary>Takes the closed classes.</summary>
    public void AddClosed(LexiconTable table)
    {
        foreach (LexiconRow row in table.Rows)
        {
            WordEntry entry = Entry(row[0]);
            entry.Readings |= Readings.Closed;
            entry.OtherLemma = row[2].Length > 0 ? row[2] : row[0];
            ImmutableArray<WordClass>.Builder classes = ImmutableArray.CreateBuilder<WordClass>();
            foreach (string name in row[1].Split(' '))
            {
                classes.Add(table.Choice<WordClass>(row with { Cells = ["", name] }, 1));
            }
            entry.Closed = classes.ToImmutable();
        }
    }

    private void AddPlain(LexiconTable table, Readings reading)
    {
        foreach (LexiconRow row in table.Rows)
        {
            WordEntry entry = Entry(row[0]);
            entry.Readings |= reading;
            entry.OtherLemma ??= row[1].Length > 0 ? row[1] : row[0];
        }
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
