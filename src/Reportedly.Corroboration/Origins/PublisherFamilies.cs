using System.Collections.Frozen;
using System.Collections.Immutable;
using Reportedly.Text;

namespace Reportedly.Corroboration.Origins;

/// <summary>
/// Which papers, broadcasters and sites belong together, so that they are one voice: those of
/// <c>data/lexicons/en/publisher-families.tsv</c>, and publishers that share a site. Immutable; safe from any thread.
/// </summary>
internal sealed class PublisherFamilies
{
    private const string FamilyFile = "lexicons/en/publisher-families.tsv";
    private const string PublisherFile = "lexicons/en/publishers.tsv";

    private static readonly Lazy<PublisherFamilies> Embedded = new(() =>
        new PublisherFamilies(
            WordTable.Load(typeof(PublisherFamilies).Assembly, FamilyFile, "family", "names", "domains", "state"),
            WordTable.Load(
                typeof(PublisherFamilies).Assembly,
                PublisherFile,
                "name",
                "aliases",
                "domains",
                "country",
                "home",
                "division",
                "scope"
            )
        )
    );

    private readonly FrozenDictionary<string, string> byName;
    private readonly FrozenDictionary<string, string> byDomain;
    private readonly FrozenDictionary<string, string> byState;
    private readonly FrozenDictionary<string, string> publisherByName;
    private readonly FrozenDictionary<string, string> publisherByDomain;

