using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Events;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Syntax;

namespace Reportedly.Reading.Attribution;

/// <summary>Tells "attributed the attack to the front", which accuses, from "attributed the figure to a medic", which cites.</summary>
internal sealed class AttributedDeeds(ReadingLexicon lexicon, Analysis text, MentionIndex mentions)
{
    /// <summary>At whose door a deed that hurts is laid; null where the verb attributes no such deed, or to nobody who acts.</summary>
    /// <param name="verb">The verb: "attributed", "ascribed".</param>
    /// <param name="passive">True where what is attributed is its subject.</param>
    public Mention? AccusedOf(int verb, bool passive)
    {
        if (text.Lemma(verb) is not ("attribute" or "ascribe"))
        {
            return null;
        }
        int deed = passive ? Clauses.Subject(text, verb) : Clauses.Object(text, verb);
        if (
            deed < 0
            || !lexicon.Events.TryLongest(
                text.Lemmas,
                deed,
                deed + 1,
                (word, _) => word.Class == EntryClass.Noun && word.Sort == TriggerSort.Event,
                out EventWord named,
                out _
            )
            || !EventFamilies.Hurts(named.Type)
        )
        {
            return null;
        }
        // Trees hang "to the front" on the verb or on the deed.
        int to = Clauses.Oblique(text, verb, "to");
        to = to >= 0 ? to : Clauses.Oblique(text, deed, "to");
        return mentions.Headed(to) is { IsActor: true } accused ? accused : null;
    }
}
