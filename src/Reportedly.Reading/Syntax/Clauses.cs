using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Reading.Documents;

namespace Reportedly.Reading.Syntax;

/// <summary>What Reading asks of the trees: who is the subject, what is the object, what hangs on a word by which preposition.</summary>
internal static class Clauses
{
    /// <summary>True where the verb stands in the passive, with or without its auxiliary.</summary>
    public static bool IsPassive(Analysis text, int verb) =>
        text.Trees.Child(verb, Relation.AuxPass) >= 0
        || text.Trees.Child(verb, Relation.NsubjPass) >= 0 && Object(text, verb) < 0
        || text.Trees.Child(verb, Relation.OblAgent) >= 0
        || text.Tags.Form(verb) == WordForm.Participle
            && text.Trees.Relation(verb) is Relation.Acl or Relation.Xcomp or Relation.Advcl
            && text.Trees.Child(verb, Relation.Aux) < 0
            && text.Trees.Child(verb, Relation.Obj) < 0
            // "a claim the rebels dismissed": a relative clause without its pronoun.
            && !(text.Trees.Relation(verb) == Relation.Acl && text.Trees.Child(verb, Relation.Nsubj) >= 0)
        || SharesPassive(text, verb);

    /// <summary>"12 were killed and 30 wounded": the auxiliary of the first stands for both.</summary>
    private static bool SharesPassive(Analysis text, int verb) =>
        text.Trees.Relation(verb) == Relation.Conj
        && text.Tags.Form(verb) is WordForm.Participle or WordForm.Past
        && text.Trees.Child(verb, Relation.Aux) < 0
        && (
            text.Trees.Child(verb, Relation.Obj) is var target && target < 0
            // "were killed or taken prisoner".
            || text.Lemma(target) is "prisoner" or "hostage" or "captive"
        )
        && text.Trees.Head(verb) is var first and >= 0
        && text.Trees.Child(first, Relation.AuxPass) >= 0
        && OwnSubject(text, verb) < 0;

    /// <summary>
    /// The token of the subject, or -1. Where the verb has none of its own it takes that of the verb that it is coordinated with, complements
    /// or modifies; a participle or relative clause takes the noun that it stands on.
    /// </summary>
    public static int Subject(Analysis text, int verb)
    {
        int at = verb;
        for (int steps = 0; steps < 5; steps++)
        {
            int own = OwnSubject(text, at);
            if (own >= 0)
            {
                return IsRelativePronoun(text, own) && text.Trees.Relation(at) == Relation.AclRelcl
                    ? text.Trees.Head(at)
                    : own;
            }
            int head = text.Trees.Head(at);
            if (head == DependencyTrees.Root)
            {
                return -1;
            }
            switch (text.Trees.Relation(at))
            {
                case Relation.Acl or Relation.AclRelcl when text.IsNominal(head):
                    return head;
                case Relation.Xcomp when Addressed(text, head) is var controller and >= 0:
                    // "forced them to capitulate", "told them to leave": the object of the verb above is the subject below.
                    return controller;
                case Relation.Advcl when at == verb && IsReduced(text, at, head):
                    // "put the number of Serbs killed at three": trees hang the participle on the verb above.
                    return at - 1;
                case Relation.Conj or Relation.Xcomp or Relation.Advcl or Relation.Acl:
                    at = head;
                    break;
                default:
                    return -1;
            }
        }
        return -1;
    }

    /// <summary>True for a bare past participle right behind a noun of the object of the verb above.</summary>
    private static bool IsReduced(Analysis text, int participle, int above) =>
        participle > above
        && text.Tags.Form(participle) == WordForm.Participle
        && text.Class(participle - 1) is WordClass.Noun or WordClass.Propn
        && text.Trees.Child(participle, Relation.Aux) < 0
        && text.Trees.Child(participle, Relation.AuxPass) < 0
        && text.Trees.Child(participle, Relation.Mark) < 0
        && text.Trees.Child(above, Relation.Obj) is var target and >= 0
        && (target == participle - 1 || text.Trees.IsUnder(participle - 1, target));

    /// <summary>The subject that hangs on the verb itself, or -1.</summary>
    public static int OwnSubject(Analysis text, int verb)
    {
        int subject = text.Trees.Child(verb, Relation.Nsubj);
        return subject >= 0 ? subject : text.Trees.Child(verb, Relation.NsubjPass);
    }

    /// <summary>
    /// The token of the object, or -1. Whoever is told is one where nothing else is; a nominal that a tree has as a complement of the verb counts too.
    /// </summary>
    public static int Object(Analysis text, int verb)
    {
        int target = Addressed(text, verb);
        if (target >= 0)
        {
            return target;
        }
        int complement = text.Trees.Child(verb, Relation.Xcomp);
        return complement > verb && text.Class(complement) is WordClass.Noun or WordClass.Propn ? complement : -1;
    }

