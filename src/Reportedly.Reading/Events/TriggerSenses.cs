using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Syntax;
using Reportedly.Records;

namespace Reportedly.Reading.Events;

/// <summary>
/// Tells the sense of the words of one report that name an event in one place and none in another. Words that the model does not know are left to the
/// lexicon.
/// </summary>
internal sealed class TriggerSenses(
    ReadingLexicon lexicon,
    TriggerModel model,
    TriggerFeatures features,
    Analysis text,
    MentionIndex mentions
)
{
    private static readonly string LaboursSense = RecordNames.Of(EventType.Protest);

    private ReportTopics topics;
    private bool hasTopics;
    private bool? speaksOfLabour;
    private int decided = -1;
    private EntryClass decidedAs;
    private EventWord? chosen;

    /// <summary>How much better the sense is than the next, in log-odds.</summary>
    public float Margin { get; private set; }

    /// <summary>The label of an entry.</summary>
    public static string LabelOf(EventWord word) =>
        word.Sort switch
        {
            TriggerSort.None => TriggerModel.NoEvent,
            TriggerSort.Casualty => "casualty",
            _ => RecordNames.Of(word.Type),
        };

    /// <summary>The part of speech under which a model keeps a word; adverbs and other states are adjectives there.</summary>
    public static EntryClass PartOf(EventWord word) =>
        word.Class is EntryClass.Verb or EntryClass.Noun ? word.Class : EntryClass.Adj;

    /// <summary>True where the model decides about an entry of one word.</summary>
    public bool Knows(EventWord word) => model.Find(word.Words, PartOf(word)) is not null;

    /// <summary>True where the word at <paramref name="token"/> has the sense of this entry and no other entry of the same sense fits better.</summary>
    public bool Chooses(EventWord word, int token) => ReferenceEquals(Chosen(word, token), word);

    /// <summary>The entry of the same word and part of speech whose sense the word at <paramref name="token"/> has; null where it names no event.</summary>
    public EventWord? Chosen(EventWord word, int token)
    {
        EntryClass part = PartOf(word);
        if (decided != token || decidedAs != part)
        {
            chosen = Choose(word, part, token);
            (decided, decidedAs) = (token, part);
        }
        return chosen;
    }

    private EventWord? Choose(EventWord word, EntryClass part, int token)
    {
        if (!hasTopics)
        {
            topics = ReportTopics.Of(text, lexicon);
            hasTopics = true;
        }
        TriggerLabels labels = model.Find(word.Words, part)!;
        Span<uint> found = stackalloc uint[TriggerFeatures.Most];
        string byRule = ByRule(lexicon, text, mentions, word.Words, part, token);
        int count = features.Write(text, mentions, token, byRule, topics, found);
        (string sense, float margin) = model.Decide(labels, found[..count], byRule);
        if (
            string.Equals(word.Words, "strike", StringComparison.Ordinal)
            && string.Equals(sense, LaboursSense, StringComparison.Ordinal)
            // "a strike by drivers".
            && Clauses.Oblique(text, token, "by") < 0
            && !SpeaksOfLabour()
        )
        {
            sense = RecordNames.Of(part == EntryClass.Noun ? EventType.AirStrike : EventType.Attack);
        }
        sense = part == EntryClass.Noun && sense == TriggerModel.NoEvent && IsDated(token) ? byRule : sense;
        Margin = margin;
        EventWord? first = null;
        foreach (EventWord entry in lexicon.SingleEvents[word.Words])
        {
            if (
                PartOf(entry) == part
                && entry.Sort != TriggerSort.None
                && string.Equals(LabelOf(entry), sense, StringComparison.Ordinal)
            )
            {
                first ??= entry;
                if (entry.Needs.IsEmpty || TriggerNeeds.AreMet(text, lexicon, mentions, entry, token))
                {
                    return entry;
                }
            }
        }
        return first;
    }

    /// <summary>True where workers, unions or wages are spoken of: then a strike may be theirs.</summary>
    private bool SpeaksOfLabour() => speaksOfLabour ??= Holds("labour");

    private bool Holds(string sort)
    {
        for (int i = 0; i < text.Count; i++)
        {
            if (lexicon.IsOfClass(text.Lemma(i), sort))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"Saturday's killings": of all that may be told at large, what has a day is one event.</summary>
    private bool IsDated(int token) =>
        text.Trees.Child(token, Relation.NmodPoss) is var day and >= 0 && mentions.IsTime(day);

    /// <summary>What the lexicon alone makes of a word: the first entry whose needs are met.</summary>
    public static string ByRule(
        ReadingLexicon lexicon,
        Analysis text,
        MentionIndex mentions,
        string lemma,
        EntryClass part,
        int token
    )
    {
        foreach (EventWord entry in lexicon.SingleEvents[lemma])
        {
            if (
                PartOf(entry) == part
                && (entry.Needs.IsEmpty || TriggerNeeds.AreMet(text, lexicon, mentions, entry, token))
            )
            {
                return LabelOf(entry);
            }
        }
        return TriggerModel.NoEvent;
    }

    /// <summary>True where the word class of a token is that of an entry.</summary>
    public static bool HasClass(Analysis text, EventWord word, int token, int length)
    {
        WordClass tag = text.Class(token);
        return word.Class switch
        {
            EntryClass.Verb => tag == WordClass.Verb
                || tag == WordClass.Adj && text.Word(token).EndsWith("ed", StringComparison.Ordinal),
            EntryClass.Noun => tag is WordClass.Noun or WordClass.Propn || length > 1 && tag != WordClass.Verb,
            _ => length > 1 || tag is WordClass.Adj or WordClass.Verb or WordClass.Noun or WordClass.Adv,
        };
    }
}
