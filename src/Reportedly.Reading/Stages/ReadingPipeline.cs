using System.Collections.Immutable;
using Reportedly.Gazetteer;
using Reportedly.Language;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Actors.Register;
using Reportedly.Reading.Attribution;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Events;
using Reportedly.Reading.Figures;
using Reportedly.Reading.Languages;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Numbers;
using Reportedly.Reading.Places;
using Reportedly.Reading.Times;
using Reportedly.Reading.Triage;
using Reportedly.Text;
using static Reportedly.Reading.ReadingLayers;

namespace Reportedly.Reading.Stages;

/// <summary>The stages of reading in their order, from the input to the claims.</summary>
internal static class ReadingPipeline
{
    /// <summary>The stages for one language, checked: each finds what it needs.</summary>
    /// <param name="lexicon">The words of the language.</param>
    /// <param name="language">Writes its layers.</param>
    /// <param name="languages">Tells which language a report is in.</param>
    /// <param name="triage">Looks a report over.</param>
    /// <param name="parts">What may be left out.</param>
    public static ImmutableArray<ReadingStage> Create(
        ReadingLexicon lexicon,
        LanguageAnalyser language,
        ReportLanguages languages,
        ReportTriage triage,
        ReadingParts parts
    )
    {
        return StageOrder.Checked([
            new ReadingStage("input", [], [Input.Name], static _ => { }),
            new ReadingStage("tokens", [], [Layers.Tokens.Name], language.Tokenise),
            LayoutStage(),
            new ReadingStage(
                Tongue.Name,
                [Input.Name],
                [Tongue.Name],
                d => d.Write(Tongue, languages.Look(d.Read(Input)))
            ),
            new ReadingStage(
                Triaged.Name,
                [Input.Name, Layers.Tokens.Name, Layout.Name],
                [Triaged.Name],
                d => d.Write(Triaged, triage.Look(d))
            ),
            new ReadingStage(
                "language",
                [Layers.Tokens.Name],
                [Layers.Sentences.Name, Layers.Tags.Name, Layers.Trees.Name, Layers.Names.Name],
                language.Analyse
            ),
            .. BehindLanguage(lexicon, parts),
        ]);
    }

    /// <summary>The stages that a document with the layers of Language has before it, but for triage.</summary>
    /// <param name="lexicon">The words of the language.</param>
    /// <param name="parts">What may be left out.</param>
    public static ImmutableArray<ReadingStage> OverLanguage(ReadingLexicon lexicon, ReadingParts parts) =>
        [LayoutStage(), .. BehindLanguage(lexicon, parts)];

    private static ReadingStage LayoutStage() =>
        new(
            "layout",
            [Input.Name],
            [Layout.Name],
            d => d.Write(Layout, LayoutReader.Read(d.Source, d.Read(Input).Title))
        );

