using System.Collections.Immutable;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Attribution;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Events;
using Reportedly.Reading.Figures;
using Reportedly.Reading.Languages;
using Reportedly.Reading.Numbers;
using Reportedly.Reading.Places;
using Reportedly.Reading.Times;
using Reportedly.Reading.Triage;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Reading;

/// <summary>The layers that Reading writes over those of Language.</summary>
internal static class ReadingLayers
{
    /// <summary>The report as it was handed in.</summary>
    public static readonly Layer<ReportInput> Input = new("input");

    /// <summary>The layers of Language with hyphened words joined.</summary>
    public static readonly Layer<ReadingWords> Joined = new("joined");

    /// <summary>Lower-case words and lemmas beside the layers of Language.</summary>
    public static readonly Layer<Analysis> Words = new("words");

    /// <summary>Headline, byline, dateline.</summary>
    public static readonly Layer<ReportLayout> Layout = new("layout");

    /// <summary>Which language the report is in.</summary>
    public static readonly Layer<ReportLanguage> Tongue = new("report language");

    /// <summary>Whether the report is worth a full reading.</summary>
    public static readonly Layer<TriageVerdict> Triaged = new("triage");

    /// <summary>Words cut into letters, digits and marks.</summary>
    public static readonly Layer<PieceSequence> Pieces = new("pieces");

    /// <summary>Numbers, and what each is a number of.</summary>
    public static readonly Layer<Sequence<NumberExpression>> Numbers = new("numbers");

    /// <summary>Patterns of times, not yet grounded.</summary>
    public static readonly Layer<TimeMatches> TimeMatches = new("time matches");

    /// <summary>When the report was published, and how that is known.</summary>
    public static readonly Layer<PublicationDate> Published = new("published");

    /// <summary>Dates and other times.</summary>
    public static readonly Layer<Sequence<TimeExpression>> Times = new("times");

    /// <summary>Stretches that name places.</summary>
    public static readonly Layer<FoundToponyms> Toponyms = new("toponyms");

    /// <summary>Which places they mean, one reading a toponym.</summary>
    public static readonly Layer<Sequence<PlaceReading>> Places = new("places");

    /// <summary>Noun phrases that name somebody, something or some place.</summary>
    public static readonly Layer<MentionIndex> Mentions = new("mentions");

    /// <summary>Mentions gathered into actors.</summary>
    public static readonly Layer<ActorChains> Chains = new("actors");

    /// <summary>Tellings of events.</summary>
    public static readonly Layer<Sequence<EventMention>> Events = new("events");

    /// <summary>Counts bound to events.</summary>
    public static readonly Layer<Sequence<FigureMention>> Figures = new("figures");

    /// <summary>Quoted stretches.</summary>
    public static readonly Layer<Sequence<TokenRange>> Quotes = new("quotes");

    /// <summary>Who says which words.</summary>
    public static readonly Layer<Sequence<AttributedSpan>> Attributions = new("attributions");

    /// <summary>Who says what.</summary>
    public static readonly Layer<Sequence<ClaimDraft>> Claims = new("claims");
}

/// <summary>The items of a layer, in the order of the text.</summary>
/// <typeparam name="T">What the layer holds.</typeparam>
/// <param name="items">The items, ascending.</param>
public sealed class Sequence<T>(ImmutableArray<T> items)
{
    /// <summary>The items.</summary>
    public ImmutableArray<T> Items => items;
}
