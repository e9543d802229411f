using System.Collections.Immutable;

namespace Reportedly.Language.Tagging;

/// <summary>
/// Universal word classes (UPOS), as <see href="https://universaldependencies.org/u/pos/">Universal Dependencies</see> has them.
/// </summary>
public enum WordClass : byte
{
    /// <summary>Other: foreign words, typing errors.</summary>
    X,

    /// <summary>Adjective.</summary>
    Adj,

    /// <summary>Preposition.</summary>
    Adp,

    /// <summary>Adverb.</summary>
    Adv,

    /// <summary>Auxiliary or modal verb, copula.</summary>
    Aux,

    /// <summary>Coordinating conjunction.</summary>
    Cconj,

    /// <summary>Article, demonstrative or quantifier before a noun; possessive pronouns are <see cref="Pron"/>.</summary>
    Det,

    /// <summary>Interjection.</summary>
    Intj,

    /// <summary>Common noun.</summary>
    Noun,

    /// <summary>Numeral, in figures or words.</summary>
    Num,

    /// <summary>Particle: infinitive <c>to</c>, possessive <c>'s</c>, <c>not</c>.</summary>
    Part,

    /// <summary>Pronoun.</summary>
    Pron,

    /// <summary>Proper noun.</summary>
    Propn,

    /// <summary>Punctuation mark.</summary>
    Punct,

    /// <summary>Subordinating conjunction.</summary>
    Sconj,

    /// <summary>Symbol.</summary>
    Sym,

    /// <summary>Main verb.</summary>
    Verb,
}

/// <summary>The form in which a verb or noun stands, as far as reading needs it.</summary>
public enum WordForm : byte
{
    /// <summary>Not told apart.</summary>
    None,

    /// <summary>Base form of a verb: <c>arrest</c>.</summary>
    Base,

    /// <summary>Finite present: <c>arrests</c>, <c>say</c>.</summary>
    Present,

    /// <summary>Finite past: <c>arrested</c>, <c>said</c>.</summary>
    Past,

    /// <summary>Past or passive participle: <c>have arrested</c>, <c>were killed</c>, <c>a bus packed with</c>.</summary>
    Participle,

    /// <summary>Form in -ing: <c>arresting</c>.</summary>
    Gerund,

    /// <summary>Plural noun.</summary>
    Plural,

    /// <summary>Singular noun.</summary>
    Singular,
}

/// <summary>Word class, form and lemma of every token.</summary>
/// <param name="classes">One word class a token.</param>
/// <param name="forms">One form a token.</param>
/// <param name="lemmas">One lemma a token: lower-case, but for proper nouns as printed.</param>
/// <param name="pennTags">One tag of the Penn Treebank a token, or none at all where nobody told them.</param>
public sealed class TagSequence(
    ImmutableArray<WordClass> classes,
    ImmutableArray<WordForm> forms,
    ImmutableArray<string> lemmas,
    ImmutableArray<string> pennTags = default
)
{
    /// <summary>Number of tokens.</summary>
    public int Count => classes.Length;

    /// <summary>The word class of the token at <paramref name="token"/>.</summary>
    public WordClass Class(int token) => classes[token];

    /// <summary>The form of the token at <paramref name="token"/>.</summary>
    public WordForm Form(int token) => forms[token];

    /// <summary>The lemma of the token at <paramref name="token"/>.</summary>
    public string Lemma(int token) => lemmas[token];

    /// <summary>The tag of the Penn Treebank of the token at <paramref name="token"/>, or null where nobody told it.</summary>
    public string? PennTag(int token) => pennTags.IsDefault ? null : pennTags[token];
}
