using System.Collections.Immutable;
using Reportedly.Text;

namespace Reportedly.Language.Lexicons;

/// <summary>The English lexicons that words and sentences are divided by, read once.</summary>
internal sealed class EnglishLexicons
{
    private EnglishLexicons()
    {
        ImmutableSortedDictionary<string, string>.Builder digests = ImmutableSortedDictionary.CreateBuilder<
            string,
            string
        >(StringComparer.Ordinal);
        Abbreviations = new(Read("abbreviations", "form", "kind", "class"));
        Prefixes = WordSet.Of(Read("prefixes", "prefix"), "prefix");
        Contractions = WordSet.Of(Read("contractions", "word"), "word");
        SentenceOpeners = WordSet.Of(Read("sentence-openers", "word"), "word");
        Digests = digests.ToImmutable();

        WordTable Read(string name, params ReadOnlySpan<string> columns)
        {
            WordTable table = WordTable.Load(typeof(EnglishLexicons).Assembly, $"lexicons/en/{name}.tsv", columns);
            digests.Add(table.Name, table.Digest);
            return table;
        }
    }

    /// <summary>Words written with a stop of their own.</summary>
    public AbbreviationLexicon Abbreviations { get; }

    /// <summary>What stays with the word behind its hyphen: <c>anti-tank</c>, <c>mid-July</c>.</summary>
    public WordSet Prefixes { get; }

    /// <summary>Two words written as one without an apostrophe: <c>cannot</c>, <c>dont</c>.</summary>
    public WordSet Contractions { get; }

    /// <summary>Words that open a sentence where they have a capital behind an abbreviation.</summary>
    public WordSet SentenceOpeners { get; }

    /// <summary>The digest of each lexicon by its name.</summary>
    public ImmutableSortedDictionary<string, string> Digests { get; }

    /// <summary>Reads the lexicons.</summary>
    /// <exception cref="InvalidDataException">One is missing or malformed; the message names file, line and remedy.</exception>
    public static EnglishLexicons Load() => new();
}
