using Reportedly.Text;

namespace Reportedly.Gazetteer.Names;

/// <summary>
/// The families of one scope. A word is tried as a whole, then at its end and its start, then what is left from left to
/// right; everywhere the longest pattern counts, and what was replaced is not looked at again. Immutable.
/// </summary>
internal sealed class Family
{
    private readonly PatternTree words = new();
    private readonly PatternTree articles = new();
    private readonly PatternTree starts = new();

    /// <summary>Their patterns are written backwards.</summary>
    private readonly PatternTree ends = new();
    private readonly PatternTree inside = new();
    private readonly bool[] doubles = new bool[26];
    private readonly bool joined;

    /// <summary>Makes a scope's families of its rows.</summary>
    /// <exception cref="InvalidDataException">A row is wrong; the message names file, line and remedy.</exception>
    /// <param name="rows">The rows.</param>
    /// <param name="scope">The scope's bit.</param>
    /// <param name="triggers">Where it is noted what may change a name.</param>
    public Family(IEnumerable<TableRow> rows, byte scope, ScopeTriggers triggers)
    {
        foreach (TableRow row in rows)
        {
            FamilyPlace place = row.Choice<FamilyPlace>("where");
            string replacement = row.Find("replacement") ?? "";
            joined |= place == FamilyPlace.Between;
            foreach (string pattern in row.Words("pattern"))
            {
                // Keys have room for three times the name.
                if (pattern.AsSpan().ContainsAnyExceptInRange('a', 'z') || replacement.Length > pattern.Length * 3)
                {
                    throw row.Bad(
                        $"'{pattern}' must be of letters from a to z, and '{replacement}' at most three times as long."
                    );
                }
                Add(place, pattern, replacement);
                if (pattern != replacement)
                {
                    triggers.Add(scope, place, pattern);
                }
            }
        }
    }

    /// <summary>Writes the key of a folded name.</summary>
    /// <param name="folded">The name.</param>
    /// <param name="key">Room for <see cref="Families.MostFor"/> letters.</param>
    /// <returns>Its length.</returns>
    public int Key(ReadOnlySpan<char> folded, Span<char> key)
    {
        int count = 0;
        for (int start = 0; start < folded.Length; )
        {
            ReadOnlySpan<char> rest = folded[start..];
            int length = rest.IndexOf(' ');
            ReadOnlySpan<char> word = length < 0 ? rest : rest[..length];
            start += word.Length + 1;
            if (length > 0 && articles.AtStart(word, out int article) is not null && article == word.Length)
            {
                continue;
            }
            if (count > 0 && !joined)
            {
                key[count++] = ' ';
            }
            count = Write(word, key, count);
        }
        return count;
    }

    private int Write(ReadOnlySpan<char> word, Span<char> key, int count)
    {
        if (words.Opens(word[0]) && words.AtStart(word, out int whole) is { } form && whole == word.Length)
        {
            return Write(form, key, count);
        }
        int tail = 0;
        // Two letters at the least stand before an ending.
        string? end = word.Length > 2 && ends.Opens(word[^1]) ? ends.AtEnd(word[2..], out tail) : null;
        word = word[..^tail];
        if (starts.Opens(word[0]) && starts.AtStart(word, out int head) is { } begin)
        {
            count = Write(begin, key, count);
            word = word[head..];
        }
        for (int i = 0; i < word.Length; )
        {
            char letter = word[i];
            if (inside.Opens(letter) && inside.AtStart(word[i..], out int length) is { } replacement)
            {
                count = Write(replacement, key, count);
                i += length;
                continue;
            }
            bool twice =
                i + 1 < word.Length && word[i + 1] == letter && letter is >= 'a' and <= 'z' && doubles[letter - 'a'];
            i += twice ? 2 : 1;
            key[count++] = letter;
        }
        return end is null ? count : Write(end, key, count);
    }

    private static int Write(string replacement, Span<char> key, int count)
    {
        foreach (char letter in replacement)
        {
            key[count++] = letter;
        }
        return count;
    }

    private void Add(FamilyPlace place, string pattern, string replacement)
    {
        switch (place)
        {
            case FamilyPlace.Word:
                words.Add(pattern, replacement);
                break;
            case FamilyPlace.Article:
                articles.Add(pattern, "");
                break;
            case FamilyPlace.Start:
                starts.Add(pattern, replacement);
                break;
            case FamilyPlace.End:
                char[] backwards = pattern.ToCharArray();
                Array.Reverse(backwards);
                ends.Add(backwards, replacement);
                break;
            case FamilyPlace.Inside:
                inside.Add(pattern, replacement);
                break;
            case FamilyPlace.Double:
                foreach (char letter in pattern)
                {
                    doubles[letter - 'a'] = true;
                }
                break;
            default:
                break;
        }
    }
}
