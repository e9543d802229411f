using System.Collections.Immutable;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;

namespace Reportedly.Reading.Actors.Register;

/// <summary>The entries that a stretch of words may name, and what the words around the name say of its country.</summary>
/// <param name="Entries">Who bears the name; none where nobody does.</param>
/// <param name="Key">The name as the register looks it up.</param>
/// <param name="Country">The country printed with the name: <c>Lebanese Hezbollah</c>; null for none.</param>
/// <param name="Name">The words of the name alone.</param>
internal readonly record struct NameCandidates(
    ImmutableArray<RegisterEntry> Entries,
    string Key,
    string? Country,
    TokenRange Name
);

/// <summary>Looks words up among the names of a register, with and without the country before and the sort behind them.</summary>
internal sealed class NameLookup(ReadingLexicon lexicon, ActorRegister register, CountryNames countries)
{
    /// <summary>Characters of the longest short form, full stops included.</summary>
    private const int LongestShortForm = 16;

    /// <summary>Words that a name may have behind the noun that carries it.</summary>
    private const int LongestTail = 6;

    /// <summary>Who the words may name, those behind them included: <c>Reporters</c> of <c>Reporters Without Borders</c>.</summary>
    public NameCandidates Find(Analysis text, TokenRange words)
    {
        if (words.Past + 1 < text.Count && GoesOn(text.Word(words.Past)))
        {
            for (int past = Math.Min(words.Past + LongestTail, text.Count); past > words.Past + 1; past--)
            {
                if (
                    text.IsCapitalised(past - 1)
                    && Exact(text, new TokenRange(words.First, past), null) is { Entries.IsEmpty: false } longer
                )
                {
                    return longer;
                }
            }
        }
        NameCandidates whole = Exact(text, words, null);
        if (!whole.Entries.IsEmpty)
        {
            return whole;
        }
        string? country = countries.First(text, words, out TokenRange rest);
        if (rest.First > words.First && Exact(text, rest, country) is { Entries.IsEmpty: false } behind)
        {
            return behind;
        }
        // "the Houthi movement", "ISIS group": what sort of body it is may stand behind its name.
        int last = words.Past - 1;
        if (
            words.Count < 2
            || text.IsCapitalised(last)
            || !lexicon.ActorHeads.TryLongest(text.Lemmas, last, words.Past, out ActorHead head, out _)
            || head.Number != ActorNumber.Group
        )
        {
            return default(NameCandidates) with { Entries = [], Key = "" };
        }
        TokenRange cut = new(words.First, last);
        NameCandidates before = Exact(text, cut, null);
        return !before.Entries.IsEmpty || rest.First <= words.First
            ? before
            : Exact(text, new TokenRange(rest.First, last), country);
    }

    private static bool GoesOn(string word) => word is "in" or "of" or "for" or "without" or "and" or "against" or "-";

    private NameCandidates Exact(Analysis text, TokenRange words, string? country)
    {
        if (words.Count is 0 or > 14)
        {
            return new NameCandidates([], "", null, words);
        }
        ReadOnlySpan<char> printed = text.Source.Slice(text.Span(words));
        return Exact(text, words, printed, country);
    }

    private NameCandidates Exact(Analysis text, TokenRange words, ReadOnlySpan<char> printed, string? country)
    {
        if (printed.Length <= LongestShortForm && CapitalsIn(printed) >= 2)
        {
            string key = ActorNames.Undotted(printed.ToString());
            ImmutableArray<RegisterEntry> shortNamed = register.ShortNamed(key);
            // In a line of capitals every word looks like a short form.
            if (!shortNamed.IsEmpty && (key.Length > 3 || !IsShouted(text, words.First)))
            {
                return new NameCandidates(shortNamed, key, country, words);
            }
        }
        Span<char> folded = stackalloc char[ActorNames.Longest];
        ReadOnlySpan<char> name = folded[..ActorNames.Fold(printed, folded)];
        ImmutableArray<RegisterEntry> named = name.IsEmpty ? [] : register.Named(name);
        return new NameCandidates(named, named.IsEmpty ? "" : name.ToString(), country, words);
    }

    private static int CapitalsIn(ReadOnlySpan<char> printed)
    {
        int capitals = 0;
        foreach (char c in printed)
        {
            capitals += char.IsUpper(c) || char.IsDigit(c) ? 1 : 0;
        }
        return capitals;
    }

    /// <summary>True where the sentence has no word with a small letter, and more words than one.</summary>
    private static bool IsShouted(Analysis text, int token)
    {
        TokenRange sentence = text.SentenceOf(token).Tokens;
        int words = 0;
        for (int i = sentence.First; i < sentence.Past; i++)
        {
            ReadOnlySpan<char> word = text.Source.Slice(text.Span(i));
            foreach (char c in word)
            {
                if (char.IsLower(c))
                {
                    return false;
                }
            }
            words += char.IsLetter(word[0]) ? 1 : 0;
        }
        return words > 2;
    }
}
