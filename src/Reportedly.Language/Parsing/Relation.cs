namespace Reportedly.Language.Parsing;

/// <summary>
/// How a word hangs on its head, as <see href="https://universaldependencies.org/u/dep/">Universal Dependencies</see>
/// names it; the subtypes that reading needs are members of their own (<c>nsubj:pass</c> is <see cref="NsubjPass"/>).
/// </summary>
public enum Relation : byte
{
    /// <summary>No relation known.</summary>
    Dep,

    /// <summary>The head of the sentence.</summary>
    Root,

    /// <summary>Nominal subject.</summary>
    Nsubj,

    /// <summary>Nominal subject of a passive.</summary>
    NsubjPass,

    /// <summary>Subject of a predicate that is itself a clause: <c>The problem is that ...</c>.</summary>
    NsubjOuter,

    /// <summary>Clause as subject.</summary>
    Csubj,

    /// <summary>Clause as subject of a passive.</summary>
    CsubjPass,

    /// <summary>Clause as subject of a predicate that is itself a clause.</summary>
    CsubjOuter,

    /// <summary>Object.</summary>
    Obj,

    /// <summary>Indirect object: <c>told the newspaper</c>.</summary>
    Iobj,

    /// <summary>Oblique: a nominal, mostly with a preposition, on a verb or adjective.</summary>
    Obl,

    /// <summary>The agent of a passive: <c>killed by gunmen</c>.</summary>
    OblAgent,

    /// <summary>Oblique without a preposition, mostly a time: <c>left Monday</c>.</summary>
    OblUnmarked,

    /// <summary>Clausal complement with a subject of its own: <c>said that ...</c>.</summary>
    Ccomp,

    /// <summary>Clausal complement without one: <c>tried to ...</c>.</summary>
    Xcomp,

    /// <summary>Adverbial clause.</summary>
    Advcl,

    /// <summary>Clause that speaks of a whole clause: <c>..., which nobody denied</c>.</summary>
    AdvclRelcl,

    /// <summary>Clause on a noun: participle or infinitive.</summary>
    Acl,

    /// <summary>Relative clause.</summary>
    AclRelcl,

    /// <summary>Nominal on a noun, mostly with a preposition.</summary>
    Nmod,

    /// <summary>Possessor: <c>Syria's army</c>, <c>his forces</c>.</summary>
    NmodPoss,

    /// <summary>Nominal on a noun without a preposition: <c>this week's 3 km march</c>.</summary>
    NmodUnmarked,

    /// <summary>Description before a name: <c>President Duarte</c>.</summary>
    NmodDesc,

    /// <summary>Apposition: <c>al-Karim, head of the cell</c>.</summary>
    Appos,

    /// <summary>Number on a noun.</summary>
    Nummod,

    /// <summary>Adjective on a noun.</summary>
    Amod,

    /// <summary>Noun before a noun: <c>car bomb</c>.</summary>
    Compound,

    /// <summary>Particle of a verb: <c>blow up</c>.</summary>
    CompoundPrt,

    /// <summary>Later parts of a name.</summary>
    Flat,

    /// <summary>Later parts of a fixed expression: <c>according to</c>.</summary>
    Fixed,

    /// <summary>Article, demonstrative, quantifier.</summary>
    Det,

    /// <summary>Word before the article: <c>all the men</c>.</summary>
    DetPredet,

    /// <summary>Preposition or possessive marker on its nominal.</summary>
    Case,

    /// <summary>Word that opens a subordinate clause: <c>that</c>, <c>after</c>, <c>to</c>.</summary>
    Mark,

    /// <summary>Auxiliary or modal.</summary>
    Aux,

    /// <summary>Auxiliary of the passive.</summary>
    AuxPass,

    /// <summary>Copula.</summary>
    Cop,

    /// <summary>Adverb, negation included.</summary>
    Advmod,

    /// <summary>Second and later parts of a coordination, each on the first.</summary>
    Conj,

    /// <summary>Conjunction, on the part that follows it.</summary>
    Cc,

    /// <summary>First part of a paired conjunction: <c>both men and women</c>.</summary>
    CcPreconj,

    /// <summary>Clause beside a clause: <c>Ten died, officials said</c>, a quotation and its cue.</summary>
    Parataxis,

    /// <summary>Punctuation.</summary>
    Punct,

    /// <summary>Item of a list.</summary>
    List,

    /// <summary>Expletive: <c>there were</c>, <c>it is</c>.</summary>
    Expl,

    /// <summary>Vocative.</summary>
    Vocative,

    /// <summary>Discourse word.</summary>
    Discourse,

    /// <summary>Dislocated element.</summary>
    Dislocated,

    /// <summary>A part whose head is left out.</summary>
    Orphan,

    /// <summary>Parts of a word written apart.</summary>
    Goeswith,

    /// <summary>Words that the speaker takes back.</summary>
    Reparandum,
}
