using System.Collections.Immutable;
using System.Text;
using CsCheck;
using Reportedly.Text;

namespace Reportedly.Records.Tests;

/// <summary>Arbitrary records that keep every promise, in many scripts, for property tests.</summary>
internal static class AnyRecord
{
    /// <summary>Words in scripts where UTF-16 units, code points and what a reader sees as a letter all differ.</summary>
    private static readonly string[] Words =
    [
        "Officials",
        "said",
        "160",
        "\"quoted\"",
        "back\\slash",
        "<b>&amp;'+`",
        "line\nbreak\ttab",
        "قُتِلَ",
        "عشرون",
        "لە\u200cسلێمانی",
        "هێزەکان",
        "ڕێکخراوی",
        "🙂",
        "👩🏽\u200d🚒",
        "🇮🇶",
        "e\u0301t\u0323e\u0308",
        "Zoe\u0308",
        "नमस्ते",
        "𐎀𐎁",
        "\u2028",
        "\u0001",
        "\ufeff",
        "،",
    ];

    private static readonly Gen<string> Word = Gen.Frequency(
        (4, Pick(Words)),
        (1, Scalar().Array[1, 5].Select(runes => string.Concat(runes.Select(rune => rune.ToString()))))
    );

    private static readonly Gen<string> Phrase = Word.Array[1, 4].Select(words => string.Join(' ', words));

    private static readonly Gen<DateOnly> Day = Gen.Int[0, 60_000].Select(new DateOnly(1900, 1, 1).AddDays);

    private static readonly Gen<(DateOnly? From, DateOnly? To)> Days = Gen.Select(
        Day,
        Gen.Int[0, 400],
        Gen.Int[0, 3],
        (from, length, open) =>
            ((open & 1) == 0 ? from : (DateOnly?)null, (open & 2) == 0 ? from.AddDays(length) : (DateOnly?)null)
    );

    private static readonly Gen<ImmutableSortedDictionary<string, string>> Map = Gen.Select(Word, Phrase)
        .Array[0, 3]
        .Select(entries =>
            entries
                .DistinctBy(entry => entry.Item1, StringComparer.Ordinal)
                .ToImmutableSortedDictionary(entry => entry.Item1, entry => entry.Item2, StringComparer.Ordinal)
        );

    /// <summary>The generator.</summary>
    public static Gen<ReportRecord> Valid { get; } =
        from text in Word.Array[3, 30].Select(words => string.Join(' ', words))
        let source = SourceText.FromString(text)
        from actors in Numbered(0, 4, at => ActorIn(source, at))
        from places in Numbered(0, 4, at => PlaceIn(source, at))
        from events in Numbered(0, 4, at => EventIn(source, at, actors, places))
        from figures in Numbered(0, 4, at => FigureIn(source, at, events, places))
        from claims in Numbered(1, 5, at => ClaimIn(source, at, actors))
        from claimOf in Gen.Int[0, claims.Length - 1].Array[events.Length + figures.Length]
        from report in ReportOf(source, places)
        from diagnostics in Some(
            Gen.Select(
                Phrase,
                Phrase,
                SpanIn(source).Null(),
                (code, message, span) => new Diagnostic(code, message, span)
            )
        )
        from data in Map
        from engine in Phrase
        select new ReportRecord
        {
            Report = report,
            Actors = actors,
            Places = places,
            Events =
            [
                .. events.Select(e => e with { Figures = [.. figures.Where(f => f.Event == e.Id).Select(f => f.Id)] }),
            ],
            Figures = figures,
            Claims =
            [
                .. claims.Select(
                    (claim, at) =>
                        claim with
                        {
                            Events = [.. events.Where((_, e) => claimOf[e] == at).Select(e => e.Id)],
                            Figures = [.. figures.Where((_, f) => claimOf[events.Length + f] == at).Select(f => f.Id)],
                            About =
                            [
                                .. events.Take(at).Select(e => e.Id),
                                .. figures.Take(at).Select(f => f.Id),
                                .. claims.Take(at).Select(c => c.Id),
                            ],
                        }
                ),
            ],
            Reading = new ReadingNote(engine, data, diagnostics),
        };

