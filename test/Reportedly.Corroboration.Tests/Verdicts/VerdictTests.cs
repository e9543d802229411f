using Reportedly.Records;
using static Reportedly.Corroboration.Tests.MadeTestimony;

namespace Reportedly.Corroboration.Tests.Verdicts;

public sealed class VerdictTests
{
    [Fact]
    public void Fifty_papers_that_carry_one_official_are_one_origin()
    {
        MadeTestimony[] papers = [.. Enumerable.Range(0, 50).Select(i => Paper($"p{i}").Killed("ministry", 12))];
        Facet killed = KilledOf(papers);
        killed.Verdict.Should().Be(Verdict.SingleOrigin);
        killed.Positions.Should().ContainSingle().Which.Reports.Should().HaveCount(50);
    }

    [Fact]
    public void Two_independent_origins_that_agree_corroborate()
    {
        Facet killed = KilledOf(Paper("a").Killed("ministry", 12), Paper("b").Killed("hospital", 12));
        killed.Verdict.Should().Be(Verdict.Corroborated);
        killed.Agreeing.Should().Be(2);
    }

    [Fact]
    public void Two_voices_of_one_body_do_not_corroborate() =>
        KilledOf(Paper("a").Killed("minister", 12, body: "ministry"), Paper("b").Killed("chief", 12, body: "ministry"))
            .Verdict.Should()
            .Be(Verdict.SingleOrigin);

    [Fact]
    public void At_least_twelve_and_seventeen_can_both_be_so()
    {
        MadeTestimony open = Paper("a")
            .Says(
                "ministry",
                new StatementSubject(FacetQuestion.Figure, Measure.Killed, "people"),
                with: s => s with { Low = 12, Qualifier = Qualifier.AtLeast }
            );
        Facet killed = KilledOf(open, Paper("b").Killed("hospital", 17));
        killed.Verdict.Should().Be(Verdict.Corroborated);
        (killed.Low, killed.High).Should().Be((12, 17));
    }

    [Fact]
    public void Twelve_and_seventeen_are_contested_and_both_stay()
    {
        Facet killed = KilledOf(Paper("a").Killed("ministry", 12), Paper("b").Killed("hospital", 17));
        killed.Verdict.Should().Be(Verdict.Contested);
        (killed.Low, killed.Best, killed.High).Should().Be((12, null, 17));
        killed.Positions.Should().HaveCount(2);
    }

    [Fact]
    public void Who_was_asked_and_did_not_confirm_leaves_one_origin_unconfirmed() =>
        KilledOf(
            Paper("a").Killed("ministry", 12),
            Paper("b").Killed("police chief", 12, stance: Stance.DoesNotConfirm)
        )
            .Verdict.Should()
            .Be(Verdict.Unconfirmed);

    [Fact]
    public void Who_was_asked_and_said_nothing_is_kept() =>
        KilledOf(Paper("a").Killed("rebels", 12), Paper("b").Killed("army", 12, stance: Stance.DeclinesToComment))
            .Verdict.Should()
            .Be(Verdict.NoComment);

    [Fact]
    public void A_denial_of_what_somebody_says_is_a_contest_and_of_what_nobody_says_a_denial()
    {
        MadeTestimony denial = Paper("b").Killed("army", 12, stance: Stance.Denies);
        KilledOf(Paper("a").Killed("rebels", 12), denial).Verdict.Should().Be(Verdict.Contested);
        KilledOf(Paper("a").Killed("", 12), denial).Verdict.Should().Be(Verdict.Denied);
    }

    [Fact]
    public void A_reports_own_voice_only_carries_what_somebody_with_a_name_says()
    {
        Facet killed = KilledOf(
            Paper("a").Killed("ministry", 12),
            Paper("b").Killed("", 12),
            Paper("c").Killed("", 12)
        );
        killed.Verdict.Should().Be(Verdict.SingleOrigin);
        killed.Positions.Should().ContainSingle().Which.Reports.Should().Equal("a", "b", "c");
    }

    [Fact]
    public void Where_nobody_is_named_the_papers_are_the_origins() =>
        KilledOf(Paper("a").Killed("", 12), Paper("b").Killed("", 12)).Verdict.Should().Be(Verdict.Corroborated);

    [Fact]
    public void An_origins_newer_word_stands_for_its_older_one_and_both_are_kept()
    {
        Facet killed = KilledOf(Paper("a").Killed("ministry", 12), Paper("b", later: 1).Killed("ministry", 19));
        killed.Verdict.Should().Be(Verdict.SingleOrigin);
        killed.Positions.Select(p => (p.Low, p.Superseded)).Should().Equal((12, true), (19, false));
        (killed.Low, killed.High).Should().Be((19, 19));
    }

    [Fact]
    public void A_toll_that_rose_stands_for_the_older_one_of_others()
    {
        Facet killed = KilledOf(
            Paper("a").Killed("ministry", 12),
            Paper("b", later: 2).Killed("hospital", 14, isUpdate: true)
        );
        killed.Verdict.Should().Be(Verdict.SingleOrigin);
        killed.Low.Should().Be(14);
    }

    [Fact]
    public void A_toll_that_rose_stands_for_the_older_one_though_a_paper_prints_that_on_the_same_day()
    {
        Facet killed = KilledOf(
            Paper("a").Killed("hospital", 12),
            Paper("b", later: 2).Killed("hospital", 12),
            Paper("c", later: 2).Killed("hospital", 19, isUpdate: true)
        );
        killed.Verdict.Should().Be(Verdict.SingleOrigin);
        killed.Low.Should().Be(19);
    }

    [Fact]
    public void A_toll_that_rose_settles_no_contest_of_before()
    {
        Facet killed = KilledOf(
            Paper("a").Killed("ministry", 12).Killed("hospital", 17),
            Paper("b", later: 2).Killed("hospital", 19, isUpdate: true)
        );
        killed.Verdict.Should().Be(Verdict.Contested);
        killed.Positions.Where(p => !p.Superseded).Select(p => p.Low).Should().Equal(12, 19);
    }

    [Theory]
    [InlineData(FigurePolicy.RangeOnly, null)]
    [InlineData(FigurePolicy.Lowest, 10L)]
    [InlineData(FigurePolicy.MostRecent, 17L)]
    [InlineData(FigurePolicy.Majority, 12L)]
    [InlineData(FigurePolicy.Official, 10L)]
    public void A_policy_chooses_one_number_and_is_named_beside_it(FigurePolicy policy, long? best)
    {
        Facet killed = OfOne(
            policy,
            Paper("a").Killed("ministry", 10, isOfficial: true).Killed("doctor", 12).Killed("witness", 12),
            Paper("b", later: 1).Killed("rebels", 17)
        );
        killed.Best.Should().Be(best);
        killed.Policy.Should().Be(policy);
        (killed.Low, killed.High).Should().Be((10, 17));
    }

    [Fact]
    public void Figures_of_other_groups_are_other_questions()
    {
        StatementSubject children = new(FacetQuestion.Figure, Measure.Killed, "children");
        Corroborator
            .Incidents([
                Paper("a").Killed("ministry", 12).Make(),
                Paper("b").Says("hospital", children, with: s => s with { Low = 4, High = 4 }).Make(),
            ])
            .Single()
            .Facets.Select(f => (f.Of, f.Verdict))
            .Should()
            .BeEquivalentTo([("people", Verdict.SingleOrigin), ("children", Verdict.SingleOrigin)]);
    }

    private static MadeTestimony Paper(string key, int later = 0) =>
        new MadeTestimony(key, FirstDay).With(t => t with { Published = FirstDay + later });
}
