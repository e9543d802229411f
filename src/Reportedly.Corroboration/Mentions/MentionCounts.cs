using System.Collections.Immutable;

namespace Reportedly.Corroboration.Mentions;

/// <summary>How often words name events in the reports and stories of a collection, and what names and openings the reports have.</summary>
internal sealed class MentionCounts
{
    private const int OpeningWords = 60;

    private readonly Dictionary<(int Report, string Lemma), int> inReport = [];
    private readonly Dictionary<(int Report, string Kin), int> kinInReport = [];
    private readonly Dictionary<(int Story, string Lemma), int> reportsOfStory = [];
    private readonly Dictionary<string, int> stories = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> told = [];
    private readonly ImmutableArray<WordVector> names;
    private readonly ImmutableArray<WordVector> openings;

    /// <summary>Counts.</summary>
    public MentionCounts(ReportCollection collection, ImmutableArray<MentionView> mentions)
    {
        foreach (IGrouping<int, MentionView> story in mentions.GroupBy(mention => collection.Stories[mention.Report]))
        {
            told[story.Key] = story.Select(mention => mention.Report).Distinct().Count();
            foreach (
                IGrouping<string, MentionView> lemma in story.GroupBy(mention => mention.Lemma, StringComparer.Ordinal)
            )
            {
                reportsOfStory[(story.Key, lemma.Key)] = lemma.Select(mention => mention.Report).Distinct().Count();
                stories[lemma.Key] = stories.GetValueOrDefault(lemma.Key) + 1;
            }
        }
        foreach (MentionView mention in mentions)
        {
            inReport[(mention.Report, mention.Lemma)] = InReport(mention.Report, mention.Lemma) + 1;
            kinInReport[(mention.Report, mention.Meaning.Kin)] = KinInReport(mention.Report, mention.Meaning.Kin) + 1;
        }
        names = [.. collection.Reports.Select(report => Vector(collection, report, IsName, int.MaxValue))];
        openings =
        [
            .. collection.Reports.Select(report =>
                Vector(collection, report, ReportCollection.IsContent, OpeningWords)
            ),
        ];
    }

    /// <summary>How often the lemma names an event in a report.</summary>
    public int InReport(int report, string lemma) => inReport.GetValueOrDefault((report, lemma));

    /// <summary>How often words of one kin name events in a report.</summary>
    public int KinInReport(int report, string kin) => kinInReport.GetValueOrDefault((report, kin));

    /// <summary>In which share of a story's reports the lemma names an event.</summary>
    public float ReportsOfStory(int story, string lemma) =>
        reportsOfStory.GetValueOrDefault((story, lemma)) / (float)told[story];

    /// <summary>In how many stories the lemma names an event.</summary>
    public int Stories(string lemma) => stories.GetValueOrDefault(lemma);

    /// <summary>The names in a report.</summary>
    public WordVector NamesOf(int report) => names[report];

    /// <summary>The first words of a report.</summary>
    public WordVector OpeningOf(int report) => openings[report];

    private static bool IsName(MentionWord word) =>
        word.Sort == MentionWordSort.Name && ReportCollection.IsContent(word);

    private static WordVector Vector(
        ReportCollection collection,
        MentionReport report,
        Func<MentionWord, bool> counts,
        int most
    ) =>
        WordVector.Of(
            report.Words.Where(counts).Take(most).Select(collection.Number).Where(number => number >= 0),
            collection.Rarity
        );
}
