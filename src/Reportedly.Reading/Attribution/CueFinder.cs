using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Syntax;

namespace Reportedly.Reading.Attribution;

/// <summary>Finds the words that say that somebody says, and where what one of them says ends.</summary>
internal sealed class CueFinder(ReadingLexicon lexicon, Analysis text, MentionIndex mentions)
{
    /// <summary>The cues of a sentence from the left, none within another.</summary>
    public List<FoundCue> In(TokenRange sentence)
    {
        List<FoundCue> cues = [];
        for (int i = sentence.First; i < sentence.Past; )
        {
            if (
                (lexicon.Cues.Opens(text.Lemma(i)) || lexicon.Cues.Opens(text.Word(i)))
                && CueAt(i, sentence.Past) is { } cue
            )
            {
                cues.Add(cue);
                i += cue.Length;
                continue;
            }
            i++;
        }
        return cues;
    }

    /// <summary>Where the content of a cue ends: at a later cue with a clause of its own, else with the sentence.</summary>
    public int EndOf(List<FoundCue> cues, int cue, TokenRange sentence)
    {
        for (int later = cue + 1; later < cues.Count; later++)
        {
            if (
                cues[later].Word.Class == EntryClass.Verb
                && !IsTold(cues[cue], cues[later])
                && Cut(cues[later].At, cues[cue].Tokens.Past) is var cut and >= 0
            )
            {
                return cut;
            }
        }
        return sentence.Past;
    }

    /// <summary>"said that his men killed ten and captured two": a word that may attribute, but is part of what is said and tells no clause.</summary>
    private bool IsTold(FoundCue cue, FoundCue later)
    {
        int told = text.Trees.Child(VerbOf(text, cue.At, cue.Length), Relation.Ccomp);
        int verb = VerbOf(text, later.At, later.Length);
        return told >= 0
            && later.Word.Stance == Records.Stance.Asserts
            && text.Trees.Child(verb, Relation.Ccomp) < 0
            && text.Trees.IsUnder(verb, told);
    }

    /// <summary>"cited the ministry as saying": the cue is "cited".</summary>
    public bool RepeatsCited(FoundCue cue, TokenRange sentence) =>
        cue.At > sentence.First
        && text.Word(cue.At - 1) == "as"
        && text.Word(cue.At) is "saying" or "telling" or "reporting";

    /// <summary>The verb of a cue; its first token where it has none.</summary>
    public static int VerbOf(Analysis text, int at, int length)
    {
        for (int i = at; i < at + length; i++)
        {
            if (text.Class(i) == WordClass.Verb)
            {
                return i;
            }
        }
        return at;
    }

    private FoundCue? CueAt(int token, int past)
    {
        if (
            lexicon.Cues.TryLongest(
                text.Lemmas,
                token,
                past,
                (c, n) => Fits(c, token, n),
                out CueWord byLemma,
                out int lemmas
            )
        )
        {
            if (
                !lexicon.Cues.TryLongest(
                    text.Words,
                    token,
                    past,
                    (c, n) => Fits(c, token, n) && n > lemmas,
                    out CueWord longer,
                    out int words
                )
            )
            {
                return new FoundCue(token, lemmas, byLemma);
            }
            return new FoundCue(token, words, longer);
        }
        return lexicon.Cues.TryLongest(
            text.Words,
            token,
            past,
            (c, n) => Fits(c, token, n),
            out CueWord byWord,
            out int length
        )
            ? new FoundCue(token, length, byWord)
            : null;
    }

    private bool Fits(CueWord cue, int token, int length) =>
        cue.Class switch
        {
            // "neither confirmed nor denied", "unable to verify", "not comment": the verb stands behind the words that open the cue.
            EntryClass.Verb => length > 1 ? HasVerb(token, length) : text.Class(token) == WordClass.Verb,
            EntryClass.Noun => text.Class(token) is WordClass.Noun or WordClass.Propn,
            EntryClass.Prep => length > 1 || text.Class(token) is WordClass.Adp or WordClass.Verb or WordClass.Sconj,
            EntryClass.Adj => length > 1,
            _ => false,
        };

    private bool HasVerb(int token, int length)
    {
        for (int i = token; i < token + length; i++)
        {
            if (text.IsVerb(i))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Where a later cue with "and" or "but" before it, or before its subject, ends the content of an earlier one; else -1.</summary>
    private int Cut(int cue, int from)
    {
        int start = cue;
        int subject = Clauses.OwnSubject(text, cue);
        if (subject >= from && subject < cue)
        {
            start = mentions.Headed(subject)?.Phrase.First ?? subject;
        }
        while (start - 1 >= from && text.Trees.Relation(start - 1) is Relation.Aux or Relation.Advmod)
        {
            start--;
        }
        return start - 1 >= from && text.Word(start - 1) is ";" or "and" or "but" or "while" or "although" or "though"
            ? start - 1
            : -1;
    }
}
