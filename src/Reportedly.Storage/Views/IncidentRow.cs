using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Storage.Search;

namespace Reportedly.Storage.Views;

/// <summary>What is kept of an incident to find it by, beside the incident itself.</summary>
internal sealed record IncidentRow
{
    /// <summary>A first day later than any, of what no report gives a day.</summary>
    private const long Never = long.MaxValue / 2;

    /// <summary>Order of its id among all ids.</summary>
    public required long Id { get; init; }

    /// <summary>The incident as one line of JSON, packed.</summary>
    public required byte[] Body { get; init; }

    /// <summary>The day that it is listed under.</summary>
    public required long Newest { get; init; }

    /// <summary>First day on which it may have happened.</summary>
    public required long First { get; init; }

    /// <summary>Last day on which it may have happened.</summary>
    public required long Last { get; init; }

    /// <summary>Its type, by number.</summary>
    public required long Type { get; init; }

    /// <summary>One bit for each verdict that a facet of it has.</summary>
    public required long Verdicts { get; init; }

    /// <summary>1 where a report says when it happened, else 0.</summary>
    public required long Dated { get; init; }

    /// <summary>What a map or a timeline needs, as <see cref="OutlineBytes"/> has it.</summary>
    public required byte[] Outline { get; init; }

    /// <summary>What the list of changes keeps, as <see cref="OutlineCodec"/> has it.</summary>
    public required byte[] Sketch { get; init; }

    /// <summary>Digest of the whole incident: another where anything of it is another.</summary>
    public required long Digest { get; init; }

    /// <summary>Every claim that stands in it, by report, with the reason to wait that it gives.</summary>
    public required ImmutableArray<(string Report, string Claim, QueueReason Reason)> Claims { get; init; }

    /// <summary>How many reports tell of it.</summary>
    public required long Reports { get; init; }

    /// <summary>How many origins speak of it.</summary>
    public required long Origins { get; init; }

    /// <summary>
    /// Number of the first telling of those that hang together with its own, in whichever incidents: a report that comes in later and is
    /// linked to one of them is compared with them all.
    /// </summary>
    public required long Component { get; init; }

    /// <summary>What it can be found by, by kind, each once.</summary>
    public required ImmutableArray<(NameKind Kind, string Name)> Names { get; init; }

    /// <summary>Where it can be found on a map, each point once: countries and regions have none.</summary>
    public required ImmutableArray<(double Latitude, double Longitude)> Points { get; init; }

    /// <summary>The row of an incident.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="component">Its <see cref="Component"/>.</param>
    public static IncidentRow Of(Incident incident, long component)
    {
        (long first, long last) = Days(incident);
        byte[] json = IncidentCodec.ToUtf8(incident);
        return new IncidentRow
        {
            Id = IdOrder.Of(incident.Id),
            Body = Packed.Pack(json),
            Digest = ShortDigest.Of(json),
            Outline = OutlineBytes.Of(incident),
            Sketch = OutlineCodec.ToUtf8(OutlineCodec.Of(incident)),
            Claims = [.. ClaimReasons.Of(incident)],
            Newest = Listed(incident),
            First = first,
            Last = last,
            Type = (long)incident.Type,
            Verdicts = incident.Facets.Aggregate(0L, (bits, facet) => bits | Bit(facet.Verdict)),
            Dated = incident.Time is { From: not null } or { To: not null } ? 1 : 0,
            Reports = incident.Reports.Length,
            Origins = incident.Origins.Length,
            Component = component,
            Names = [.. NamesOf(incident).Distinct()],
            Points =
            [
                .. incident
                    .Places.Where(OutlineBytes.IsPoint)
                    .Select(place => (place.Latitude!.Value, place.Longitude!.Value))
                    .Distinct(),
            ],
        };
    }

    /// <summary>The bit of a verdict.</summary>
    public static long Bit(Verdict verdict) => 1L << (int)verdict;

    /// <summary>The day that <see cref="Corroborator"/> orders by.</summary>
    private static long Listed(Incident incident) =>
        (incident.Time?.From ?? incident.Reports[0].Published ?? DateOnly.MinValue).DayNumber;

    /// <summary>Where no report says when it happened, it is looked for under the days on which they appeared.</summary>
    private static (long First, long Last) Days(Incident incident)
    {
        if (incident.Time is { From: not null } or { To: not null })
        {
            return (incident.Time.From?.DayNumber ?? 0, (incident.Time.To ?? incident.Time.From)!.Value.DayNumber);
        }
        long[] published =
        [
            .. incident
                .Reports.Where(one => one.Published is not null)
                .Select(one => (long)one.Published!.Value.DayNumber),
        ];
        return published.Length == 0 ? (Never, -1) : (published.Min(), published.Max());
    }

    private static IEnumerable<(NameKind Kind, string Name)> NamesOf(Incident incident)
    {
        foreach (IncidentParty party in incident.Agents.Concat(incident.Targets))
        {
            foreach (string tail in NameTails.Of(party.Name))
            {
                yield return (NameKind.Actor, tail);
            }
        }
        foreach (IncidentPlace place in incident.Places)
        {
            foreach (string tail in NameTails.Of(place.Name).Concat(NameTails.Of(place.Admin1 ?? "")))
            {
                yield return (NameKind.Place, tail);
            }
            if (place.GeonamesId is { } number)
            {
                yield return (NameKind.Gazetteer, number.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
            if (place.Country is { } country)
            {
                yield return (NameKind.Country, country.ToUpperInvariant());
                if (place.Precision == PlacePrecision.Country)
                {
                    yield return (
                        NameKind.CountryName,
                        $"{SearchWords.Folded(place.Name)}={country.ToUpperInvariant()}"
                    );
                }
            }
        }
    }
}

/// <summary>What sort of name an incident can be found by.</summary>
internal enum NameKind
{
    /// <summary>Somebody with a part in it.</summary>
    Actor,

    /// <summary>A place, or the division that it lies in.</summary>
    Place,

    /// <summary>A GeoNames id.</summary>
    Gazetteer,

    /// <summary>The code of a country.</summary>
    Country,

    /// <summary>A country's name and its code, <c>name=CODE</c>: so the store learns which is which.</summary>
    CountryName,
}
