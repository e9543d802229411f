using System.Collections.Immutable;
using System.Text;

namespace Reportedly.Export.Redacting;

/// <summary>
/// Puts <c>[name]</c> in place of names. Names of several words are found whatever their case and whatever stands between the words, as in
/// an address; single words only as they are written, since many are words of the language too.
/// </summary>
internal sealed class NameEraser
{
    /// <summary>What stands in place of a name.</summary>
    public const string Mark = "[name]";

    /// <summary>The most characters that stand between two words of one name.</summary>
    private const int WidestGap = 3;

    private readonly Dictionary<string, List<ImmutableArray<string>>> byFirst = new(StringComparer.OrdinalIgnoreCase);
    private readonly NameEraser? wider;

    /// <param name="names">The names, each as its words.</param>
    /// <param name="wider">Erases further names; null for none.</param>
    public NameEraser(IEnumerable<ImmutableArray<string>> names, NameEraser? wider = null)
    {
        this.wider = wider;
        foreach (ImmutableArray<string> name in names.OrderByDescending(name => name.Length))
        {
            if (!byFirst.TryGetValue(name[0], out List<ImmutableArray<string>>? same))
            {
                byFirst[name[0]] = same = [];
            }
            same.Add(name);
        }
    }

    /// <summary>The text without the names; null stays null.</summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    public string? Erase(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return text;
        }
        List<Range> words = NameWords.In(text);
        StringBuilder? erased = null;
        int done = 0;
        for (int i = 0; i < words.Count; )
        {
            int length = Longest(text, words, i);
            if (length == 0)
            {
                i++;
                continue;
            }
            erased ??= new StringBuilder(text.Length);
            erased.Append(text, done, words[i].Start.Value - done).Append(Mark);
            done = words[i + length - 1].End.Value;
            i += length;
        }
        return erased is null ? text : erased.Append(text, done, text.Length - done).ToString();
    }

    private int Longest(string text, List<Range> words, int at)
    {
        int found = wider?.Longest(text, words, at) ?? 0;
        if (byFirst.TryGetValue(text[words[at]], out List<ImmutableArray<string>>? names))
        {
            foreach (ImmutableArray<string> name in names.TakeWhile(name => name.Length > found))
            {
                if (StandsAt(name, text, words, at))
                {
                    return name.Length;
                }
            }
        }
        return found;
    }

    private static bool StandsAt(ImmutableArray<string> name, string text, List<Range> words, int at)
    {
        if (at + name.Length > words.Count)
        {
            return false;
        }
        StringComparison comparison = name.Length == 1 ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        for (int i = 0; i < name.Length; i++)
        {
            bool isNear = i == 0 || words[at + i].Start.Value - words[at + i - 1].End.Value <= WidestGap;
            if (!isNear || !text.AsSpan(words[at + i]).Equals(name[i], comparison))
            {
                return false;
            }
        }
        return true;
    }
}
