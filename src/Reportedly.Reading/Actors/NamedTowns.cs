using System.Collections.Immutable;
using Reportedly.Language.Names;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Places;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Reading.Actors;

/// <summary>
/// Makes a mention one of a place where the gazetteer knows it: "shells hit Al Qusayr" has no preposition that would say so, and trees part "Deir
/// ez-Zor" and take the "As" of "As Suwayda" for a preposition.
/// </summary>
internal static class NamedTowns
{
    /// <summary>The mentions, with those that name a place made places, and each with the whole of its name.</summary>
    /// <param name="text">The layers of language.</param>
    /// <param name="mentions">What is named, in any order.</param>
    /// <param name="readings">Which places are named, in the order of the text.</param>
    public static IEnumerable<Mention> Placed(
        Analysis text,
        IEnumerable<Mention> mentions,
        ImmutableArray<PlaceReading> readings
    )
    {
        foreach (Mention mention in mentions)
        {
            if (mention.IsPronoun || ReadingOf(text, mention, readings) is not { } reading)
            {
                yield return mention;
                continue;
            }
            TokenRange name = TokensOf(text, mention, reading.Toponym.Span);
            if (name.Contains(text.Trees.Head(mention.Head)))
            {
                // Another word of the same name heads it.
                continue;
            }
            TokenRange phrase = new(
                Math.Min(mention.Phrase.First, name.First),
                Math.Max(mention.Phrase.Past, name.Past)
            );
            if (mention.Place is { } known)
            {
                yield return name == mention.Name
                    ? mention
                    : mention with
                    {
                        Name = name,
                        Phrase = phrase,
                        Place = known with { Name = text.Quote(name) },
                    };
                continue;
            }
            yield return IsTown(text, mention)
                ? mention with
                {
                    Name = name,
                    Phrase = phrase,
                    IsNamed = true,
                    IsActor = false,
                    Kind = ActorKind.Unknown,
                    Place = new KnownPlace(
                        text.Quote(name),
                        reading.Place!.Entry.Country,
                        PlacePrecisions.Of(reading.Place.Entry.Kind)
                    ),
                    Number = ActorNumber.Group,
                    SpeaksAs = SourceKind.Organisation,
                }
                : mention;
        }
    }

    /// <summary>True for a name of which no more is known than that it is one: no person, no known body, no common noun.</summary>
    private static bool IsTown(Analysis text, Mention mention) =>
        mention is { IsNamed: true, IsPerson: false, Known: null, Title: null, Kind: ActorKind.Unknown }
        && text.KindOf(mention.Name) is null or NameKind.Location or NameKind.Facility;

    /// <summary>The place whose name covers the mention's; null where there is none that is known and meant itself.</summary>
    private static PlaceReading? ReadingOf(Analysis text, Mention mention, ImmutableArray<PlaceReading> readings)
    {
        TextSpan span = text.Span(mention.Name);
        int low = 0;
        int high = readings.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (readings[middle].Toponym.Span.End < span.End)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return
            low < readings.Length
            && readings[low]
                is {
                    Place: { } place,
                    Toponym: { Form: ToponymForm.Name, Use: ToponymUse.Literal or ToponymUse.Metonymic }
                } reading
            && reading.Toponym.Span.Start <= span.Start
            && PlacePrecisions.Of(place.Entry.Kind) != PlacePrecision.Country
            ? reading
            : null;
    }

    private static TokenRange TokensOf(Analysis text, Mention mention, TextSpan span)
    {
        int first = mention.Name.First;
        while (first > 0 && text.Span(first - 1).Start >= span.Start)
        {
            first--;
        }
        int past = mention.Name.Past;
        while (past < text.Count && text.Span(past).End <= span.End)
        {
            past++;
        }
        return new TokenRange(first, past);
    }
}
