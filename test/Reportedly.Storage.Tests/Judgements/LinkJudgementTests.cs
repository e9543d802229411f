using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Storage.Judgements;
using static Reportedly.Storage.Tests.Judgements.MarketReport;

namespace Reportedly.Storage.Tests.Judgements;

/// <summary>What people say of same and different incidents becomes pairs of tellings.</summary>
public sealed class LinkJudgementTests
{
    private static readonly TellingId Bombing = IdOf("e1");
    private static readonly TellingId Arrest = IdOf("e2");
    private static readonly TellingId Flight = IdOf("e3");

    [Fact]
    public void Same_joins_all_that_it_names() =>
        Links(Says(JudgementKind.Same, "e1", "e2", "e3"))
            .Should()
            .Equal(new LinkConstraint(true, Bombing, Arrest), new LinkConstraint(true, Bombing, Flight));

    [Fact]
    public void Different_parts_its_subjects_from_the_others_and_keeps_them_together() =>
        Links(Different(["e2", "e3"], ["e1"]))
            .Should()
            .Equal(
                new LinkConstraint(false, Arrest, Bombing),
                new LinkConstraint(false, Flight, Bombing),
                new LinkConstraint(true, Arrest, Flight)
            );

    [Fact]
    public void Pairs_come_in_the_order_of_the_judgements_and_undone_ones_leave_none() =>
        Links(Says(JudgementKind.Same, "e1", "e2"), Different(["e2"], ["e1"]), Undoes("j1"))
            .Should()
            .Equal(new LinkConstraint(false, Arrest, Bombing));

    [Fact]
    public void A_link_with_a_rejected_event_waits_until_the_rejection_is_taken_back()
    {
        JudgementDraft[] log = [Says(JudgementKind.Same, "e1", "e2", "e3"), Says(JudgementKind.Reject, "e2")];

        JudgedLinks links = JudgedLinks.Of(After(log), RecordOf);

        links.Constraints.Ordered.Should().Equal(new LinkConstraint(true, Bombing, Flight));
        links.Orphans.Should().ContainSingle().Which.Reason.Should().Be(OrphanReason.Rejected);
        JudgedLinks.Of(After([.. log, Undoes("j2")]), RecordOf).Constraints.Ordered.Should().HaveCount(2);
    }

    [Fact]
    public void A_link_with_a_report_that_is_not_there_is_listed()
    {
        JudgedLinks links = JudgedLinks.Of(After(Says(JudgementKind.Same, "e1", "e2")), _ => null);

        links.Constraints.Ordered.Should().BeEmpty();
        links
            .Orphans.Select(orphan => orphan.Reason)
            .Should()
            .Equal(OrphanReason.ReportMissing, OrphanReason.ReportMissing);
    }

    [Fact]
    public void A_link_holds_after_another_reading_of_its_report()
    {
        ReportRecord newer = AsRead with
        {
            Events = [AsRead.Events[0] with { Anchor = Words("bomb killed") }, .. AsRead.Events.Skip(1)],
        };

        JudgedLinks
            .Of(After(Says(JudgementKind.Same, "e1", "e2")), _ => newer)
            .Constraints.Ordered.Should()
            .Equal(new LinkConstraint(true, Testimony.Of(newer).Tellings[0].Id, Arrest));
    }

    [Fact]
    public void Where_the_tellings_are_known_no_record_is_needed()
    {
        HashSet<TellingId> told = [Bombing, Arrest];

        JudgedLinks links = JudgedLinks.Of(
            After(Says(JudgementKind.Same, "e1", "e2")),
            _ => throw new InvalidOperationException("no record is to be asked for"),
            told.Contains
        );

        links.Constraints.Ordered.Should().Equal(new LinkConstraint(true, Bombing, Arrest));
    }

    [Fact]
    public void Tellings_are_named_as_testimonies_name_them_when_a_twin_was_rejected()
    {
        ReportedEvent twin = AsRead.Events[0] with { Id = "e4", Type = EventType.Shelling, Figures = [] };
        ReportRecord twins = AsRead with
        {
            Events = [.. AsRead.Events, twin],
            Claims = [AsRead.Claims[0] with { Events = ["e1", "e4"] }, .. AsRead.Claims.Skip(1)],
        };
        ActiveJudgements judgements = After(
            Says(JudgementKind.Same) with
            {
                Subjects = [To("e4", twins), To("e2", twins)],
            },
            Says(JudgementKind.Reject, "e1")
        );

        JudgedLinks links = JudgedLinks.Of(judgements, _ => twins, _ => true);

        Testimony testimony = Testimony.Of(JudgedRecord.Apply(twins, judgements));
        links
            .Constraints.Ordered.Should()
            .Equal(new LinkConstraint(true, testimony.Tellings.Single(one => one.Event == "e4").Id, Arrest));
    }

    private static JudgementDraft Different(string[] subjects, string[] from) =>
        Says(JudgementKind.Different, subjects) with
        {
            From = [.. from.Select(id => To(id))],
        };

    private static IEnumerable<LinkConstraint> Links(params JudgementDraft[] drafts) =>
        JudgedLinks.Of(After(drafts), RecordOf).Constraints.Ordered;

    private static ReportRecord? RecordOf(string key) => key == Key ? AsRead : null;

    private static TellingId IdOf(string told) =>
        Testimony.Of(AsRead).Tellings.Single(telling => telling.Event == told).Id;
}