    private PublisherFamilies(WordTable families, WordTable publishers)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        Dictionary<string, string> domains = new(StringComparer.Ordinal);
        Dictionary<string, string> states = new(StringComparer.Ordinal);
        foreach (TableRow row in families.Rows)
        {
            string family = Compact(row["family"]);
            foreach (string name in row.List("names").Add(row["family"]))
            {
                Add(names, Bare(name), family, row);
            }
            foreach (string domain in row.List("domains"))
            {
                Add(domains, domain, family, row);
            }
            if (row.Find("state") is { } state)
            {
                Add(states, state, family, row);
            }
        }
        byName = names.ToFrozenDictionary(StringComparer.Ordinal);
        byDomain = domains.ToFrozenDictionary(StringComparer.Ordinal);
        byState = states.ToFrozenDictionary(StringComparer.Ordinal);
        (publisherByName, publisherByDomain) = Shared(publishers);
    }

    /// <summary>The families that ship with the product.</summary>
    /// <exception cref="InvalidDataException">A table is malformed; the message names file, line and remedy.</exception>
    public static PublisherFamilies Default => Embedded.Value;

    /// <summary>Key of the family of a publisher; null where neither name nor address says anything.</summary>
    /// <param name="publisher">Its name as it stands in a report or came with it.</param>
    /// <param name="url">Address of the report.</param>
    public string? Of(string? publisher, string? url)
    {
        string? host = SiteHost.Of(url);
        // Two papers may share a name, and never a site. What an agency wrote is its own on whatever site.
        string? named = publisher is null ? null : Named(publisher);
        if (host is not null && (named is null || !NewsAgencies.Default.IsFamily(named)))
        {
            if (FamilyOfSite(host) is { } family)
            {
                return family;
            }
        }
        if (named is not null)
        {
            return named;
        }
        if (host is not null)
        {
            foreach (string domain in SiteHost.Above(host))
            {
                if (publisherByDomain.TryGetValue(domain, out string? shared))
                {
                    return shared;
                }
            }
        }
        string bare = publisher is null ? "" : Compact(Stripped(Bare(publisher), "-"));
        return bare.Length > 0 ? bare
            : host is null ? null
            : Compact(SiteHost.Name(host));
    }

    /// <summary>The family of what a state owns: "state television" in a report on it; null where none is known.</summary>
    /// <param name="country">ISO 3166-1 alpha-2 code.</param>
    public string? OfState(string country) => byState.GetValueOrDefault(country);

    /// <summary>The family that the tables know a name of; null where they do not.</summary>
    public string? Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string bare = Bare(name);
        string stripped = Stripped(bare, "-");
        foreach (string form in (string[])[bare, stripped, Stripped(stripped, null), Leading(stripped)])
        {
            if (byName.TryGetValue(form, out string? family) || publisherByName.TryGetValue(form, out family))
            {
                return family;
            }
        }
        return null;
    }

    private string? FamilyOfSite(string host)
    {
        foreach (string domain in SiteHost.Above(host))
        {
            if (byDomain.TryGetValue(domain, out string? family))
            {
                return family;
            }
        }
        return null;
    }

    private static string Bare(string name)
    {
        string folded = FoldedWords.Of(name);
        return folded.StartsWith("the ", StringComparison.Ordinal) ? folded[4..] : folded;
    }

    /// <summary>A name without the words at its end that only say what sort of paper it is.</summary>
    /// <param name="folded">The folded name.</param>
    /// <param name="sort">"-" for words that never belong to a name, null for all.</param>
    private static string Stripped(string folded, string? sort)
    {
        ImmutableArray<string> words = [.. folded.Split(' ')];
        for (int length = Math.Min(3, words.Length - 1); length > 0; length--)
        {
            OriginWord? word = OriginWords.Default.Find(
                FoldedWords.Join(words.AsSpan()[^length..]),
                OriginRole.Edition
            );
            if (word is not null && (sort is null || word.Body is null))
            {
                words = words[..^length];
                length = Math.Min(3, words.Length - 1) + 1;
            }
        }
        return FoldedWords.Join(words.AsSpan());
    }

    /// <summary>A name without words at its start that say what sort of paper it is: "state news agency SANA", "Sunday Mirror".</summary>
    private static string Leading(string folded)
    {
        ImmutableArray<string> words = [.. folded.Split(' ')];
        while (
            words.Length > 1
            && (
                OriginWords.Default.Has(words[0], OriginRole.Edition)
                || words[0] is "state" or "run" or "owned" or "official"
                || (words.Length > 2 && CountryWords.Default.Of([words[0]]) is not null)
            )
        )
        {
            words = words.RemoveAt(0);
        }
        return FoldedWords.Join(words.AsSpan());
    }

    /// <summary>A key without spaces, so that "Kelvar Post" and its site "kelvarpost.example" are one.</summary>
    private static string Compact(string name) => Bare(name).Replace(" ", "", StringComparison.Ordinal);

    private static void Add(Dictionary<string, string> into, string key, string family, TableRow row)
    {
        if (!into.TryAdd(key, family) && into[key] != family)
        {
            throw row.Bad($"'{key}' is also of the family {into[key]}; leave it in one of the two.");
        }
    }

    /// <summary>Publishers that share a site belong together; a name that two of them have says nothing.</summary>
    private (FrozenDictionary<string, string> ByName, FrozenDictionary<string, string> ByDomain) Shared(
        WordTable publishers
    )
    {
        Dictionary<string, string> domains = new(StringComparer.Ordinal);
        Dictionary<string, string?> names = new(StringComparer.Ordinal);
        foreach (TableRow row in publishers.Rows)
        {
            ImmutableArray<string> sites = row.List("domains");
            string own = Compact(row["name"]);
            string key =
                sites
                    .Select(site => FamilyOfSite(site) ?? domains.GetValueOrDefault(site))
                    .FirstOrDefault(known => known is not null)
                ?? own;
            foreach (string site in sites)
            {
                domains.TryAdd(site, key);
            }
            foreach (string name in row.List("aliases").Add(row["name"]).Select(Bare).Distinct())
            {
                names[name] = names.TryGetValue(name, out string? other) && other != key ? null : key;
            }
        }
        return (
            names
                .Where(pair => pair.Value is not null)
                .ToFrozenDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal),
            domains.ToFrozenDictionary(StringComparer.Ordinal)
        );
    }
}
