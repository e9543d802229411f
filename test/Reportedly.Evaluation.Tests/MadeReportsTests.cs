using Reportedly.Evaluation.MadeReports;

namespace Reportedly.Evaluation.Tests;

public sealed class MadeReportsTests
{
    private static readonly MadeCorpus Corpus = MadeCorpus.Make(seed: 4, incidents: 40, reports: 200);

    [Fact]
    public void The_corpus_has_as_many_reports_and_incidents_as_were_asked_for()
    {
        Corpus.Reports.Should().HaveCount(200);
        Corpus.Key.Should().HaveCount(40);
        Corpus.Key.Select(made => made.Type).Distinct().Count().Should().BeGreaterThan(10);
    }

    [Fact]
    public void The_same_seed_gives_the_same_reports() =>
        MadeCorpus
            .Make(seed: 4, incidents: 40, reports: 200)
            .Reports.Select(report => report.Text)
            .Should()
            .Equal(Corpus.Reports.Select(report => report.Text));

    [Fact]
    public void Words_that_name_an_incident_stand_in_the_report_where_the_key_says()
    {
        Dictionary<string, string> texts = Corpus.Reports.ToDictionary(
            report => report.Report.Id,
            report => report.Text,
            StringComparer.Ordinal
        );
        foreach (KeyMention mention in Corpus.Key.SelectMany(made => made.Mentions))
        {
            foreach (KeyAnchor words in mention.Anchors)
            {
                texts[mention.Report][words.Start..words.End].Should().Be(words.Quote);
            }
        }
    }

    [Fact]
    public void No_mark_or_slot_of_the_tables_is_printed() =>
        Corpus.Reports.Should().AllSatisfy(report => report.Text.Should().NotContainAny("{", "}", "[", "]", "|"));

    [Fact]
    public void Some_reports_are_reprints_and_some_recall_an_older_incident()
    {
        Corpus.Reports.Count(report => report.Report.CopyOf is not null).Should().BeGreaterThan(20);
        Corpus.Key.SelectMany(made => made.Mentions).Should().Contain(mention => !mention.IsMain);
    }

    [Fact]
    public void An_event_is_told_in_thirty_ways_or_more()
    {
        HashSet<string> ledes = new(StringComparer.Ordinal);
        PhraseBank bank = PhraseBank.Load();
        Random chance = new(1);
        for (int i = 0; i < 2000; i++)
        {
            string core = bank.Draw(chance, "core", "bombing");
            ledes.Add(
                bank.Draw(chance, "whole", "bombing", "K I")
                    .Replace("{core}", core, StringComparison.Ordinal)
                    .Replace("{tail}", bank.Draw(chance, "tail", "bombing", "K I"), StringComparison.Ordinal)
            );
        }
        ledes.Count.Should().BeGreaterThan(30);
    }
}
