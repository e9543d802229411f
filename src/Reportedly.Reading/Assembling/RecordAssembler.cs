using System.Collections.Immutable;
using System.Globalization;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Actors.Register;
using Reportedly.Reading.Attribution;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Events;
using Reportedly.Reading.Figures;
using Reportedly.Reading.Places;
using Reportedly.Reading.Rules;
using Reportedly.Reading.Times;
using Reportedly.Records;

namespace Reportedly.Reading.Assembling;

/// <summary>
/// Writes the record: gives ids in the order of the text, keeps the actors and places that something refers to, and turns tokens into quoted
/// spans.
/// </summary>
internal sealed class RecordAssembler
{
    private static readonly RuleCatalog Catalog = RuleCatalog.LoadDefault();

    private readonly Analysis text;
    private readonly ActorChains chains;
    private readonly ReportLayout layout;
    private readonly PlaceList places;
    private readonly List<Actor> actors = [];
    private readonly Dictionary<int, string> actorByChain = [];
    private readonly ImmutableSortedDictionary<string, Derivation>.Builder derivations =
        ImmutableSortedDictionary.CreateBuilder<string, Derivation>(StringComparer.Ordinal);

    private RecordAssembler(
        Analysis text,
        ActorChains chains,
        ImmutableArray<PlaceReading> toponyms,
        ReportLayout layout
    )
    {
        places = new PlaceList(text, chains.Mentions, toponyms, derivations);
        this.layout = layout;
        this.text = text;
        this.chains = chains;
    }

    /// <param name="text">The layers of language.</param>
    /// <param name="chains">Who is named.</param>
    /// <param name="toponyms">Which places are named.</param>
    /// <param name="claims">Who says what.</param>
    /// <param name="report">The report, its dateline's place aside.</param>
    /// <param name="layout">Where its parts stand.</param>
    /// <param name="note">What read it.</param>
    public static ReportReading Assemble(
        Analysis text,
        ActorChains chains,
        ImmutableArray<PlaceReading> toponyms,
        ImmutableArray<ClaimDraft> claims,
        Report report,
        ReportLayout layout,
        ReadingNote note
    )
    {
        RecordAssembler assembler = new(text, chains, toponyms, layout);
        return assembler.Write(claims, report, note);
    }

    private ReportReading Write(ImmutableArray<ClaimDraft> drafts, Report report, ReadingNote note)
    {
        ImmutableArray<EventMention> tellings =
        [
            .. drafts
                .SelectMany(d => d.Events)
                .DistinctBy(e => e.Index)
                .OrderBy(e => e.Trigger.Anchor.First)
                .ThenBy(e => e.Index),
        ];
        ImmutableArray<FigureMention> counted =
        [
            .. drafts.SelectMany(d => d.Figures).DistinctBy(f => f.Index).OrderBy(f => f.Index),
        ];
        Dictionary<int, string> eventIds = tellings.Select((e, i) => (e.Index, Id('e', i))).ToDictionary();
        Dictionary<int, string> figureIds = counted.Select((f, i) => (f.Index, Id('f', i))).ToDictionary();

        ImmutableArray<ReportedEvent> events = [.. tellings.Select(t => Event(t, eventIds, figureIds, counted))];
        ImmutableArray<Figure> figures = [.. counted.Select(f => Figure(f, eventIds, figureIds))];
        ImmutableArray<Claim> claims = [.. drafts.Select((d, i) => Claim(d, Id('c', i), eventIds, figureIds))];
        Report placed = layout.Dateline is { } line
            ? report with
            {
                Dateline = new Dateline(QuotedSpan.Of(text.Source, line), DatelinePlace()),
            }
            : report;
        return new ReportReading(
            new ReportRecord
            {
                Report = placed,
                Actors = [.. actors],
                Places = places.All,
                Events = events,
                Figures = figures,
                Claims = claims,
                Reading = note,
            },
            new DerivationBook(derivations.ToImmutable())
        );
    }

    private static string Id(char sort, int index) => sort + (index + 1).ToString(CultureInfo.InvariantCulture);

