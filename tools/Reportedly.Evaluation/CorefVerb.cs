using System.Collections.Immutable;
using System.Globalization;
using Reportedly.Evaluation.Coreference;
using Reportedly.Language.Tagging;
using Reportedly.Reading;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Text;

namespace Reportedly.Evaluation;

/// <summary>
/// The verb <c>coref</c>: reads the documents of a treebank with entities as raw text, and compares who is read as the same person or
/// organisation with what the treebank says.
/// </summary>
internal sealed class CorefVerb
{
    private readonly List<JudgedLink> links = [];
    private ClusterSum muc;
    private ClusterSum bCubed;
    private ClusterSum lea;
    private int documents;
    private int meant;
    private int found;

    /// <summary>Reads the file at <paramref name="path"/>.</summary>
    /// <param name="path">CoNLL-U with <c>Entity=</c> in the last column.</param>
    /// <param name="options">
    /// Genres to take, with commas between them; <c>--errors</c> to print each wrong and each missed link before the table;
    /// and what is left out (<see cref="LeftOut"/>).
    /// </param>
    /// <param name="output">Where the table goes.</param>
    public static int Run(string path, ImmutableArray<string> options, TextWriter output)
    {
        ReportReader reader = ReportReader.Create(LeftOut.Of(options));
        bool errors = options.Contains("--errors");
        string[] genres = [.. options.Where(o => !o.StartsWith('-')).SelectMany(o => o.Split(','))];
        CorefVerb verb = new();
        foreach (CorefDocument document in CorefReader.Read(path))
        {
            if (genres.Length == 0 || genres.Contains(document.Genre, StringComparer.Ordinal))
            {
                verb.Add(document, Read(reader, document.Text), errors ? output : TextWriter.Null);
            }
        }
        verb.Write(output);
        return 0;
    }

    private static ImmutableArray<ReadMention> Read(ReportReader reader, string text)
    {
        Document read = reader.Analyse(new ReportInput(SourceText.FromString(text)));
        Analysis words = read.Read(ReadingLayers.Words);
        ActorChains chains = read.Read(ReadingLayers.Chains);
        return
        [
            .. chains
                .Mentions.Where(m => chains.Of(m) is not null)
                .Select(m => new ReadMention(
                    words.Span(m.Head),
                    words.Span(m.Name),
                    MentionSorts.Of(
                        m.IsPronoun ? "PRON"
                            : words.Class(m.Name.Past - 1) == WordClass.Propn ? "PROPN"
                            : "NOUN",
                        words.Word(m.Head)
                    ),
                    chains.Of(m)!.Index
                )),
        ];
    }

    private void Add(CorefDocument document, ImmutableArray<ReadMention> read, TextWriter errors)
    {
        documents++;
        ImmutableArray<JudgedLink> judged = LinkScore.Judge(document, read);
        links.AddRange(judged);
        foreach (JudgedLink link in judged.Where(l => !l.IsRight))
        {
            errors.WriteLine(Line(document, link));
        }
        AddClusters(document, read);
    }

    /// <summary>Persons and organisations that both sides have.</summary>
    private void AddClusters(CorefDocument document, ImmutableArray<ReadMention> read)
    {
        MentionAlignment alignment = new(document.Mentions);
        Dictionary<int, int> chainOf = [];
        foreach (ReadMention mention in read)
        {
            int gold = alignment.Of(mention);
            if (gold >= 0)
            {
                chainOf.TryAdd(gold, mention.Chain);
            }
        }
        Dictionary<string, int> entities = new(StringComparer.Ordinal);
        List<int> key = [];
        List<int> response = [];
        for (int i = 0; i < document.Mentions.Length; i++)
        {
            if (document.Mentions[i].Type is not ("person" or "organization"))
            {
                continue;
            }
            meant++;
            if (!chainOf.TryGetValue(i, out int chain))
            {
                continue;
            }
            found++;
            entities.TryAdd(document.Mentions[i].Entity, entities.Count);
            key.Add(entities[document.Mentions[i].Entity]);
            response.Add(chain);
        }
        ImmutableArray<int> a = [.. key];
        ImmutableArray<int> b = [.. response];
        muc += ClusterScore.Muc(a, b);
        bCubed += ClusterScore.BCubed(a, b);
        lea += ClusterScore.Lea(a, b);
    }

    private void Write(TextWriter output)
    {
        LinkCount[] counts = LinkScore.Count(links, byName: false);
        LinkCount[] byName = LinkScore.Count(links, byName: true);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"documents {documents}"));
        output.WriteLine("links            linked  right   meant  found  precision  recall     F1");
        Row(output, "pronouns", Pronouns(counts));
        Row(output, "  by name", Pronouns(byName));
        Row(output, "  he, she", counts[(int)MentionSort.HeOrShe]);
        Row(output, "  they", counts[(int)MentionSort.They]);
        Row(output, "  it", counts[(int)MentionSort.It]);
        Row(output, "I, we, you", counts[(int)MentionSort.Speaker]);
        Row(output, "names", counts[(int)MentionSort.Name]);
        Row(output, "descriptions", counts[(int)MentionSort.Description]);
        Row(output, "all", counts.Aggregate(default(LinkCount), (a, b) => a + b));
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"mentions of persons and organisations: {meant} in the treebank, {found} read"
            )
        );
        output.WriteLine("clusters of those read   precision  recall     F1");
        Row(output, "MUC", muc);
        Row(output, "B3", bCubed);
        Row(output, "LEA", lea);
    }

    private static LinkCount Pronouns(LinkCount[] counts) =>
        counts[(int)MentionSort.HeOrShe] + counts[(int)MentionSort.They] + counts[(int)MentionSort.It];

    private static void Row(TextWriter output, string name, LinkCount c) =>
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name, -16} {c.Linked, 6} {c.Right, 6}  {c.Meant, 6} {c.Found, 6}  {c.Precision, 9:F1} {c.Recall, 7:F1} {c.F1, 6:F1}"
            )
        );

    private static void Row(TextWriter output, string name, ClusterSum c) =>
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name, -24} {c.Precision, 9:F1} {c.Recall, 7:F1} {c.F1, 6:F1}"
            )
        );

    private static string Line(CorefDocument document, JudgedLink link)
    {
        TextSpan at = link.Mention?.Name ?? document.Mentions[link.Gold].Span;
        string words = document.Text.Substring(at.Start, at.Length);
        int from = Math.Max(0, (link.Earlier?.Name.Start ?? at.Start) - 60);
        from = Math.Max(from, at.Start - 300);
        string before = document.Text[from..at.Start].ReplaceLineEndings(" | ");
        string after = document.Text[at.End..Math.Min(document.Text.Length, at.End + 60)].ReplaceLineEndings(" | ");
        string earlier = link.Earlier is { } e ? document.Text.Substring(e.Name.Start, e.Name.Length) : "-";
        string entity = link.Gold >= 0 ? First(document, document.Mentions[link.Gold]) : "(unmarked)";
        return $"{(link.Mention is null ? "missed" : "wrong")} {link.Sort} {document.Id}: [{words}] read as [{earlier}], is [{entity}]: {before}[[{words}]]{after}";
    }

    /// <summary>The words of the entity's first mention.</summary>
    private static string First(CorefDocument document, GoldMention mention)
    {
        TextSpan span = document.Mentions.First(m => m.Entity == mention.Entity).Span;
        return document.Text.Substring(span.Start, Math.Min(80, span.Length)) + "/" + mention.Type;
    }
}