    private static ImmutableArray<ReadingStage> BehindLanguage(ReadingLexicon lexicon, ReadingParts parts)
    {
        NumberReader numbers = NumberReader.CreateDefault();
        TimeReader times = TimeReader.CreateDefault();
        PublicationReader publication = PublicationReader.With(times);
        parts = parts.Opened();
        WorldGazetteer gazetteer = parts.Gazetteer!;
        ActorRegister register = parts.Register!;
        ToponymFinder toponyms = new(ToponymLexicon.Load(lexicon), gazetteer);
        PlaceResolver places = new(gazetteer, PublisherHomes.Load(gazetteer), parts.Places);
        MentionReader mentions = new(lexicon, register);
        ActorResolver actors = new(lexicon, register, parts.Links);
        EventReader events = new(lexicon, parts.Senses);
        return
        [
            new ReadingStage(
                "joined",
                [Layers.Tokens.Name, Layers.Sentences.Name, Layers.Tags.Name, Layers.Trees.Name],
                [Joined.Name],
                d => d.Write(Joined, HyphenJoiner.Join(d))
            ),
            new ReadingStage(
                "words",
                [Joined.Name, Layers.Names.Name],
                [Words.Name],
                d => d.Write(Words, new Analysis(d))
            ),
            new ReadingStage(
                "toponyms",
                [Layers.Tokens.Name, Layers.Sentences.Name, Layers.Tags.Name, Layers.Trees.Name, Layers.Names.Name],
                [Toponyms.Name],
                d => d.Write(Toponyms, toponyms.Find(d))
            ),
            new ReadingStage(
                "places",
                [Input.Name, Toponyms.Name],
                [ReadingLayers.Places.Name],
                d => d.Write(ReadingLayers.Places, new(places.Resolve(d.Read(Toponyms), d.Read(Input))))
            ),
            new ReadingStage("pieces", [Joined.Name], [Pieces.Name], d => d.Write(Pieces, PieceSequence.Cut(d))),
            new ReadingStage(
                "numbers",
                [Pieces.Name],
                [ReadingLayers.Numbers.Name],
                d => d.Write(ReadingLayers.Numbers, numbers.Read(d))
            ),
            new ReadingStage(
                "time matches",
                [Pieces.Name],
                [ReadingLayers.TimeMatches.Name],
                d => d.Write(ReadingLayers.TimeMatches, new TimeMatches(times, d.Read(Pieces)))
            ),
            new ReadingStage(
                "publication",
                [Input.Name, ReadingLayers.TimeMatches.Name],
                [Published.Name],
                d => d.Write(Published, publication.Read(d, d.Read(Input).Published))
            ),
            new ReadingStage(
                "times",
                [ReadingLayers.TimeMatches.Name, Published.Name],
                [ReadingLayers.Times.Name],
                d => d.Write(ReadingLayers.Times, times.Read(d, d.Read(Published)))
            ),
            new ReadingStage(
                "mentions",
                [Words.Name, ReadingLayers.Times.Name, ReadingLayers.Places.Name],
                [Mentions.Name],
                d =>
                    d.Write(
                        Mentions,
                        new MentionIndex(
                            mentions.Read(
                                d.Read(Words),
                                d.Read(ReadingLayers.Places).Items,
                                d.Read(ReadingLayers.Times).Items
                            ),
                            d.Read(Words).Count,
                            d.Read(ReadingLayers.Times).Items.Select(t => t.Tokens)
                        )
                    )
            ),
            new ReadingStage(
                "actors",
                [Words.Name, Mentions.Name, Published.Name],
                [Chains.Name],
                d => d.Write(Chains, actors.Read(d.Read(Words), d.Read(Mentions), d.Read(Published).From?.Year))
            ),
            new ReadingStage(
                "events",
                [Words.Name, Layout.Name, Published.Name, Mentions.Name, Chains.Name, ReadingLayers.Times.Name],
                [ReadingLayers.Events.Name],
                d => d.Write(ReadingLayers.Events, new(ReadEvents(d, lexicon, events, parts.CarriesOver)))
            ),
            new ReadingStage(
                "figures",
                [
                    Words.Name,
                    Mentions.Name,
                    ReadingLayers.Times.Name,
                    ReadingLayers.Events.Name,
                    ReadingLayers.Numbers.Name,
                ],
                [ReadingLayers.Figures.Name],
                d =>
                    d.Write(
                        ReadingLayers.Figures,
                        new(
                            FigureReader.Read(
                                d.Read(Words),
                                d.Read(Mentions),
                                d.Read(ReadingLayers.Events).Items,
                                d.Read(ReadingLayers.Numbers).Items,
                                d.Read(ReadingLayers.Times).Items
                            )
                        )
                    )
            ),
            new ReadingStage(
                "quotes",
                [Words.Name],
                [Quotes.Name],
                d => d.Write(Quotes, new(QuoteReader.Read(d.Read(Words))))
            ),
            new ReadingStage(
                "attributions",
                [Words.Name, Layout.Name, Mentions.Name, Chains.Name, ReadingLayers.Times.Name, Quotes.Name],
                [Attributions.Name],
                d =>
                    d.Write(
                        Attributions,
                        new(
                            AttributionReader.Read(
                                lexicon,
                                d.Read(Words),
                                d.Read(Mentions),
                                d.Read(Chains),
                                d.Read(ReadingLayers.Times).Items,
                                d.Read(Quotes).Items,
                                TitleEnd(d)
                            )
                        )
                    )
            ),
            new ReadingStage(
                "claims",
                [
                    Words.Name,
                    Chains.Name,
                    ReadingLayers.Events.Name,
                    ReadingLayers.Figures.Name,
                    Attributions.Name,
                    Quotes.Name,
                ],
                [Claims.Name],
                d =>
                    d.Write(
                        Claims,
                        new(
                            ClaimReader.Read(
                                d.Read(Words),
                                lexicon,
                                d.Read(Chains),
                                d.Read(ReadingLayers.Events).Items,
                                d.Read(ReadingLayers.Figures).Items,
                                d.Read(Attributions).Items,
                                d.Read(Quotes).Items
                            )
                        )
                    )
            ),
        ];
    }

    private static ImmutableArray<EventMention> ReadEvents(
        Document d,
        ReadingLexicon lexicon,
        EventReader events,
        bool carriesOver
    ) =>
        IncidentReader.Read(
            lexicon,
            d.Read(Words),
            d.Read(Chains),
            events.Read(
                d.Read(Words),
                d.Read(Mentions),
                d.Read(ReadingLayers.Numbers).Items,
                d.Read(ReadingLayers.Times).Items,
                d.Read(Published),
                TitleEnd(d)
            ),
            TitleEnd(d),
            carriesOver
        );

    /// <summary>Index behind the headline's last token; 0 where there is no headline.</summary>
    private static int TitleEnd(Document d) =>
        d.Read(Layout).Title is { } title ? d.Read(Joined).Tokens.IndexAt(title.End) : 0;
}