    private ReportedEvent Event(
        EventMention telling,
        Dictionary<int, string> eventIds,
        Dictionary<int, string> figureIds,
        ImmutableArray<FigureMention> counted
    )
    {
        string id = eventIds[telling.Index];
        ReportedEvent written = new()
        {
            Id = id,
            Type = telling.Type,
            Stage = telling.Stage,
            Anchor = Quote(telling.Trigger.Anchor),
            Agents = Participants(telling.Agents),
            Targets = Participants(telling.Targets),
            Instruments = [.. telling.Instruments.Select(Quote)],
            Places = [.. telling.Places.Select(PlaceId).Distinct()],
            Time = Interval(telling.Time),
            Figures = [.. counted.Where(f => f.Event == telling.Index).Select(f => figureIds[f.Index])],
            Codes = EventOntology.Default.Codes(telling.Type),
        };
        derivations[id] = new Derivation(
            telling.Rules[0],
            text.Span(telling.Trigger.Anchor),
            $"{EventOntology.Default.Label(telling.Type)}, {RecordNames.Of(telling.Stage)}",
            [
                .. Named("agent", telling.Agents),
                .. Named("target", telling.Targets),
                .. Named("place", telling.Places),
                .. telling
                    .Rules.Skip(1)
                    .Distinct()
                    .Select(rule => new Derivation(
                        rule,
                        text.Span(text.SentenceOf(telling.Trigger.Token).Tokens),
                        rule == EventRules.LearnedTrigger ? LearnedSays(telling) : Catalog[rule].Says
                    )),
            ]
        );
        return written;
    }

