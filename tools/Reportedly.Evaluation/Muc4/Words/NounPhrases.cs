using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Reportedly.Evaluation.Muc4;

/// <summary>Finds how far a noun phrase reaches from its head, by the words around it.</summary>
internal static partial class NounPhrases
{
    private const int MostBefore = 5;

    /// <summary>From the first modifier of a head.</summary>
    public static int Start(WordStream words, int head)
    {
        int from = head;
        while (
            from > 0
            && head - from < MostBefore
            && words.Sentences[from - 1] == words.Sentences[head]
            && words.JoinsBefore(from)
            && !(WordClasses.Stops.Contains(words.Words[from - 1]) || char.IsAsciiDigit(words.Words[from - 1][0]))
            && !IsVerb(words.Words[from - 1])
        )
        {
            from--;
        }
        return from;
    }

    /// <summary>Behind the phrase with "of" that belongs to it, or where it was.</summary>
    public static int EndWithOf(WordStream words, int end)
    {
        if (
            end + 1 >= words.Count
            || words.Words[end] != "OF"
            || !words.JoinsBefore(end)
            || words.Sentences[end] != words.Sentences[end - 1]
        )
        {
            return end;
        }
        int to = end + 1;
        while (
            to < words.Count
            && to - end < 7
            && words.JoinsBefore(to)
            && words.Sentences[to] == words.Sentences[end]
            && (
                to == end + 1
                || (
                    !(WordClasses.Stops.Contains(words.Words[to]) || char.IsAsciiDigit(words.Words[to][0]))
                    && !IsVerb(words.Words[to])
                )
            )
        )
        {
            to++;
        }
        return to > end + (words.Words[end + 1] == "THE" ? 2 : 1) ? to : end;
    }

    /// <summary>True for a word that no noun phrase begins with but for grammar: an article, a preposition, a number.</summary>
    public static bool IsStop(string word) => (WordClasses.Stops.Contains(word) || char.IsAsciiDigit(word[0]));

    /// <summary>The number before a head: digits or a word, null where there is none.</summary>
    public static string? Number(WordStream words, int from, int head)
    {
        for (int i = head; i >= Math.Max(0, from - 2); i--)
        {
            string? number = Value(words.Words[i]);
            if (number is not null && (i >= from || words.JoinsBefore(i + 1)))
            {
                string before = i > 0 ? words.Words[i - 1] : "";
                string more = i > 1 ? words.Words[i - 2] : "";
                return (before, more) switch
                {
                    ("ABOUT" or "APPROXIMATELY" or "SOME" or "AROUND" or "NEARLY" or "ALMOST", _) => "~" + number,
                    ("LEAST", "AT") or ("THAN", "MORE") => number + "-",
                    _ => number,
                };
            }
        }
        return null;
    }

    /// <summary>A number word's value.</summary>
    public static string? Value(string word)
    {
        int at = Numbers.IndexOf(word);
        return at >= 0 ? (at + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)
            : Digits().IsMatch(word) ? word.Replace(",", "", StringComparison.Ordinal)
            : null;
    }

    private static readonly ImmutableArray<string> Numbers =
    [
        "ONE",
        "TWO",
        "THREE",
        "FOUR",
        "FIVE",
        "SIX",
        "SEVEN",
        "EIGHT",
        "NINE",
        "TEN",
        "ELEVEN",
        "TWELVE",
        "THIRTEEN",
        "FOURTEEN",
        "FIFTEEN",
        "SIXTEEN",
        "SEVENTEEN",
        "EIGHTEEN",
        "NINETEEN",
        "TWENTY",
    ];

    private static bool IsVerb(string word) =>
        word.Length > 4
        && (
            (word.EndsWith("ED", StringComparison.Ordinal) && !WordClasses.Adjectives.Contains(word))
            || (word.EndsWith("ING", StringComparison.Ordinal) && !WordClasses.Adjectives.Contains(word))
        );

    [GeneratedRegex(@"^\d[\d,]*$")]
    private static partial Regex Digits();
}
