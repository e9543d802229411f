using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Events;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Numbers;
using Reportedly.Reading.Syntax;
using Reportedly.Records;

namespace Reportedly.Reading.Figures;

/// <summary>Finds the word that says what a number counts, by its role in the tree or by standing beside it.</summary>
internal sealed class CountingFinder(Analysis text, MentionIndex mentions, IReadOnlyList<Counting> countings)
{
    /// <summary>A number beside its verb or adjective stands no further away than this.</summary>
    private const int Beside = 4;

    /// <summary>The word that the noun counted fills a role of; null where there is none.</summary>
    public Counting? ByRole(int carrier)
    {
        foreach (Counting counting in countings)
        {
            if (HoldsRole(counting, carrier))
            {
                return counting;
            }
        }
        return null;
    }

    /// <summary>"killed 17 civilians, including six women", "31 people, among them nine children": a part of those counted.</summary>
    public Counting? ByWhole(int carrier)
    {
        int head = text.Trees.Head(carrier);
        bool part = text.Trees.Relation(carrier) switch
        {
            Relation.Obl or Relation.Nmod => Clauses.Preposition(text, carrier) == "including",
            Relation.Appos => text.Trees.Child(carrier, Relation.Nmod) is var among and >= 0
                && among < carrier
                && Clauses.Preposition(text, among) == "among",
            _ => false,
        };
        if (!part || head == DependencyTrees.Root)
        {
            return null;
        }
        foreach (Counting counting in countings)
        {
            if (counting.Trigger.Token == head && counting.Trigger.IsVerb || HoldsRole(counting, head))
            {
                return counting;
            }
        }
        return null;
    }

    private bool HoldsRole(Counting counting, int carrier)
    {
        if (counting.Trigger.Token == carrier)
        {
            return counting.Trigger.Word is { Class: EntryClass.Noun, Frame: not Frame.Device };
        }
        bool agentsCount = counting.Measure == Measure.Participants || counting.Trigger.Word.Frame == Frame.Agent;
        foreach (int filler in agentsCount ? counting.Trigger.Agents : counting.Trigger.Targets)
        {
            int head = mentions[filler].Head;
            if (
                head == carrier
                || text.Trees.Head(head) == carrier
                    && text.Trees.Relation(head) == Relation.Nmod
                    && text.Class(carrier) is WordClass.Num or WordClass.Noun
            )
            {
                return true;
            }
        }
        // A number that stands alone as subject or object fills no mention, but the role is its own.
        int verb = text.Trees.Head(carrier);
        if (verb != counting.Trigger.Token || mentions.Headed(carrier) is not null)
        {
            return false;
        }
        bool suffers =
            counting.Trigger.Word.Frame is Frame.Target or Frame.Agent
            || Clauses.IsPassive(text, verb)
            || counting.Trigger.Word.Class == EntryClass.Adj;
        return text.Trees.Relation(carrier) switch
        {
            Relation.Nsubj or Relation.NsubjPass => suffers,
            Relation.Obj => !suffers,
            _ => false,
        };
    }

    /// <summary>"the number of dead in the raid has climbed to 26", "the death toll reached nine": the word in the subject of the verb that has the number behind it.</summary>
    public Counting? ByToll(int carrier)
    {
        int verb = text.Trees.Head(carrier);
        bool reached =
            text.Class(carrier) == WordClass.Num
            && verb != DependencyTrees.Root
            && text.IsVerb(verb)
            && text.Trees.Relation(carrier) switch
            {
                Relation.Obj => true,
                Relation.Obl => Clauses.Preposition(text, carrier) is "to" or "at",
                _ => false,
            };
        int subject = reached ? Clauses.OwnSubject(text, verb) : -1;
        foreach (Counting counting in countings)
        {
            Trigger trigger = counting.Trigger;
            if (
                subject >= 0
                && trigger.Word is { Sort: TriggerSort.Casualty, Class: not EntryClass.Verb }
                && (trigger.Token == subject || text.Trees.IsUnder(trigger.Token, subject))
            )
            {
                return counting;
            }
        }
        return null;
    }

    /// <summary>"nine injured", "13 soldiers killed", "killing 35", "a death toll of 12": the word beside the number.</summary>
    public Counting? ByNeighbour(NumberExpression number)
    {
        Counting? best = null;
        int least = Beside + 1;
        TokenRange sentence = text.SentenceOf(number.Tokens.First).Tokens;
        foreach (Counting counting in countings)
        {
            int token = counting.Trigger.Token;
            if (!sentence.Contains(token))
            {
                continue;
            }
            bool before = token < number.Tokens.First;
            bool reads = before
                ? counting.Trigger.Word.Frame is not (Frame.Target or Frame.Agent)
                    && counting.Trigger.Word.Class != EntryClass.Adj
                    // "put the number of dead at 40".
                    || token + 2 == number.Tokens.First && text.Word(token + 1) == "at"
                : counting.Trigger.Word.Class != EntryClass.Noun
                    && !(counting.Trigger.Word.Frame == Frame.AgentTarget && Clauses.Object(text, token) >= 0);
            int distance = before ? number.Tokens.First - token : token - number.Tokens.Past + 1;
            if (
                reads
                && distance < least
                && !Parted(text, Math.Min(token, number.Tokens.First), Math.Max(token, number.Tokens.Past - 1))
            )
            {
                best = counting;
                least = distance;
            }
        }
        return best;
    }

    /// <summary>True where a mark, a conjunction, the word that opens a clause or another number stands between two tokens.</summary>
    public static bool Parted(Analysis text, int low, int high)
    {
        for (int i = low + 1; i < high; i++)
        {
            bool numberGap = text.Class(i) == WordClass.Num && i > low && text.Class(low) == WordClass.Num;
            if (
                text.Word(i) is "," or ";" or "and" or "but" or "." or ":" or "when" or "as" or "after" or "while"
                || numberGap
            )
            {
                return true;
            }
        }
        return false;
    }
}
