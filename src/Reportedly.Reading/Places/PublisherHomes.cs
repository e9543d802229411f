using System.Collections.Frozen;
using Reportedly.Gazetteer;
using Reportedly.Reading.Lexicons;
using Reportedly.Text;

namespace Reportedly.Reading.Places;

/// <summary>Tells where the publisher of a report is at home: by its web address or name (<c>data/lexicons/en/publishers.tsv</c>), else by the address's country.</summary>
internal sealed class PublisherHomes
{
    private const string Local = "local";

    private readonly FrozenDictionary<string, PublisherHome> byDomain;
    private readonly FrozenDictionary<string, PublisherHome> byName;

    private PublisherHomes(
        FrozenDictionary<string, PublisherHome> byDomain,
        FrozenDictionary<string, PublisherHome> byName
    )
    {
        this.byDomain = byDomain;
        this.byName = byName;
    }

    /// <summary>Loads the table that ships in the assembly.</summary>
    /// <param name="gazetteer">Knows the towns.</param>
    /// <exception cref="InvalidDataException">The table is missing or malformed; the message names file, line and remedy.</exception>
    public static PublisherHomes Load(WorldGazetteer gazetteer)
    {
        Dictionary<string, PublisherHome> domains = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, PublisherHome> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (
            TableRow row in LexiconFiles
                .Read("publishers.tsv", "name", "aliases", "domains", "country", "home", "division", "scope")
                .Rows
        )
        {
            PublisherHome home = new(
                row.Find("country"),
                row["scope"] == Local
                    ? TownOf(gazetteer, row.Find("home"), row.Find("country"), row.Find("division"))
                    : null
            );
            foreach (string domain in row.List("domains"))
            {
                domains.TryAdd(domain, home);
            }
            foreach (string name in row.List("aliases").Prepend(row["name"]))
            {
                names.TryAdd(name, home);
            }
        }
        return new PublisherHomes(
            domains.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase),
            names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
        );
    }

    /// <summary>The home of a report's publisher; null where nothing is known of it.</summary>
    public PublisherHome? Of(ReportInput report)
    {
        if (HostOf(report.Url) is { } host)
        {
            for (string? at = host; at is not null; at = Behind(at))
            {
                if (byDomain.TryGetValue(at, out PublisherHome? home))
                {
                    return home;
                }
            }
        }
        if (report.Publisher is { } publisher && byName.TryGetValue(publisher, out PublisherHome? named))
        {
            return named;
        }
        return CountryOf(HostOf(report.Url)) is { } country ? new PublisherHome(country, null) : null;
    }

    private static string? Behind(string host) =>
        host.IndexOf('.', StringComparison.Ordinal) is >= 0 and int dot ? host[(dot + 1)..] : null;

    private static string? HostOf(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Host.Length > 0 ? address.Host : null;

    /// <summary>The country of an address that ends in the two letters of one.</summary>
    private static string? CountryOf(string? host)
    {
        if (host is null || host.Length < 4 || host[^3] != '.')
        {
            return null;
        }
        string code = host[^2..].ToUpperInvariant();
        return code switch
        {
            "UK" => "GB",
            // Two letters that are sold to everybody say nothing.
            "TV" or "CO" or "ME" or "IO" or "EU" or "AI" or "FM" or "CC" or "WS" or "LY" => null,
            _ => char.IsAsciiLetterUpper(code[0]) && char.IsAsciiLetterUpper(code[1]) ? code : null,
        };
    }

    private static PlaceEntry? TownOf(WorldGazetteer gazetteer, string? town, string? country, string? division)
    {
        if (town is null)
        {
            return null;
        }
        Span<NameHit> hits = stackalloc NameHit[64];
        int count = gazetteer.Find(town, hits);
        PlaceEntry? best = null;
        for (int i = 0; i < count; i++)
        {
            PlaceEntry place = gazetteer.Read(hits[i].Place);
            if (
                place.Kind is FeatureKind.Settlement or FeatureKind.District or FeatureKind.Island
                && string.Equals(place.Country, country, StringComparison.Ordinal)
                && (division is null || InDivision(gazetteer, hits[i].Place, division))
            )
            {
                best = best is { } other && other.Population >= place.Population ? other : place;
            }
        }
        return best;
    }

    private static bool InDivision(WorldGazetteer gazetteer, PlaceRef place, string division)
    {
        Span<NameHit> hits = stackalloc NameHit[16];
        int count = gazetteer.Find(division, hits);
        for (int i = 0; i < count; i++)
        {
            if (gazetteer.IsWithin(place, hits[i].Place))
            {
                return true;
            }
        }
        return false;
    }
}
