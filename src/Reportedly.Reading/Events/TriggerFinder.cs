using System.Collections.Immutable;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Syntax;

namespace Reportedly.Reading.Events;

/// <summary>Finds the words that name events: the longest entry of the lexicon whose word class and context fit.</summary>
internal sealed class TriggerFinder(ReadingLexicon lexicon, TriggerModel model)
{
    private readonly TriggerFeatures features = new(lexicon);

    public ImmutableArray<Trigger> Find(Analysis text, MentionIndex mentions, int from)
    {
        ImmutableArray<Trigger>.Builder found = ImmutableArray.CreateBuilder<Trigger>();
        TriggerSenses senses = new(lexicon, model, features, text, mentions);
        for (int sentence = 0; sentence < text.Sentences.Count; sentence++)
        {
            TokenRange range = text.Sentences[sentence].Tokens;
            TokenRange taken = new(range.First, range.First);
            for (int i = range.First; i < range.Past; )
            {
                if (taken.Contains(i))
                {
                    i = taken.Past;
                    continue;
                }
                if (i >= from && Split(text, i, range.Past) is { } split)
                {
                    found.Add(split.Trigger);
                    taken = split.Behind;
                    i++;
                    continue;
                }
                if (
                    i >= from
                    && lexicon.Events.Opens(text.Lemma(i))
                    && lexicon.Events.TryLongest(
                        text.Lemmas,
                        i,
                        range.Past,
                        (word, length) => Fits(text, mentions, senses, word, i, length),
                        out EventWord word,
                        out int length
                    )
                )
                {
                    if (word.Sort != TriggerSort.None && !InName(text, mentions, i, length) && !mentions.IsTime(i))
                    {
                        int token = Carrier(text, word, i, length);
                        found.Add(
                            new Trigger(token, new TokenRange(i, i + length), word)
                            {
                                Rule = word.Class switch
                                {
                                    EntryClass.Verb => EventRules.VerbTrigger,
                                    EntryClass.Noun when word.Frame == Frame.Device => EventRules.DeviceTrigger,
                                    EntryClass.Noun => EventRules.NounTrigger,
                                    _ => EventRules.StateTrigger,
                                },
                                Stage = word.Stage,
                                Margin = length == 1 && senses.Knows(word) ? senses.Margin : null,
                            }
                        );
                    }
                    i += length;
                    continue;
                }
                i++;
            }
        }
        return found.ToImmutable();
    }

    /// <summary>"took nine villagers hostage": the verb, and the words behind the object, which tell nothing of their own. Null where there is none.</summary>
    private (Trigger Trigger, TokenRange Behind)? Split(Analysis text, int verb, int past)
    {
        if (
            text.Class(verb) != WordClass.Verb
            || !lexicon.SplitVerbs.TryFind(
                text.Lemmas,
                verb,
                past,
                i => text.Class(i) is not (WordClass.Verb or WordClass.Aux or WordClass.Punct or WordClass.Sconj),
                out EventWord word,
                out int at,
                out int length
            )
        )
        {
            return null;
        }
        Trigger trigger = new(verb, new TokenRange(verb, verb + 1), word)
        {
            Rule = EventRules.VerbTrigger,
            Stage = word.Stage,
        };
        return (trigger, new TokenRange(at, at + length));
    }

    /// <summary>Verbs carry an entry with their first word, nouns with their last.</summary>
    private static int Carrier(Analysis text, EventWord word, int first, int length)
    {
        if (word.Class == EntryClass.Verb)
        {
            return first;
        }
        for (int i = first + length - 1; i >= first; i--)
        {
            if (word.Class != EntryClass.Noun || text.IsNominal(i))
            {
                return i;
            }
        }
        return first + length - 1;
    }

