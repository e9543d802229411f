using System.Collections.Immutable;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Syntax;

namespace Reportedly.Reading.Attribution.Finding;

/// <summary>Finds what nouns attribute: "the mayor's claim that", "her support for", "the plan is to".</summary>
internal sealed class NounFinding(
    AttributionLexicon lexicon,
    Analysis text,
    CueGroups groups,
    SourceHeads sources,
    SourcePhrases phrases,
    ContentStretches stretches
)
{
    /// <summary>The attribution of the noun at a token; null where it attributes nothing.</summary>
    public FoundAttribution? Read(int noun, TokenRange sentence)
    {
        if (!lexicon.Nouns.TryLongest(text.Lemmas, noun, sentence.Past, out AttributionWord word, out int length))
        {
            return null;
        }
        int head = noun + length - 1;
        int owner = text.Trees.Child(head, Relation.NmodPoss);
        TokenRange cue = Bare(head, noun, owner);
        int past = cue.Past;
        if (Predicate(head, owner) is var predicate and >= 0)
        {
            int copula = text.Trees.Child(predicate, Relation.Cop);
            past = copula + 1;
            return Made(
                head,
                new TokenRange(cue.First, past),
                owner,
                word,
                new TokenRange(past, text.Trees.Subtree(predicate).Past)
            );
        }
        int content = Clause(head, word, owner >= 0 || Holder(head) >= 0);
        TokenRange below;
        if (content >= 0)
        {
            below = text.Trees.Subtree(content);
        }
        else if (
            Topic(head, out int preposition) is var topic and >= 0
            && (owner >= 0 || Holder(head) >= 0 || Clauses.Oblique(text, head, "by", "from", "among") > head)
        )
        {
            content = topic;
            below = stretches.Nominal(topic);
            if (preposition == past)
            {
                past++;
            }
        }
        else
        {
            return null;
        }
        cue = new TokenRange(cue.First, past);
        if (owner < 0)
        {
            int by = Clauses.Oblique(text, head, "by", "from", "among");
            if (by > head)
            {
                return Made(head, cue, by, word, below);
            }
            if (Holder(head) is var verb and >= 0)
            {
                int subject = sources.Active(verb, out int through);
                TokenRange group = groups.Of(verb, verb, verb + 1);
                if (subject >= 0 && group.First < cue.First)
                {
                    TokenRange wide = new(group.First, cue.Past);
                    return Made(head, wide, subject, word, below, through);
                }
            }
        }
        return Made(head, cue, owner, word, below);
    }

    /// <summary>"made a statement", "expressed concern": the verb whose object the noun is, and which adds nothing to it.</summary>
    private int Holder(int noun)
    {
        int verb = text.Trees.Head(noun);
        return
            verb >= 0
            && text.Trees.Relation(noun) == Relation.Obj
            && verb < noun
            && lexicon.Verbs.TryLongest(text.Lemmas, verb, verb + 1, out AttributionWord carrier, out _)
            && carrier.Takes(AttributionFrame.Carry)
            ? verb
            : -1;
    }

    /// <summary>A noun with its article and adjectives, without its owner.</summary>
    private TokenRange Bare(int head, int first, int owner)
    {
        while (
            first > 0
            && first - 1 != owner
            && text.Trees.Head(first - 1) == head
            && text.Trees.Relation(first - 1) is Relation.Det or Relation.Amod or Relation.Compound or Relation.Nummod
        )
        {
            first--;
        }
        return new TokenRange(first, head + 1);
    }

    /// <summary>"his goal was to ...", "the plan is that ...": the predicate; -1 where the noun is no such subject.</summary>
    private int Predicate(int noun, int owner)
    {
        int predicate = text.Trees.Head(noun);
        if (predicate <= noun || text.Trees.Relation(noun) is not Relation.Nsubj)
        {
            return -1;
        }
        int copula = text.Trees.Child(predicate, Relation.Cop);
        bool clause = copula > noun && copula + 1 < text.Count && text.Word(copula + 1) is "to" or "that";
        return clause && (owner >= 0 || text.Word(copula + 1) == "that") ? predicate : -1;
    }

    private int Clause(int noun, AttributionWord word, bool held)
    {
        foreach (int child in text.Trees.Children(noun))
        {
            if (child < noun || text.Trees.Relation(child) is not (Relation.Acl or Relation.Ccomp or Relation.AclRelcl))
            {
                continue;
            }
            int mark = text.Trees.Child(child, Relation.Mark);
            if (mark < 0)
            {
                continue;
            }
            if (
                text.Word(mark) is "that" or "whether"
                || held
                    && text.Word(mark) == "to"
                    && word.Kind is not (AttitudeKind.Evidence or AttitudeKind.Attitude or AttitudeKind.Knowledge)
            )
            {
                return child;
            }
        }
        return -1;
    }

    private int Topic(int noun, out int preposition)
    {
        preposition = -1;
        foreach (int child in text.Trees.Children(noun))
        {
            if (child > noun && text.Trees.Relation(child) is Relation.Nmod or Relation.Acl)
            {
                int link = text.Trees.Child(child, Relation.Case);
                link = link >= 0 ? link : text.Trees.Child(child, Relation.Mark);
                if (
                    link > noun
                    && text.Word(link)
                        is "of"
                            or "for"
                            or "about"
                            or "on"
                            or "to"
                            or "toward"
                            or "towards"
                            or "against"
                            or "over"
                            or "with"
                            or "in"
                    && text.Word(link) is not ("in" or "to" or "on") | HasOwner(noun)
                )
                {
                    preposition = link;
                    return child;
                }
            }
        }
        return -1;
    }

    private bool HasOwner(int noun) => text.Trees.Child(noun, Relation.NmodPoss) >= 0;

    private FoundAttribution? Made(
        int noun,
        TokenRange cue,
        int source,
        AttributionWord word,
        TokenRange below,
        int through = -1
    )
    {
        TokenRange? phrase = null;
        if (source >= 0)
        {
            TokenRange found = phrases.Of(source, cue, through);
            if (found.Count > 0 && text.Word(found.Past - 1) is "'s" or "'")
            {
                found = new TokenRange(found.First, found.Past);
            }
            phrase = found;
        }
        ImmutableArray<TokenRange> content = phrase is { } hole
            ? stretches.Without(below, cue, hole)
            : stretches.Without(below, cue);
        return content.IsEmpty
            ? null
            : new FoundAttribution
            {
                Source = phrase,
                SourceHead = source,
                Cue = cue,
                CueHead = noun,
                Content = content,
                Kind = word.Kind,
                Rule = FindingRules.Noun,
            };
    }
}
