using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Reportedly.Language;
using Reportedly.Language.Sentences;
using Reportedly.Language.Tokens;
using Reportedly.Reading;
using Reportedly.Reading.Stages;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Specs;

/// <summary>
/// The cheap look costs nothing but time: over every text of the specs, the samples and the reports written for training, whole and sentence by
/// sentence, nothing that a full reading finds is dropped.
/// </summary>
public sealed partial class TriageSpecs
{
    private static readonly DateOnly Day = new(2024, 3, 1);
    private static readonly ReportReader Looking = ReportReader.CreateDefault();
    private static readonly ReportReader Thorough = ReportReader.Create(new ReadingParts { Triages = false });

    [Fact]
    public void No_sentence_that_carries_an_event_or_a_figure_or_a_claim_is_dropped()
    {
        List<string> dropped = [];
        int rows = 0;
        foreach (string text in Texts())
        {
            ReportInput input = new(SourceText.FromString(text));
            Document document = Thorough.Analyse(input);
            TokenSequence tokens = document.Read(Layers.Tokens);
            ImmutableArray<Sentence> sentences = [.. document.Read(Layers.Sentences).Items];
            bool[] kept = Thorough.Triage.Kept(document, [.. sentences.Select(sentence => sentence.Tokens)]);
            foreach (QuotedSpan span in RowsOf(Thorough.Read(input).Record))
            {
                rows++;
                int at = tokens.IndexAt(input.Source.CodePoints.ToUtf16(span.Start));
                int sentence = document.Read(Layers.Sentences).IndexOfToken(at);
                if (!kept[sentence])
                {
                    dropped.Add(input.Source.Quote(tokens.SpanOf(sentences[sentence].Tokens)));
                }
            }
        }
        dropped.Should().BeEmpty();
        rows.Should().BeGreaterThan(1000, "else there was nothing to drop");
    }

    [Fact]
    public void A_record_is_the_same_with_triage_and_without()
    {
        List<string> differing = [];
        int unread = 0;
        foreach (string text in Texts().SelectMany(text => Paragraphs(text).Prepend(text)))
        {
            foreach (DateOnly? published in (DateOnly?[])[null, Day])
            {
                ReportInput input = new(SourceText.FromString(text)) { Published = published };
                if (Looking.Look(input).IsKept)
                {
                    continue;
                }
                unread++;
                byte[] full = RecordCodec.ToUtf8(Thorough.Read(input).Record);
                if (!RecordCodec.ToUtf8(Looking.Read(input).Record).AsSpan().SequenceEqual(full))
                {
                    differing.Add(text);
                }
            }
        }
        differing.Should().BeEmpty();
        unread.Should().BeGreaterThan(100, "else triage has left nothing unread");
    }

    [Theory]
    [InlineData("The museum will open its new wing to visitors in spring.")]
    [InlineData("Green pears are sweeter than red ones.")]
    public void A_report_with_no_word_of_violence_is_left_unread(string text) => Verdict(text, Day).Should().BeFalse();

    [Theory]
    [InlineData("The mayor of Orsal declined to comment.")]
    [InlineData("About 400 volunteers remain in the valley.")]
    [InlineData("The cease-fire pleased the villagers.")]
    [InlineData("Shots rang out and a teacher fled.")]
    public void A_report_with_a_stance_or_a_strength_or_an_event_is_read(string text) =>
        Verdict(text, Day).Should().BeTrue();

    [Fact]
    public void A_report_without_a_date_is_read_where_its_words_may_tell_one()
    {
        Verdict("ORSAL, March 3, 2031 (Radio Vala) - Green pears are sweeter than red ones.", null).Should().BeTrue();
        Verdict("Green pears are sweeter than red ones.", null).Should().BeFalse();
    }

    private static bool Verdict(string text, DateOnly? published) =>
        Looking.Look(new ReportInput(SourceText.FromString(text)) { Published = published }).IsKept;

    /// <summary>Where the events, the figures and the cues of a record stand; where a claim has no cue, where its content begins.</summary>
    private static IEnumerable<QuotedSpan> RowsOf(ReportRecord record) =>
        [
            .. record.Events.Select(told => told.Anchor),
            .. record.Figures.Select(figure => figure.Span),
            .. record
                .Claims.Where(claim => claim.Events.IsEmpty && claim.Figures.IsEmpty)
                .Select(claim => claim.Cue ?? claim.Content),
        ];

    private static IEnumerable<string> Paragraphs(string text) =>
        text.Split("\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IEnumerable<string> Texts()
    {
        foreach (
            string folder in Directory
                .GetDirectories(Path.Combine(SpecFiles.RepositoryRoot, "specs"))
                .Order(StringComparer.Ordinal)
        )
        {
            foreach (JsonElement spec in SpecFiles.All(Path.GetFileName(folder)).Values)
            {
                if (spec.TryGetProperty("text", out JsonElement text) && text.ValueKind == JsonValueKind.String)
                {
                    yield return text.GetString()!;
                }
            }
        }
        foreach (string file in Files("samples", "*.txt").Concat(Files("data/training/en/reports", "*.txt")))
        {
            foreach (string report in Heads().Split(File.ReadAllText(file)))
            {
                string text = Marks().Replace(report.Trim(), "$1");
                if (text.Length > 0)
                {
                    yield return text;
                }
            }
        }
    }

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory
            .GetFiles(Path.Combine(SpecFiles.RepositoryRoot, folder), pattern, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal);

    /// <summary>The line above each report written for training.</summary>
    [GeneratedRegex("^=== .*$", RegexOptions.Multiline)]
    private static partial Regex Heads();

    /// <summary>A name marked for training, <c>[P Hamad Namis]</c>.</summary>
    [GeneratedRegex(@"\[[A-Z] ([^\[\]]+)\]")]
    private static partial Regex Marks();
}
