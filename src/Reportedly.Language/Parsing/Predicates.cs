using Reportedly.Language.Tagging;

namespace Reportedly.Language.Parsing;

/// <summary>How a predicate stands in its sentence.</summary>
internal enum PredicateKind : byte
{
    None,
    Finite,
    Infinitive,
    Gerund,
    Participle,
}

/// <summary>A predicate of a sentence.</summary>
/// <param name="Head">Its head: the verb, or the noun or adjective behind a copula.</param>
/// <param name="First">First token of its verb group.</param>
/// <param name="Kind">How it stands.</param>
/// <param name="IsPassive">Whether its subject undergoes what it says.</param>
/// <param name="IsCopular">Whether its head is no verb.</param>
internal readonly record struct Predicate(int Head, int First, PredicateKind Kind, bool IsPassive, bool IsCopular);

/// <summary>Finds verb groups and copular predicates, and hangs auxiliaries, adverbs, "to" and "not" on them.</summary>
internal static class Predicates
{
    /// <summary>The predicates of the sentence at hand, in the order of the text.</summary>
    public static List<Predicate> Find(TreeDraft draft)
    {
        List<Predicate> found = [];
        for (int i = draft.Sentence.First; i < draft.Sentence.Past; i++)
        {
            if (
                draft.Is(i, WordClass.Verb)
                && draft.IsOpen(i)
                && draft.ChunkHead[i] < 0
                && !draft.Reads(i, "according")
                && !draft.Reads(i, "including")
            )
            {
                found.Add(Verb(draft, i));
            }
            else if (
                draft.Is(i, WordClass.Aux)
                && draft.IsOpen(i)
                && Copula(draft, i) is { Kind: not PredicateKind.None } copular
            )
            {
                found.Add(copular);
            }
        }
        return found;
    }

    private static Predicate Verb(TreeDraft draft, int verb)
    {
        int first = Group(draft, verb, out bool be, out bool auxiliary, out bool infinitive, out _);
        bool participle = draft.HasForm(verb, WordForm.Participle);
        bool passive = participle && be;
        if (passive)
        {
            MarkPassive(draft, first, verb);
        }
        PredicateKind kind =
            infinitive ? PredicateKind.Infinitive
            : auxiliary
            || draft.HasForm(verb, WordForm.Present)
            || draft.HasForm(verb, WordForm.Past)
            || draft.HasForm(verb, WordForm.Base)
                ? PredicateKind.Finite
            : participle ? PredicateKind.Participle
            : PredicateKind.Gerund;
        if (auxiliary && !infinitive && draft.Is(first, WordClass.Aux) && draft.HasForm(first, WordForm.Gerund))
        {
            kind = PredicateKind.Gerund;
        }
        return new Predicate(verb, first, kind, passive || kind == PredicateKind.Participle, false);
    }

    /// <summary>Hangs the auxiliaries, adverbs and particles before <paramref name="head"/>; the first token of the group.</summary>
    private static int Group(
        TreeDraft draft,
        int head,
        out bool be,
        out bool auxiliary,
        out bool infinitive,
        out int copula
    )
    {
        (be, auxiliary, infinitive, copula) = (false, false, false, -1);
        int first = head;
        bool nearest = true;
        for (int i = head - 1; i >= draft.Sentence.First && head - i < 10; i--)
        {
            if (draft.Is(i, WordClass.Aux) && (draft.IsOpen(i) || draft.Heads[i] == head))
            {
                be |= nearest && (draft.LemmaIs(i, "be") || draft.LemmaIs(i, "get"));
                nearest = false;
                auxiliary = true;
                draft.Hang(i, head, Relation.Aux);
                first = i;
            }
            else if (draft.Is(i, WordClass.Part) && draft.Reads(i, "to"))
            {
                infinitive = true;
                draft.Hang(i, head, Relation.Mark);
                first = i;
                break;
            }
            else if (draft.Is(i, WordClass.Part) && draft.IsOpen(i) || draft.Is(i, WordClass.Adv) && draft.IsOpen(i))
            {
                if (draft.IsComma(i - 1) && draft.Is(i, WordClass.Adv) && i - 1 > draft.Sentence.First)
                {
                    break;
                }
                draft.Hang(i, head, Relation.Advmod);
                first = i;
            }
            else if (
                draft.Is(i, WordClass.Pron)
                && i == first - 1
                && first == head
                && draft.Is(i - 1, WordClass.Aux)
                && (i - 1 == draft.Sentence.First || draft.Is(i - 2, WordClass.Adv) || draft.Is(i - 2, WordClass.Pron))
            )
            {
                // "did they leave": the subject stands between auxiliary and verb.
                draft.Hang(i, head, Relation.Nsubj);
                draft.Hang(i - 1, head, Relation.Aux);
                auxiliary = true;
                first = i - 1;
                break;
            }
            else
            {
                break;
            }
        }
        return first;
    }

