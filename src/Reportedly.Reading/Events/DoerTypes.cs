using System.Collections.Immutable;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;

namespace Reportedly.Reading.Events;

/// <summary>Says of which type an event is that its word leaves open and those who did it do not: captors release, soldiers rescue.</summary>
internal sealed class DoerTypes(ReadingLexicon lexicon)
{
    /// <summary>The trigger, of the type that it has in the hands of those who did it.</summary>
    public Trigger Fitted(Analysis text, MentionIndex mentions, Trigger trigger)
    {
        if (
            trigger is not { IsVerb: true, Word.Sort: TriggerSort.Event }
            || !lexicon.DoerSenses.TryGetValue(trigger.Word.Type, out ImmutableArray<DoerSense> senses)
        )
        {
            return trigger;
        }
        foreach (DoerSense sense in senses)
        {
            if (trigger.Agents.Any(agent => IsOfClass(text, mentions[agent], sense.Doer)))
            {
                return trigger with
                {
                    Word = trigger.Word with { Type = sense.Becomes, Measure = sense.Measure ?? trigger.Word.Measure },
                    Rules = trigger.Rules.Add(EventRules.TypeOfDoer),
                };
            }
        }
        return trigger;
    }

    private bool IsOfClass(Analysis text, Mention mention, string sort)
    {
        TokenRange phrase = mention.Name;
        for (int i = phrase.First; i < phrase.Past; i++)
        {
            if (lexicon.IsOfClass(text.Lemma(i), sort) || lexicon.IsOfClass(text.Word(i), sort))
            {
                return true;
            }
        }
        return false;
    }
}
