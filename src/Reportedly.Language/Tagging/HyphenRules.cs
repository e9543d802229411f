using Reportedly.Language.Lexicons;

namespace Reportedly.Language.Tagging;

/// <summary>Reads words with hyphens by their first and last parts.</summary>
internal sealed class HyphenRules(WordLexicon lexicon, HyphenParts parts)
{
    /// <summary>True for <c>US-led</c>, <c>anti-smuggling</c>, <c>12-year-old</c>.</summary>
    public bool IsAdjective(ReadOnlySpan<char> word)
    {
        int first = word.IndexOf('-');
        if (first <= 0)
        {
            return false;
        }
        ReadOnlySpan<char> end = word[(word.LastIndexOf('-') + 1)..];
        return parts.IsLast(end) || parts.IsFirst(word[..first]);
    }

    /// <summary>Decides a word with a hyphen that the lexicon does not hold as a whole.</summary>
    public void Decide(TagDraft draft, int at)
    {
        ReadOnlySpan<char> word = draft.Word(at);
        if (IsAdjective(word))
        {
            draft.Set(at, WordClass.Adj);
            return;
        }
        Span<char> lowered = stackalloc char[48];
        ReadOnlySpan<char> end = word[(word.LastIndexOf('-') + 1)..];
        WordEntry? last = end.Length <= 48 ? lexicon.Find(lowered[..end.ToLowerInvariant(lowered)]) : null;
        ReadOnlySpan<char> start = word[..word.IndexOf('-')];
        WordEntry? first = start.Length <= 48 ? lexicon.Find(lowered[..start.ToLowerInvariant(lowered)]) : null;
        bool digits = char.IsAsciiDigit(word[0]);
        if (
            first is not null
            && first.Closed.Contains(WordClass.Num)
            && last is not null
            && last.Closed.Contains(WordClass.Num)
        )
        {
            draft.Set(at, WordClass.Num);
        }
        else if (
            digits
            || (first is not null && first.Closed.Contains(WordClass.Num))
            || (last?.Is(Readings.Demonym) ?? false)
            || (last?.Is(Readings.Adjective | Readings.Participle | Readings.Gerund) ?? false)
        )
        {
            draft.Set(at, WordClass.Adj);
        }
        else if (last?.Is(Readings.Plural) ?? false)
        {
            draft.Set(at, WordClass.Noun, WordForm.Plural);
        }
        else
        {
            bool beforeNoun = draft.May(at + 1, Readings.Noun) && first is not null && first.Is(Readings.Adjective);
            draft.Set(at, beforeNoun ? WordClass.Adj : WordClass.Noun, beforeNoun ? WordForm.None : WordForm.Singular);
        }
    }
}
