using System.Collections.Immutable;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;

namespace Reportedly.Reading.Attribution.Finding;

/// <summary>Finds what prepositions and adverbs attribute: "according to the mayor", "in his view", "reportedly".</summary>
internal sealed class PrepositionFinding(
    AttributionLexicon lexicon,
    Analysis text,
    SourcePhrases phrases,
    ContentStretches stretches
)
{
    /// <summary>The attribution of a preposition that begins at a token; null where none does.</summary>
    public FoundAttribution? Read(int token, TokenRange sentence)
    {
        if (
            !lexicon.Prepositions.TryLongest(text.Words, token, sentence.Past, out AttributionWord word, out int length)
        )
        {
            return null;
        }
        TokenRange cue = new(token, token + length);
        if (word.Takes(AttributionFrame.Own))
        {
            int own = token + 1;
            int noun = cue.Past - 1;
            int clause = text.Trees.Head(noun);
            return clause < 0 || text.Trees.Relation(noun) is not (Relation.Obl or Relation.Nmod)
                ? null
                : Made(
                    new TokenRange(own + 1, cue.Past),
                    own,
                    new TokenRange(own, own + 1),
                    stretches.Without(Clause(clause, sentence), cue, text.Trees.Subtree(noun)),
                    word
                );
        }
        int source = SourceBehind(cue, sentence);
        if (source < 0)
        {
            return null;
        }
        TokenRange phrase = phrases.Of(source, cue, -1);
        int governor = text.Trees.Head(source);
        TokenRange hole = new(cue.First, phrase.Past);
        if (
            cue.First > sentence.First
            && text.Class(cue.First - 1) == WordClass.Aux
            && text.Trees.Relation(cue.First - 1) == Relation.Cop
        )
        {
            // "That's according to": the copula belongs to the cue.
            cue = new TokenRange(cue.First - 1, cue.Past);
            hole = new TokenRange(cue.First, phrase.Past);
            governor = source;
        }
        if (governor < 0)
        {
            return null;
        }
        TokenRange said = Whole(hole, sentence) ? sentence : Clause(governor, sentence);
        return Made(cue, source, phrase, stretches.Without(said, hole), word);
    }

    /// <summary>The attribution of an adverb; null where it attributes nothing.</summary>
    public FoundAttribution? ReadAdverb(int token, TokenRange sentence)
    {
        if (!lexicon.Adverbs.TryLongest(text.Words, token, sentence.Past, out AttributionWord word, out _))
        {
            return null;
        }
        int governor = text.Trees.Head(token);
        TokenRange cue = new(token, token + 1);
        return governor < 0
            ? null
            : new FoundAttribution
            {
                Cue = cue,
                CueHead = token,
                Content = stretches.Without(Clause(governor, sentence), cue),
                Kind = word.Kind,
                Rule = FindingRules.Adverb,
            };
    }

    private int SourceBehind(TokenRange cue, TokenRange sentence)
    {
        for (int i = cue.First; i < cue.Past; i++)
        {
            int head = text.Trees.Head(i);
            if (head >= cue.Past && text.IsNominal(head))
            {
                return head;
            }
        }
        for (int i = cue.Past; i < Math.Min(sentence.Past, cue.Past + 6); i++)
        {
            if (text.IsNominal(i) && (text.Trees.Head(i) < cue.Past || text.Trees.Head(i) == -1))
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>True where a phrase opens or closes its sentence, and so speaks of all of it.</summary>
    private bool Whole(TokenRange phrase, TokenRange sentence)
    {
        int past = phrase.Past;
        while (past < sentence.Past && text.Class(past) == WordClass.Punct)
        {
            past++;
        }
        return phrase.First == sentence.First
            || past == sentence.Past && phrase.First > sentence.First && text.Word(phrase.First - 1) == ",";
    }

    /// <summary>The whole clause that a word stands in.</summary>
    private TokenRange Clause(int token, TokenRange sentence)
    {
        int at = token;
        while (
            text.Trees.Head(at) is var head and >= 0
            && text.Trees.Relation(at)
                is not (
                    Relation.Ccomp
                    or Relation.Conj
                    or Relation.AclRelcl
                    or Relation.Acl
                    or Relation.Parataxis
                    or Relation.Advcl
                )
        )
        {
            at = head;
        }
        TokenRange clause = text.Trees.Subtree(at);
        return new TokenRange(Math.Max(clause.First, sentence.First), Math.Min(clause.Past, sentence.Past));
    }

    private static FoundAttribution? Made(
        TokenRange cue,
        int source,
        TokenRange phrase,
        ImmutableArray<TokenRange> content,
        AttributionWord word
    ) =>
        content.IsEmpty
            ? null
            : new FoundAttribution
            {
                Source = phrase,
                SourceHead = source,
                Cue = cue,
                CueHead = cue.First,
                Content = content,
                Kind = word.Kind,
                Rule = FindingRules.Preposition,
            };
}
