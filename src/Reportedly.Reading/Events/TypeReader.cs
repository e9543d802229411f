using System.Collections.Immutable;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Records;

namespace Reportedly.Reading.Events;

/// <summary>Says of which type an event is where its word leaves that open.</summary>
internal sealed class TypeReader(ReadingLexicon lexicon)
{
    /// <summary>
    /// A death with no manner is a killing, an injury with none an attack; an attack with a weapon or from a craft that points to a type is of that
    /// type.
    /// </summary>
    public EventType Read(Analysis text, MentionIndex mentions, Trigger trigger, out bool byWeapon)
    {
        EventType type =
            trigger.Word.Sort != TriggerSort.Casualty ? trigger.Word.Type
            : trigger.Word.Measure == Measure.Killed ? EventType.Killing
            : EventType.Attack;
        byWeapon = false;
        if (type is not (EventType.Attack or EventType.Killing))
        {
            return type;
        }
        if (trigger is { IsVerb: false, Word.Stage: EventStage.Planned } && Plotted(text, trigger.Token) is { } plotted)
        {
            return plotted;
        }
        EventType? pointed = null;
        foreach (
            TokenRange means in trigger.Instruments.Concat(
                trigger.Agents.Where(a => !mentions[a].IsActor).Select(a => mentions[a].Name)
            )
        )
        {
            EventType? own = PointedBy(text, means);
            if (pointed is not null && own != pointed)
            {
                // "bomb and knife attacks" are of no one type.
                return type;
            }
            pointed = own ?? pointed;
        }
        byWeapon = pointed is not null;
        return pointed ?? type;
    }

    /// <summary>"a plot to bomb the station": the type of what was to be done; null where the words leave it open.</summary>
    private EventType? Plotted(Analysis text, int plot)
    {
        int verb = text.Trees.Child(plot, Relation.Acl);
        if (
            verb < 0
            || !text.IsVerb(verb)
            || !lexicon.SingleEvents.TryGetValue(text.Lemma(verb), out ImmutableArray<EventWord> words)
        )
        {
            return null;
        }
        foreach (EventWord word in words)
        {
            if (word is { Class: EntryClass.Verb, Sort: TriggerSort.Event, Needs.IsEmpty: true })
            {
                return word.Type;
            }
        }
        return null;
    }

    /// <summary>The type that a weapon or craft points to; null where it points to none.</summary>
    private EventType? PointedBy(Analysis text, TokenRange means)
    {
        for (int i = means.First; i < means.Past; i++)
        {
            if (
                lexicon.Instruments.TryLongest(text.Lemmas, i, means.Past, out Instrument instrument, out int length)
                && i + length == means.Past
                && instrument.Type is { } pointed
            )
            {
                return pointed;
            }
        }
        return null;
    }
}
