using System.Collections.Immutable;

namespace Reportedly.Reading.Lexicons;

/// <summary>What is attributed: words spoken or written, or something in somebody's mind.</summary>
internal enum AttitudeKind
{
    Speech,
    Writing,
    Belief,
    Knowledge,
    Perception,
    Evidence,
    Intention,
    Desire,
    Attitude,
    Decree,
    Seeming,
}

/// <summary>Where the content of an attributing word stands.</summary>
internal enum AttributionFrame
{
    /// <summary>A clause or a quotation: "said that ...".</summary>
    That,

    /// <summary>A quotation and no clause: "'We lost,' she continued".</summary>
    Quote,

    /// <summary>The object, or the noun behind the word's own preposition: "criticized the toll", "called for a vote".</summary>
    Obj,

    /// <summary>An infinitive: "refused to leave".</summary>
    Inf,

    /// <summary>The object was told and is no content: "told reporters that ...".</summary>
    Hearer,

    /// <summary>The object was told; with an infinitive it belongs to the content: "urged drivers to wait".</summary>
    Asked,

    /// <summary>The subject belongs to the content: "the bridge seems to sink".</summary>
    Seem,

    /// <summary>The object is a noun that attributes: "made a claim".</summary>
    Carry,

    /// <summary>The source stands behind the preposition: "according to the mayor".</summary>
    Source,

    /// <summary>The source stands inside the phrase: "in his view".</summary>
    Own,
}

/// <summary>A word or phrase that attributes (<c>attributions.tsv</c>).</summary>
internal sealed record AttributionWord(
    string Words,
    EntryClass Class,
    AttitudeKind Kind,
    ImmutableArray<AttributionFrame> Frames
)
{
    /// <summary>True where the content may stand so.</summary>
    public bool Takes(AttributionFrame frame) => Frames.Contains(frame);
}

/// <summary>The words of <c>attributions.tsv</c>, an index for each word class.</summary>
internal sealed class AttributionLexicon
{
    private const string Copula = "be ";

    private AttributionLexicon(IReadOnlyList<AttributionWord> words)
    {
        Verbs = Of(words.Where(w => w.Class == EntryClass.Verb && !IsPredicate(w)), 0);
        Predicates = Of(words.Where(IsPredicate), Copula.Length);
        Nouns = Of(words.Where(w => w.Class == EntryClass.Noun), 0);
        Prepositions = Of(words.Where(w => w.Class == EntryClass.Prep), 0);
        Adverbs = Of(words.Where(w => w.Class == EntryClass.Adv), 0);
    }

    /// <summary>Verbs with their particles and prepositions, as lemmas.</summary>
    public PhraseIndex<AttributionWord> Verbs { get; }

    /// <summary>What follows a copula, the copula left out: "confident", "in favor of".</summary>
    public PhraseIndex<AttributionWord> Predicates { get; }

    /// <summary>Nouns, as lemmas.</summary>
    public PhraseIndex<AttributionWord> Nouns { get; }

    /// <summary>Prepositions and phrases, as words.</summary>
    public PhraseIndex<AttributionWord> Prepositions { get; }

    /// <summary>Adverbs, as words.</summary>
    public PhraseIndex<AttributionWord> Adverbs { get; }

    /// <summary>Loads the table.</summary>
    /// <exception cref="InvalidDataException">It is missing or malformed; the message names file, line and remedy.</exception>
    public static AttributionLexicon Load() =>
        new([
            .. LexiconFiles
                .Read("attributions.tsv", "words", "pos", "kind", "frame", "example")
                .Rows.Select(row => new AttributionWord(
                    row["words"],
                    row.Choice<EntryClass>("pos"),
                    row.Choice<AttitudeKind>("kind"),
                    row.Choices<AttributionFrame>("frame")
                )),
        ]);

    private static bool IsPredicate(AttributionWord word) =>
        word.Class == EntryClass.Verb && word.Words.StartsWith(Copula, StringComparison.Ordinal);

    private static PhraseIndex<AttributionWord> Of(IEnumerable<AttributionWord> words, int skipped) =>
        PhraseIndex<AttributionWord>.Of(words.Select(w => (w.Words[skipped..].Split(' '), w)));
}
