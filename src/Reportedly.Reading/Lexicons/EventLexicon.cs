using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Reading.Lexicons;

/// <summary>Loads the words that name events, carry them, say how far they came and with what they were done.</summary>
internal static class EventLexicon
{
    /// <summary>The words of <c>events.tsv</c>.</summary>
    public static PhraseIndex<EventWord> Events() =>
        LexiconFiles.Index(
            LexiconFiles.Read("events.tsv", "words", "pos", "type", "frame", "stage", "measure", "needs", "example"),
            "words",
            ReadEvent
        );

    /// <summary>The words of <c>stage-words.tsv</c>.</summary>
    public static PhraseIndex<StageWord> Stages() =>
        LexiconFiles.Index(
            LexiconFiles.Read("stage-words.tsv", "words", "pos", "stage", "reach", "example"),
            "words",
            row => new StageWord(
                row["words"],
                row.Choice<EntryClass>("pos"),
                row.Choice<EventStage>("stage"),
                row.Choices<StageReach>("reach")
            )
        );

    /// <summary>The verbs of <c>light-verbs.tsv</c>.</summary>
    public static PhraseIndex<LightVerb> LightVerbs() =>
        LexiconFiles.Index(
            LexiconFiles.Read("light-verbs.tsv", "words", "role", "example"),
            "words",
            row => new LightVerb(row["words"], row.Choice<LightRole>("role"))
        );

    /// <summary>The weapons and vehicles of <c>instruments.tsv</c>.</summary>
    public static PhraseIndex<Instrument> Instruments() =>
        LexiconFiles.Index(
            LexiconFiles.Read("instruments.tsv", "words", "class", "type"),
            "words",
            row => new Instrument(row["words"], row["class"], row.FindChoice<EventType>("type"))
        );

    private static EventWord ReadEvent(TableRow row)
    {
        TriggerSort sort = row["type"] switch
        {
            "none" => TriggerSort.None,
            "casualty" => TriggerSort.Casualty,
            _ => TriggerSort.Event,
        };
        return new EventWord(
            row["words"],
            row.Choice<EntryClass>("pos"),
            sort,
            sort == TriggerSort.Event ? row.Choice<EventType>("type") : EventType.Killing,
            row.FindChoice<Frame>("frame") ?? Frame.Event,
            row.FindChoice<EventStage>("stage") ?? EventStage.Accomplished,
            row.FindChoice<Measure>("measure"),
            row.Words("needs")
        );
    }
}
