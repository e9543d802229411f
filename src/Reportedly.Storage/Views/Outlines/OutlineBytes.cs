using System.Text;
using Reportedly.Corroboration;
using Reportedly.Records;

namespace Reportedly.Storage.Views;

/// <summary>What a map or a timeline needs of an incident, in few bytes: a hundred thousand of them are read for one screen.</summary>
internal static class OutlineBytes
{
    /// <summary>True of places that are a point on a map; of countries and regions the middle says nothing.</summary>
    public static bool IsPoint(IncidentPlace place) =>
        place is { Latitude: not null, Longitude: not null }
        && place.Precision is not (PlacePrecision.Country or PlacePrecision.Region);

    /// <summary>An incident's outline.</summary>
    public static byte[] Of(Incident incident)
    {
        Facet[] killed =
        [
            .. incident.Facets.Where(facet => facet is { Measure: Measure.Killed, Question: FacetQuestion.Figure }),
        ];
        using MemoryStream stream = new(64);
        using BinaryWriter bytes = new(stream, Encoding.UTF8);
        bytes.Maybe(incident.Time?.From?.DayNumber);
        bytes.Maybe(incident.Time?.To?.DayNumber);
        bytes.Count((int)incident.Type);
        bytes.Count((int)incident.Facets.Aggregate(0L, (bits, facet) => bits | IncidentRow.Bit(facet.Verdict)));
        bytes.Count(incident.Reports.Length);
        bytes.Count(incident.Origins.Length);
        bytes.Maybe(killed.Min(facet => facet.Low));
        bytes.Maybe(killed.Max(facet => facet.High));
        bytes.All(
            [.. incident.Places.Where(IsPoint)],
            (to, place) =>
            {
                to.Write(place.Latitude!.Value);
                to.Write(place.Longitude!.Value);
                // A place of no known fineness may be of any: it counts as the coarsest that is a point.
                to.Count((int)(place.Precision ?? PlacePrecision.Admin1));
            }
        );
        bytes.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads one.</summary>
    /// <param name="id">Number of the incident's id.</param>
    /// <param name="outline">What <see cref="Of"/> wrote.</param>
    public static OutlinedIncident Read(long id, ReadOnlySpan<byte> outline)
    {
        FieldReader fields = new(outline);
        return new OutlinedIncident(
            IdOrder.Incident(id),
            Day(fields.MaybeInt32()),
            Day(fields.MaybeInt32()),
            (EventType)fields.Count(),
            fields.Count(),
            fields.Count(),
            fields.Count(),
            fields.MaybeInt64(),
            fields.MaybeInt64(),
            fields.All(
                (ref FieldReader from) => new OutlinedPoint(from.Double(), from.Double(), (PlacePrecision)from.Count())
            )
        );
    }

    private static DateOnly? Day(int? number) => number is { } day ? DateOnly.FromDayNumber(day) : null;
}
