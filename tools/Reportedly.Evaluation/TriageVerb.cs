using System.Collections.Immutable;
using System.Text.Json;
using Reportedly.Language;
using Reportedly.Language.Sentences;
using Reportedly.Language.Tokens;
using Reportedly.Reading;
using Reportedly.Text;

namespace Reportedly.Evaluation;

/// <summary>
/// <c>triage ARTICLES [REFERENCE_FOLDER]</c>: what share of reports, paragraphs, sentences and words the cheap look would leave unread,
/// how many mentions of the record's actors stand there, and whether any row of the reference stands in a sentence that it drops.
/// </summary>
internal static class TriageVerb
{
    /// <summary>Prints a line an article and the sums.</summary>
    /// <returns>0; 1 where the sentence of a row is dropped.</returns>
    public static int Run(string path, string? reference, TextWriter output)
    {
        ReportReader reader = ReportReader.CreateDefault();
        Tally all = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        foreach (ReportInput input in ArticleFile.Read(path))
        {
            Tally own = TallyOf(reader, input, reference);
            all = all.With(own);
            output.WriteLine($"{input.ExternalId ?? input.Source.Id}: {own}");
        }
        output.WriteLine($"all: {all}");
        return all.KeptRows == all.Rows ? 0 : 1;
    }

    private static Tally TallyOf(ReportReader reader, ReportInput input, string? reference)
    {
        Document document = reader.Analyse(input);
        TokenSequence tokens = document.Read(Layers.Tokens);
        ImmutableArray<Sentence> sentences = [.. document.Read(Layers.Sentences).Items];
        bool[] may = reader.Triage.Kept(document, [.. sentences.Select(sentence => sentence.Tokens)]);
        ImmutableArray<Sentence> kept = [.. sentences.Where((_, i) => may[i])];
        bool reads = document.Read(ReadingLayers.Triaged).IsKept;
        List<int> rows = reference is null
            ? []
            : RowStarts(Path.Combine(reference, input.ExternalId + ".json"), input.Source);
        ImmutableArray<int> mentions =
        [
            .. reader
                .Read(input)
                .Record.Actors.SelectMany(actor => actor.Mentions)
                .Select(mention => input.Source.CodePoints.ToUtf16(mention.Start)),
        ];
        return new Tally(
            1,
            reads ? 0 : 1,
            Paragraphs(sentences),
            Paragraphs(sentences) - Paragraphs(kept),
            sentences.Length,
            sentences.Length - kept.Length,
            tokens.Count,
            tokens.Count - kept.Sum(sentence => sentence.Tokens.Count),
            mentions.Length,
            mentions.Count(start => !kept.Any(sentence => Holds(tokens.SpanOf(sentence.Tokens), start))),
            rows.Count,
            rows.Count(start => kept.Any(sentence => Holds(tokens.SpanOf(sentence.Tokens), start)))
        );
    }

    private static int Paragraphs(ImmutableArray<Sentence> sentences) =>
        sentences.Select(sentence => sentence.Paragraph).Distinct().Count();

    private static bool Holds(TextSpan span, int offset) => span.Start <= offset && offset < span.End;

    /// <summary>Where the anchors of the reference's rows begin, in UTF-16 units.</summary>
    private static List<int> RowStarts(string path, SourceText source)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
        return
        [
            .. json
                .RootElement.GetProperty("rows")
                .EnumerateArray()
                .Select(row => source.CodePoints.ToUtf16(row.GetProperty("start").GetInt32())),
        ];
    }

    /// <summary>How many there are of each, and how many of those the look would leave unread.</summary>
    private sealed record Tally(
        int Reports,
        int UnreadReports,
        int Paragraphs,
        int UnreadParagraphs,
        int Sentences,
        int UnreadSentences,
        int Words,
        int UnreadWords,
        int Mentions,
        int UnreadMentions,
        int Rows,
        int KeptRows
    )
    {
        public Tally With(Tally other) =>
            new(
                Reports + other.Reports,
                UnreadReports + other.UnreadReports,
                Paragraphs + other.Paragraphs,
                UnreadParagraphs + other.UnreadParagraphs,
                Sentences + other.Sentences,
                UnreadSentences + other.UnreadSentences,
                Words + other.Words,
                UnreadWords + other.UnreadWords,
                Mentions + other.Mentions,
                UnreadMentions + other.UnreadMentions,
                Rows + other.Rows,
                KeptRows + other.KeptRows
            );

        public override string ToString() =>
            $"cannot hold a row: {UnreadReports} of {Reports} reports, {UnreadParagraphs} of {Paragraphs} paragraphs, "
            + $"{UnreadSentences} of {Sentences} sentences, {UnreadWords} of {Words} words, "
            + $"with {UnreadMentions} of {Mentions} mentions of actors; rows kept: {KeptRows} of {Rows}";
    }
}
