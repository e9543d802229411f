using System.Collections.Immutable;
using Reportedly.Language;
using Reportedly.Language.Identification;
using Reportedly.Reading.Assembling;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Events;
using Reportedly.Reading.Languages;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Rules;
using Reportedly.Reading.Stages;
using Reportedly.Reading.Triage;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Reading;

/// <summary>Reads a report into its record: the one public door of Reading. Safe from any thread.</summary>
public sealed class ReportReader
{
    /// <summary>Name and version of the engine, as stamped into every record.</summary>
    public const string Engine = "reportedly/0.1.0";

    private readonly ImmutableArray<ReadingStage> stages;

    private readonly ReadingParts parts;
    private readonly int triageStage;

    private ReportReader(ReadingLexicon lexicon, LanguageAnalyser language, ReadingParts parts)
    {
        this.parts = parts;
        Triage = new ReportTriage(lexicon, language);
        LanguageIdentifier identifier = LanguageIdentifier.CreateDefault();
        stages = ReadingPipeline.Create(lexicon, language, new ReportLanguages(identifier), Triage, parts);
        triageStage = stages.IndexOf(stages.First(stage => stage.Gives.Contains(ReadingLayers.Triaged.Name)));
        DataDigests = language
            .DataDigests.Add("lexicons and rules of reading", lexicon.Digest)
            .Add("words and letters of languages", identifier.Digest)
            .Add("gazetteer", parts.Gazetteer!.Digest)
            .Add(TriggerModel.Name, parts.Senses.Digest);
        if (parts.Register!.UserDigest is { } actors)
        {
            DataDigests = DataDigests.Add("actors of the user", actors);
        }
    }

    /// <summary>Digest of each data set that reading uses, by its name; stamped into every record.</summary>
    public ImmutableSortedDictionary<string, string> DataDigests { get; }

    /// <summary>The reader with the data that ships with the product.</summary>
    public static ReportReader CreateDefault() => Create(ReadingData.BuiltIn);

    /// <summary>The reader with the data that ships with the product and that of its user.</summary>
    public static ReportReader Create(ReadingData data) => Create(new ReadingParts { Data = data });

    /// <summary>The reader with some of its parts left out or replaced, to measure what they give.</summary>
    internal static ReportReader Create(ReadingParts parts)
    {
        // Gazetteer and register are opened beside the lexicons and the model, which take longer.
        Task<ReadingParts> opened = Task.Run(parts.Opened);
        ReadingLexicon lexicon = ReadingLexicon.Load();
        LanguageAnalyser language = LanguageAnalyser.CreateDefault();
        return new ReportReader(lexicon, language, opened.GetAwaiter().GetResult());
    }

    /// <summary>The cheap look.</summary>
    internal ReportTriage Triage { get; }

    /// <summary>Reads one report. The same input gives the same record, byte for byte.</summary>
    /// <exception cref="ArgumentException">The publication date lies outside of the years 1000 to 9998.</exception>
    public ReportReading Read(ReportInput input) => Read(input, null);

    /// <summary>What is told to <c>passed</c> of <see cref="Read(ReportInput, Action{int})"/>: the stages, and the assembling of the record.</summary>
    internal IEnumerable<string> StageNames => stages.Select(stage => stage.Name).Append("record");

    /// <summary>The same, for whoever measures.</summary>
    /// <param name="input">The report.</param>
    /// <param name="passed">Told the index of each stage of <see cref="StageNames"/> when it is done.</param>
    internal ReportReading Read(ReportInput input, Action<int>? passed)
    {
        Document document = Analyse(input, IsLeftUnread, passed);
        ReportLayout layout = document.Read(ReadingLayers.Layout);
        if (!document.Has(ReadingLayers.Claims))
        {
            return Unread(input, layout, document.Read(ReadingLayers.Tongue));
        }
        ReportReading reading = RecordAssembler.Assemble(
            document.Read(ReadingLayers.Words),
            document.Read(ReadingLayers.Chains),
            document.Read(ReadingLayers.Places).Items,
            document.Read(ReadingLayers.Claims).Items,
            ReportOf(input, layout, document.Read(ReadingLayers.Published), document.Read(ReadingLayers.Tongue)),
            layout,
            NoteOf(input, document.Read(ReadingLayers.Tongue))
        );
        passed?.Invoke(stages.Length);
        return reading;
    }