    private static string LearnedSays(EventMention telling) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{TriggerSenses.LabelOf(telling.Trigger.Word)} by the model of senses, {telling.Trigger.Margin:F1} above the next"
        );

    /// <summary>The place line at the head of the body is part of its first sentence, but nobody says it.</summary>
    private TokenRange WithoutDateline(TokenRange content)
    {
        if (layout.Dateline is not { } line || !text.Span(content).Contains(line))
        {
            return content;
        }
        int body = text.Tokens.IndexAt(layout.BodyStart);
        return body < content.Past ? new TokenRange(body, content.Past) : content;
    }

    /// <summary>The words that fill a role, as steps that the event rests on.</summary>
    private IEnumerable<Derivation> Named(string role, ImmutableArray<int> fillers) =>
        fillers.Select(f => new Derivation(
            role == "place" ? ActorRules.Place : ActorRules.Mention,
            text.Span(chains.Mentions[f].Name),
            role
        ));

    private ImmutableArray<Participant> Participants(ImmutableArray<int> fillers)
    {
        ImmutableArray<Participant>.Builder participants = ImmutableArray.CreateBuilder<Participant>();
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (int filler in fillers)
        {
            Mention mention = chains.Mentions[filler];
            Participant participant = new(ActorId(mention), Quote(mention.Name));
            if (seen.Add(participant.Actor ?? participant.Span.Quote))
            {
                participants.Add(participant);
            }
        }
        return participants.ToImmutable();
    }

    private Figure Figure(FigureMention figure, Dictionary<int, string> eventIds, Dictionary<int, string> figureIds)
    {
        string id = figureIds[figure.Index];
        derivations[id] = new Derivation(
            figure.Rule,
            text.Span(figure.Number),
            $"{RecordNames.Of(figure.Measure)} {figure.Low}..{figure.High}, {RecordNames.Of(figure.Qualifier)}"
        );
        return new Figure
        {
            Id = id,
            Measure = figure.Measure,
            Low = figure.Low,
            High = figure.High,
            Qualifier = figure.Qualifier,
            Span = Quote(figure.Number),
            Of = figure.Of is { } of ? Quote(of) : null,
            Event = figure.Event is { } told ? eventIds[told] : null,
            Place = figure.Place is { } place ? PlaceId(place) : null,
            Time = Interval(figure.Time),
        };
    }

    private Claim Claim(
        ClaimDraft draft,
        string id,
        Dictionary<int, string> eventIds,
        Dictionary<int, string> figureIds
    )
    {
        Mention? source = draft.Source is { } s ? chains.Mentions[s] : null;
        Claim claim = new()
        {
            Id = id,
            Source = source is null
                ? new ClaimSource(null, null, SourceKind.Report)
                : new ClaimSource(ActorId(source), Quote(source.Name), draft.Kind),
            Via = [.. draft.Via.Select(v => new Carrier(ActorId(chains.Mentions[v]), Quote(chains.Mentions[v].Name)))],
            Cue = draft.Cue is { } cue ? Quote(cue) : null,
            Content = Quote(WithoutDateline(draft.Content)),
            Stance = draft.Stance,
            Certainty = draft.Certainty,
            Quotation = draft.Quotation,
            Made = Interval(draft.Made),
            Events = [.. draft.Events.Select(e => eventIds[e.Index])],
            Figures = [.. draft.Figures.Select(f => figureIds[f.Index])],
            About =
            [
                .. draft.About.Where(e => eventIds.ContainsKey(e.Index)).Select(e => eventIds[e.Index]),
                .. draft.AboutFigures.Where(f => figureIds.ContainsKey(f.Index)).Select(f => figureIds[f.Index]),
            ],
        };
        List<Derivation> parts = [];
        if (draft.Cue is { } words)
        {
            parts.Add(new Derivation(draft.Rules[0], text.Span(words), "cue"));
        }
        if (source is not null)
        {
            parts.Add(
                new Derivation(ActorRules.Mention, text.Span(source.Name), $"source: {RecordNames.Of(draft.Kind)}")
            );
        }
        parts.AddRange(claim.Events.Concat(claim.Figures).Select(e => derivations[e]));
        derivations[id] = new Derivation(
            draft.Rules[^1],
            text.Span(WithoutDateline(draft.Content)),
            $"{RecordNames.Of(draft.Stance)}, {RecordNames.Of(draft.Certainty)}",
            [.. parts]
        );
        return claim;
    }

    /// <summary>The id of a mention's actor; null where it names a thing.</summary>
    private string? ActorId(Mention mention)
    {
        if (chains.Of(mention) is not { } chain)
        {
            return null;
        }
        if (actorByChain.TryGetValue(chain.Index, out string? id))
        {
            return id;
        }
        id = Id('a', actors.Count);
        actorByChain.Add(chain.Index, id);
        string name = text.Quote(chain.Best.Name);
        ActorTerms terms = ActorTerms.Of(chains, chain);
        actors.Add(
            new Actor
            {
                Id = id,
                Name = name,
                Kind = chain.Kind,
                Country = terms.Country,
                Description = Description(chain),
                Aliases =
                [
                    .. chain
                        .Mentions.Select(m => chains.Mentions[m])
                        .Where(m => m.IsNamed && !m.IsPronoun)
                        .Select(m => text.Quote(m.Name))
                        .Concat(chain.Aliases)
                        .Where(a => !string.Equals(a, name, StringComparison.Ordinal))
                        .Distinct(StringComparer.Ordinal)
                        .Order(StringComparer.Ordinal),
                ],
                Mentions = [.. chain.Mentions.Select(m => Quote(chains.Mentions[m].Name))],
                Links = terms.Links,
            }
        );
        derivations[id] = new Derivation(
            ActorRules.Chain,
            text.Span(chain.Best.Name),
            RecordNames.Of(chain.Kind),
            [
                .. chain.Mentions.Select(m => new Derivation(
                    ActorRules.Mention,
                    text.Span(chains.Mentions[m].Name),
                    ""
                )),
                .. terms.Steps(chain, text.Span(chain.Best.Name)),
            ]
        );
        return id;
    }

    /// <summary>The office before the name, or the apposition behind it.</summary>
    private string? Description(ActorChain chain)
    {
        foreach (int index in chain.Mentions)
        {
            Mention mention = chains.Mentions[index];
            if (!mention.IsNamed)
            {
                continue;
            }
            if (mention.Title is { } title)
            {
                return text.Quote(title);
            }
            int appositive = text.Trees.Child(mention.Head, Relation.Appos);
            if (
                appositive >= 0
                && appositive > mention.Name.Past
                && text.Class(appositive) == Language.Tagging.WordClass.Noun
            )
            {
                return text.Quote(text.Trees.Subtree(appositive)).TrimStart(',', ' ');
            }
        }
        return null;
    }

    private string PlaceId(int index) => places.IdOf(index);

    private string? DatelinePlace()
    {
        if (layout.DatelinePlace is not { } span)
        {
            return null;
        }
        Mention? mention = chains.Mentions.FirstOrDefault(m => m.IsPlace && span.Overlaps(text.Span(m.Name)));
        return mention is null ? null : PlaceId(mention.Index);
    }

    private TimeInterval? Interval(TimeExpression? time) =>
        time is null
            ? null
            : new TimeInterval(time.From, time.To, time.Precision, QuotedSpan.Of(text.Source, time.Span));

    private QuotedSpan Quote(TokenRange range) => QuotedSpan.Of(text.Source, text.Span(range));
}
