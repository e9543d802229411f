using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;

namespace Reportedly.Language.Parsing;

/// <summary>
/// Finds base noun phrases and hangs their inner words: determiners, adjectives, numbers, possessors, compounds and
/// the later parts of names.
/// </summary>
internal static class NominalChunks
{
    public static void Find(TreeDraft draft)
    {
        int at = draft.Sentence.First;
        while (at < draft.Sentence.Past)
        {
            int quantifier = NumberModifiers.Length(draft, at);
            int past = End(draft, at + quantifier);
            if (past > at + quantifier)
            {
                Build(draft, at + quantifier, past);
                NumberModifiers.Hang(draft, at, quantifier);
                at = past;
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>Behind the last token of the noun phrase that begins at <paramref name="start"/>; start itself where none does.</summary>
    private static int End(TreeDraft draft, int start)
    {
        int at = start;
        int lastHead = -1;
        int genitive = -1;
        while (at < draft.Sentence.Past)
        {
            switch (draft.Class(at))
            {
                case WordClass.Propn when lastHead == at - 1 && lastHead >= 0 && draft.IsTimeNoun(at):
                    return lastHead + 1;
                case WordClass.Noun or WordClass.Propn:
                    lastHead = at++;
                    break;
                case WordClass.Num:
                    if (
                        lastHead >= 0
                        && draft.Is(lastHead, WordClass.Num) == false
                        && draft.IsAny(at + 1, WordClass.Noun, WordClass.Propn)
                        && !draft.Is(lastHead, WordClass.Propn)
                    )
                    {
                        return at;
                    }
                    lastHead = at++;
                    break;
                case WordClass.Pron:
                    bool possessive = IsPossessive(draft, at);
                    if (at > start && !(possessive && at == start + 1 && draft.Is(start, WordClass.Det)))
                    {
                        return Close(draft, start, at, lastHead, genitive);
                    }
                    if (!possessive)
                    {
                        return draft.Is(at + 1, WordClass.Noun) && draft.Reads(at, "some") ? at : at + 1;
                    }
                    at++;
                    break;
                case WordClass.Det:
                    if (lastHead >= 0)
                    {
                        return lastHead + 1;
                    }
                    at++;
                    break;
                case WordClass.Adj:
                    if (lastHead >= 0 && !NounFollows(draft, at))
                    {
                        return lastHead + 1;
                    }
                    at++;
                    break;
                case WordClass.Part
                    when lastHead == at - 1 && lastHead >= 0 && !draft.Reads(at, "to") && IsGenitive(draft, at):
                    genitive = at++;
                    lastHead = -1;
                    break;
                case WordClass.Sym:
                    if (draft.Is(at + 1, WordClass.Num) || draft.Is(at - 1, WordClass.Num))
                    {
                        lastHead = at++;
                        break;
                    }
                    return Close(draft, start, at, lastHead, genitive);
                case WordClass.Adv
                    when (
                        draft.Is(at + 1, WordClass.Adj)
                        || draft.Is(at + 1, WordClass.Num)
                        || draft.Is(at + 1, WordClass.Verb) && draft.HasForm(at + 1, WordForm.Participle) && at > start
                    )
                        && lastHead < 0
                        && at + 1 < draft.Sentence.Past
                        && (draft.Is(at + 1, WordClass.Num) || NounFollows(draft, at + 1)):
                    at++;
                    break;
                case WordClass.Verb
                    when at > start
                        && lastHead < at - 1 + (lastHead < 0 ? 1 : 0)
                        && (draft.HasForm(at, WordForm.Participle) || draft.HasForm(at, WordForm.Gerund))
                        && lastHead < 0
                        && NounFollows(draft, at)
                        && !draft.Is(at + 1, WordClass.Num):
                    at++;
                    break;
                case WordClass.Cconj
                    when lastHead < 0
                        && at > start
                        && draft.Is(at - 1, WordClass.Adj)
                        && draft.Is(at + 1, WordClass.Adj)
                        && NounFollows(draft, at + 1):
                    at++;
                    break;
                case WordClass.Punct
                    when lastHead < 0
                        && at > start
                        && draft.IsComma(at)
                        && draft.Is(at - 1, WordClass.Adj)
                        && draft.Is(at + 1, WordClass.Adj)
                        && draft.Is(at + 2, WordClass.Noun):
                    at++;
                    break;
                case WordClass.Punct
                    when lastHead < 0
                        && at > start
                        && draft.IsQuote(at)
                        && (draft.IsAny(at + 1, WordClass.Noun, WordClass.Adj) || draft.Is(at + 1, WordClass.Propn)):
                    at++;
                    break;
                default:
                    return Close(draft, start, at, lastHead, genitive);
            }
        }
        return Close(draft, start, at, lastHead, genitive);
    }

    /// <summary>Without a noun, a determiner stands for one: <c>the wounded</c>, <c>all</c>.</summary>
    private static int Close(TreeDraft draft, int start, int at, int lastHead, int genitive) =>
        lastHead >= 0 ? (draft.Is(lastHead + 1, WordClass.Part) && at > lastHead + 1 ? lastHead + 2 : lastHead + 1)
        : genitive >= 0 ? genitive + 1
        : at > start && (draft.Is(start, WordClass.Det) || IsPossessive(draft, start)) ? at
        : start;

    /// <summary>True where only adjectives and the like stand between <paramref name="at"/> and a noun.</summary>
    private static bool NounFollows(TreeDraft draft, int at)
    {
        int i = at + 1;
        int limit = Math.Min(draft.Sentence.Past, at + 8);
        while (
            i < limit
            && (
                draft.IsAny(i, WordClass.Adj, WordClass.Cconj)
                    && !(draft.Is(i, WordClass.Cconj) && !draft.Is(i + 1, WordClass.Adj))
                || draft.Is(i, WordClass.Num)
                || draft.IsComma(i) && draft.Is(i + 1, WordClass.Adj)
                || draft.Is(i, WordClass.Verb)
                    && (draft.HasForm(i, WordForm.Participle) || draft.HasForm(i, WordForm.Gerund))
            )
        )
        {
            i++;
        }
        return i < limit && draft.IsAny(i, WordClass.Noun, WordClass.Propn);
    }

    private static void Build(TreeDraft draft, int first, int past)
    {
        int piece = first;
        int possessor = -1;
        for (int i = first; i < past; i++)
        {
            if (draft.Is(i, WordClass.Part) && i > piece)
            {
                int head = BuildPiece(draft, piece, i);
                draft.Hang(i, head, Relation.Case);
                if (possessor >= 0)
                {
                    draft.Hang(possessor, head, Relation.NmodPoss);
                }
                possessor = head;
                piece = i + 1;
            }
        }
        int top = piece < past ? BuildPiece(draft, piece, past) : possessor;
        if (possessor >= 0 && possessor != top)
        {
            draft.Hang(possessor, top, Relation.NmodPoss);
        }
        for (int i = first; i < past; i++)
        {
            draft.ChunkHead[i] = top;
        }
        draft.ChunkRange[top] = new TokenRange(first, past);
    }

    private static int BuildPiece(TreeDraft draft, int first, int past)
    {
        int head = past - 1;
        while (
            head > first
            && draft.Class(head)
                is not (
                    WordClass.Noun
                    or WordClass.Propn
                    or WordClass.Num
                    or WordClass.Pron
                    or WordClass.Sym
                    or WordClass.Adj
                    or WordClass.Det
                )
        )
        {
            head--;
        }
        int names = head;
        while (draft.Is(head, WordClass.Propn) && names > first && draft.Is(names - 1, WordClass.Propn))
        {
            names--;
        }
        // "spokesman Mark Tolin": the noun is the head, the name its apposition.
        int top = head;
        if (draft.Is(head, WordClass.Propn) && names > first && draft.Is(names - 1, WordClass.Noun))
        {
            top = names - 1;
            draft.Hang(Name(draft, names, head), top, Relation.Appos);
        }
        else if (draft.Is(head, WordClass.Propn))
        {
            top = Name(draft, names, head);
        }
        // "$ 2 million", "40 %": the sign is the head.
        for (int i = first; i <= head; i++)
        {
            if (draft.Is(i, WordClass.Sym) && draft.Is(head, WordClass.Num) && i < head)
            {
                top = i;
                draft.Hang(head, i, Relation.Nummod);
                break;
            }
        }
        for (int i = first; i < past; i++)
        {
            if (i == top || !draft.IsOpen(i))
            {
                continue;
            }
            HangInner(draft, i, top, past);
        }
        return top;
    }

    private static void HangInner(TreeDraft draft, int at, int top, int past)
    {
        switch (draft.Class(at))
        {
            case WordClass.Det:
                draft.Hang(at, top, Relation.Det);
                break;
            case WordClass.Pron:
                draft.Hang(at, top, Relation.NmodPoss);
                break;
            case WordClass.Num:
                bool partOfNumber = draft.Is(at + 1, WordClass.Num) && at + 1 < past;
                draft.Hang(at, partOfNumber ? at + 1 : top, partOfNumber ? Relation.Compound : Relation.Nummod);
                break;
            case WordClass.Adj or WordClass.Verb:
                bool coordinated = at > 0 && draft.Is(at - 1, WordClass.Cconj) && draft.Is(at - 2, WordClass.Adj);
                draft.Hang(at, coordinated ? at - 2 : top, coordinated ? Relation.Conj : Relation.Amod);
                break;
            case WordClass.Adv:
                draft.Hang(at, at + 1 < past ? at + 1 : top, Relation.Advmod);
                break;
            case WordClass.Cconj:
                draft.Hang(at, at + 1, Relation.Cc);
                break;
            case WordClass.Punct:
                draft.Hang(at, at + 1 < past ? at + 1 : top, Relation.Punct);
                break;
            default:
                draft.Hang(at, top, Relation.Compound);
                break;
        }
    }

    /// <summary>
    /// The head of a run of proper nouns. Words of the lexicon form a compound (<c>Interior Ministry</c>); what is in no
    /// lexicon is the name of a person, flat behind its title or first part (<c>President Omar Tal</c>).
    /// </summary>
    private static int Name(TreeDraft draft, int first, int last)
    {
        int unknown = last + 1;
        while (unknown > first && !draft.IsLexical(unknown - 1))
        {
            unknown--;
        }
        if (unknown == last + 1)
        {
            for (int i = first; i < last; i++)
            {
                draft.Hang(i, last, Relation.Compound);
            }
            return last;
        }
        int head = unknown > first ? unknown - 1 : first;
        for (int i = first; i <= last; i++)
        {
            if (i != head)
            {
                draft.Hang(i, head, i < head ? Relation.Compound : Relation.Flat);
            }
        }
        return head;
    }

    private static bool IsGenitive(TreeDraft draft, int at) => draft.Word(at)[0] is '\'' or '\u2019';

    private static bool IsPossessive(TreeDraft draft, int at) =>
        draft.Is(at, WordClass.Pron)
        && (
            draft.Reads(at, "his")
            || draft.Reads(at, "its")
            || draft.Reads(at, "their")
            || draft.Reads(at, "my")
            || draft.Reads(at, "our")
            || draft.Reads(at, "your")
            || draft.Reads(at, "whose")
            || draft.Reads(at, "her")
                && (draft.IsAny(at + 1, WordClass.Noun, WordClass.Adj) || draft.Is(at + 1, WordClass.Propn))
        );
}
