using System.Collections.Immutable;
using Reportedly.Language.Tagging;

namespace Reportedly.Language.Lexicons;

/// <summary>What a form may be, all uses of it together.</summary>
[Flags]
internal enum Readings : ushort
{
    None = 0,
    Singular = 1,
    Plural = 2,
    Base = 4,
    ThirdPerson = 8,
    Past = 16,
    Participle = 32,
    Gerund = 64,
    Adjective = 128,
    Adverb = 256,
    Closed = 512,
    Demonym = 1024,
    Noun = Singular | Plural,
    Verb = Base | ThirdPerson | Past | Participle | Gerund,
}

/// <summary>What may follow a verb.</summary>
[Flags]
internal enum VerbUses : byte
{
    None = 0,

    /// <summary>A clause, with or without "that": <c>said that</c>.</summary>
    Report = 1,

    /// <summary>An infinitive: <c>tried to</c>.</summary>
    Control = 2,

    /// <summary>Two objects: <c>gave him a book</c>.</summary>
    Double = 4,

    /// <summary>Lacks an object only as a participle: <c>10 men killed in raid</c>.</summary>
    Transitive = 8,

    /// <summary>Gives a name: <c>a man named Tal</c>.</summary>
    Naming = 16,
}

/// <summary>One form of the lexicon with everything that it may be.</summary>
internal sealed class WordEntry
{
    public Readings Readings { get; set; }

    /// <summary>Lemma as a verb.</summary>
    public string? VerbLemma { get; set; }

    /// <summary>Lemma as a noun.</summary>
    public string? NounLemma { get; set; }

    /// <summary>Lemma as an adjective or a word of a closed class.</summary>
    public string? OtherLemma { get; set; }

    /// <summary>Its closed classes, the likeliest first.</summary>
    public ImmutableArray<WordClass> Closed { get; set; } = [];

    public VerbUses Uses { get; set; }

    public bool Is(Readings any) => (Readings & any) != 0;
}
