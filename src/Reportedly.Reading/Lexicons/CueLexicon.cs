using Reportedly.Records;

namespace Reportedly.Reading.Lexicons;

/// <summary>Loads the words that say that somebody says, how surely, and that it is not so.</summary>
internal static class CueLexicon
{
    /// <summary>The words of <c>cues.tsv</c>.</summary>
    public static PhraseIndex<CueWord> Cues() =>
        LexiconFiles.Index(
            LexiconFiles.Read("cues.tsv", "words", "pos", "stance", "certainty", "frame", "example"),
            "words",
            row => new CueWord(
                row["words"],
                row.Choice<EntryClass>("pos"),
                row.Choice<Stance>("stance"),
                row.FindChoice<Certainty>("certainty"),
                row.Choices<CueFrame>("frame")
            )
        );

    /// <summary>The words of <c>hedges.tsv</c>.</summary>
    public static PhraseIndex<HedgeWord> Hedges() =>
        LexiconFiles.Index(
            LexiconFiles.Read("hedges.tsv", "words", "pos", "certainty", "example"),
            "words",
            row => new HedgeWord(row["words"], row.Choice<EntryClass>("pos"), row.Choice<Certainty>("certainty"))
        );

    /// <summary>The words of <c>negations.tsv</c>, each with its kind.</summary>
    public static PhraseIndex<string> Negations() =>
        LexiconFiles.Index(LexiconFiles.Read("negations.tsv", "words", "kind", "example"), "words", row => row["kind"]);
}
