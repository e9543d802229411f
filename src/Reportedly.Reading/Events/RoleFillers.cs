using System.Collections.Immutable;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Syntax;

namespace Reportedly.Reading.Events;

/// <summary>Says whom the words that fill a role name.</summary>
internal sealed class RoleFillers(ReadingLexicon lexicon)
{
    /// <summary>Numbers of the mentions of those who act.</summary>
    public ImmutableArray<int> Acting(Analysis text, MentionIndex mentions, Trigger trigger, List<int> tokens) =>
        [
            .. Of(text, mentions, trigger, tokens)
                .Select(a => Body(text, mentions, mentions[a]))
                .Where(a => CanAct(text, a))
                .Select(a => a.Index)
                .Distinct(),
        ];

    /// <summary>Numbers of the mentions that the tokens head, with those coordinated with them and the names that stand in apposition.</summary>
    public ImmutableArray<int> Of(Analysis text, MentionIndex mentions, Trigger trigger, List<int> tokens)
    {
        ImmutableArray<int>.Builder fillers = ImmutableArray.CreateBuilder<int>();
        foreach (int token in tokens)
        {
            if (token < 0 || trigger.Anchor.Contains(token))
            {
                continue;
            }
            foreach (int part in Clauses.WithConjuncts(text, Named(text, mentions, token)))
            {
                Mention? mention = Whose(text, mentions, mentions.Headed(Counted(text, part)));
                if (
                    mention is not null
                    && !mention.IsNobody
                    && !mentions.IsTime(mention)
                    && !fillers.Contains(mention.Index)
                    && !NamesNobody(text, mention)
                    && !(
                        trigger.Word.Class == EntryClass.Adj
                            ? trigger.Anchor.Contains(mention.Head)
                            : trigger.Anchor.Overlaps(mention.Name)
                    )
                )
                {
                    fillers.Add(mention.Index);
                }
            }
        }
        return fillers.ToImmutable();
    }

    /// <summary>"two of her bodyguards, Omar Daud and Ali Sabir": the names, where they stand beside the noun. Else the noun itself.</summary>
    private static int Named(Analysis text, MentionIndex mentions, int noun) =>
        text.Class(noun) is WordClass.Noun or WordClass.Num
        && text.Trees.Child(noun, Relation.Appos) is var beside and >= 0
        && mentions.Headed(beside) is { IsPerson: true }
            ? beside
            : noun;

    /// <summary>Somebody, or a craft that somebody flies or drives: "helicopter gunships".</summary>
    private bool CanAct(Analysis text, Mention mention)
    {
        if (mention.IsActor)
        {
            return true;
        }
        for (int i = mention.Name.First; i < mention.Name.Past; i++)
        {
            if (
                lexicon.Instruments.TryLongest(text.Lemmas, i, mention.Name.Past, out Instrument craft, out int length)
                && i + length == mention.Name.Past
                && craft.Class is "aircraft" or "vehicle" or "armour" or "naval"
            )
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"units of the army", "forces from the Northern Front": the body that they are of.</summary>
    private Mention Body(Analysis text, MentionIndex mentions, Mention part) =>
        part is { IsNamed: false, IsPronoun: false }
        && lexicon.IsOfClass(text.Lemma(part.Head), "part")
        && mentions.Headed(Clauses.Oblique(text, part.Head, "of", "from"))
            is { IsActor: true, IsPerson: false, Number: not ActorNumber.One } whole
            ? whole
            : part;

    /// <summary>"against the president's rule", "the group's bases": what can neither act nor be hit is said of whoever has it.</summary>
    private Mention? Whose(Analysis text, MentionIndex mentions, Mention? mention) =>
        mention is { IsActor: false, IsPlace: false, IsNamed: false }
        && lexicon.IsOfClass(text.Lemma(mention.Head), "standing")
        && Clauses.Owner(text, mention.Head) is var owner and >= 0
        && mentions.Headed(owner) is { IsActor: true } holder
            ? holder
            : mention;

    /// <summary>"the toll of the blast", "its figure of 12 dead": an event or a number suffers nothing.</summary>
    private bool NamesNobody(Analysis text, Mention mention) =>
        text.Lemma(mention.Head) is "figure" or "toll" or "total" or "count" or "tally"
            && (!mention.IsActor || text.Class(Math.Max(0, Clauses.Oblique(text, mention.Head, "of"))) == WordClass.Num)
        || !mention.IsActor
            && lexicon.Events.TryLongest(
                text.Lemmas,
                mention.Head,
                mention.Head + 1,
                (word, _) => word is { Class: EntryClass.Noun, Sort: TriggerSort.Event, Needs.IsEmpty: true },
                out _,
                out _
            );

    /// <summary>"hundreds of rebels", "tens of thousands of people": those counted, not their number.</summary>
    private static int Counted(Analysis text, int token)
    {
        bool number =
            text.Class(token) == WordClass.Num
            || text.Lemma(token)
                is "ten"
                    or "dozen"
                    or "score"
                    or "hundred"
                    or "thousand"
                    or "million"
                    or "number"
                    or "maximum"
                    or "lot"
                    or "group"
                    or "handful"
                    or "couple";
        int of = number ? Clauses.Oblique(text, token, "of") : -1;
        return of >= 0 ? Counted(text, of) : token;
    }
}
