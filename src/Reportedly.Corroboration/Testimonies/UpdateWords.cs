using System.Buffers;
using Reportedly.Text;

namespace Reportedly.Corroboration.Testimonies;

/// <summary>Tells by words nearby whether a number stands for older ones: "the toll rose to 19".</summary>
internal static class UpdateWords
{
    private const int Before = 60;
    private const int Behind = 12;

    private static readonly SearchValues<string> Phrases = SearchValues.Create(
        [
            .. WordTable
                .Load(typeof(UpdateWords).Assembly, "corroboration/update-words.tsv", "words", "example")
                .Rows.Select(row => row["words"]),
        ],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>True where such words stand in the sentence of the number, close to it.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="number">Where the number stands, in UTF-16 units.</param>
    public static bool StandAt(string text, TextSpan number)
    {
        int from = Math.Max(0, number.Start - Before);
        ReadOnlySpan<char> before = text.AsSpan(from, number.Start - from);
        int stop = before.LastIndexOfAny('.', '\n');
        before = stop < 0 ? before : before[(stop + 1)..];
        int to = Math.Min(text.Length, number.End + Behind);
        return before.ContainsAny(Phrases) || text.AsSpan(number.End, to - number.End).ContainsAny(Phrases);
    }
}
