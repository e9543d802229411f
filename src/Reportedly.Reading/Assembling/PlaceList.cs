using System.Collections.Immutable;
using System.Globalization;
using Reportedly.Gazetteer;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Places;
using Reportedly.Reading.Rules;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Reading.Assembling;

/// <summary>
/// The places of a record: one for each location, however it is called, in the order in which something first refers to them. A name of which it is
/// not known where it lies is a place of its own.
/// </summary>
/// <param name="text">The layers of language.</param>
/// <param name="mentions">The mentions of the report.</param>
/// <param name="toponyms">Which places are named, in the order of the text.</param>
/// <param name="derivations">Takes how each place was read.</param>
internal sealed class PlaceList(
    Analysis text,
    ImmutableArray<Mention> mentions,
    ImmutableArray<PlaceReading> toponyms,
    IDictionary<string, Derivation> derivations
)
{
    private readonly List<Place> places = [];
    private readonly Dictionary<PlaceRef, string> byPlace = [];
    private readonly Dictionary<string, string> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<PlaceRef, TextSpan> spansOfPlaces = toponyms
        .Where(r => r.Place is not null && IsName(r))
        .ToLookup(r => r.Place!.Place, r => r.Toponym.Span);
    private ILookup<string, TextSpan>? spansOfNames;

    /// <summary>The places referred to so far.</summary>
    public ImmutableArray<Place> All => [.. places];

    /// <summary>The id of the place that a mention names, which is added where it is new.</summary>
    /// <param name="index">The mention.</param>
    public string IdOf(int index)
    {
        Mention mention = mentions[index];
        string name = text.Quote(mention.Name);
        string key = mention.Place?.Name ?? name;
        PlaceReading? reading = ReadingOf(mention);
        if (reading?.Place is { } grounded && byPlace.TryGetValue(grounded.Place, out string? known))
        {
            return known;
        }
        if (reading?.Place is null && byName.TryGetValue(key, out known))
        {
            return known;
        }
        string id = "p" + (places.Count + 1).ToString(CultureInfo.InvariantCulture);
        places.Add(
            reading?.Place is { } place ? Resolved(id, name, place) : Unresolved(id, name, key, mention, reading)
        );
        if (reading?.Place is { } resolved)
        {
            byPlace.Add(resolved.Place, id);
        }
        else
        {
            byName.Add(key, id);
        }
        derivations[id] = DerivationOf(mention, reading);
        return id;
    }

    private Place Resolved(string id, string name, GroundedPlace place) =>
        new()
        {
            Id = id,
            Name = name,
            Mentions = [.. spansOfPlaces[place.Place].Select(Quote)],
            Status = PlaceStatus.Resolved,
            GeonamesId = place.Entry.GeonamesId,
            Country = place.Entry.Country,
            Admin1 = place.Admin1,
            Latitude = place.Entry.Latitude,
            Longitude = place.Entry.Longitude,
            Precision = PlacePrecisions.Of(place.Entry.Kind),
        };

    private Place Unresolved(string id, string name, string key, Mention mention, PlaceReading? reading)
    {
        spansOfNames ??= mentions
            .Where(m => m.IsPlace && ReadingOf(m)?.Place is null)
            .ToLookup(m => m.Place!.Name, m => text.Span(m.Name), StringComparer.OrdinalIgnoreCase);
        ImmutableArray<QuotedSpan> spans = [.. spansOfNames[key].Select(Quote)];
        ImmutableArray<GroundedPlace> candidates = reading?.Candidates ?? [];
        return new Place
        {
            Id = id,
            Name = name,
            Mentions = spans.IsEmpty ? [Quote(text.Span(mention.Name))] : spans,
            Status = candidates.IsEmpty ? PlaceStatus.Unresolved : PlaceStatus.Ambiguous,
            Country = reading?.Around?.Entry.Country ?? mention.Place?.Country,
            Admin1 = reading?.Around?.Admin1,
            Precision = mention.Place?.Precision,
            Candidates =
            [
                .. candidates.Select(c => new PlaceCandidate(
                    c.Entry.GeonamesId,
                    c.Entry.Name,
                    c.Entry.Country,
                    c.Entry.Latitude,
                    c.Entry.Longitude
                )),
            ],
        };
    }

    /// <summary>The toponym by which a mention names a place, the finest where it holds several; null where it holds none but names inside of names.</summary>
    private PlaceReading? ReadingOf(Mention mention)
    {
        TextSpan span = text.Span(mention.Name);
        PlaceReading? finest = null;
        for (int i = FirstBehind(span.Start); i < toponyms.Length && toponyms[i].Toponym.Span.Start < span.End; i++)
        {
            PlaceReading reading = toponyms[i];
            if (IsName(reading) && (finest is null || FinenessOf(reading) > FinenessOf(finest)))
            {
                finest = reading;
            }
        }
        return finest;
    }

    private static int FinenessOf(PlaceReading reading) =>
        reading.Place is { } place
            ? PlacePrecisions.Of(place.Entry.Kind) switch
            {
                PlacePrecision.Point => 5,
                PlacePrecision.District => 4,
                PlacePrecision.Settlement => 3,
                PlacePrecision.Admin1 => 2,
                PlacePrecision.Region => 1,
                _ => 0,
            }
            : 6;

    /// <summary>Index of the first toponym that ends behind an offset.</summary>
    private int FirstBehind(int offset)
    {
        int low = 0;
        int high = toponyms.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (toponyms[middle].Toponym.Span.End <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }

    /// <summary>True for what names a place by itself; not for adjectives and names inside of names.</summary>
    private static bool IsName(PlaceReading reading) =>
        reading.Toponym is { Form: not ToponymForm.Adjective, Use: not ToponymUse.Embedded };

    private Derivation DerivationOf(Mention mention, PlaceReading? reading) =>
        reading is null
            ? new Derivation(
                ActorRules.Place,
                text.Span(mention.Name),
                mention.Place is { } known ? RecordNames.Of(known.Precision) : "place"
            )
            : new Derivation(
                ActorRules.Place,
                text.Span(mention.Name),
                RecordNames.Of(reading.Status),
                [
                    new Derivation(reading.Toponym.Rule, reading.Toponym.Span, "names a place"),
                    new Derivation(reading.Rule, reading.Toponym.Span, reading.Says),
                ]
            );

    private QuotedSpan Quote(TextSpan span) => QuotedSpan.Of(text.Source, span);
}
