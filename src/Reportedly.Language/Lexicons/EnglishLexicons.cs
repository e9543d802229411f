using System.Collections.Immutable;
using Reportedly.Text;

namespace Reportedly.Language.Lexicons;

/// <summary>The English lexicons, read once.</summary>
internal sealed class EnglishLexicons
{
    private EnglishLexicons()
    {
        ImmutableSortedDictionary<string, string>.Builder digests = ImmutableSortedDictionary.CreateBuilder<
            string,
            string
        >(StringComparer.Ordinal);
        Abbreviations = new(Read("abbreviations", "form", "kind", "class"));
        SentenceOpeners = WordSet.Of(Read("sentence-openers", "word"), "word");
        Calendar = WordSet.Of(Read("calendar", "word"), "word");
        TimeNouns = WordSet.Of(Read("time-nouns", "word"), "word");
        DeedNouns = WordSet.Of(Read("deed-nouns", "word"), "word");
        HyphenParts = new(Read("hyphen-parts", "part", "place"));
        Endings = new(Read("endings", "ending", "class"));
        Words.AddClosed(Read("closed-class", "form", "classes", "lemma?"));
        Words.AddVerbs(Read("verbs", "lemma", "past?", "participle?", "uses?"));
        Words.AddNouns(Read("nouns", "lemma", "plural?"));
        Words.AddAdjectives(Read("adjectives", "form", "lemma?"));
        Words.AddAdverbs(Read("adverbs", "form"));
        Words.AddDemonyms(Read("demonyms", "form"));
        Digests = digests.ToImmutable();

        WordTable Read(string name, params ReadOnlySpan<string> columns)
        {
            WordTable table = WordTable.Load(typeof(EnglishLexicons).Assembly, $"lexicons/en/{name}.tsv", columns);
            digests.Add(table.Name, table.Digest);
            return table;
        }
    }

    public AbbreviationLexicon Abbreviations { get; }

    public WordSet SentenceOpeners { get; }

    /// <summary>Days and months.</summary>
    public WordSet Calendar { get; }

    /// <summary>Nouns that say when without a preposition: <c>left Monday</c>, <c>last week</c>.</summary>
    public WordSet TimeNouns { get; }

    /// <summary>Nouns that take objects of their own: <c>raid on</c>, <c>support for</c>.</summary>
    public WordSet DeedNouns { get; }

    public HyphenParts HyphenParts { get; }

    public EndingLexicon Endings { get; }

    public WordLexicon Words { get; } = new();

    /// <summary>The digest of each lexicon by its name.</summary>
    public ImmutableSortedDictionary<string, string> Digests { get; }

    public static EnglishLexicons Load() => new();
}
