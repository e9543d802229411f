using System.Buffers;
using Reportedly.Text;

namespace Reportedly.Corroboration.Testimonies;

/// <summary>Tells whether somebody who denies speaks of his own part: "denied being behind the blast" denies no blast.</summary>
internal static class ResponsibilityWords
{
    private static readonly SearchValues<string> Phrases = SearchValues.Create(
        [
            .. WordTable
                .Load(
                    typeof(ResponsibilityWords).Assembly,
                    "corroboration/responsibility-words.tsv",
                    "words",
                    "example"
                )
                .Rows.Select(row => row["words"]),
        ],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>True where such words stand in what is denied.</summary>
    public static bool StandIn(string content) => content.AsSpan().ContainsAny(Phrases);
}
