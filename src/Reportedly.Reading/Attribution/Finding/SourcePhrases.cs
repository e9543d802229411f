using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;

namespace Reportedly.Reading.Attribution.Finding;

/// <summary>How far the words reach that name a source: from its article to its last modifier, appositions included.</summary>
internal sealed class SourcePhrases(AttributionLexicon lexicon, Analysis text)
{
    /// <summary>The phrase of a source.</summary>
    /// <param name="head">Its head.</param>
    /// <param name="cue">The words that attribute; the phrase stops before them.</param>
    /// <param name="without">A child that the phrase leaves out, such as the clause with the cue; -1 for none.</param>
    public TokenRange Of(int head, TokenRange cue, int without)
    {
        if (
            text.Class(head) == WordClass.Pron
            && !text.IsCapitalised(head)
            && text.Word(head) is "who" or "which" or "that"
        )
        {
            return new TokenRange(head, head + 1);
        }
        int first = head;
        int past = head + 1;
        bool parted = false;
        foreach (int child in text.Trees.Children(head))
        {
            if (child == without || !Belongs(child, head))
            {
                continue;
            }
            TokenRange below = text.Trees.Subtree(child);
            if (below.Contains(cue.First))
            {
                continue;
            }
            first = Math.Min(first, below.First);
            if (below.Past > past)
            {
                parted |= IsParted(child, head, below);
                past = below.Past;
            }
        }
        if (head < cue.First)
        {
            past = Math.Min(past, cue.First);
        }
        else
        {
            first = Math.Max(first, cue.Past);
        }
        while (
            past > head + 1
            && text.Class(past - 1) == WordClass.Punct
            && text.Word(past - 1) is not (")" or "\"" or "”")
        )
        {
            past--;
        }
        if (parted && head < cue.First && past < cue.First && text.Word(past) == ",")
        {
            past++;
        }
        while (first < head && text.Class(first) == WordClass.Adp)
        {
            first++;
        }
        // Where a tree has the source among the words of the cue, its head alone is the phrase.
        return new TokenRange(Math.Min(first, head), Math.Max(past, head + 1));
    }

    /// <summary>"who added that": a clause that attributes something itself is no description.</summary>
    private bool Attributes(int verb) =>
        lexicon.Verbs.TryLongest(text.Lemmas, verb, text.Count, out AttributionWord word, out _)
        && word.Takes(AttributionFrame.That)
        && text.Trees.Child(verb, Relation.Ccomp) >= 0;

    private bool IsParted(int child, int head, TokenRange below) =>
        text.Trees.Relation(child)
            is Relation.Appos
                or Relation.AclRelcl
                or Relation.Acl
                or Relation.Nmod
                or Relation.Conj
        && below.First - 1 > head
        && (text.Word(below.First - 1) == "," || text.Word(below.First) == ",");

    private bool IsBehindComma(int token) => token > 0 && text.Word(token - 1) == ",";

    private bool Belongs(int child, int head)
    {
        switch (text.Trees.Relation(child))
        {
            case Relation.Det
            or Relation.Amod
            or Relation.Compound
            or Relation.Flat
            or Relation.NmodPoss
            or Relation.Nummod
            or Relation.Appos
            or Relation.Fixed
            or Relation.Goeswith
            or Relation.List:
                return true;
            case Relation.Nmod:
                // "the White House on Monday": the day is the cue's.
                return child < head || !text.Word(child).EndsWith("day", StringComparison.Ordinal);
            case Relation.Acl:
                return text.Tags.Form(child) != WordForm.Gerund || !IsBehindComma(text.Trees.Subtree(child).First);
            case Relation.Conj:
                return !text.IsVerb(child);
            case Relation.AclRelcl:
                return child > head && !Attributes(child);
            case Relation.Advmod:
                return child < head
                    && text.Class(child) != WordClass.Sconj
                    && text.Word(child) is not ("when" or "also" or "then" or "however");
            case Relation.Punct:
                return text.Word(child) is "(" or ")";
            case Relation.Case:
                return text.Word(child) is "'s" or "'";
            default:
                return false;
        }
    }
}
