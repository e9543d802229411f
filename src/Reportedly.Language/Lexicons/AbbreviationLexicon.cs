using System.Collections.Frozen;
using Reportedly.Language.Tagging;
using Reportedly.Text;

namespace Reportedly.Language.Lexicons;

/// <summary>How an abbreviation behaves at its stop.</summary>
internal enum AbbreviationKind : byte
{
    /// <summary>Written with a stop; may end a sentence.</summary>
    Plain,

    /// <summary>Stands before a name and never ends a sentence.</summary>
    Title,

    /// <summary>An abbreviation only before a number: <c>No. 5</c>.</summary>
    Number,

    /// <summary>A unit without a stop, written onto a number: <c>9am</c>.</summary>
    Unit,
}

/// <summary>One abbreviation.</summary>
internal readonly record struct Abbreviation(AbbreviationKind Kind, WordClass Class);

/// <summary>Words that carry a stop of their own, and units that are written onto numbers.</summary>
internal sealed class AbbreviationLexicon
{
    private readonly FrozenDictionary<string, Abbreviation>.AlternateLookup<ReadOnlySpan<char>> byForm;

    public AbbreviationLexicon(WordTable table)
    {
        Dictionary<string, Abbreviation> entries = new(StringComparer.OrdinalIgnoreCase);
        foreach (TableRow row in table.Rows)
        {
            string form = row["form"];
            entries[form] = new(row.Choice<AbbreviationKind>("kind"), row.Choice<WordClass>("class"));
            Longest = Math.Max(Longest, form.Length);
        }
        byForm = entries.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Length of the longest entry, in UTF-16 units.</summary>
    public int Longest { get; }

    /// <summary>Looks a form up, stop included; its case does not matter.</summary>
    public bool TryFind(ReadOnlySpan<char> form, out Abbreviation found)
    {
        found = default;
        return form.Length <= Longest && byForm.TryGetValue(form, out found);
    }
}
