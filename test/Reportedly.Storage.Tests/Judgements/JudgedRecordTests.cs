using Reportedly.Records;
using Reportedly.Storage.Judgements;
using static Reportedly.Storage.Tests.Judgements.MarketReport;

namespace Reportedly.Storage.Tests.Judgements;

/// <summary>What people say of a record shows in it, and the machine's record stays as it was.</summary>
public sealed class JudgedRecordTests
{
    [Fact]
    public void The_record_of_the_tests_keeps_its_promises() => RecordValidator.Validate(AsRead).Should().BeEmpty();

    [Fact]
    public void A_record_that_nobody_judged_is_the_same() =>
        JudgedRecord.Apply(AsRead, ActiveJudgements.None).Should().BeSameAs(AsRead);

    [Fact]
    public void A_rejected_event_goes_with_its_figures_and_the_claims_that_only_held_it()
    {
        ReportRecord judged = Judged(Says(JudgementKind.Reject, "e1"));

        judged.Events.Select(told => told.Id).Should().Equal("e2", "e3");
        judged.Figures.Select(figure => figure.Id).Should().Equal("f2", "f3");
        judged.Claims.Select(claim => claim.Id).Should().Equal("c2", "c4");
        judged.Actors.Should().Equal(AsRead.Actors);
    }

    [Fact]
    public void A_rejected_figure_leaves_its_event_and_claim()
    {
        ReportRecord judged = Judged(Says(JudgementKind.Reject, "f1"));

        judged.Figures.Select(figure => figure.Id).Should().Equal("f2", "f3");
        judged.Events[0].Figures.Should().BeEmpty();
        judged.Claims[0].Figures.Should().BeEmpty();
        judged.Claims[0].Events.Should().Equal("e1");
    }

    [Fact]
    public void A_rejected_claim_takes_what_no_other_claim_holds_and_denials_of_it()
    {
        ReportRecord judged = Judged(Says(JudgementKind.Reject, "c1"));

        judged.Events.Select(told => told.Id).Should().Equal("e2", "e3");
        judged.Claims.Select(claim => claim.Id).Should().Equal("c2", "c4");
    }

    [Fact]
    public void A_rejected_denial_leaves_the_event_that_it_denied()
    {
        ReportRecord judged = Judged(Says(JudgementKind.Reject, "c3"));

        judged.Events.Should().HaveCount(3);
        judged.Claims.Select(claim => claim.Id).Should().Equal("c1", "c2", "c4");
    }

    [Fact]
    public void What_is_said_of_a_claim_that_goes_goes_with_it_wherever_it_stands()
    {
        Claim echo = AsRead.Claims[1] with { Id = "c5", Events = [], Figures = [], About = ["c3"] };
        ReportRecord read = AsRead with { Claims = [echo, .. AsRead.Claims] };

        JudgedRecord
            .Apply(read, After(Says(JudgementKind.Reject, "e1")))
            .Claims.Select(claim => claim.Id)
            .Should()
            .Equal("c2", "c4");
    }

    [Fact]
    public void A_rejected_place_is_no_longer_where_anything_happened()
    {
        ReportRecord judged = Judged(Says(JudgementKind.Reject, "p2"), Says(JudgementKind.Reject, "p1"));

        judged.Places.Should().BeEmpty();
        judged.Events.Should().OnlyContain(told => told.Places.IsEmpty);
        judged.Figures.Should().OnlyContain(figure => figure.Place == null);
        judged.Report.Dateline!.Place.Should().BeNull();
    }

    [Fact]
    public void A_rejected_actor_leaves_the_words_that_named_him()
    {
        ReportRecord judged = Judged(Says(JudgementKind.Reject, "a1", "a2"));

        judged.Claims[0].Source.Should().Be(new ClaimSource(null, Words("interior ministry"), SourceKind.Organisation));
        judged.Events[1].Agents.Should().Equal(new Participant(null, Words("Police")));
    }

