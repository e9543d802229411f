using System.Collections.Frozen;
using System.Collections.Immutable;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Reading.Lexicons;

/// <summary>The verbs of <c>split-verbs.tsv</c>, which name an event together with words behind their object: "took nine villagers hostage".</summary>
internal sealed class SplitVerbs
{
    /// <summary>No object between the two has more words.</summary>
    private const int MostBetween = 10;

    private readonly FrozenDictionary<string, ImmutableArray<Entry>> byVerb;

    private SplitVerbs(FrozenDictionary<string, ImmutableArray<Entry>> byVerb) => this.byVerb = byVerb;

    /// <summary>The words behind the object, of every entry.</summary>
    public IEnumerable<string[]> Tails => byVerb.Values.SelectMany(entries => entries, (_, entry) => entry.Behind);

    /// <summary>Loads the table that ships in the assembly.</summary>
    /// <exception cref="InvalidDataException">A table is missing or malformed; the message names file, line and remedy.</exception>
    public static SplitVerbs Load() =>
        new(
            LexiconFiles
                .Read("split-verbs.tsv", "verb", "behind", "type", "measure", "example")
                .Rows.GroupBy(row => row["verb"], StringComparer.Ordinal)
                .ToFrozenDictionary(
                    group => group.Key,
                    group =>
                        group
                            .Select(row => new Entry(row["behind"].Split(' '), Word(row)))
                            .OrderByDescending(entry => entry.Behind.Length)
                            .ToImmutableArray(),
                    StringComparer.Ordinal
                )
        );

    /// <summary>True where a verb has words behind its object that make it the name of an event.</summary>
    /// <param name="words">The lemmas of the text.</param>
    /// <param name="verb">Where the verb stands.</param>
    /// <param name="past">Index behind the last word of its sentence.</param>
    /// <param name="mayLieBetween">Says whether a word may be one of the object's.</param>
    /// <param name="found">What the words name.</param>
    /// <param name="at">Where the words behind the object begin.</param>
    /// <param name="length">How many they are.</param>
    public bool TryFind(
        ReadOnlySpan<string> words,
        int verb,
        int past,
        Func<int, bool> mayLieBetween,
        out EventWord found,
        out int at,
        out int length
    )
    {
        (found, at, length) = (null!, -1, 0);
        if (!byVerb.TryGetValue(words[verb], out ImmutableArray<Entry> entries))
        {
            return false;
        }
        for (at = verb + 1; at < Math.Min(past, verb + 1 + MostBetween); at++)
        {
            foreach (Entry entry in entries)
            {
                length = entry.Behind.Length;
                if (at + length <= past && words.Slice(at, length).SequenceEqual(entry.Behind))
                {
                    found = entry.Word;
                    return true;
                }
            }
            if (!mayLieBetween(at))
            {
                break;
            }
        }
        return false;
    }

    private static EventWord Word(TableRow row) =>
        new(
            $"{row["verb"]} {row["behind"]}",
            EntryClass.Verb,
            TriggerSort.Event,
            row.Choice<EventType>("type"),
            Frame.AgentTarget,
            EventStage.Accomplished,
            row.Choice<Measure>("measure"),
            []
        );

    private readonly record struct Entry(string[] Behind, EventWord Word);
}