    private static Gen<Rune> Scalar() =>
        Gen.Int[1, 0x10FFFF - 0x800].Select(value => new Rune(value < 0xD800 ? value : value + 0x800));

    private static Gen<T> Pick<T>(IReadOnlyList<T> all) => Gen.Int[0, all.Count - 1].Select(at => all[at]);

    private static Gen<T> OneOf<T>()
        where T : struct, Enum => Pick(Enum.GetValues<T>());

    private static Gen<ImmutableArray<T>> Some<T>(Gen<T> one) => one.Array[0, 3].Select(all => all.ToImmutableArray());

    private static Gen<ImmutableArray<T>> Numbered<T>(int least, int most, Func<int, Gen<T>> one) =>
        from count in Gen.Int[least, most]
        from all in Sequence([.. Enumerable.Range(0, count).Select(one)])
        select all;

    private static Gen<ImmutableArray<T>> Sequence<T>(IReadOnlyList<Gen<T>> parts)
    {
        Gen<ImmutableArray<T>> all = Gen.Const(ImmutableArray<T>.Empty);
        foreach (Gen<T> part in parts)
        {
            all = Gen.Select(all, part, (before, next) => before.Add(next));
        }
        return all;
    }

    private static Gen<QuotedSpan> SpanIn(SourceText source) =>
        from start in Gen.Int[0, source.CodePoints.Length - 1]
        from end in Gen.Int[start + 1, source.CodePoints.Length]
        select QuotedSpan.Of(
            source,
            TextSpan.FromBounds(source.CodePoints.ToUtf16(start), source.CodePoints.ToUtf16(end))
        );

    private static Gen<string?> IdOf<T>(ImmutableArray<T> parts, Func<T, string> id) =>
        Pick<string?>([null, .. parts.Select(id)]);

    private static Gen<TimeInterval> TimeIn(SourceText source) =>
        Gen.Select(
            Days,
            OneOf<TimePrecision>(),
            SpanIn(source).Null(),
            (days, precision, span) => new TimeInterval(days.From, days.To, precision, span)
        );

    private static Gen<Report> ReportOf(SourceText source, ImmutableArray<Place> places) =>
        from external in Phrase.Null()
        from title in Phrase.Null()
        from byline in Phrase.Null()
        from dateline in SpanIn(source).Null()
        from place in IdOf(places, p => p.Id)
        from days in Days
        from basis in OneOf<DateBasis>()
        select new Report
        {
            Id = source.Id,
            ExternalId = external,
            Url = external is null ? null : "https://news.example/?a=1&b=2",
            Publisher = byline,
            Title = title,
            Byline = byline,
            Dateline = dateline is null ? null : new Dateline(dateline, place),
            Published = new PublicationDate(days.From, days.To, basis),
            Language = "en",
            Text = source.Text,
        };

    private static Gen<Actor> ActorIn(SourceText source, int at) =>
        from name in Phrase
        from kind in OneOf<ActorKind>()
        from description in Phrase.Null()
        from aliases in Some(Phrase)
        from mention in SpanIn(source)
        from mentions in Some(SpanIn(source))
        from links in Map
        select new Actor
        {
            Id = $"a{at + 1}",
            Name = name,
            Kind = kind,
            Country = description is null ? null : "IQ",
            Description = description,
            Aliases = aliases,
            Mentions = [mention, .. mentions],
            Links = links,
        };