    /// <summary>The object, or that of the verb coordinated behind it: "killing and arresting militants". -1 where there is none.</summary>
    public static int SharedObject(Analysis text, int verb)
    {
        int own = Object(text, verb);
        if (own >= 0 || IsPassive(text, verb))
        {
            return own;
        }
        foreach (int child in text.Trees.Children(verb))
        {
            // "attacked and burned the post": nothing of its own may stand between the two verbs.
            if (
                child > verb
                && text.Trees.Relation(child) == Relation.Conj
                && text.IsVerb(child)
                && text.Tags.Form(child) == text.Tags.Form(verb)
                && OwnSubject(text, child) < 0
                && OnlyJoins(text, verb + 1, child)
            )
            {
                return Object(text, child);
            }
        }
        return -1;
    }

    private static bool OnlyJoins(Analysis text, int first, int past)
    {
        for (int i = first; i < past; i++)
        {
            if (text.Class(i) is not (WordClass.Cconj or WordClass.Punct or WordClass.Adv))
            {
                return false;
            }
        }
        return past - first <= 3;
    }

    /// <summary>Whoever has what a noun names: "the president's rule", "the rule of the president". -1 where nobody is said to.</summary>
    public static int Owner(Analysis text, int noun)
    {
        int owner = text.Trees.Child(noun, Relation.NmodPoss);
        return owner >= 0 ? owner : Oblique(text, noun, "of", "by");
    }

    /// <summary>The object, or else the indirect one: trees have whoever is told so.</summary>
    private static int Addressed(Analysis text, int verb)
    {
        int target = text.Trees.Child(verb, Relation.Obj);
        return target >= 0 ? target : text.Trees.Child(verb, Relation.Iobj);
    }

    /// <summary>The nominal on <paramref name="head"/> whose preposition is one of <paramref name="prepositions"/>, or -1.</summary>
    public static int Oblique(Analysis text, int head, params ReadOnlySpan<string> prepositions)
    {
        foreach (int child in text.Trees.Children(head))
        {
            if (
                text.Trees.Relation(child) is Relation.Obl or Relation.OblAgent or Relation.Nmod
                && prepositions.Contains(Preposition(text, child))
            )
            {
                return child;
            }
        }
        return -1;
    }

    /// <summary>The preposition of a nominal; empty where it has none.</summary>
    public static string Preposition(Analysis text, int nominal)
    {
        foreach (int child in text.Trees.Children(nominal))
        {
            if (text.Trees.Relation(child) == Relation.Case && child < nominal)
            {
                return text.Word(child);
            }
        }
        return "";
    }

    /// <summary>
    /// "They held 160 in Mosul, 40 in Baghdad": a number that stands beside a verb for a clause without one parallels that verb's object, or
    /// the subject of a passive. -1 where there is none.
    /// </summary>
    public static int Counterpart(Analysis text, int token)
    {
        int verb = text.Trees.Head(token);
        bool gapped = token + 1 < text.Count && !text.IsVerb(token + 1);
        if (
            verb == DependencyTrees.Root
            || !text.IsVerb(verb)
            || verb > token
            || text.Class(token) != WordClass.Num
            || !gapped
        )
        {
            return -1;
        }
        int parallel = IsPassive(text, verb) ? text.Trees.Child(verb, Relation.NsubjPass) : Object(text, verb);
        return parallel < token ? parallel : -1;
    }

    /// <summary>The nearest verb at or above a token, or -1.</summary>
    public static int GoverningVerb(Analysis text, int token)
    {
        for (int at = text.Trees.Head(token); at != DependencyTrees.Root; at = text.Trees.Head(at))
        {
            if (text.Class(at) == WordClass.Verb)
            {
                return at;
            }
        }
        return -1;
    }

    /// <summary>A nominal and those coordinated with it, in the order of the text.</summary>
    public static List<int> WithConjuncts(Analysis text, int nominal)
    {
        List<int> all = [nominal];
        foreach (int child in text.Trees.Children(nominal))
        {
            if (text.Trees.Relation(child) == Relation.Conj && !text.IsVerb(child))
            {
                all.Add(child);
            }
        }
        return all;
    }

    /// <summary>True where a child negates the token: not, n't, never, no.</summary>
    public static bool IsNegated(Analysis text, int token)
    {
        foreach (int child in text.Trees.Children(token))
        {
            if (
                text.Trees.Relation(child) is Relation.Advmod or Relation.Det
                && text.Lemma(child) is "not" or "n't" or "never" or "no" or "nt"
            )
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsRelativePronoun(Analysis text, int token) => text.Word(token) is "who" or "which" or "that";
}
