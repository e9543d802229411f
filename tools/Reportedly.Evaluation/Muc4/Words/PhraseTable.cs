using Reportedly.Text;

namespace Reportedly.Evaluation.Muc4;

/// <summary>A table of phrases with their singular last, which finds the longest of them at a place in a text.</summary>
/// <typeparam name="T">What a phrase means.</typeparam>
public sealed class PhraseTable<T>
{
    private readonly Dictionary<string, T> meanings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> longest = new(StringComparer.Ordinal);

    /// <summary>Adds a phrase; the first meaning stays.</summary>
    public void Add(string phrase, T meaning)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        string key = phrase.ToUpperInvariant();
        meanings.TryAdd(key, meaning);
        string[] words = key.Split(' ');
        string first = words.Length == 1 ? "" : words[0];
        longest[first] = Math.Max(longest.GetValueOrDefault(first), words.Length);
    }

    /// <summary>Finds the longest phrase that begins at a word.</summary>
    /// <returns>How many words it has; 0 where there is none.</returns>
    public int Find(WordStream words, int at, out T meaning)
    {
        ArgumentNullException.ThrowIfNull(words);
        int most = longest.GetValueOrDefault(words.Words[at]);
        for (int length = Math.Max(most, 1); length >= 1; length--)
        {
            if (at + length > words.Count || !Joined(words, at, length))
            {
                continue;
            }
            string lead =
                length == 1 ? "" : string.Join(' ', words.Words.AsSpan()[at..(at + length - 1)].ToArray()) + " ";
            foreach (string last in Singulars.Of(words.Words[at + length - 1]))
            {
                if (meanings.TryGetValue(lead + last, out T? found))
                {
                    meaning = found;
                    return length;
                }
            }
        }
        meaning = default!;
        return 0;
    }

    /// <summary>A table of two columns that ships with the tool.</summary>
    public static PhraseTable<T> Load(string file, Func<string, T> meaning)
    {
        ArgumentNullException.ThrowIfNull(meaning);
        PhraseTable<T> table = new();
        foreach (TableRow row in WordTable.Load(typeof(PhraseTable<T>).Assembly, "muc4/" + file, "words", "kind").Rows)
        {
            table.Add(row["words"], meaning(row["kind"]));
        }
        return table;
    }

    private static bool Joined(WordStream words, int at, int length)
    {
        for (int i = at + 1; i < at + length; i++)
        {
            if (!words.JoinsBefore(i))
            {
                return false;
            }
        }
        return true;
    }
}
