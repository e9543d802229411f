using System.Runtime.InteropServices;
using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Language.Names;

/// <summary>
/// Lets the mentions of one name in a text agree on its kind: "President Amadou Issaka" tells what "Issaka" is three paragraphs on. Each mention
/// votes with its own probabilities; a person's full name votes for its last word too, and a name for the short form in brackets
/// behind it.
/// </summary>
internal static class NameVote
{
    /// <summary>What a full name's vote for its last word is worth: a surname by itself says little.</summary>
    private const float FullName = 2.5f;

    /// <summary>
    /// What all mentions of a name together are worth at most: twenty doubtful mentions of a surname say no more than a few, and one full name says it
    /// all.
    /// </summary>
    private const float MostMentions = 3f;

    /// <summary>Gives each name the kind that most votes speak for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="names">Its names, in order; changed.</param>
    /// <param name="shares">For each name the probability of each kind.</param>
    public static void Settle(string text, TokenSequence tokens, List<NameSpan> names, List<KindShares> shares)
    {
        Dictionary<string, KindShares> votes = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, int> mentions = new(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < names.Count; i++)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(mentions, Key(text, tokens, names[i].Tokens), out _)++;
        }
        for (int i = 0; i < names.Count; i++)
        {
            TokenRange range = names[i].Tokens;
            string key = Key(text, tokens, range);
            Vote(votes, key, shares[i], Math.Min(1, MostMentions / mentions[key]));
            TokenRange last = LastWord(text, tokens, range);
            if (last.First > range.First && shares[i][NameKind.Person] > 0.5f)
            {
                Vote(votes, Key(text, tokens, last), shares[i], FullName);
            }
            if (i > 0 && IsShortForm(text, tokens, names[i - 1].Tokens, range))
            {
                Vote(votes, key, shares[i - 1], 1);
            }
        }
        for (int i = 0; i < names.Count; i++)
        {
            names[i] = names[i] with { Kind = votes[Key(text, tokens, names[i].Tokens)].Best };
        }
    }

    private static void Vote(Dictionary<string, KindShares> votes, string key, KindShares shares, float worth)
    {
        ref KindShares sum = ref CollectionsMarshal.GetValueRefOrAddDefault(votes, key, out _);
        sum.Add(shares, worth);
    }

    private static string Key(string text, TokenSequence tokens, TokenRange range)
    {
        TextSpan span = tokens.SpanOf(range);
        return text.Substring(span.Start, span.Length);
    }

    /// <summary>The last word, with what a hyphen ties to it: "al-Karim".</summary>
    private static TokenRange LastWord(string text, TokenSequence tokens, TokenRange name)
    {
        int first = name.Past - 1;
        while (
            first - 2 >= name.First
            && text[tokens[first - 1].Start] == '-'
            && tokens[first - 1].End == tokens[first].Start
            && tokens[first - 2].End == tokens[first - 1].Start
        )
        {
            first -= 2;
        }
        return new TokenRange(first, name.Past);
    }

    /// <summary>True for "(NLF)" directly behind "Northern Liberation Front".</summary>
    private static bool IsShortForm(string text, TokenSequence tokens, TokenRange name, TokenRange form) =>
        form.Count == 1
        && form.First == name.Past + 1
        && name.Count > 1
        && text[tokens[name.Past].Start] == '('
        && char.ToUpperInvariant(text[tokens[form.First].Start])
            == char.ToUpperInvariant(text[tokens[name.First].Start]);
}
