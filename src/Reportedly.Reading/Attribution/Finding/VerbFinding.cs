using System.Collections.Immutable;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;

namespace Reportedly.Reading.Attribution.Finding;

/// <summary>Finds what verbs attribute: "said that", "criticized the toll", "refused to leave", "was accused of".</summary>
internal sealed class VerbFinding(
    AttributionLexicon lexicon,
    Analysis text,
    QuotedWords quotes,
    CueGroups groups,
    SourceHeads sources,
    SourcePhrases phrases,
    ContentStretches stretches,
    MisreadClauses misread,
    QuotesBesideCues beside,
    PassiveFinding passives
)
{
    /// <summary>The attribution of the verb at a token; null where it attributes nothing.</summary>
    public FoundAttribution? Read(int verb, TokenRange sentence)
    {
        if (
            text.Trees.Relation(verb)
            is Relation.Amod
                or Relation.Compound
                or Relation.Case
                or Relation.Aux
                or Relation.AuxPass
                or Relation.Cop
                or Relation.Fixed
                or Relation.Mark
        )
        {
            return null;
        }
        int past = sentence.Past;
        while (
            past > verb && lexicon.Verbs.TryLongest(text.Lemmas, verb, past, out AttributionWord word, out int length)
        )
        {
            if (Read(verb, length, word, sentence) is { } found)
            {
                return found;
            }
            // "believe in what" and "believe, in short, that": the longer entry may not be meant.
            past = verb + length - 1;
        }
        return null;
    }

    private FoundAttribution? Read(int verb, int length, AttributionWord word, TokenRange sentence) =>
        word.Takes(AttributionFrame.Seem) ? Seeming(verb, length, word)
        : passives.IsPassive(verb, word) ? passives.Read(verb, length, word, sentence)
        : Active(verb, length, word, sentence);

    private FoundAttribution? Active(int verb, int length, AttributionWord word, TokenRange sentence)
    {
        TokenRange cue = groups.Of(verb, verb, verb + length);
        int source = sources.Active(verb, out int through);
        TokenRange phrase;
        if (source >= 0 && sentence.Contains(source))
        {
            phrase = phrases.Of(source, cue, through);
        }
        else
        {
            source =
                word.Takes(AttributionFrame.That) && text.Trees.Child(verb, Relation.Ccomp) >= 0
                    ? misread.SourceBefore(cue, sentence)
                    : -1;
            if (source < 0)
            {
                return null;
            }
            phrase = misread.PhraseTo(source, sentence);
        }
        ImmutableArray<TokenRange> content = word.Takes(AttributionFrame.Quote)
            ? beside.Added([], cue, phrase, sentence)
            : Content(verb, length, word, cue, phrase, sentence);
        if (word.Takes(AttributionFrame.That))
        {
            content = beside.Added(content, cue, phrase, sentence);
            if (content.IsEmpty && length == 1)
            {
                content = misread.Content(cue, phrase, sentence);
            }
        }
        return content.IsEmpty
            ? null
            : FoundAttribution.Of(verb, word, cue, phrase, source, content, FindingRules.Verb);
    }

    private ImmutableArray<TokenRange> Content(
        int verb,
        int length,
        AttributionWord word,
        TokenRange cue,
        TokenRange source,
        TokenRange sentence
    )
    {
        if (length > 1 && OwnPreposition(verb + length - 1) is var nominal and >= 0)
        {
            return word.Takes(AttributionFrame.Obj) || word.Takes(AttributionFrame.Asked)
                ? stretches.Without(After(nominal, verb, cue), cue, source)
                : [];
        }
        int clause = text.Trees.Child(verb, Relation.Ccomp);
        int infinitive = text.Trees.Child(verb, Relation.Xcomp);
        int target = text.Trees.Child(verb, Relation.Obj);
        if (target < 0)
        {
            target = text.Trees.Child(verb, Relation.Iobj);
        }
        if (word.Takes(AttributionFrame.That))
        {
            if (Parenthesis(cue, source, sentence) is { IsEmpty: false } around)
            {
                return around;
            }
            if (clause >= 0)
            {
                return stretches.Without(
                    misread.Clause(
                        clause,
                        cue,
                        sentence,
                        word.Takes(AttributionFrame.Hearer)
                            || word.Takes(AttributionFrame.Asked)
                            || text.Word(text.Trees.Subtree(clause).First) == "that"
                            || source.First >= cue.Past
                    ),
                    cue,
                    source
                );
            }
            if (Told(verb, cue, source, sentence) is { IsEmpty: false } told)
            {
                return told;
            }
        }
        if (infinitive > verb && IsInfinitive(infinitive))
        {
            if (
                target >= 0
                && target < infinitive
                && (word.Takes(AttributionFrame.Asked) || word.Takes(AttributionFrame.Obj))
            )
            {
                return stretches.Without(After(target, verb, cue), cue, source);
            }
            if (word.Takes(AttributionFrame.Inf) || word.Takes(AttributionFrame.Hearer))
            {
                return stretches.Without(text.Trees.Subtree(infinitive), cue, source);
            }
        }
        return target >= 0 && target > verb && word.Takes(AttributionFrame.Obj)
            ? stretches.Without(After(target, verb, cue), cue, source)
            : [];
    }

    /// <summary>"The bridge, he said, is safe": all of the sentence but the cue and its source between commas.</summary>
    private ImmutableArray<TokenRange> Parenthesis(TokenRange cue, TokenRange source, TokenRange sentence)
    {
        int first = Math.Min(cue.First, source.First);
        int past = Math.Max(cue.Past, source.Past);
        bool parted =
            past - first <= cue.Count + source.Count
            && first > sentence.First + 1
            && past + 1 < sentence.Past
            && text.Word(first - 1) == ","
            && text.Word(past) == ","
            && quotes.Of(first - 1) < 0
            && quotes.Of(past + 1) < 0
            && text.Class(past + 1) != WordClass.Verb;
        return parted ? stretches.Without(sentence, new TokenRange(first, past)) : [];
    }

    /// <summary>What a verb of speech tells where it hangs on what is told, or stands beside a quotation.</summary>
    private ImmutableArray<TokenRange> Told(int verb, TokenRange cue, TokenRange source, TokenRange sentence)
    {
        int head = text.Trees.Head(verb);
        if (head >= 0 && text.Trees.Relation(verb) == Relation.Parataxis)
        {
            return stretches.Without(text.Trees.Subtree(head), cue, source, text.Trees.Subtree(verb));
        }
        if (head >= 0 && text.Trees.Relation(verb) == Relation.Advcl && HasMark(verb, "as"))
        {
            return stretches.Without(text.Trees.Subtree(head), cue, source, text.Trees.Subtree(verb));
        }
        return [];
    }

    /// <summary>"the bridge seems to sink": the subject and what it seems to do.</summary>
    private FoundAttribution? Seeming(int verb, int length, AttributionWord word)
    {
        TokenRange cue = groups.Of(verb, verb, verb + length);
        int complement = text.Trees.Child(verb, Relation.Xcomp);
        complement = complement >= 0 ? complement : text.Trees.Child(verb, Relation.Ccomp);
        complement = complement >= 0 ? complement : OwnPreposition(verb + length - 1);
        complement = complement >= 0 ? complement : text.Trees.Child(verb, Relation.Advcl);
        if (complement < verb)
        {
            return null;
        }
        int subject = sources.Active(verb, out int through);
        ImmutableArray<TokenRange> content = stretches.Without(text.Trees.Subtree(complement), cue);
        if (
            subject >= 0
            && subject < verb
            && text.Trees.Relation(subject) != Relation.Expl
            && text.Word(subject) != "it"
        )
        {
            content = [.. stretches.Without(phrases.Of(subject, cue, through), cue), .. content];
        }
        return FoundAttribution.Of(verb, word, cue, null, -1, content, FindingRules.Seeming);
    }

    /// <summary>From a complement through those of its verb that belong to it: "of lying", "as a liar", "to resign".</summary>
    private TokenRange After(int target, int verb, TokenRange cue)
    {
        TokenRange range = stretches.Nominal(target);
        int past = range.Past;
        foreach (int child in text.Trees.Children(verb))
        {
            if (child <= target || text.Trees.Subtree(child).Past <= past)
            {
                continue;
            }
            bool belongs = text.Trees.Relation(child) switch
            {
                Relation.Xcomp or Relation.Ccomp => true,
                Relation.Obl => true,
                Relation.Obj or Relation.Iobj => true,
                Relation.Advcl => HasMark(child, "for")
                    || HasMark(child, "of")
                    || HasMark(child, "as")
                    || HasMark(child, "from")
                    || HasMark(child, "to"),
                _ => false,
            };
            if (belongs)
            {
                past = text.Trees.Subtree(child).Past;
            }
        }
        return new TokenRange(Math.Max(range.First, Math.Min(cue.Past, target)), past);
    }

    /// <summary>The nominal whose preposition the token is; -1 where it is none.</summary>
    private int OwnPreposition(int token)
    {
        int head = text.Trees.Head(token);
        return text.Trees.Relation(token) is Relation.Case or Relation.Mark && head > token ? head : -1;
    }

    private bool IsInfinitive(int verb) => HasMark(verb, "to");

    private bool HasMark(int verb, string mark)
    {
        foreach (int child in text.Trees.Children(verb))
        {
            if (text.Trees.Relation(child) is Relation.Mark or Relation.Case && text.Word(child) == mark)
            {
                return true;
            }
        }
        return false;
    }
}