    [Fact]
    public void A_rejected_report_tells_nothing()
    {
        ReportRecord judged = Judged(Says(JudgementKind.Reject, "report"));

        judged.Events.Should().BeEmpty();
        judged.Figures.Should().BeEmpty();
        judged.Claims.Should().BeEmpty();
        judged.Report.Should().Be(AsRead.Report);
    }

    [Fact]
    public void Accepting_takes_a_rejection_back_and_rejecting_takes_back_the_acceptance()
    {
        Judged(Says(JudgementKind.Reject, "e1"), Says(JudgementKind.Accept, "e1")).Events.Should().HaveCount(3);
        Judged(Says(JudgementKind.Accept, "e1"), Says(JudgementKind.Reject, "e1")).Events.Should().HaveCount(2);
    }

    [Fact]
    public void Accepting_what_was_corrected_keeps_the_correction() =>
        Judged(Corrects("e1", FieldChange.To("stage", "planned")), Says(JudgementKind.Accept, "e1"))
            .Events[0]
            .Stage.Should()
            .Be(EventStage.Planned);

    [Fact]
    public void Of_two_corrections_of_one_field_the_later_holds_and_other_fields_stay_corrected()
    {
        ReportedEvent judged = Judged(
            Corrects("e1", FieldChange.To("type", "shelling"), FieldChange.To("stage", "ongoing")),
            Corrects("e1", FieldChange.To("type", "air_strike"))
        ).Events[0];

        judged.Type.Should().Be(EventType.AirStrike);
        judged.Codes.Should().Equal(EventOntology.Default.Codes(EventType.AirStrike));
        judged.Stage.Should().Be(EventStage.Ongoing);
    }

    [Fact]
    public void What_people_said_of_a_thing_stands_beside_it()
    {
        JudgedRecord judged = JudgedRecord.Of(
            AsRead,
            After(
                Says(JudgementKind.Assign, "c1") with
                {
                    Assignee = "Ilya Brandt",
                },
                Says(JudgementKind.Grade, "c1") with
                {
                    SourceGrade = SourceGrade.B,
                },
                Says(JudgementKind.Grade, "c1") with
                {
                    InformationGrade = InformationGrade.CannotBeJudged,
                },
                Says(JudgementKind.Note, "c1") with
                {
                    Note = "The ministry has no office there.",
                },
                Says(JudgementKind.Accept, "c1"),
                Says(JudgementKind.Grade, "c1") with
                {
                    SourceGrade = SourceGrade.D,
                }
            )
        );

        ThingReview review = judged.Reviews["c1"];
        review.Status.Should().Be(ReviewStatus.Accepted);
        review.Assignee.Should().Be("Ilya Brandt");
        review.SourceGrade.Should().Be(SourceGrade.D);
        review.InformationGrade.Should().Be(InformationGrade.CannotBeJudged);
        review.Judgements.Select(one => one.Id).Should().Equal("j1", "j2", "j3", "j4", "j5", "j6");
        judged.Reviews.Should().HaveCount(1);
        RecordCodec.ToUtf8(judged.Record).Should().Equal(RecordCodec.ToUtf8(AsRead));
    }

    [Fact]
    public void A_thing_can_be_assigned_to_nobody_again() =>
        JudgedRecord
            .Of(
                AsRead,
                After(
                    Says(JudgementKind.Assign, "e1") with
                    {
                        Assignee = "Ilya Brandt",
                    },
                    Says(JudgementKind.Assign, "e1") with
                    {
                        Assignee = null,
                    }
                )
            )
            .Reviews["e1"]
            .Assignee.Should()
            .BeNull();

    [Fact]
    public void Judgements_on_other_reports_change_nothing()
    {
        ReportRecord reprint = AsRead with { Report = AsRead.Report with { ExternalId = "courier-3" } };

        JudgedRecord.Apply(reprint, After(Says(JudgementKind.Reject, "e1"))).Events.Should().HaveCount(3);
    }
}