    private bool Fits(Analysis text, MentionIndex mentions, TriggerSenses senses, EventWord word, int first, int length)
    {
        int token = Carrier(text, word, first, length);
        if (
            !TriggerSenses.HasClass(text, word, token, length)
            || word.Class == EntryClass.Noun && IsFinite(text, first + length - 1)
        )
        {
            return false;
        }
        if (
            length == 1
            && word.Class == EntryClass.Noun
            && senses.Knows(word)
            && !Hurts(senses.Chosen(word, token))
            && IsHowTheyWereHurt(text, token)
        )
        {
            return Hurts(word);
        }
        if (length == 1 && senses.Knows(word))
        {
            return senses.Chooses(word, token);
        }
        return word.Needs.IsEmpty || TriggerNeeds.AreMet(text, lexicon, mentions, word, token);
    }

    /// <summary>"wounded in a second strike", "died in the raid": what people are hurt in is no strike of workers.</summary>
    private bool IsHowTheyWereHurt(Analysis text, int noun) =>
        text.Trees.Relation(noun) == Relation.Obl
        && Clauses.Preposition(text, noun) is "in" or "by"
        && text.Trees.Head(noun) is var verb and >= 0
        && text.IsVerb(verb)
        && lexicon.Events.TryLongest(
            text.Lemmas,
            verb,
            verb + 1,
            (word, _) => word is { Class: EntryClass.Verb, Sort: TriggerSort.Casualty, Needs.IsEmpty: true },
            out _,
            out _
        )
        && lexicon.SingleEvents.TryGetValue(text.Lemma(noun), out var senses)
        && senses.Any(word => word.Class == EntryClass.Noun && Hurts(word));

    private static bool Hurts(EventWord? word) => word is { Sort: TriggerSort.Event } && EventFamilies.Hurts(word.Type);

    /// <summary>"Rebels attacked" is no "rebel attack", though their lemmas are alike.</summary>
    private static bool IsFinite(Analysis text, int token) =>
        text.Class(token) == WordClass.Verb && text.Tags.Form(token) is WordForm.Past or WordForm.Participle;

    /// <summary>A capitalised word behind another in running text: "Dawn of Victory", "Free Syrian Army"; headlines have capitals everywhere.</summary>
    private static bool InsideCapitals(Analysis text, int token)
    {
        TokenRange sentence = text.SentenceOf(token).Tokens;
        int lower = 0;
        int upper = 0;
        for (int i = sentence.First; i < sentence.Past; i++)
        {
            if (text.Class(i) is WordClass.Noun or WordClass.Propn or WordClass.Verb or WordClass.Adj)
            {
                lower += text.IsCapitalised(i) ? 0 : 1;
                upper += text.IsCapitalised(i) ? 1 : 0;
            }
        }
        if (lower < upper)
        {
            return false;
        }
        int before = token - 1;
        if (before > sentence.First && text.Word(before) is "of" or "the")
        {
            before--;
        }
        return before > sentence.First
            && text.IsCapitalised(before)
            && text.IsCapitalised(token)
            && text.Class(before) != WordClass.Adj;
    }

    /// <summary>True for a name that is capitalised where its sentence is not.</summary>
    private static bool InsideCapitalsOnly(Analysis text, Mention name)
    {
        TokenRange sentence = text.SentenceOf(name.Head).Tokens;
        for (int i = sentence.First; i < sentence.Past; i++)
        {
            if (text.Class(i) is WordClass.Noun or WordClass.Verb && !text.IsCapitalised(i) && !name.Name.Contains(i))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"Attack" in a proper name is no event: "Operation Inherent Resolve" is, "the Battle of Ideas Party" is not.</summary>
    private static bool InName(Analysis text, MentionIndex mentions, int first, int length)
    {
        if (text.Class(first) == WordClass.Propn && InsideCapitals(text, first))
        {
            return true;
        }
        Mention? around = mentions.Around(first);
        return around is { IsNamed: true, Known: not null } && around.Name.Past >= first + length
            // "the IDP Task Force", "the Bomb Squad".
            || around is { IsNamed: true, IsActor: true, IsPerson: false }
                && first + length <= around.Head
                && text.Trees.Relation(first) == Relation.Compound
                && text.IsCapitalised(first)
                && text.IsCapitalised(around.Head)
                && InsideCapitalsOnly(text, around);
    }
}
