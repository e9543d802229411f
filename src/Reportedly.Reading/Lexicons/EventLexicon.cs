using System.Collections.Frozen;
using System.Collections.Immutable;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Reading.Lexicons;

/// <summary>Loads the words that name events, carry them, say how far they came and with what they were done.</summary>
internal static class EventLexicon
{
    /// <summary>The words of <c>events.tsv</c>.</summary>
    /// <param name="single">Those of one word, by it, in the order of the table.</param>
    public static PhraseIndex<EventWord> Events(out FrozenDictionary<string, ImmutableArray<EventWord>> single)
    {
        WordTable table = LexiconFiles.Read(
            "events.tsv",
            "words",
            "pos",
            "type",
            "frame",
            "stage",
            "measure",
            "needs",
            "example"
        );
        ImmutableArray<EventWord> entries = [.. table.Rows.Select(ReadEvent)];
        single = entries
            .Where(entry => !entry.Words.Contains(' ', StringComparison.Ordinal))
            .GroupBy(entry => entry.Words, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        return PhraseIndex<EventWord>.Of(entries.Select(entry => (entry.Words.Split(' '), entry)));
    }

    /// <summary>The rows of <c>doer-senses.tsv</c>, by what the word says by itself.</summary>
    public static FrozenDictionary<EventType, ImmutableArray<DoerSense>> DoerSenses() =>
        LexiconFiles
            .Read("doer-senses.tsv", "type", "doer", "becomes", "measure", "example")
            .Rows.GroupBy(row => row.Choice<EventType>("type"))
            .ToFrozenDictionary(
                group => group.Key,
                group =>
                    group
                        .Select(row => new DoerSense(
                            row["doer"],
                            row.Choice<EventType>("becomes"),
                            row.FindChoice<Measure>("measure")
                        ))
                        .ToImmutableArray()
            );

    /// <summary>The words of <c>topics.tsv</c>.</summary>
    public static FrozenDictionary<string, Topic> Topics() =>
        LexiconFiles
            .Read("topics.tsv", "word", "topic")
            .Rows.ToFrozenDictionary(row => row["word"], row => row.Choice<Topic>("topic"), StringComparer.Ordinal);

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
