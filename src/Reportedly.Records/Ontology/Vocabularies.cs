namespace Reportedly.Records;

/// <summary>The vocabularies that come with the product, read from the assembly on first use.</summary>
public static class Vocabularies
{
    private static readonly Lazy<Vocabulary<ActorKind>> LazyActors = Embedded<ActorKind>("actors");
    private static readonly Lazy<Vocabulary<EventType>> LazyEvents = Embedded<EventType>("events");
    private static readonly Lazy<Vocabulary<EventStage>> LazyStages = Embedded<EventStage>("stages");
    private static readonly Lazy<Vocabulary<Measure>> LazyMeasures = Embedded<Measure>("measures");
    private static readonly Lazy<Vocabulary<Qualifier>> LazyQualifiers = Embedded<Qualifier>("qualifiers");
    private static readonly Lazy<Vocabulary<SourceKind>> LazySources = Embedded<SourceKind>("sources");
    private static readonly Lazy<Vocabulary<Stance>> LazyStances = Embedded<Stance>("stances");
    private static readonly Lazy<Vocabulary<Certainty>> LazyCertainty = Embedded<Certainty>("certainty");
    private static readonly Lazy<Vocabulary<Quotation>> LazyQuotations = Embedded<Quotation>("quotations");
    private static readonly Lazy<Vocabulary<PlaceStatus>> LazyStatuses = Embedded<PlaceStatus>("place_statuses");
    private static readonly Lazy<Vocabulary<PlacePrecision>> LazyPlaces = Embedded<PlacePrecision>("place_precisions");
    private static readonly Lazy<Vocabulary<TimePrecision>> LazyTimes = Embedded<TimePrecision>("time_precisions");
    private static readonly Lazy<Vocabulary<DateBasis>> LazyBases = Embedded<DateBasis>("date_bases");

    /// <summary>Sorts of actors.</summary>
    public static Vocabulary<ActorKind> Actors => LazyActors.Value;

    /// <summary>Sorts of events, with their codes in other codebooks.</summary>
    public static Vocabulary<EventType> Events => LazyEvents.Value;

    /// <summary>How far an event came.</summary>
    public static Vocabulary<EventStage> Stages => LazyStages.Value;

    /// <summary>What figures count.</summary>
    public static Vocabulary<Measure> Measures => LazyMeasures.Value;

    /// <summary>How a number is told.</summary>
    public static Vocabulary<Qualifier> Qualifiers => LazyQualifiers.Value;

    /// <summary>Sorts of sources.</summary>
    public static Vocabulary<SourceKind> Sources => LazySources.Value;

    /// <summary>How a source stands to what it speaks of.</summary>
    public static Vocabulary<Stance> Stances => LazyStances.Value;

    /// <summary>What the words commit to.</summary>
    public static Vocabulary<Certainty> Certainty => LazyCertainty.Value;

    /// <summary>How a source's words are given.</summary>
    public static Vocabulary<Quotation> Quotations => LazyQuotations.Value;

    /// <summary>Whether it is known where a place lies.</summary>
    public static Vocabulary<PlaceStatus> PlaceStatuses => LazyStatuses.Value;

    /// <summary>How fine a place is.</summary>
    public static Vocabulary<PlacePrecision> PlacePrecisions => LazyPlaces.Value;

    /// <summary>How fine a time is told.</summary>
    public static Vocabulary<TimePrecision> TimePrecisions => LazyTimes.Value;

    /// <summary>How a publication date is known.</summary>
    public static Vocabulary<DateBasis> DateBases => LazyBases.Value;

    private static Lazy<Vocabulary<T>> Embedded<T>(string name)
        where T : struct, Enum =>
        new(() =>
        {
            string file = $"ontology/{name}.yaml";
            using Stream stream =
                typeof(Vocabularies).Assembly.GetManifestResourceStream(file)
                ?? throw new InvalidOperationException(
                    $"The assembly holds no {file}; build it from the whole repository."
                );
            using StreamReader reader = new(stream);
            return Vocabulary<T>.Load(reader, $"data/{file}");
        });
}
