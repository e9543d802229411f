using System.Collections.Frozen;
using System.Globalization;

namespace Reportedly.Language.Tagging;

/// <summary>
/// Lemmas by form and tag: for each tag, endings of forms and what to make of them. The longest ending that is known decides; a whole word is an ending
/// that begins with <c>^</c>. Never changed, and shared by all threads.
/// </summary>
internal sealed class LemmaTable
{
    /// <summary>Longer endings are not known; longer words are their own lemma.</summary>
    public const int Longest = 48;

    private readonly FrozenDictionary<string, Edit>.AlternateLookup<ReadOnlySpan<char>> edits;
    private readonly int longestEnding;

    /// <summary>Takes the table.</summary>
    /// <param name="lines">
    /// For each ending the tag's number, the ending, how many letters to cut, what to add, and what to do with capitals (see <see cref="MarkOf"/>),
    /// divided by tabs.
    /// </param>
    /// <exception cref="FormatException">A line is malformed.</exception>
    public LemmaTable(IReadOnlyList<string> lines)
    {
        Dictionary<string, Edit> found = new(lines.Count, StringComparer.Ordinal);
        foreach (string line in lines)
        {
            string[] cells = line.Split('\t');
            int tag = int.Parse(cells[0], CultureInfo.InvariantCulture);
            Edit edit = new(int.Parse(cells[2], CultureInfo.InvariantCulture), cells[3], CaseOf(cells[4]));
            found.Add((char)(tag + 1) + cells[1], edit);
            longestEnding = Math.Max(longestEnding, cells[1].Length);
        }
        edits = found.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Writes the lemma of a form.</summary>
    /// <param name="form">The form as printed.</param>
    /// <param name="tag">The number of its tag.</param>
    /// <param name="lemma">Room for <see cref="Longest"/> units and some more.</param>
    /// <returns>Units written; 0 where the form is its own lemma.</returns>
    public int Write(ReadOnlySpan<char> form, int tag, Span<char> lemma)
    {
        if (form.Length > Longest)
        {
            return 0;
        }
        Span<char> key = stackalloc char[Longest + 2];
        key[1] = '^';
        int length = form.ToLowerInvariant(key[2..]);
        key = key[..(length + 2)];
        // Each shorter ending overwrites one more unit before it with the tag.
        for (int at = Math.Max(0, key.Length - 1 - longestEnding); at < key.Length; at++)
        {
            key[at] = (char)(tag + 1);
            if (edits.TryGetValue(key[at..], out Edit? edit) && edit.Cut <= length)
            {
                return Apply(form, edit.Cut, edit.Add, edit.Letters, lemma);
            }
        }
        form.CopyTo(lemma);
        Lower(lemma[..length]);
        return length;
    }

    /// <summary>The lemma that an edit makes of a form.</summary>
    public static string Apply(string form, int cut, string add, LemmaCase letters)
    {
        if (cut > form.Length)
        {
            return form;
        }
        Span<char> lemma = new char[form.Length + add.Length];
        return lemma[..Apply(form, cut, add, letters, lemma)].ToString();
    }

    /// <summary>How a table writes what to do with capitals.</summary>
    public static char MarkOf(LemmaCase letters) =>
        letters switch
        {
            LemmaCase.Small => 'l',
            LemmaCase.Printed => 'p',
            _ => 'c',
        };

    private static LemmaCase CaseOf(string mark) =>
        mark switch
        {
            "l" => LemmaCase.Small,
            "p" => LemmaCase.Printed,
            "c" => LemmaCase.Capital,
            _ => throw new FormatException($"'{mark}' says nothing of capitals."),
        };

    private static int Apply(ReadOnlySpan<char> form, int cut, string add, LemmaCase letters, Span<char> lemma)
    {
        int kept = form.Length - cut;
        form[..kept].CopyTo(lemma);
        add.CopyTo(lemma[kept..]);
        int written = kept + add.Length;
        if (letters != LemmaCase.Printed)
        {
            Lower(lemma[..kept]);
        }
        if (letters == LemmaCase.Capital && written > 0)
        {
            lemma[0] = char.ToUpperInvariant(lemma[0]);
        }
        return written;
    }

    private static void Lower(Span<char> word)
    {
        foreach (ref char c in word)
        {
            c = char.ToLowerInvariant(c);
        }
    }

    private sealed record Edit(int Cut, string Add, LemmaCase Letters);
}
