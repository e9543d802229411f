using CsCheck;
using Reportedly.Records;
using Reportedly.Storage.Judgements;
using static Reportedly.Storage.Tests.Judgements.MarketReport;

namespace Reportedly.Storage.Tests.Judgements;

/// <summary>A newer engine reads the report again: judgements hold to words, not to ids.</summary>
public sealed class RereadingTests
{
    [Fact]
    public void A_judgement_finds_its_thing_under_another_id()
    {
        ReportRecord newer = WithoutTheBlast();

        JudgedRecord judged = JudgedRecord.Of(newer, After(Corrects("e2", FieldChange.To("stage", "attempted"))));

        judged.Record.Events[0].Stage.Should().Be(EventStage.Attempted);
        judged.Reviews.Should().ContainKey("e1").WhoseValue.Status.Should().Be(ReviewStatus.Corrected);
        judged.Orphans.Should().BeEmpty();
    }

    [Fact]
    public void A_judgement_finds_its_thing_by_words_that_overlap_its_own()
    {
        ReportRecord newer = With(AsRead.Events[0] with { Anchor = Words("A bomb killed") });

        JudgedRecord.Apply(newer, After(Says(JudgementKind.Reject, "e1"))).Events.Should().HaveCount(2);
    }

    [Fact]
    public void Of_two_things_that_overlap_the_words_the_one_that_shares_more_is_meant()
    {
        ReportedEvent wide = AsRead.Events[0] with { Anchor = Words("A bomb killed 12 people") };
        ReportedEvent near = AsRead.Events[1] with { Anchor = Words("bomb killed") };
        ReportRecord newer = AsRead with { Events = [wide, near, AsRead.Events[2]] };

        JudgedRecord.Of(newer, After(Says(JudgementKind.Accept, "e1"))).Reviews.Keys.Should().Equal("e2");
    }

    [Fact]
    public void A_thing_with_the_very_words_is_meant_before_one_that_stands_earlier()
    {
        ReportedEvent wide = AsRead.Events[1] with { Id = "e1", Anchor = Words("A bomb killed 12 people") };
        ReportedEvent exact = AsRead.Events[0] with { Id = "e2" };
        ReportRecord newer = AsRead with { Events = [wide, exact] };

        JudgedRecord.Of(newer, After(Says(JudgementKind.Accept, "e1"))).Reviews.Keys.Should().Equal("e2");
    }

    [Fact]
    public void A_claim_that_only_stands_within_the_words_is_another_claim()
    {
        ReportRecord newer = AsRead with
        {
            Claims = [AsRead.Claims[0] with { Content = Words("12 people") }, .. AsRead.Claims.Skip(1)],
        };

        JudgedRecord judged = JudgedRecord.Of(newer, After(Says(JudgementKind.Reject, "c1")));

        judged.Record.Claims.Should().HaveCount(4);
        judged.Orphans.Should().ContainSingle().Which.Reason.Should().Be(OrphanReason.WordsGone);
    }

    [Fact]
    public void A_judgement_whose_words_lead_nowhere_is_listed_and_works_again_when_they_come_back()
    {
        ActiveJudgements judgements = After(Says(JudgementKind.Reject, "e1"), Says(JudgementKind.Accept, "c4"));

        JudgedRecord without = JudgedRecord.Of(WithoutTheBlast(), judgements);
        JudgedRecord back = JudgedRecord.Of(AsRead, judgements);

        without.Record.Events.Should().HaveCount(2);
        Orphan orphan = without.Orphans.Should().ContainSingle().Subject;
        orphan.Judgement.Id.Should().Be("j1");
        orphan.Message.Should().Be("the present reading has no event at \"bomb\".");
        back.Orphans.Should().BeEmpty();
        back.Record.Events.Should().HaveCount(2);
        back.Reviews["c4"].Status.Should().Be(ReviewStatus.Accepted);
    }

