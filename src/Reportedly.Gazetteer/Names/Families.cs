using Reportedly.Gazetteer.Files;
using Reportedly.Text;

namespace Reportedly.Gazetteer.Names;

/// <summary>
/// Families of spellings: what <c>data/gazetteer/families.tsv</c> says is one name in the countries of a scope. A family's
/// key is the form that all its spellings share. Immutable; safe from any thread.
/// </summary>
internal sealed class Families
{
    /// <summary>A key with fewer letters finds too much that is something else.</summary>
    public const int ShortestKey = 4;

    /// <summary>How many scopes there may be.</summary>
    public const int MostScopes = 8;

    private const string Everywhere = "*";

    private static readonly Lazy<Families> Embedded = new(() =>
        new Families(
            WordTable.Load(typeof(Families).Assembly, "gazetteer/scopes.tsv", ScopeColumns),
            WordTable.Load(typeof(Families).Assembly, "gazetteer/families.tsv", FamilyColumns)
        )
    );

    private readonly List<Family> members = [];
    private readonly ScopeTriggers triggers = new();
    private readonly byte[] covered = new byte[char.MaxValue + 1];

    /// <summary>Makes the families of two tables.</summary>
    /// <param name="scopes">Columns <see cref="ScopeColumns"/>.</param>
    /// <param name="families">Columns <see cref="FamilyColumns"/>.</param>
    /// <exception cref="InvalidDataException">A row is wrong; the message names file, line and remedy.</exception>
    public Families(WordTable scopes, WordTable families)
    {
        Dictionary<string, List<TableRow>> rules = new(StringComparer.Ordinal);
        foreach (TableRow row in scopes.Rows)
        {
            rules.Add(row["scope"], []);
        }
        foreach (TableRow row in families.Rows)
        {
            if (!rules.TryGetValue(row["scope"], out List<TableRow>? some))
            {
                throw row.Bad($"'{row["scope"]}' is no scope; write one of {string.Join(", ", rules.Keys)}.");
            }
            some.Add(row);
        }
        foreach (TableRow row in scopes.Rows)
        {
            if (members.Count == MostScopes)
            {
                throw row.Bad($"there are more than {MostScopes} scopes; put two into one.");
            }
            byte bit = (byte)(1 << members.Count);
            members.Add(new Family(rules[row["scope"]], bit, triggers));
            foreach (string code in row.Words("countries"))
            {
                ushort country = CountryCode.Pack(code);
                if (country == 0 && code != Everywhere)
                {
                    throw row.Bad($"'{code}' is no country; write codes of two letters with spaces between, or '*'.");
                }
                covered[country] |= bit;
            }
        }
        for (int country = 1; country < covered.Length; country++)
        {
            covered[country] |= covered[0];
        }
    }

    /// <summary>The columns of <c>scopes.tsv</c>.</summary>
    public static ReadOnlySpan<string> ScopeColumns => (string[])["scope", "countries", "why"];

    /// <summary>The columns of <c>families.tsv</c>.</summary>
    public static ReadOnlySpan<string> FamilyColumns =>
        (string[])["scope", "where", "pattern", "replacement", "example"];

    /// <summary>The families that ship with the product.</summary>
    public static Families Default => Embedded.Value;

    /// <summary>How much room a key may need.</summary>
    public static int MostFor(int length) => (length * 3) + 1;

    /// <summary>The scopes that cover a country, a bit each; see <see cref="CountryCode"/>.</summary>
    public int Covering(ushort country) => covered[country];

    /// <summary>The scopes whose key of a name may be another than the name, a bit each.</summary>
    /// <param name="folded">What <see cref="NameFolding.Fold(ReadOnlySpan{char}, Span{char})"/> gave.</param>
    public int Changing(ReadOnlySpan<char> folded) => triggers.Of(folded);

    /// <summary>The key of a folded name in a scope.</summary>
    /// <param name="scope">The scope, from 0.</param>
    /// <param name="folded">What <see cref="NameFolding.Fold(ReadOnlySpan{char}, Span{char})"/> gave.</param>
    /// <param name="key">Where it goes; room for <see cref="MostFor"/> letters.</param>
    /// <returns>Its length; 0 where it is the name itself, or too short.</returns>
    public int Key(int scope, ReadOnlySpan<char> folded, Span<char> key)
    {
        int length = members[scope].Key(folded, key);
        return length < ShortestKey || folded.SequenceEqual(key[..length]) ? 0 : length;
    }
}
