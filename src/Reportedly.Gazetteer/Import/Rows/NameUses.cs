using System.Collections.Frozen;
using System.Text;
using Reportedly.Text;

namespace Reportedly.Gazetteer.Import.Rows;

/// <summary>Which alternate names are names, and of which rank: <c>alternate-names.tsv</c>.</summary>
internal sealed class NameUses
{
    /// <summary>The name of the table in the assembly.</summary>
    public const string Resource = "gazetteer/alternate-names.tsv";

    private readonly FrozenDictionary<string, NameRank?> uses;
    private readonly FrozenDictionary<string, NameRank?>.AlternateLookup<ReadOnlySpan<char>> byLetters;

    private NameUses(FrozenDictionary<string, NameRank?> uses)
    {
        this.uses = uses;
        byLetters = this.uses.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Loads the table that ships with the program.</summary>
    /// <exception cref="InvalidDataException">A row is malformed; the message names file, line and remedy.</exception>
    public static NameUses Load()
    {
        WordTable table = WordTable.Load(typeof(NameUses).Assembly, Resource, "code", "use", "meaning");
        Dictionary<string, NameRank?> uses = new(StringComparer.Ordinal);
        foreach (TableRow row in table.Rows)
        {
            NameRank? rank = row["use"] switch
            {
                "none" => null,
                "variant" => NameRank.Variant,
                var other => throw row.Bad($"'{other}' is no use; write none or variant."),
            };
            if (!uses.TryAdd(row["code"], rank))
            {
                throw row.Bad("this code has a row already; delete one.");
            }
        }
        return new NameUses(uses.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The rank of a name, or null where it names nothing.</summary>
    public NameRank? RankOf(in AlternateNameRow row)
    {
        // Languages have two or three letters, and with a script or a country at most a dozen.
        Span<char> letters = stackalloc char[16];
        if (
            row.Language.Length <= letters.Length
            && Encoding.Latin1.GetChars(row.Language, letters) is int length
            && byLetters.TryGetValue(letters[..length], out NameRank? rank)
        )
        {
            return rank;
        }
        return row.IsHistoric || row.IsColloquial ? NameRank.Variant
            : row.IsPreferred && row.Language.SequenceEqual("en"u8) ? NameRank.Primary
            : NameRank.Alias;
    }
}
