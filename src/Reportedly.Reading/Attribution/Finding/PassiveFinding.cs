using System.Collections.Immutable;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Syntax;

namespace Reportedly.Reading.Attribution.Finding;

/// <summary>Finds what passives attribute: "was criticized by the mayor", "it was said that", "asked whether".</summary>
internal sealed class PassiveFinding(
    Analysis text,
    CueGroups groups,
    SourceHeads sources,
    SourcePhrases phrases,
    ContentStretches stretches
)
{
    /// <summary>True for a passive that can attribute.</summary>
    public bool IsPassive(int verb, AttributionWord word) => Clauses.IsPassive(text, verb) || IsAsked(verb, word);

    /// <summary>The attribution of a passive; null where it attributes nothing.</summary>
    public FoundAttribution? Read(int verb, int length, AttributionWord word, TokenRange sentence)
    {
        TokenRange cue = groups.Of(verb, verb, verb + length);
        int agent = sources.Passive(verb);
        TokenRange? phrase = agent >= 0 && agent > verb ? phrases.Of(agent, cue, -1) : null;
        TokenRange hole = phrase is null ? default : text.Trees.Subtree(agent);
        int clause = text.Trees.Child(verb, Relation.Ccomp);
        if (clause >= 0 && word.Takes(AttributionFrame.That))
        {
            return FoundAttribution.Of(
                verb,
                word,
                cue,
                phrase,
                agent,
                stretches.Without(text.Trees.Subtree(clause), cue, hole),
                FindingRules.Passive
            );
        }
        int subject = Clauses.OwnSubject(text, verb);
        int infinitive = text.Trees.Child(verb, Relation.Xcomp);
        if (word.Takes(AttributionFrame.Asked) || word.Takes(AttributionFrame.Hearer))
        {
            int asked = infinitive >= 0 ? infinitive : text.Trees.Child(verb, Relation.Advcl);
            return asked > verb && word.Takes(AttributionFrame.Asked)
                ? FoundAttribution.Of(
                    verb,
                    word,
                    cue,
                    phrase,
                    agent,
                    stretches.Without(text.Trees.Subtree(asked), cue, hole),
                    FindingRules.Passive
                )
                : null;
        }
        if (subject < 0 || subject > verb)
        {
            return null;
        }
        TokenRange said = phrases.Of(subject, cue, -1);
        ImmutableArray<TokenRange> content = stretches.Without(said, cue);
        if (infinitive > verb)
        {
            content = [.. content, .. stretches.Without(text.Trees.Subtree(infinitive), cue, hole)];
        }
        else if (!word.Takes(AttributionFrame.Obj))
        {
            return null;
        }
        return FoundAttribution.Of(verb, word, cue, phrase, agent, content, FindingRules.Passive);
    }

    /// <summary>"Asked whether he would go, the mayor said no": a bare participle before the clause.</summary>
    private bool IsAsked(int verb, AttributionWord word) =>
        word.Takes(AttributionFrame.Asked)
        && text.Trees.Relation(verb) == Relation.Advcl
        && text.Tags.Form(verb) is WordForm.Participle or WordForm.Past
        && Clauses.OwnSubject(text, verb) < 0
        && text.Trees.Child(verb, Relation.Obj) < 0;
}
