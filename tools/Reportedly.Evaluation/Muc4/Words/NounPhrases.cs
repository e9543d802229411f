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
            && !Stops().IsMatch(words.Words[from - 1])
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
            && (to == end + 1 || (!Stops().IsMatch(words.Words[to]) && !IsVerb(words.Words[to])))
        )
        {
            to++;
        }
        return to > end + (words.Words[end + 1] == "THE" ? 2 : 1) ? to : end;
    }

    /// <summary>True for a word that no noun phrase begins with but for grammar: an article, a preposition, a number.</summary>
    public static bool IsStop(string word) => Stops().IsMatch(word);

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
            (word.EndsWith("ED", StringComparison.Ordinal) && !Adjectives().IsMatch(word))
            || (word.EndsWith("ING", StringComparison.Ordinal) && !Adjectives().IsMatch(word))
        );

    [GeneratedRegex(
        "^(?:THE|A|AN|THIS|THAT|THESE|THOSE|ITS|HIS|HER|THEIR|OUR|MY|AND|OR|BUT|OF|IN|ON|AT|BY|TO|FROM|WITH|NEAR|FOR|AGAINST|INTO|OVER|UNDER|BEFORE|AFTER|DURING|BETWEEN|AMONG|OUTSIDE|INSIDE|BEHIND|AROUND|THROUGH|WHO|WHICH|WHERE|WHEN|WHILE|THAT|IS|ARE|WAS|WERE|BE|BEEN|HAS|HAVE|HAD|WILL|WOULD|SOME|SEVERAL|MANY|OTHER|ANOTHER|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|ELEVEN|TWELVE|ONE|ALL|BOTH|EACH|ANY|NO|NOT|ALSO|THERE|HE|SHE|THEY|IT|WE|I|YOU|AS|THAN|ABOUT|LEAST|MORE|INCLUDING|BLEW|SET|TOOK|PLACE|LEFT|HIT|SHOT|BURN|DAMAGE|DESTROY|ATTACK|KILL|CAUSING|AGO|TODAY|YESTERDAY|SAID|SAYS|DUE|ONTO|ALONG|WITHOUT|WITHIN|UPON|UP|DOWN|OUT|OFF|AWAY|SO|IF|THEN|WERE|MEANWHILE|EARLY|LATE|ONLY|SEE|MOST|FEW|DID|DO|DOES|CAN|COULD|MAY|MIGHT|SHOULD|MUST|THROUGHOUT|AMID|TOWARD|TOWARDS|SINCE|UNTIL|LIKE|\\d[\\d,.]*)$"
    )]
    private static partial Regex Stops();

    [GeneratedRegex(
        "^(?:ARMED|HOODED|MASKED|UNIDENTIFIED|RETIRED|ALLEGED|SUSPECTED|PRESUMED|UNITED|HIRED|UNIFORMED|ARMORED|BUILDING|PARKED|WOUNDED|SHINING|SO-CALLED|LEARNED|SHOPPING|TRAFFICKING|TRAFFICKER|OUTLAWED|CROWDED|FORTIFIED|ADVANCED|TRAINING|BANKING|HOUSING|MINING|PRINTING|BROADCASTING|FISHING|TRADING|LANDING|RULING|GOVERNING|OPPOSING|RANKING|HIGH-RANKING|LEADING|LIVING|PUMPING|RAPE|COMBINED|DISGUISED|UNKNOWN|RED|UNARMED|DISPLACED|SPECIALIZED|PRIVATE|LIMITED|MARRIED)$"
    )]
    private static partial Regex Adjectives();

    [GeneratedRegex(@"^\d[\d,]*$")]
    private static partial Regex Digits();
}
