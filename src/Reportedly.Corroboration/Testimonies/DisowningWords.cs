using System.Buffers;
using Reportedly.Text;

namespace Reportedly.Corroboration.Testimonies;

/// <summary>Tells by its words whether a denial is of having done it: "denied any role in the shelling", not "denied the shelling".</summary>
internal static class DisowningWords
{
    private static readonly SearchValues<string> Phrases = SearchValues.Create(
        [
            .. WordTable
                .Load(typeof(DisowningWords).Assembly, "corroboration/disowning-words.tsv", "words", "example")
                .Rows.Select(row => row["words"]),
        ],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>True where such words stand in those of a denial, its verb included.</summary>
    public static bool StandIn(ReadOnlySpan<char> denial) => denial.ContainsAny(Phrases);
}
