using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Reportedly.Evaluation.Muc4;

/// <summary>A body's words in upper case, with where they stand and in which sentence.</summary>
public sealed partial class WordStream
{
    private readonly ImmutableArray<Match> words;

    /// <summary>Cuts a text.</summary>
    public WordStream(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        words = [.. WordForm().Matches(text).Cast<Match>()];
        Words = [.. words.Select(word => word.Value.ToUpperInvariant())];
        int[] sentences = new int[words.Length];
        for (int i = 1; i < words.Length; i++)
        {
            sentences[i] = sentences[i - 1] + (EndsBefore(i) ? 1 : 0);
        }
        Sentences = [.. sentences];
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The words.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>The number of the sentence that each word stands in.</summary>
    public ImmutableArray<int> Sentences { get; }

    /// <summary>How many words there are.</summary>
    public int Count => words.Length;

    /// <summary>What stands between a word and the one before it.</summary>
    public ReadOnlySpan<char> GapBefore(int word) =>
        word == 0 ? [] : Text.AsSpan(EndOf(word - 1), StartOf(word) - EndOf(word - 1));

    /// <summary>True where nothing but blanks stands before the word.</summary>
    public bool JoinsBefore(int word) => word > 0 && GapBefore(word).IsWhiteSpace();

    /// <summary>Offset of a word's first character.</summary>
    public int StartOf(int word) => words[word].Index;

    /// <summary>Offset behind a word's last character.</summary>
    public int EndOf(int word) => words[word].Index + words[word].Length;

    /// <summary>The text from one word to another, the second left out.</summary>
    public string Slice(int from, int to) => from >= to ? "" : Text[StartOf(from)..EndOf(to - 1)];

    /// <summary>The first word that ends behind an offset.</summary>
    public int At(int offset)
    {
        int low = 0;
        int high = words.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (EndOf(middle) <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }

    /// <summary>The words of a sentence: from, and the one behind the last.</summary>
    public (int From, int To) Sentence(int word)
    {
        int from = word;
        while (from > 0 && Sentences[from - 1] == Sentences[word])
        {
            from--;
        }
        int to = word + 1;
        while (to < Count && Sentences[to] == Sentences[word])
        {
            to++;
        }
        return (from, to);
    }

    private bool EndsBefore(int word)
    {
        ReadOnlySpan<char> gap = GapBefore(word);
        if (gap.Contains('\n'))
        {
            return true;
        }
        int stop = gap.IndexOfAny('.', '?', '!');
        if (stop < 0 || !gap[stop..].ContainsAny(' ', '\t'))
        {
            return false;
        }
        string before = Words[word - 1];
        return gap.Contains("  ", StringComparison.Ordinal) && before != "U.S"
            || !(
                before.Length == 1
                || before.Contains('.', StringComparison.Ordinal)
                || WordClasses.Shortened.Contains(before)
            );
    }

    [GeneratedRegex(@"[A-Za-z0-9](?:[A-Za-z0-9'\-]|[.,](?=[A-Za-z0-9]))*")]
    private static partial Regex WordForm();
}
