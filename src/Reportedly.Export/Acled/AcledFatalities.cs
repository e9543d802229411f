using System.Collections.Frozen;
using System.Globalization;
using Reportedly.Corroboration;
using Reportedly.Export.Codes;
using Reportedly.Records;

namespace Reportedly.Export.Acled;

/// <summary>
/// Fatalities by ACLED's rule: where sources differ, the most conservative number; words of multitude are numbers by
/// <c>vague-numbers.tsv</c>; 0 where nobody names any.
/// </summary>
internal static class AcledFatalities
{
    private static readonly FrozenDictionary<string, long> Vague = CodeTable
        .Load("vague-numbers.tsv", "word", "fatalities")
        .Rows.ToFrozenDictionary(
            row => row["word"],
            row => long.Parse(row["fatalities"], CultureInfo.InvariantCulture),
            StringComparer.Ordinal
        );

    /// <summary>The toll; null where nobody names a number of deaths.</summary>
    public static Toll? Of(Incident incident) => Toll.Of(incident, Measure.Killed, Numbers);

    private static TollRange? Numbers(Facet facet)
    {
        long[] told = [.. Toll.Standing(facet).Select(Number)];
        return told.Length == 0 ? null : new TollRange(told.Min(), told.Min(), told.Max());
    }

    /// <summary>The number of one position, as ACLED codes it.</summary>
    public static long Number(Position position)
    {
        long number = position.Low ?? position.High ?? 0;
        if (position.Qualifier != Qualifier.Vague)
        {
            return number;
        }
        foreach (ClaimWords words in position.Claims)
        {
            foreach (
                string word in words.Words.Quote.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)
            )
            {
                if (Vague.TryGetValue(word.Trim('"', '“', '”', '.', ','), out long coded))
                {
                    return coded;
                }
            }
        }
        return number;
    }
}
