using System.Collections.Immutable;
using Reportedly.Records;
using Reportedly.Storage.Judgements;
using Reportedly.Text;

namespace Reportedly.Storage.Tests.Judgements;

/// <summary>A small record about events that never were, and judgements on it.</summary>
internal static class MarketReport
{
    private const string Body =
        "Blast in Orsal market\n\n"
        + "ORSAL – A bomb killed 12 people at the market on Monday, the interior ministry said. Police arrested 3 men in "
        + "Tal Vessin. The River Guard denied any part in the blast. Some 50 families fled to Tal Vessin, Radio Orsal said.";

    public static readonly DateTimeOffset Noon = new(2031, 5, 6, 12, 0, 0, TimeSpan.Zero);

    private static readonly SourceText Source = SourceText.FromString(Body);

    public static ReportRecord AsRead { get; } = Build();

    public static string Key { get; } = Reportedly.Corroboration.ReportKey.Of(AsRead.Report);

    /// <summary>The words where they stand in the text, the first time or a later one.</summary>
    public static QuotedSpan Words(string words, int from = 0) =>
        QuotedSpan.Of(Source, new TextSpan(Body.IndexOf(words, from, StringComparison.Ordinal), words.Length));

    public static WordsRef To(string id, ReportRecord? record = null) =>
        WordsRef.To(record ?? AsRead, id) ?? throw new InvalidOperationException($"there is no {id}");

    public static JudgementDraft Says(JudgementKind kind, params string[] ids) =>
        new()
        {
            Kind = kind,
            Subjects = [.. ids.Select(id => To(id))],
            Who = "Mira Okonjo",
            When = Noon,
            Why = "checked against the recording",
        };

    public static JudgementDraft Corrects(string id, params FieldChange[] changes) =>
        Says(JudgementKind.Correct, id) with
        {
            Changes = [.. changes],
        };

    public static JudgementDraft Undoes(string id) => Says(JudgementKind.Undo) with { Undoes = id };

    /// <summary>What stands after judgements, one after another.</summary>
    public static ActiveJudgements After(params JudgementDraft[] drafts) =>
        ActiveJudgements.Of(drafts.Select((draft, at) => new Judgement(at + 1, draft, [], [])));

    /// <summary>The record after judgements, which keeps every promise.</summary>
    public static ReportRecord Judged(params JudgementDraft[] drafts)
    {
        JudgedRecord judged = JudgedRecord.Of(AsRead, After(drafts));
        judged.Orphans.Should().BeEmpty();
        RecordValidator.Validate(judged.Record).Should().BeEmpty();
        return judged.Record;
    }

    private static ReportRecord Build()
    {
        ImmutableArray<Actor> actors =
        [
            Actor("a1", "interior ministry", ActorKind.Government),
            Actor("a2", "Police", ActorKind.Police),
            Actor("a3", "River Guard", ActorKind.RebelGroup),
            Actor("a4", "Radio Orsal", ActorKind.Media),
        ];
        return new ReportRecord
        {
            Report = new Report
            {
                Id = Source.Id,
                ExternalId = "herald-17",
                Publisher = "Orsal Herald",
                Title = "Blast in Orsal market",
                Dateline = new Dateline(Words("ORSAL"), "p1"),
                Published = new PublicationDate(new(2031, 5, 6), new(2031, 5, 6), DateBasis.Metadata),
                Language = "en",
                Text = Source.Text,
            },
            Actors = actors,
            Places =
            [
                Place("p1", "Orsal", "market", "Orsal"),
                Place("p2", "Tal Vessin", "Tal Vessin") with
                {
                    Status = PlaceStatus.Ambiguous,
                    Candidates =
                    [
                        new PlaceCandidate(11, "Tal Vessin", "XX", 1, 2),
                        new PlaceCandidate(12, "Tal Vessin", "XY", 3, 4),
                    ],
                },
            ],
            Events =
            [
                Event("e1", EventType.Bombing, "bomb") with
                {
                    Places = ["p1"],
                    Figures = ["f1"],
                    Time = new TimeInterval(new(2031, 5, 5), new(2031, 5, 5), TimePrecision.Day, Words("on Monday")),
                },
                Event("e2", EventType.Arrest, "arrested") with
                {
                    Places = ["p2"],
                    Figures = ["f2"],
                    Agents = [new Participant("a2", Words("Police"))],
                },
                Event("e3", EventType.Displacement, "fled") with
                {
                    Places = ["p2"],
                    Figures = ["f3"],
                },
            ],
            Figures =
            [
                Figure("f1", Measure.Killed, 12, "12", "e1"),
                Figure("f2", Measure.Arrested, 3, "3", "e2"),
                Figure("f3", Measure.Displaced, 50, "50", "e3") with
                {
                    Qualifier = Qualifier.About,
                    Place = "p2",
                },
            ],
            Claims =
            [
                Claim("c1", "a1", "interior ministry", "A bomb killed 12 people at the market on Monday") with
                {
                    Events = ["e1"],
                    Figures = ["f1"],
                },
                Claim("c2", null, null, "Police arrested 3 men in Tal Vessin") with
                {
                    Events = ["e2"],
                    Figures = ["f2"],
                },
                Claim("c3", "a3", "River Guard", "any part in the blast") with
                {
                    About = ["e1"],
                    Stance = Stance.Denies,
                },
                Claim("c4", "a4", "Radio Orsal", "Some 50 families fled to Tal Vessin") with
                {
                    Events = ["e3"],
                    Figures = ["f3"],
                },
            ],
            Reading = new ReadingNote("reportedly/0.1.0", ImmutableSortedDictionary<string, string>.Empty, []),
        };
    }

    private static Actor Actor(string id, string name, ActorKind kind) =>
        new()
        {
            Id = id,
            Name = name,
            Kind = kind,
            Mentions = [Words(name)],
        };

    private static Place Place(string id, string name, params string[] mentions) =>
        new()
        {
            Id = id,
            Name = name,
            Mentions = [.. mentions.Select(words => Words(words))],
            Status = PlaceStatus.Resolved,
            GeonamesId = 7,
            Country = "XX",
            Latitude = 35.5,
            Longitude = 44.25,
        };

    private static ReportedEvent Event(string id, EventType type, string anchor) =>
        new()
        {
            Id = id,
            Type = type,
            Stage = EventStage.Accomplished,
            Anchor = Words(anchor),
            Codes = EventOntology.Default.Codes(type),
        };

    private static Figure Figure(string id, Measure measure, long number, string words, string told) =>
        new()
        {
            Id = id,
            Measure = measure,
            Low = number,
            High = number,
            Qualifier = Qualifier.Exact,
            Span = Words(words),
            Event = told,
        };

    private static Claim Claim(string id, string? actor, string? named, string content) =>
        new()
        {
            Id = id,
            Source = actor is null
                ? new ClaimSource(null, null, SourceKind.Report)
                : new ClaimSource(actor, Words(named!), SourceKind.Organisation),
            Content = Words(content),
            Stance = Stance.Asserts,
            Certainty = Certainty.Certain,
            Quotation = actor is null ? Quotation.None : Quotation.Indirect,
        };
}
