using System.Collections.Frozen;
using Reportedly.Text;

namespace Reportedly.Corroboration.Origins;

/// <summary>News agencies and how lines that credit a text to one have them. Immutable; safe from any thread.</summary>
internal sealed class NewsAgencies
{
    private const string File = "lexicons/en/news-agencies.tsv";

    private static readonly Lazy<NewsAgencies> Embedded = new(() =>
        new NewsAgencies(WordTable.Load(typeof(NewsAgencies).Assembly, File, "agency", "credits"))
    );

    private readonly FrozenDictionary<string, string> byCredit;
    private readonly Lazy<FrozenSet<string>> families;

    private NewsAgencies(WordTable table)
    {
        Dictionary<string, string> read = new(StringComparer.Ordinal);
        foreach (TableRow row in table.Rows)
        {
            foreach (string credit in row.List("credits"))
            {
                read.TryAdd(credit, row["agency"]);
            }
        }
        byCredit = read.ToFrozenDictionary(StringComparer.Ordinal);
        families = new Lazy<FrozenSet<string>>(() =>
            read
                .Values.Select(agency => PublisherFamilies.Default.Named(agency) ?? "")
                .Where(family => family.Length > 0)
                .ToFrozenSet(StringComparer.Ordinal)
        );
    }

    /// <summary>The agencies that ship with the product.</summary>
    /// <exception cref="InvalidDataException">The table is malformed; the message names file, line and remedy.</exception>
    public static NewsAgencies Default => Embedded.Value;

    /// <summary>The agencies by name.</summary>
    public IEnumerable<string> Names => byCredit.Values;

    /// <summary>True where a family has an agency.</summary>
    public bool IsFamily(string family) => families.Value.Contains(family);

    /// <summary>The agency that a credit names: one of the table, or anything that is called a news or press agency. Null for others.</summary>
    /// <param name="credit">The words, without marks around them.</param>
    public string? Of(ReadOnlySpan<char> credit)
    {
        string words = credit.ToString();
        if (byCredit.TryGetValue(words, out string? agency))
        {
            return agency;
        }
        string bare = words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;
        bool isAgency =
            bare.Length is > 12 and < 60
            && char.IsUpper(bare[0])
            && (
                bare.EndsWith(" News Agency", StringComparison.OrdinalIgnoreCase)
                || bare.EndsWith(" Press Agency", StringComparison.OrdinalIgnoreCase)
            );
        return byCredit.TryGetValue(bare, out agency) ? agency
            : isAgency ? bare
            : null;
    }
}
