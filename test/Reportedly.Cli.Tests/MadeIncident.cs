using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Cli.Tests;

/// <summary>An incident that a person put together: each verdict once, a copy, a superseded figure.</summary>
internal static class MadeIncident
{
    private static readonly string[] Names = ["wire-1", "courier-2", "gazette-3", "post-4"];

    /// <summary>The shelling of a grain depot.</summary>
    public static Incident Shelling { get; } =
        new()
        {
            Id = "i0123456789abcdef",
            Type = EventType.Shelling,
            Stage = EventStage.Accomplished,
            Time = new IncidentTime(new(2031, 5, 4), new(2031, 5, 4)),
            Places = [new IncidentPlace("Tarsal", null, "XT", null, 1, 2, PlacePrecision.Settlement)],
            Agents = [new IncidentParty("Free Mountain Army", ActorKind.RebelGroup, null)],
            Targets = [new IncidentParty("grain depot", ActorKind.Civilians, null)],
            Reports =
            [
                Report(0, "Tarsal Wire", "Shells hit grain depot in Tarsal", 5),
                Report(1, "Tarsal Courier", "Grain depot shelled", 5) with
                {
                    CopyOf = Key(0),
                },
                Report(2, "Oum Gazette", "Depot shelled in Tarsal, dozens hurt", 5) with
                {
                    CopyOf = Key(0),
                },
                Report(3, "Meridian Post", "Tarsal depot: death toll rises", 7),
            ],
            Origins =
            [
                Origin("o1", "health ministry", SourceKind.Organisation, 0, 1, 2, 3) with
                {
                    IsOfficial = true,
                },
                Origin("o2", "Dr Sela Morin", SourceKind.NamedPerson, 0, 1, 2) with
                {
                    Body = "Tarsal General Hospital",
                },
                Origin("o3", "police chief of Tarsal", SourceKind.Role, 3) with
                {
                    IsOfficial = true,
                },
                Origin("o4", "army", SourceKind.Organisation, 3) with
                {
                    IsOfficial = true,
                },
                Origin("o5", "Free Mountain Army", SourceKind.Organisation, 3),
            ],
            Facets =
            [
                Figure(
                    "x1",
                    Measure.Killed,
                    "people",
                    Verdict.Contested,
                    (17, 19, 19),
                    Says("o1", 12, "12 people were killed", 0, 1, 2) with
                    {
                        Superseded = true,
                    },
                    Says("o1", 19, "The toll rose to 19", 3),
                    Says("o2", 17, "seventeen dead", 0, 1, 2) with
                    {
                        Certainty = Certainty.Probable,
                    }
                ),
                Figure(
                    "x2",
                    Measure.Injured,
                    "people",
                    Verdict.Corroborated,
                    (30, 30, 30),
                    Says("o1", 30, "wounding 30", 0, 1, 2),
                    Says("o2", 30, "30 were hurt", 0, 1, 2)
                ) with
                {
                    Agreeing = 2,
                },
                Figure(
                    "x3",
                    Measure.Killed,
                    "children",
                    Verdict.SingleOrigin,
                    (4, 4, 4),
                    Says("o2", 4, "four of them children", 0, 1, 2) with
                    {
                        Via = ["Tarsal Wire"],
                    }
                ),
                Figure(
                    "x4",
                    Measure.Injured,
                    "officers",
                    Verdict.Unconfirmed,
                    (5, 5, 5),
                    Says("o2", 5, "five officers", 0),
                    Stands("o3", Stance.DoesNotConfirm, "did not confirm that figure", 3)
                ),
                Figure(
                    "x5",
                    Measure.Killed,
                    "soldiers",
                    Verdict.NoComment,
                    (3, 3, 3),
                    Says("o2", 3, "three soldiers", 0),
                    Stands("o4", Stance.DeclinesToComment, "the figure", 3)
                ),
                new Facet
                {
                    Id = "x6",
                    Question = FacetQuestion.Agent,
                    Party = "Free Mountain Army",
                    Verdict = Verdict.Denied,
                    Agreeing = 1,
                    Positions = [Stands("o5", Stance.Denies, "had fired no shells", 3)],
                },
            ],
        };

    private static string Key(int report) => $"sha256:{new string((char)('a' + report), 64)}#{Names[report]}";

    private static IncidentReport Report(int report, string publisher, string title, int day) =>
        new(
            Key(report),
            Key(report).Split('#')[0],
            Names[report],
            publisher,
            title,
            null,
            new DateOnly(2031, 5, day),
            null,
            ["e1"]
        );

    private static Origin Origin(string id, string name, SourceKind kind, params int[] reports) =>
        new()
        {
            Id = id,
            Name = name,
            Kind = kind,
            Reports = [.. reports.Select(Key)],
        };

    private static Position Says(string origin, long number, string words, params int[] reports) =>
        Stands(origin, Stance.Asserts, words, reports) with
        {
            Low = number,
            High = number,
            Qualifier = Qualifier.Exact,
            Certainty = Certainty.Certain,
        };

    private static Position Stands(string origin, Stance stance, string words, params int[] reports) =>
        new()
        {
            Origin = origin,
            Stance = stance,
            Certainty = Certainty.Unspecified,
            Claims = [.. reports.Select(report => new ClaimWords(Key(report), "c1", Quote(words)))],
            Reports = [.. reports.Select(Key)],
        };

    private static QuotedSpan Quote(string words) =>
        QuotedSpan.Of(SourceText.FromString(words), new TextSpan(0, words.Length));

    private static Facet Figure(
        string id,
        Measure measure,
        string of,
        Verdict verdict,
        (long Low, long Best, long High) span,
        params ImmutableArray<Position> positions
    ) =>
        new()
        {
            Id = id,
            Question = FacetQuestion.Figure,
            Measure = measure,
            Of = of,
            Verdict = verdict,
            Agreeing = 1,
            Low = span.Low,
            Best = span.Best,
            High = span.High,
            Policy = FigurePolicy.MostRecent,
            Positions = positions,
        };
}
