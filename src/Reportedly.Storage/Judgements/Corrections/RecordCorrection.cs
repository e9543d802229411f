using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Storage.Judgements;

/// <summary>Puts corrected fields into a record. Whether the record then keeps its promises is for <see cref="RecordValidator"/> to say.</summary>
internal static class RecordCorrection
{
    /// <summary>The record with the changes in the thing that has the id.</summary>
    public static ReportRecord Apply(ReportRecord record, ThingKind kind, string id, FieldChanges changes) =>
        kind switch
        {
            ThingKind.Report => record with { Report = Report(record.Report, changes) },
            ThingKind.Actor => record with
            {
                Actors = Changed(record.Actors, actor => actor.Id == id, actor => Actor(actor, changes)),
            },
            ThingKind.Place => record with
            {
                Places = Changed(
                    record.Places,
                    place => place.Id == id,
                    place => PlaceCorrection.Apply(place, changes)
                ),
            },
            ThingKind.Event => record with
            {
                Events = Changed(record.Events, told => told.Id == id, told => Event(told, changes)),
            },
            ThingKind.Figure => Figure(record, id, changes),
            ThingKind.Claim => record with
            {
                Claims = Changed(record.Claims, claim => claim.Id == id, claim => Claim(record, claim, changes)),
            },
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such sort of thing."),
        };

    private static ImmutableArray<T> Changed<T>(ImmutableArray<T> all, Predicate<T> isMeant, Func<T, T> change) =>
        [.. all.Select(one => isMeant(one) ? change(one) : one)];

    private static Report Report(Report report, FieldChanges changes)
    {
        PublicationDate published = report.Published;
        bool isDated = changes.Has("published.from") || changes.Has("published.to");
        DateOnly? from = changes.Day("published.from", published.From);
        DateOnly? to = changes.Day("published.to", published.To);
        return report with
        {
            Url = changes.Text("url", report.Url),
            Publisher = changes.Text("publisher", report.Publisher),
            Byline = changes.Text("byline", report.Byline),
            // Like a day that came with the report, a person's word is not read from its text.
            Published = isDated
                ? new PublicationDate(from, to, from is null && to is null ? DateBasis.Unknown : DateBasis.Metadata)
                : published,
        };
    }

    private static Actor Actor(Actor actor, FieldChanges changes) =>
        actor with
        {
            Name = changes.Text("name", actor.Name)!,
            Kind = changes.Name("kind", actor.Kind),
            Country = changes.Text("country", actor.Country),
            Description = changes.Text("description", actor.Description),
        };

    private static ReportedEvent Event(ReportedEvent told, FieldChanges changes)
    {
        EventType type = changes.Name("type", told.Type);
        return told with
        {
            Type = type,
            Codes = type == told.Type ? told.Codes : EventOntology.Default.Codes(type),
            Stage = changes.Name("stage", told.Stage),
            Agents = Participants("agents", told.Agents, changes),
            Targets = Participants("targets", told.Targets, changes),
            Places = changes.Things("places") is { } places ? Ids(places) : told.Places,
            Time = changes.Interval("time", told.Time),
        };
    }

    private static ImmutableArray<Participant> Participants(
        string field,
        ImmutableArray<Participant> old,
        FieldChanges changes
    ) =>
        changes.Things(field) is not { } things
            ? old
            // Who was there already keeps the words that name him at this event.
            :
            [
                .. things
                    .DistinctBy(thing => thing.Id, StringComparer.Ordinal)
                    .Select(thing =>
                        old.FirstOrDefault(one => one.Actor == thing.Id) ?? new Participant(thing.Id, thing.Words)
                    ),
            ];

    private static ReportRecord Figure(ReportRecord record, string id, FieldChanges changes)
    {
        string? holder = null;
        ImmutableArray<Figure> figures = Changed(
            record.Figures,
            figure => figure.Id == id,
            figure =>
            {
                holder = changes.Thing("event", figure.Event);
                return figure with
                {
                    Measure = changes.Name("measure", figure.Measure),
                    Low = changes.Number("low", figure.Low),
                    High = changes.Number("high", figure.High),
                    Qualifier = changes.Name("qualifier", figure.Qualifier),
                    Event = holder,
                    Place = changes.Thing("place", figure.Place),
                    Time = changes.Interval("time", figure.Time),
                };
            }
        );
        return record with
        {
            Figures = figures,
            Events = Changed(record.Events, _ => changes.Has("event"), told => Holding(told, id, told.Id == holder)),
        };
    }

    /// <summary>Event and figure name each other, so both ends move.</summary>
    private static ReportedEvent Holding(ReportedEvent told, string figure, bool isHolder) =>
        told.Figures.Contains(figure, StringComparer.Ordinal) == isHolder ? told
        : isHolder ? told with { Figures = told.Figures.Add(figure) }
        : told with { Figures = told.Figures.Remove(figure, StringComparer.Ordinal) };

    private static Claim Claim(ReportRecord record, Claim claim, FieldChanges changes) =>
        claim with
        {
            Source = Source(record, claim.Source, changes),
            Via = changes.Things("via") is { } via
                ? [.. via.Select(thing => new Carrier(thing.Id, thing.Words))]
                : claim.Via,
            Stance = changes.Name("stance", claim.Stance),
            Certainty = changes.Name("certainty", claim.Certainty),
            Quotation = changes.Name("quotation", claim.Quotation),
            Made = changes.Interval("made", claim.Made),
            Events = changes.Things("events") is { } events ? Ids(events) : claim.Events,
            Figures = changes.Things("figures") is { } figures ? Ids(figures) : claim.Figures,
        };

    private static ClaimSource Source(ReportRecord record, ClaimSource source, FieldChanges changes)
    {
        if (changes.Things("source.actor") is { IsEmpty: false } things)
        {
            ActorKind kind = record.Actors.First(actor => actor.Id == things[0].Id).Kind;
            source = new ClaimSource(things[0].Id, things[0].Words, KindOf(kind));
        }
        else if (changes.Has("source.actor"))
        {
            // Words that no actor stands for are the report's own.
            source = new ClaimSource(null, null, SourceKind.Report);
        }
        SourceKind named = changes.Name("source.kind", source.Kind);
        return named == SourceKind.Report ? new ClaimSource(null, null, named) : source with { Kind = named };
    }

    private static SourceKind KindOf(ActorKind actor) =>
        actor switch
        {
            ActorKind.Person => SourceKind.NamedPerson,
            ActorKind.Media => SourceKind.Media,
            _ => SourceKind.Organisation,
        };

    private static ImmutableArray<string> Ids(ImmutableArray<NamedThing> things) =>
        [.. things.Select(thing => thing.Id).Distinct(StringComparer.Ordinal)];
}
