using System.Collections.Immutable;
using Reportedly.Language;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Assembly;
using Reportedly.Reading.Attribution;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Events;
using Reportedly.Reading.Figures;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Numbers;
using Reportedly.Reading.Times;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Reading;

/// <summary>Reads a report into its record: the one public door of Reading. Safe from any thread.</summary>
public sealed class ReportReader
{
    /// <summary>Name and version of the engine, as stamped into every record.</summary>
    public const string Engine = "reportedly/0.1.0";

    private readonly ReadingLexicon lexicon;
    private readonly LanguageAnalyser language;
    private readonly ImmutableSortedDictionary<string, string> digests;

    private ReportReader(ReadingLexicon lexicon, LanguageAnalyser language)
    {
        this.lexicon = lexicon;
        this.language = language;
        digests = language.Digests.Add("reading", lexicon.Digest);
    }

    /// <summary>The reader with the data that ships with the product.</summary>
    public static ReportReader CreateDefault() => new(ReadingLexicon.Load(), LanguageAnalyser.CreateDefault());

    /// <summary>Reads one report. The same input gives the same record, byte for byte.</summary>
    public ReportReading Read(ReportInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        Document document = new(input.Source);
        language.Analyse(document);
        Analysis text = new(document);
        ReportLayout layout = LayoutReader.Read(input.Source, input.Title);
        int titleEnd = layout.Title is { } title ? text.Tokens.IndexAt(title.End) : 0;
        ImmutableArray<NumberExpression> numbers = new NumberReader().Read(document).Items;
        PublicationDate published = new PublicationReader().Read(document, input.Published);
        ImmutableArray<TimeExpression> times = new TimeReader().Read(document, published).Items;
        MentionIndex mentions = new(new MentionReader(lexicon).Read(text), text.Count);
        ActorChains chains = ActorResolver.Read(text, mentions.All);
        ImmutableArray<EventMention> events = new EventReader(lexicon).Read(text, mentions, times, titleEnd);
        events = IncidentReader.Read(text, chains, events);
        ImmutableArray<FigureMention> figures = FigureReader.Read(text, mentions, events, numbers);
        ImmutableArray<TokenRange> quotes = QuoteReader.Read(text);
        ImmutableArray<AttributedSpan> attributions = AttributionReader.Read(lexicon, text, mentions, chains, times, quotes, titleEnd);
        ImmutableArray<ClaimDraft> claims = ClaimReader.Read(text, chains, events, figures, attributions, quotes);
        return RecordAssembler.Assemble(text, chains, claims, ReportOf(input, layout, published), layout, NoteOf(input));
    }

    private static Report ReportOf(ReportInput input, ReportLayout layout, PublicationDate published) =>
        new()
        {
            Id = input.Source.Id,
            ExternalId = input.ExternalId,
            Url = input.Url,
            Publisher = input.Publisher,
            Title = layout.Title is { } title ? input.Source.Quote(title) : input.Title,
            Byline = layout.Byline is { } byline ? input.Source.Quote(byline) : null,
            Published = published,
            Language = "en",
            Text = input.Source.Text,
        };

    private ReadingNote NoteOf(ReportInput input) =>
        new(
            Engine,
            digests,
            input.Source.IsNormalized
                ? []
                : [new Diagnostic("text-not-nfc", "The text is not in Unicode normal form C; it is kept as it came.", null)]
        );
}
