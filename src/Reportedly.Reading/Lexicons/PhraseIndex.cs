using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Reportedly.Reading.Lexicons;

/// <summary>Finds the longest entry of a lexicon that begins at a given word. Entries are sequences of words.</summary>
/// <typeparam name="T">What an entry says.</typeparam>
internal sealed class PhraseIndex<T>
{
    private readonly FrozenDictionary<string, ImmutableArray<Entry>> byFirst;

    private PhraseIndex(FrozenDictionary<string, ImmutableArray<Entry>> byFirst) => this.byFirst = byFirst;

    /// <summary>Every entry, in no order that means anything.</summary>
    public IEnumerable<(string[] Words, T Value)> Entries =>
        byFirst.Values.SelectMany(entries => entries, (_, entry) => (entry.Words, entry.Value));

    /// <summary>True where an entry begins with the word: a look that spares the caller whatever the search for the longest would need.</summary>
    public bool Opens(string word) => byFirst.ContainsKey(word);

    /// <summary>Builds an index; entries with the same words stay apart, in the order given.</summary>
    public static PhraseIndex<T> Of(IEnumerable<(string[] Words, T Value)> entries) =>
        new(
            entries
                .Where(e => e.Words.Length > 0)
                .GroupBy(e => e.Words[0], StringComparer.Ordinal)
                .ToFrozenDictionary(
                    g => g.Key,
                    g =>
                        g.Select(e => new Entry(e.Words, e.Value))
                            .OrderByDescending(e => e.Words.Length)
                            .ToImmutableArray(),
                    StringComparer.Ordinal
                )
        );

    /// <summary>
    /// The longest entry that stands at <paramref name="at"/> and that <paramref name="fits"/>; false where there is none.
    /// </summary>
    /// <param name="words">The words of the text.</param>
    /// <param name="at">Where the entry must begin.</param>
    /// <param name="past">Index behind the last word that it may use.</param>
    /// <param name="fits">Says whether an entry of a given number of words may be taken.</param>
    /// <param name="value">The entry found.</param>
    /// <param name="length">Its number of words.</param>
    public bool TryLongest(
        ReadOnlySpan<string> words,
        int at,
        int past,
        Func<T, int, bool> fits,
        out T value,
        out int length
    )
    {
        if (byFirst.TryGetValue(words[at], out ImmutableArray<Entry> entries))
        {
            foreach (Entry entry in entries)
            {
                if (
                    at + entry.Words.Length <= past
                    && Stands(entry.Words, words, at)
                    && fits(entry.Value, entry.Words.Length)
                )
                {
                    value = entry.Value;
                    length = entry.Words.Length;
                    return true;
                }
            }
        }
        value = default!;
        length = 0;
        return false;
    }

    /// <summary>The longest entry that stands at <paramref name="at"/>.</summary>
    public bool TryLongest(ReadOnlySpan<string> words, int at, int past, out T value, out int length) =>
        TryLongest(words, at, past, static (_, _) => true, out value, out length);

    private static bool Stands(string[] entry, ReadOnlySpan<string> words, int at)
    {
        for (int i = 1; i < entry.Length; i++)
        {
            if (!string.Equals(entry[i], words[at + i], StringComparison.Ordinal))
            {
                return false;
            }
        }
        return true;
    }

    private readonly record struct Entry(string[] Words, T Value);
}