    /// <summary>Runs every stage and keeps the layers.</summary>
    internal Document Analyse(ReportInput input) => Analyse(input, null, null);

    /// <summary>What triage says of a report.</summary>
    internal TriageVerdict Look(ReportInput input) => Analyse(input, _ => true, null).Read(ReadingLayers.Triaged);

    private bool IsLeftUnread(Document document) =>
        !document.Read(ReadingLayers.Tongue).IsRead || (parts.Triages && !document.Read(ReadingLayers.Triaged).IsKept);

    private Document Analyse(ReportInput input, Func<Document, bool>? stopsAt, Action<int>? passed)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Published is { Year: < 1000 or > 9998 } date)
        {
            throw new ArgumentException(
                $"the publication date {date:yyyy-MM-dd} is no date of a news report; give a year from 1000 to 9998",
                nameof(input)
            );
        }
        Document document = new(input.Source);
        document.Write(ReadingLayers.Input, input);
        for (int i = 0; i < stages.Length; i++)
        {
            stages[i].Run(document);
            passed?.Invoke(i);
            if (i == triageStage && stopsAt?.Invoke(document) == true)
            {
                break;
            }
        }
        return document;
    }

    /// <summary>The record of a report in another language, or in which triage saw nothing to read: the report, and nobody who says anything.</summary>
    private ReportReading Unread(ReportInput input, ReportLayout layout, ReportLanguage language)
    {
        PublicationDate published = input.Published is { } day
            ? new PublicationDate(day, day, DateBasis.Metadata)
            : new PublicationDate(null, null, DateBasis.Unknown);
        return new ReportReading(
            new ReportRecord
            {
                Report = ReportOf(input, layout, published, language),
                Actors = [],
                Places = [],
                Events = [],
                Figures = [],
                Claims = [],
                Reading = NoteOf(input, language),
            },
            new DerivationBook(ImmutableSortedDictionary.Create<string, Derivation>(StringComparer.Ordinal))
        );
    }

    private static Report ReportOf(
        ReportInput input,
        ReportLayout layout,
        PublicationDate published,
        ReportLanguage language
    ) =>
        new()
        {
            Id = input.Source.Id,
            ExternalId = input.ExternalId,
            Url = input.Url,
            Publisher = input.Publisher,
            Title = layout.Title is { } title ? input.Source.Quote(title) : input.Title,
            Byline = layout.Byline is { } byline ? input.Source.Quote(byline) : input.Byline,
            Published = published,
            Language = language.Code,
            Text = input.Source.Text,
        };

    private ReadingNote NoteOf(ReportInput input, ReportLanguage language)
    {
        ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        if (!input.Source.IsNormalized)
        {
            diagnostics.Add(
                new Diagnostic("text-not-nfc", "The text is not in Unicode normal form C; it is kept as it came.", null)
            );
        }
        if (!language.IsRead)
        {
            diagnostics.Add(
                new Diagnostic(
                    Diagnostic.LanguageNotRead,
                    $"The report is in a language that cannot be read yet ({language.Code}); its text is kept.",
                    null
                )
            );
        }
        if (input.PublishedUnread is { } unread)
        {
            diagnostics.Add(
                new Diagnostic(
                    "published-not-read",
                    $"The day of publication came as '{unread}', which is no date; write YYYY-MM-DD.",
                    null
                )
            );
        }
        return new ReadingNote(Engine, DataDigests, diagnostics.DrainToImmutable());
    }
}
