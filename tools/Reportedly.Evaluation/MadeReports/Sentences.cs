using System.Globalization;

namespace Reportedly.Evaluation.MadeReports;

/// <summary>Makes sentences of clauses: capitals, commas, full stops, numbers at the beginning in words.</summary>
internal static class Sentences
{
    private static readonly string[] Tens =
    [
        "",
        "",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
    ];
    private static readonly string[] Teens =
    [
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    private static readonly string[] Ones =
    [
        "",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
    ];

    /// <summary>The sentence of a clause.</summary>
    public static string Of(string clause)
    {
        string text = InWords(clause.Trim())
            .Replace(", ,", ",", StringComparison.Ordinal)
            .Replace(",,", ",", StringComparison.Ordinal)
            .Replace("  ", " ", StringComparison.Ordinal)
            .TrimEnd(',');
        int first = text.StartsWith('[') ? 1 : 0;
        return text[..first] + char.ToUpperInvariant(text[first]) + text[(first + 1)..] + ".";
    }

    /// <summary>A number under a hundred in words.</summary>
    public static string Spelled(int number) =>
        number switch
        {
            < 10 => Ones[number],
            < 20 => Teens[number - 10],
            _ when number % 10 == 0 => Tens[number / 10],
            _ => $"{Tens[number / 10]}-{Ones[number % 10]}",
        };

    private static string InWords(string clause)
    {
        int digits = 0;
        while (digits < clause.Length && char.IsAsciiDigit(clause[digits]))
        {
            digits++;
        }
        bool whole = digits is > 0 and < 3 && (digits == clause.Length || clause[digits] == ' ');
        return whole ? Spelled(int.Parse(clause[..digits], CultureInfo.InvariantCulture)) + clause[digits..] : clause;
    }
}