    private static Gen<Place> PlaceIn(SourceText source, int at) =>
        from name in Phrase
        from mention in SpanIn(source)
        from status in OneOf<PlaceStatus>()
        from precision in OneOf<PlacePrecision>().Nullable()
        from latitude in Gen.Double[-90, 90]
        from longitude in Gen.Double[-180, 180]
        from geonames in Gen.Int[1, 20_000_000].Nullable()
        let spot = status == PlaceStatus.Resolved ? (latitude, longitude) : ((double?)null, (double?)null)
        select new Place
        {
            Id = $"p{at + 1}",
            Name = name,
            Mentions = [mention],
            Status = status,
            GeonamesId = geonames,
            Country = "SY",
            Admin1 = name,
            Latitude = spot.Item1,
            Longitude = spot.Item2,
            Precision = precision,
            Candidates =
                status == PlaceStatus.Ambiguous
                    ?
                    [
                        new PlaceCandidate(geonames, name, "SY", latitude, longitude),
                        new PlaceCandidate(null, name, null, null, null),
                    ]
                    : [],
        };

    private static Gen<ReportedEvent> EventIn(
        SourceText source,
        int at,
        ImmutableArray<Actor> actors,
        ImmutableArray<Place> places
    )
    {
        Gen<ImmutableArray<Participant>> participants = Some(
            Gen.Select(IdOf(actors, a => a.Id), SpanIn(source), (actor, span) => new Participant(actor, span))
        );
        return from type in OneOf<EventType>()
            from stage in OneOf<EventStage>()
            from anchor in SpanIn(source)
            from agents in participants
            from targets in participants
            from instruments in Some(SpanIn(source))
            from time in TimeIn(source).Null()
            from codes in Map
            select new ReportedEvent
            {
                Id = $"e{at + 1}",
                Type = type,
                Stage = stage,
                Anchor = anchor,
                Agents = agents,
                Targets = targets,
                Instruments = instruments,
                Places = [.. places.Take(at).Select(place => place.Id)],
                Time = time,
                Codes = codes,
            };
    }

    private static Gen<Figure> FigureIn(
        SourceText source,
        int at,
        ImmutableArray<ReportedEvent> events,
        ImmutableArray<Place> places
    ) =>
        from measure in OneOf<Measure>()
        from qualifier in OneOf<Qualifier>()
        from low in Gen.Long[0, 1_000_000]
        from more in Gen.Long[1, 1_000]
        from span in SpanIn(source)
        from of in SpanIn(source).Null()
        from happening in IdOf(events, e => e.Id)
        from place in IdOf(places, p => p.Id)
        from time in TimeIn(source).Null()
        let bounds = Bounds(qualifier, low, more)
        select new Figure
        {
            Id = $"f{at + 1}",
            Measure = measure,
            Low = bounds.Low,
            High = bounds.High,
            Qualifier = qualifier,
            Span = span,
            Of = of,
            Event = happening,
            Place = place,
            Time = time,
        };

    private static (long? Low, long? High) Bounds(Qualifier qualifier, long low, long more) =>
        qualifier switch
        {
            Qualifier.Exact or Qualifier.About => (low, low),
            Qualifier.MoreThan or Qualifier.AtLeast => (low, null),
            Qualifier.LessThan or Qualifier.UpTo => (null, low),
            Qualifier.Between => (low, low + more),
            Qualifier.Vague => (low % 2 == 0 ? low : null, null),
            _ => throw new ArgumentOutOfRangeException(nameof(qualifier)),
        };

    private static Gen<Claim> ClaimIn(SourceText source, int at, ImmutableArray<Actor> actors) =>
        from kind in OneOf<SourceKind>()
        from actor in IdOf(actors, a => a.Id)
        from words in SpanIn(source)
        from carriers in Some(
            Gen.Select(IdOf(actors, a => a.Id), SpanIn(source), (carrier, span) => new Carrier(carrier, span))
        )
        from cue in SpanIn(source).Null()
        from content in SpanIn(source)
        from stance in OneOf<Stance>()
        from certainty in OneOf<Certainty>()
        from quotation in OneOf<Quotation>()
        from made in TimeIn(source).Null()
        select new Claim
        {
            Id = $"c{at + 1}",
            Source =
                kind == SourceKind.Report ? new ClaimSource(null, null, kind) : new ClaimSource(actor, words, kind),
            Via = carriers,
            Cue = cue,
            Content = content,
            Stance = stance,
            Certainty = certainty,
            Quotation = quotation,
            Made = made,
        };
}
