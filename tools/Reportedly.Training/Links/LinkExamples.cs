using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Corroboration.Blocking;
using Reportedly.Corroboration.Comparison;
using Reportedly.Evaluation.MadeReports;
using Reportedly.Reading;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Training.Links;

/// <summary>How a telling compares with an incident, on average over its tellings: what linking by average scores sees.</summary>
/// <param name="Shares">How much of each feature is found.</param>
/// <param name="IsOne">True where the telling is of the incident.</param>
internal sealed record LinkExample(double[] Shares, bool IsOne);

/// <summary>Makes examples of made reports, of which it is known what they tell of.</summary>
internal static class LinkExamples
{
    private static readonly int Features = Enum.GetValues<Feature>().Length;

    /// <summary>The examples of one made corpus, in one order.</summary>
    /// <param name="reader">Reads the reports.</param>
    /// <param name="seed">What the corpus is drawn from.</param>
    /// <param name="incidents">How many incidents it has.</param>
    /// <param name="reports">How many reports.</param>
    public static ImmutableArray<LinkExample> Of(ReportReader reader, int seed, int incidents, int reports)
    {
        MadeCorpus corpus = MadeCorpus.Make(seed, incidents, reports);
        ILookup<string, (string Incident, KeyAnchor Anchor)> named = corpus
            .Key.SelectMany(incident =>
                incident.Mentions.SelectMany(mention =>
                    mention.Anchors.Select(anchor => (mention.Report, incident.Incident, anchor))
                )
            )
            .ToLookup(row => row.Report, row => (row.Incident, row.anchor), StringComparer.Ordinal);
        ImmutableArray<ReportRecord> records =
        [
            .. corpus.Reports.AsParallel().AsOrdered().Select(printed => reader.Read(Input(printed)).Record),
        ];
        List<(Telling Telling, string Incident)> told = [];
        TellingIndex index = new();
        foreach (ReportRecord record in records)
        {
            foreach (Telling telling in Testimony.Of(record).Tellings)
            {
                if (Named(named[record.Report.ExternalId!], telling.Anchor) is { } incident)
                {
                    told.Add((telling, incident));
                    index.Add(telling);
                }
            }
        }
        ILookup<string, Telling> byIncident = told.ToLookup(
            one => one.Incident,
            one => one.Telling,
            StringComparer.Ordinal
        );
        return
        [
            .. told.SelectMany(one =>
                byIncident
                    .Select(group => Compare(one.Telling, group, group.Key == one.Incident, index))
                    .OfType<LinkExample>()
            ),
        ];
    }

    private static ReportInput Input(PrintedReport printed) =>
        new(SourceText.FromString(printed.Text))
        {
            ExternalId = printed.Report.Id,
            Title = printed.Report.Title,
            Url = $"https://{printed.Report.Publisher.Domain}/{printed.Report.Id}",
            Publisher = printed.Report.Publisher.Name,
            Published = printed.Report.Published,
        };

    /// <summary>The incident that the words name; null where they name none of the key.</summary>
    private static string? Named(IEnumerable<(string Incident, KeyAnchor Anchor)> anchors, QuotedSpan words) =>
        anchors.FirstOrDefault(one => words.Start < one.Anchor.End && one.Anchor.Start < words.End).Incident;

    /// <summary>Null where none of the incident's tellings lies near enough to be looked at.</summary>
    private static LinkExample? Compare(Telling telling, IEnumerable<Telling> others, bool isOne, TellingIndex index)
    {
        List<long> cells = [];
        List<TellingId> near = [];
        CellCover.Probed(telling, cells);
        index.InCells(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(cells), near);
        HashSet<TellingId> candidates = [.. near];
        double[] shares = new double[Features];
        int count = 0;
        bool meets = false;
        foreach (Telling other in others)
        {
            if (other.Id != telling.Id)
            {
                TellingComparer.AddShares(telling, other, shares);
                meets |= candidates.Contains(other.Id);
                count++;
            }
        }
        return meets ? new LinkExample([.. shares.Select(share => share / count)], isOne) : null;
    }
}
