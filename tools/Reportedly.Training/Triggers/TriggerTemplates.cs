using System.Collections.Immutable;
using System.Text;
using Reportedly.Text;
using Reportedly.Training.Gradients;

namespace Reportedly.Training.Triggers;

/// <summary>Makes sentences of patterns: "The {firm} [fired] {number} {workers}" with the words that each slot may hold.</summary>
internal sealed class TriggerTemplates(WordTable slots)
{
    private readonly Dictionary<string, ImmutableArray<string>> values = slots
        .Rows.GroupBy(row => row["slot"], StringComparer.Ordinal)
        .ToDictionary(
            group => group.Key,
            group => group.SelectMany(row => row.List("values")).ToImmutableArray(),
            StringComparer.Ordinal
        );

    /// <summary>A pattern with its slots filled by chance.</summary>
    /// <exception cref="InvalidDataException">It has a slot that the table of slots lacks; the message names the line.</exception>
    public string Fill(TableRow row, Chance chance)
    {
        string pattern = row["sentence"];
        StringBuilder sentence = new();
        int at = 0;
        while (pattern.IndexOf('{', at) is var open and >= 0)
        {
            int close = pattern.IndexOf('}', open);
            if (close < 0 || !values.TryGetValue(pattern[(open + 1)..close], out ImmutableArray<string> choice))
            {
                throw row.Bad($"no such slot: {pattern[open..]}; slots.tsv names them");
            }
            sentence.Append(pattern, at, open - at).Append(choice[chance.Below(choice.Length)]);
            at = close + 1;
        }
        sentence.Append(pattern, at, pattern.Length - at);
        sentence[0] = char.ToUpperInvariant(sentence[0]);
        return sentence.ToString();
    }
}