    [Fact]
    public void A_correction_that_names_a_thing_that_is_gone_waits_for_it()
    {
        ActiveJudgements judgements = After(Corrects("f2", FieldChange.Naming("event", To("e1"))));

        JudgedRecord judged = JudgedRecord.Of(WithoutTheBlast(), judgements);

        judged.Record.Figures[0].Event.Should().Be("e1", "the arrest is e1 now, and the figure stays with it");
        judged.Orphans.Should().ContainSingle().Which.Subject.Should().Be(To("e1"));
        JudgedRecord.Apply(AsRead, judgements).Figures[1].Event.Should().Be("e1");
    }

    [Fact]
    public void Two_things_with_the_same_words_are_told_apart_by_their_order()
    {
        ReportRecord twins = Twins();
        JudgementDraft second = Says(JudgementKind.Reject) with { Subjects = [To("e2", twins)] };

        JudgedRecord.Apply(twins, After(second)).Events.Select(told => told.Type).Should().Equal(EventType.Bombing);
    }

    [Fact]
    public void A_thing_that_lost_its_twin_is_not_taken_for_it()
    {
        JudgementDraft second = Says(JudgementKind.Reject) with { Subjects = [To("e2", Twins())] };

        JudgedRecord judged = JudgedRecord.Of(AsRead, After(second));

        judged.Record.Events.Should().HaveCount(3);
        judged.Orphans.Should().ContainSingle();
    }

    [Fact]
    public void Any_mention_of_a_place_finds_it()
    {
        ReportRecord newer = AsRead with
        {
            Places = [AsRead.Places[0] with { Mentions = [Words("Blast"), Words("Orsal")] }, AsRead.Places[1]],
        };
        JudgementDraft first = Says(JudgementKind.Accept) with
        {
            Subjects = [new WordsRef(Key, ThingKind.Place, "p1", Words("Orsal"), 0)],
        };

        JudgedRecord.Of(newer, After(first)).Reviews.Keys.Should().Equal("p1");
    }

    [Fact]
    public void Every_thing_of_a_record_is_found_by_the_words_that_point_at_it()
    {
        Reportedly.Records.Tests.AnyRecord.Valid.Sample(
            record =>
            {
                string[] ids =
                [
                    .. record.Actors.Select(one => one.Id),
                    .. record.Places.Select(one => one.Id),
                    .. record.Events.Select(one => one.Id),
                    .. record.Figures.Select(one => one.Id),
                    .. record.Claims.Select(one => one.Id),
                    "report",
                ];
                ids.Select(id => WordsAnchor.Find(record, To(id, record))).Should().Equal(ids);
            },
            iter: 300
        );
    }

    private static ReportRecord With(ReportedEvent first) => AsRead with { Events = [first, .. AsRead.Events.Skip(1)] };

    /// <summary>Two events that one word names: "bombs and shells killed".</summary>
    private static ReportRecord Twins()
    {
        ReportedEvent twin = AsRead.Events[0] with { Id = "e2", Type = EventType.Shelling, Figures = [] };
        return AsRead with
        {
            Events = [AsRead.Events[0], twin],
            Figures = [AsRead.Figures[0]],
            Claims = [AsRead.Claims[0] with { Events = ["e1", "e2"] }],
        };
    }

    /// <summary>Another reading, which found no blast: all ids behind it are others.</summary>
    private static ReportRecord WithoutTheBlast()
    {
        ReportRecord newer = AsRead with
        {
            Events =
            [
                AsRead.Events[1] with
                {
                    Id = "e1",
                    Figures = ["f1"],
                },
                AsRead.Events[2] with
                {
                    Id = "e2",
                    Figures = ["f2"],
                },
            ],
            Figures =
            [
                AsRead.Figures[1] with
                {
                    Id = "f1",
                    Event = "e1",
                },
                AsRead.Figures[2] with
                {
                    Id = "f2",
                    Event = "e2",
                },
            ],
            Claims =
            [
                AsRead.Claims[1] with
                {
                    Id = "c1",
                    Events = ["e1"],
                    Figures = ["f1"],
                },
                AsRead.Claims[3] with
                {
                    Id = "c2",
                    Events = ["e2"],
                    Figures = ["f2"],
                },
            ],
        };
        RecordValidator.Validate(newer).Should().BeEmpty();
        return newer;
    }
}
