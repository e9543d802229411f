using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Records;

namespace Reportedly.Export.Tests.Codes;

/// <summary>Incidents in an invented country's news, to be altered by each test.</summary>
internal static class Made
{
    public static readonly DateTimeOffset Changed = new(2031, 4, 12, 8, 30, 0, TimeSpan.Zero);

    public static readonly IncidentPlace Orsal = new(
        "Orsal",
        7001,
        "SY",
        "Lower Vara",
        33.5138,
        36.2765,
        PlacePrecision.Settlement
    );

    public static readonly IncidentParty Army = new("Vara Army", ActorKind.Military, "SY");

    public static readonly IncidentParty Rebels = new("River Front", ActorKind.RebelGroup, null);

    public static readonly IncidentParty Shoppers = new("shoppers", ActorKind.Civilians, null);

    public static Incident Incident(EventType type, EventStage stage = EventStage.Accomplished) =>
        new()
        {
            Id = "i7f3a#e1",
            Type = type,
            Stage = stage,
            Time = new IncidentTime(new DateOnly(2031, 4, 9), new DateOnly(2031, 4, 9)),
            Places = [Orsal],
            Agents = [Rebels],
            Targets = [Shoppers],
            Reports = [Report("r1", "Orsal Courier"), Report("r2", "Vara Post")],
            Origins =
            [
                Origin("o1", "Interior Ministry", SourceKind.Organisation),
                Origin("o2", "Orsal Hospital", SourceKind.Organisation),
            ],
            Facets = [Happened(Verdict.Corroborated)],
        };

    public static IncidentReport Report(string key, string? publisher) =>
        new(
            key,
            "sha256:" + key,
            null,
            publisher,
            "Blast in Orsal",
            $"https://news.example/{key}",
            new DateOnly(2031, 4, 10),
            null,
            ["e1"]
        );

    public static Origin Origin(string id, string name, SourceKind kind) =>
        new()
        {
            Id = id,
            Name = name,
            Kind = kind,
            Reports = ["r1"],
        };

    public static Facet Happened(Verdict verdict) =>
        new()
        {
            Id = "x0",
            Question = FacetQuestion.Happened,
            Verdict = verdict,
            Agreeing = 2,
            Positions = [Says("o1", null, null, "gunmen opened fire in Orsal")],
        };

    public static Facet Figure(Measure measure, string of, long? best, params Position[] positions) =>
        new()
        {
            Id = $"x-{measure}-{of}",
            Question = FacetQuestion.Figure,
            Measure = measure,
            Of = of,
            Verdict = Verdict.Contested,
            Agreeing = 1,
            Best = best,
            Policy = FigurePolicy.Lowest,
            Positions = [.. positions],
        };

    public static Facet Killed(long number, string of = "people") =>
        Figure(Measure.Killed, of, number, Says("o1", number, number, $"{number}"));

    public static Position Says(
        string origin,
        long? low,
        long? high,
        string words,
        Qualifier qualifier = Qualifier.Exact
    ) =>
        new()
        {
            Origin = origin,
            Stance = Stance.Asserts,
            Low = low,
            High = high,
            Qualifier = low is null && high is null ? null : qualifier,
            Certainty = Certainty.Certain,
            Claims = [new ClaimWords("r1", "c1", new QuotedSpan(4, 4 + words.Length, words))],
            Reports = ["r1"],
        };

    public static Incident With(this Incident incident, params Facet[] facets) =>
        incident with
        {
            Facets = incident.Facets.AddRange(facets),
        };

    public static Dataset Dataset(params Incident[] incidents) => Dataset(incidents, []);

    public static Dataset Dataset(IEnumerable<Incident> incidents, IEnumerable<ExportedReport> reports) =>
        new()
        {
            Incidents = [.. incidents.Select(i => new ExportedIncident(i, "unreviewed", Changed))],
            Reports = [.. reports],
            Judgements = [],
        };

    /// <summary>A report of one sentence in which one event, one claim and one figure are read.</summary>
    public static ExportedReport Told(string before, string said, string after, string incident = "i7f3a#e1")
    {
        string text = before + said + after;
        int start = CodePoints(before);
        QuotedSpan content = new(start, start + CodePoints(said), said);
        ReportRecord record = new()
        {
            Report = new Report
            {
                Id = "sha256:" + new string('a', 64),
                Url = "https://news.example/r1",
                Publisher = "Orsal Courier",
                Title = "Blast in Orsal",
                Published = new PublicationDate(
                    new DateOnly(2031, 4, 10),
                    new DateOnly(2031, 4, 10),
                    DateBasis.Metadata
                ),
                Language = "en",
                Text = text,
            },
            Actors =
            [
                new Actor
                {
                    Id = "a1",
                    Name = "Interior Ministry",
                    Kind = ActorKind.Government,
                    Mentions = [content],
                },
                new Actor
                {
                    Id = "a2",
                    Name = "Nela Marr",
                    Kind = ActorKind.Person,
                    Mentions = [content],
                },
            ],
            Places = [],
            Events =
            [
                new ReportedEvent
                {
                    Id = "e1",
                    Type = EventType.Attack,
                    Stage = EventStage.Accomplished,
                    Anchor = content,
                    Figures = ["f1"],
                },
            ],
            Figures =
            [
                new Figure
                {
                    Id = "f1",
                    Measure = Measure.Killed,
                    Low = 3,
                    High = 3,
                    Qualifier = Qualifier.Exact,
                    Span = content,
                    Event = "e1",
                },
            ],
            Claims =
            [
                Claim("c1", "a1", SourceKind.Organisation, content),
                Claim("c2", "a2", SourceKind.NamedPerson, content),
            ],
            Reading = new ReadingNote("made", ImmutableSortedDictionary<string, string>.Empty, []),
        };
        return new ExportedReport(
            "r1",
            record,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["e1"] = incident },
            new Dictionary<string, ClaimReview>(StringComparer.Ordinal)
        );
    }

    public static int CodePoints(string text) => text.EnumerateRunes().Count();

    private static Claim Claim(string id, string actor, SourceKind kind, QuotedSpan content) =>
        new()
        {
            Id = id,
            Source = new ClaimSource(actor, content, kind),
            Content = content,
            Stance = Stance.Asserts,
            Certainty = Certainty.Certain,
            Quotation = Quotation.Indirect,
            Events = ["e1"],
            Figures = ["f1"],
        };
}
