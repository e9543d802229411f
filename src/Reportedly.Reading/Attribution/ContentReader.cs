using System.Collections.Frozen;
using System.Collections.Immutable;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;

namespace Reportedly.Reading.Attribution;

/// <summary>Finds the words said: before their cue, behind it, or around it.</summary>
internal sealed class ContentReader(Analysis text, Speakers speakers)
{
    /// <summary>Marks that part the content from a cue behind it.</summary>
    private static readonly FrozenSet<string> Partings = FrozenSet.ToFrozenSet(
        [",", "-", "–", "—", "--", "?", "!"],
        StringComparer.Ordinal
    );

    /// <summary>The content of a cue with a source, and the rule that found it.</summary>
    public (ImmutableArray<TokenRange>, string) Of(
        Mention source,
        TokenRange cue,
        int behind,
        TokenRange sentence,
        int end
    )
    {
        int after = behind;
        while (after < end && (text.Class(after) == WordClass.Punct || text.Word(after) is "that"))
        {
            after++;
        }
        bool inverted = source.Phrase.First >= cue.Past && source.Phrase.First < cue.Past + 3;
        if (inverted)
        {
            after = Math.Max(after, source.Phrase.Past);
        }
        int groupStart =
            !inverted && source.Phrase.First < cue.First && source.Phrase.First >= sentence.First
                ? source.Phrase.First
                : cue.First;
        // "a military statement said": the source is the military, its phrase begins with the article.
        while (groupStart > sentence.First && text.Class(groupStart - 1) is WordClass.Det or WordClass.Adj)
        {
            groupStart--;
        }
        int beforeEnd = groupStart;
        bool parted = false;
        while (beforeEnd > sentence.First && text.Class(beforeEnd - 1) == WordClass.Punct)
        {
            parted |= Partings.Contains(text.Word(beforeEnd - 1)) || QuoteReader.IsMark(text.Word(beforeEnd - 1));
            beforeEnd--;
        }
        TokenRange before = new(BehindSemicolon(sentence.First, beforeEnd), beforeEnd);
        end = OwnVoice(after, end);
        TokenRange behindRange = new(Math.Min(after, end), end);
        bool saysBefore = parted && HasVerb(before) && !IsCircumstance(before, cue) && !IsRelative(cue);
        bool saysAfter = HasVerb(behindRange);
        if (saysBefore && IsToldIn(before, cue))
        {
            // "Inmates freed 57 guards, the service said on Friday, a day after bombs exploded".
            return saysAfter
                ? ([before, behindRange], AttributionRules.ContentAround)
                : ([before], AttributionRules.ContentBefore);
        }
        if (saysBefore && !saysAfter)
        {
            return ([before], AttributionRules.ContentBefore);
        }
        bool comma = behind < end && text.Class(behind) == WordClass.Punct;
        if (saysBefore && (comma || QuoteReader.IsMark(text.Word(groupStart - 1))))
        {
            return ([before, behindRange], AttributionRules.ContentAround);
        }
        return behindRange.Count > 0
            ? ([behindRange], AttributionRules.ContentAfter)
            : ([cue], AttributionRules.ContentAfter);
    }

    /// <summary>"In an attempt to calm the town, the ministry announced": what hangs on the cue as its circumstance is not what is said.</summary>
    private bool IsCircumstance(TokenRange before, TokenRange cue)
    {
        for (int i = before.First; i < before.Past; i++)
        {
            int head = text.Trees.Head(i);
            if (before.Contains(head))
            {
                continue;
            }
            bool circumstance =
                text.Trees.Relation(i)
                is Relation.Obl
                    or Relation.OblUnmarked
                    or Relation.Advcl
                    or Relation.Advmod
                    or Relation.Mark
                    or Relation.Cc
                    or Relation.Punct;
            if (!circumstance || !cue.Contains(head))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>"The front said so; the spokesman urged calm": two sentences, of which the first is not what the second says.</summary>
    private int BehindSemicolon(int first, int past)
    {
        for (int i = past - 1; i >= first; i--)
        {
            if (text.Word(i) is ";")
            {
                return i + 1;
            }
        }
        return first;
    }

    /// <summary>True where the clause that the cue tells stands in a stretch.</summary>
    private bool IsToldIn(TokenRange before, TokenRange cue)
    {
        int verb = CueFinder.VerbOf(text, cue.First, cue.Count);
        int told = text.Trees.Child(verb, Relation.Ccomp);
        told = told < 0 && text.Trees.Relation(verb) == Relation.Parataxis ? text.Trees.Head(verb) : told;
        return told >= 0 && before.Contains(told);
    }

    /// <summary>"the front, whose leaders denied any role": what stands before a relative clause is nothing that is said in it.</summary>
    private bool IsRelative(TokenRange cue) =>
        text.Trees.Relation(CueFinder.VerbOf(text, cue.First, cue.Count)) == Relation.AclRelcl;

    /// <summary>", but the group", ", however the army": a new subject behind a contrast is the report's own voice again, quotations aside.</summary>
    private int OwnVoice(int from, int end)
    {
        for (int i = from + 1; i < end - 2; i++)
        {
            if (QuoteReader.IsMark(text.Word(i)))
            {
                return end;
            }
            if (
                text.Word(i) is "but" or "however" or "although" or "though"
                && text.Word(i - 1) is "," or ";"
                && speakers.Behind(i + 1) is { IsPronoun: false }
            )
            {
                return i;
            }
        }
        return end;
    }

    /// <summary>True where a stretch has a verb, and so can say something.</summary>
    public bool HasVerb(TokenRange range)
    {
        for (int i = range.First; i < range.Past; i++)
        {
            if (text.IsVerb(i))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>What stands behind "saying" or "that", or else behind the token.</summary>
    public ImmutableArray<TokenRange> AfterSaying(int from, TokenRange sentence, int end)
    {
        for (int i = from; i < Math.Min(sentence.Past, from + 12); i++)
        {
            if (text.Word(i) is "saying" or "telling" or "that" or "reporting")
            {
                return i + 1 < end ? [new TokenRange(i + 1, end)] : [];
            }
        }
        return from < end ? [new TokenRange(from, end)] : [];
    }
}