    private static void MarkPassive(TreeDraft draft, int first, int verb)
    {
        for (int i = verb - 1; i >= first; i--)
        {
            if (draft.Is(i, WordClass.Aux))
            {
                draft.Relations[i] = Relation.AuxPass;
                break;
            }
        }
    }

    /// <summary>A form of "be" with no verb behind it: the predicate is the adjective or nominal that follows.</summary>
    private static Predicate Copula(TreeDraft draft, int at)
    {
        int next = at + 1;
        while (
            draft.Inside(next)
            && (
                draft.Is(next, WordClass.Adv)
                || draft.Is(next, WordClass.Part) && !draft.Reads(next, "to")
                || draft.Is(next, WordClass.Aux)
            )
        )
        {
            next++;
        }
        if (!draft.Inside(next) || draft.Is(next, WordClass.Verb) && draft.ChunkHead[next] < 0)
        {
            bool stranded = !draft.Inside(next) && draft.LemmaIs(at, "be");
            return stranded ? new Predicate(at, at, PredicateKind.Finite, false, false) : default;
        }
        int copula = next - 1;
        while (copula > at && !draft.LemmaIs(copula, "be"))
        {
            copula--;
        }
        if (!draft.LemmaIs(copula, "be"))
        {
            return default;
        }
        int head = next;
        int prepositions = 0;
        while (draft.IsAny(head, WordClass.Adp, WordClass.Adv) && prepositions < 2)
        {
            head++;
            prepositions++;
        }
        if (draft.Inside(head) && draft.ChunkHead[head] >= 0)
        {
            head = draft.ChunkHead[head];
        }
        else if (!draft.Is(head, WordClass.Adj))
        {
            bool adverb = draft.Inside(next) && draft.Is(next, WordClass.Adj);
            if (!adverb)
            {
                return new Predicate(
                    copula,
                    Group(draft, copula, out _, out _, out bool bare, out _),
                    bare ? PredicateKind.Infinitive : PredicateKind.Finite,
                    false,
                    false
                );
            }
        }
        if (!draft.IsOpen(head))
        {
            return default;
        }
        if (draft.Reads(at - 1, "there") && draft.Is(at - 1, WordClass.Pron))
        {
            return new Predicate(
                copula,
                Group(draft, copula, out _, out _, out _, out _),
                PredicateKind.Finite,
                false,
                false
            );
        }
        draft.Hang(copula, head, Relation.Cop);
        for (int i = copula + 1; i < next; i++)
        {
            draft.HangOpen(i, head, Relation.Advmod);
        }
        for (int i = next; i < head; i++)
        {
            if (draft.Is(i, WordClass.Adp))
            {
                draft.HangOpen(i, head, Relation.Case);
            }
        }
        int first = Group(draft, copula, out _, out _, out bool infinitive, out _);
        for (int i = first; i < copula; i++)
        {
            if (draft.Heads[i] == copula)
            {
                draft.Heads[i] = head;
            }
        }
        bool gerund = draft.HasForm(copula, WordForm.Gerund);
        return new Predicate(
            head,
            first,
            infinitive ? PredicateKind.Infinitive
                : gerund ? PredicateKind.Gerund
                : PredicateKind.Finite,
            false,
            true
        );
    }
}
