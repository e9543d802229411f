using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Corroboration.Tests;

/// <summary>Testimonies as tests need them: one report, one event, a few words of somebody.</summary>
internal sealed class MadeTestimony(string key, int day)
{
    private readonly List<StatementSource> sources = [];
    private readonly List<Statement> statements = [];
    private Telling telling = new()
    {
        Id = TellingId.Of(key, new QuotedSpan(0, 5, "blast"), 0),
        Report = key,
        Event = "e1",
        Type = EventType.Bombing,
        Stage = EventStage.Accomplished,
        Anchor = new QuotedSpan(0, 5, "blast"),
        Days = new DaySpan(day, day),
        IsDated = true,
        Places = [Town("orsal")],
        Agents = [],
        Targets = [],
        Figures = [],
        Words = [],
        Sentence = (ulong)key.GetHashCode(StringComparison.Ordinal),
        Published = day,
    };

    public const int FirstDay = 741_000;

    public static TellingPlace Town(string name) =>
        new(name, name, null, null, null, null, null, PlacePrecision.Settlement);

    public MadeTestimony With(Func<Telling, Telling> change)
    {
        telling = change(telling);
        return this;
    }

    public MadeTestimony Killed(
        string source,
        long? low,
        long? high = null,
        Stance stance = Stance.Asserts,
        bool isUpdate = false,
        string? body = null,
        bool isOfficial = false
    ) =>
        Says(
            source,
            new StatementSubject(FacetQuestion.Figure, Measure.Killed, "people"),
            stance,
            s => s with { Low = low, High = high ?? low, IsUpdate = isUpdate },
            body,
            isOfficial
        );

    public MadeTestimony Says(
        string source,
        StatementSubject subject,
        Stance stance = Stance.Asserts,
        Func<Statement, Statement>? with = null,
        string? body = null,
        bool isOfficial = false
    )
    {
        bool own = source.Length == 0;
        sources.Add(
            new StatementSource(
                own ? key : source,
                own ? key : source,
                own ? SourceKind.Report : SourceKind.Organisation,
                body,
                body,
                own,
                isOfficial,
                []
            )
        );
        Statement statement = new()
        {
            Telling = telling.Id,
            Subject = subject,
            Claim = $"c{statements.Count + 1}",
            Words = new QuotedSpan(10, 12, "12"),
            Source = sources.Count - 1,
            Stance = stance,
            Certainty = Certainty.Certain,
            Made = telling.Published,
        };
        statements.Add(with is null ? statement : with(statement));
        return this;
    }

    public Testimony Make() =>
        new()
        {
            Key = key,
            ReportId = key,
            Published = telling.Published,
            Voice = key,
            VoiceName = key,
            Sketch = [],
            Tellings = [telling],
            Sources = [.. sources],
            Statements = [.. statements],
        };

    public static Facet KilledOf(params MadeTestimony[] reports) => OfOne(FigurePolicy.RangeOnly, reports);

    public static Facet OfOne(FigurePolicy policy, params MadeTestimony[] reports)
    {
        ImmutableArray<Incident> incidents = Corroborator.Incidents(reports.Select(r => r.Make()), null, policy);
        return incidents.Should().ContainSingle().Which.Facets.Single(f => f.Measure == Measure.Killed);
    }
}
