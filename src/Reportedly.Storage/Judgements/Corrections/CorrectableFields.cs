using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Storage.Judgements;

/// <summary>Every field that a person may correct. What it becomes must leave the record one that keeps its promises.</summary>
public static class CorrectableFields
{
    /// <summary>All of them, by sort of thing and then in the order of the record's JSON.</summary>
    public static ImmutableArray<CorrectableField> All { get; } =
    [
        Text(ThingKind.Report, "url", mayBeEmpty: true),
        Text(ThingKind.Report, "publisher", mayBeEmpty: true),
        Text(ThingKind.Report, "byline", mayBeEmpty: true),
        .. Days(ThingKind.Report, "published"),
        Text(ThingKind.Actor, "name"),
        Named<ActorKind>(ThingKind.Actor, "kind"),
        Plain(ThingKind.Actor, "country", FieldValue.Country),
        Text(ThingKind.Actor, "description", mayBeEmpty: true),
        Text(ThingKind.Place, "name"),
        Named<PlaceStatus>(ThingKind.Place, "status"),
        Plain(ThingKind.Place, "geonames_id", FieldValue.GeonamesId),
        Plain(ThingKind.Place, "country", FieldValue.Country),
        Text(ThingKind.Place, "admin1", mayBeEmpty: true),
        Plain(ThingKind.Place, "latitude", FieldValue.Degrees),
        Plain(ThingKind.Place, "longitude", FieldValue.Degrees),
        Named<PlacePrecision>(ThingKind.Place, "precision", mayBeEmpty: true),
        Named<EventType>(ThingKind.Event, "type"),
        Named<EventStage>(ThingKind.Event, "stage"),
        Many(ThingKind.Event, "agents", ThingKind.Actor),
        Many(ThingKind.Event, "targets", ThingKind.Actor),
        Many(ThingKind.Event, "places", ThingKind.Place),
        .. Interval(ThingKind.Event, "time"),
        Named<Measure>(ThingKind.Figure, "measure"),
        Plain(ThingKind.Figure, "low", FieldValue.Number),
        Plain(ThingKind.Figure, "high", FieldValue.Number),
        Named<Qualifier>(ThingKind.Figure, "qualifier"),
        One(ThingKind.Figure, "event", ThingKind.Event),
        One(ThingKind.Figure, "place", ThingKind.Place),
        .. Interval(ThingKind.Figure, "time"),
        One(ThingKind.Claim, "source.actor", ThingKind.Actor),
        Named<SourceKind>(ThingKind.Claim, "source.kind"),
        Many(ThingKind.Claim, "via", ThingKind.Actor),
        Named<Stance>(ThingKind.Claim, "stance"),
        Named<Certainty>(ThingKind.Claim, "certainty"),
        Named<Quotation>(ThingKind.Claim, "quotation"),
        .. Interval(ThingKind.Claim, "made"),
        Many(ThingKind.Claim, "events", ThingKind.Event),
        Many(ThingKind.Claim, "figures", ThingKind.Figure),
    ];

    /// <summary>The field of a thing with a name; null where none may be corrected under it.</summary>
    public static CorrectableField? Find(ThingKind thing, string name) =>
        All.FirstOrDefault(field => field.Thing == thing && field.Name == name);

    /// <summary>The fields of a sort of thing.</summary>
    public static ImmutableArray<CorrectableField> Of(ThingKind thing) => [.. All.Where(field => field.Thing == thing)];

    private static CorrectableField Plain(ThingKind thing, string name, FieldValue takes) =>
        new(thing, name, takes, MayBeEmpty: true);

    private static CorrectableField Text(ThingKind thing, string name, bool mayBeEmpty = false) =>
        new(thing, name, FieldValue.Text, mayBeEmpty);

    private static CorrectableField Named<T>(ThingKind thing, string name, bool mayBeEmpty = false)
        where T : struct, Enum => new(thing, name, FieldValue.Name, mayBeEmpty) { Names = [.. RecordNames.All<T>()] };

    private static CorrectableField One(ThingKind thing, string name, ThingKind naming) =>
        new(thing, name, FieldValue.Thing, MayBeEmpty: true) { Naming = naming };

    private static CorrectableField Many(ThingKind thing, string name, ThingKind naming) =>
        new(thing, name, FieldValue.Things, MayBeEmpty: true) { Naming = naming };

    private static CorrectableField[] Days(ThingKind thing, string name) =>
        [Plain(thing, name + ".from", FieldValue.Day), Plain(thing, name + ".to", FieldValue.Day)];

    private static CorrectableField[] Interval(ThingKind thing, string name) =>
        [.. Days(thing, name), Named<TimePrecision>(thing, name + ".precision")];
}
