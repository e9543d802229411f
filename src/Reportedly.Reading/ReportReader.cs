using System.Collections.Immutable;
using Reportedly.Language;
using Reportedly.Reading.Assembling;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Events;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Stages;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Reading;

/// <summary>Reads a report into its record: the one public door of Reading. Safe from any thread.</summary>
public sealed class ReportReader
{
    /// <summary>Name and version of the engine, as stamped into every record.</summary>
    public const string Engine = "reportedly/0.1.0";

    private readonly ImmutableArray<ReadingStage> stages;

    private ReportReader(ReadingLexicon lexicon, TriggerModel senses, LanguageAnalyser language)
    {
        stages = ReadingPipeline.Create(lexicon, senses, language);
        DataDigests = language
            .DataDigests.Add("lexicons and rules of reading", lexicon.Digest)
            .Add(TriggerModel.Name, senses.Digest);
    }

    /// <summary>Digest of each data set that reading uses, by its name; stamped into every record.</summary>
    public ImmutableSortedDictionary<string, string> DataDigests { get; }

    /// <summary>The reader with the data that ships with the product.</summary>
    public static ReportReader CreateDefault() => Create(TriggerModel.Load());

    /// <summary>The reader with another model of the senses of triggers.</summary>
    internal static ReportReader Create(TriggerModel senses) =>
        new(ReadingLexicon.Load(), senses, LanguageAnalyser.CreateDefault());

    /// <summary>The same reader, but it reads every report in full.</summary>
    internal static ReportReader CreateWithoutTriage() => new(ReadingLexicon.Load(), LanguageAnalyser.CreateDefault());

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
        Document document = Analyse(input, passed);
        ReportLayout layout = document.Read(ReadingLayers.Layout);
        ReportReading reading = RecordAssembler.Assemble(
            document.Read(ReadingLayers.Words),
            document.Read(ReadingLayers.Chains),
            document.Read(ReadingLayers.Claims).Items,
            ReportOf(input, layout, document.Read(ReadingLayers.Published)),
            layout,
            NoteOf(input)
        );
        passed?.Invoke(stages.Length);
        return reading;
    }

    /// <summary>Runs every stage and keeps the layers.</summary>
    /// <param name="input">The report.</param>
    /// <param name="passed">Told the index of each stage when it is done.</param>
    internal Document Analyse(ReportInput input, Action<int>? passed = null)
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
        }
        return document;
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
            DataDigests,
            input.Source.IsNormalized
                ? []
                :
                [
                    new Diagnostic(
                        "text-not-nfc",
                        "The text is not in Unicode normal form C; it is kept as it came.",
                        null
                    ),
                ]
        );
}
