using System.Collections.Immutable;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;

namespace Reportedly.Reading.Attribution.Finding;

/// <summary>Finds what predicates attribute: "is confident that", "was eager to", "are in favor of".</summary>
internal sealed class PredicateFinding(
    AttributionLexicon lexicon,
    Analysis text,
    CueGroups groups,
    SourceHeads sources,
    SourcePhrases phrases,
    ContentStretches stretches
)
{
    /// <summary>The attribution of the predicate that begins at a token; null where it attributes nothing.</summary>
    public FoundAttribution? Read(int token, TokenRange sentence)
    {
        if (!lexicon.Predicates.TryLongest(text.Lemmas, token, sentence.Past, out AttributionWord word, out int length))
        {
            return null;
        }
        int head = Head(token, length);
        int copula = head < 0 ? -1 : Copula(head);
        if (copula < 0 || copula > token)
        {
            return null;
        }
        TokenRange group = groups.Of(head, Math.Min(token, head), Math.Max(token + length, head + 1));
        TokenRange cue = new(
            Math.Min(group.First, copula),
            Math.Max(token + length, group.Past > head + 1 ? group.Past : head + 1)
        );
        cue = new TokenRange(cue.First, Math.Max(token + length, cue.Past));
        int content = Content(head, token, length, word, out bool nominal);
        if (content < 0)
        {
            return null;
        }
        TokenRange below = nominal ? stretches.Nominal(content) : text.Trees.Subtree(content);
        if (nominal && content < cue.Past)
        {
            below = new TokenRange(cue.Past, Math.Max(cue.Past, below.Past));
        }
        int source = sources.Active(head, out int through);
        if (word.Takes(AttributionFrame.Seem))
        {
            ImmutableArray<TokenRange> seeming = stretches.Without(below, cue);
            if (source >= 0 && source < head && text.Word(source) != "it")
            {
                seeming = [.. stretches.Without(phrases.Of(source, cue, through), cue), .. seeming];
            }
            return Made(head, word, cue, null, -1, seeming);
        }
        if (source >= 0 && text.Word(source) == "it" && !nominal)
        {
            return Made(head, word, cue, null, -1, stretches.Without(below, cue));
        }
        return source < 0 ? null
            : phrases.Of(source, cue, through) is var phrase
                ? Made(head, word, cue, phrase, source, stretches.Without(below, cue, phrase))
            : null;
    }

    /// <summary>The word of the phrase on which the copula hangs: "confident", "favor" of "in favor of".</summary>
    private int Head(int token, int length)
    {
        for (int i = token; i < token + length; i++)
        {
            if (Copula(i) >= 0)
            {
                return i;
            }
        }
        int head = text.Trees.Head(token);
        return head >= token && text.Trees.Relation(token) == Relation.Case ? head : -1;
    }

    private int Copula(int head)
    {
        int copula = text.Trees.Child(head, Relation.Cop);
        return copula >= 0 ? copula : text.Trees.Child(head, Relation.AuxPass);
    }

    private int Content(int head, int token, int length, AttributionWord word, out bool nominal)
    {
        nominal = false;
        int last = token + length - 1;
        if (
            length > 1
            && text.Trees.Relation(last) is Relation.Case or Relation.Mark
            && text.Trees.Head(last) is var own and > 0
            && own > last
        )
        {
            nominal = true;
            return own;
        }
        int clause = text.Trees.Child(head, Relation.Ccomp);
        clause = clause > head ? clause : text.Trees.Child(head, Relation.Csubj);
        if (clause > head && (word.Takes(AttributionFrame.That) || word.Takes(AttributionFrame.Seem)))
        {
            return clause;
        }
        int advcl = text.Trees.Child(head, Relation.Advcl);
        if (
            advcl > head
            && word.Takes(AttributionFrame.That)
            && text.Trees.Child(advcl, Relation.Mark) is var mark and >= 0
            && text.Word(mark) == "that"
        )
        {
            return advcl;
        }
        int infinitive = text.Trees.Child(head, Relation.Xcomp);
        return infinitive > head && (word.Takes(AttributionFrame.Inf) || word.Takes(AttributionFrame.Seem)) ? infinitive
            : advcl > head
            && word.Takes(AttributionFrame.Inf)
            && text.Trees.Child(advcl, Relation.Mark) is var to and >= 0
            && text.Word(to) == "to"
                ? advcl
            : -1;
    }

    private static FoundAttribution? Made(
        int head,
        AttributionWord word,
        TokenRange cue,
        TokenRange? source,
        int sourceHead,
        ImmutableArray<TokenRange> content
    ) =>
        content.IsEmpty
            ? null
            : new FoundAttribution
            {
                Source = source,
                SourceHead = sourceHead,
                Cue = cue,
                CueHead = head,
                Content = content,
                Kind = word.Kind,
                Rule = FindingRules.Predicate,
            };
}
