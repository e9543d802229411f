using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Reading.Triage;

/// <summary>
/// Says by the words alone whether a stretch can hold a row of a record. It may keep what holds none, and never drops what holds one:
/// any lemma that a word may have counts, and any way in which hyphens may join words.
/// </summary>
/// <param name="lexicon">The words that matter.</param>
/// <param name="text">The text.</param>
/// <param name="tokens">Its tokens.</param>
/// <param name="meanings">What words may be.</param>
internal readonly ref struct WordLook(
    TriageLexicon lexicon,
    ReadOnlySpan<char> text,
    ReadOnlySpan<Token> tokens,
    WordMeanings meanings
)
{
    private readonly ReadOnlySpan<char> text = text;
    private readonly ReadOnlySpan<Token> tokens = tokens;

    /// <summary>True where the stretch may hold an event, a stance or a figure.</summary>
    public bool MayHoldRow(TokenRange range)
    {
        bool number = false;
        bool strength = false;
        for (int i = range.First; i < range.Past; i++)
        {
            for (int past = i + 1; past > 0; past = JoinedBehind(past, range.Past))
            {
                WordMeaning meaning = MeaningOf(i, past);
                number |= meaning.IsNumber;
                strength |= meaning.IsStrengthVerb;
                foreach (int id in meaning.Ids)
                {
                    if (BeginsPhrase(id, past, range.Past))
                    {
                        return true;
                    }
                }
            }
        }
        return number && strength;
    }

    /// <summary>True where a pronoun of the third person stands in the stretch.</summary>
    public bool HasPronoun(TokenRange range)
    {
        for (int i = range.First; i < range.Past; i++)
        {
            if (MeaningOf(i, i + 1).IsPronoun)
            {
                return true;
            }
        }
        return false;
    }

    private WordMeaning MeaningOf(int first, int past) => meanings.Of(text[tokens[first].Start..tokens[past - 1].End]);

    private bool BeginsPhrase(int word, int next, int end)
    {
        foreach (int[] phrase in lexicon.PhrasesFrom(word))
        {
            if (Continues(phrase, 1, next, end))
            {
                return true;
            }
        }
        return false;
    }

    private bool Continues(int[] phrase, int at, int next, int end)
    {
        if (at == phrase.Length)
        {
            return true;
        }
        if (next >= end)
        {
            return false;
        }
        for (int past = next + 1; past > 0; past = JoinedBehind(past, end))
        {
            if (Array.IndexOf(MeaningOf(next, past).Ids, phrase[at]) >= 0 && Continues(phrase, at + 1, past, end))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Where a word ends that goes on behind a hyphen, or -1 where it does not.</summary>
    private int JoinedBehind(int past, int end) =>
        past + 1 < end
        && tokens[past].Length == 1
        && text[tokens[past].Start] is '-' or '\u2010' or '\u2011'
        && tokens[past - 1].End == tokens[past].Start
        && tokens[past].End == tokens[past + 1].Start
            ? past + 2
            : -1;
}
