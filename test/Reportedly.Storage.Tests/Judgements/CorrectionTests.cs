using Reportedly.Records;
using Reportedly.Storage.Judgements;
using static Reportedly.Storage.Tests.Judgements.MarketReport;

namespace Reportedly.Storage.Tests.Judgements;

/// <summary>Fields become what people say, where the record then still keeps its promises.</summary>
public sealed class CorrectionTests
{
    [Fact]
    public void An_event_gets_other_days_and_a_precision_that_fits_them()
    {
        TimeInterval time = Judged(Corrects("e1", FieldChange.To("time.from", "2031-05-03"))).Events[0].Time!;

        time.Should().Be(new TimeInterval(new(2031, 5, 3), new(2031, 5, 5), TimePrecision.Period, Words("on Monday")));
    }

    [Fact]
    public void An_event_without_a_time_gets_one_and_loses_it_again()
    {
        FieldChange[] day = [FieldChange.To("time.from", "2031-05-06"), FieldChange.To("time.to", "2031-05-06")];
        FieldChange[] none = [FieldChange.To("time.from", null), FieldChange.To("time.to", null)];

        Judged(Corrects("e2", day))
            .Events[1]
            .Time.Should()
            .Be(new TimeInterval(new(2031, 5, 6), new(2031, 5, 6), TimePrecision.Day, null));
        Judged(Corrects("e2", day), Corrects("e2", none)).Events[1].Time.Should().BeNull();
    }

    [Fact]
    public void An_event_happened_elsewhere_and_others_took_part()
    {
        ReportedEvent judged = Judged(
            Corrects(
                "e1",
                FieldChange.Naming("places", To("p2")),
                FieldChange.Naming("agents", To("a3"), To("a2")),
                FieldChange.Naming("targets")
            )
        ).Events[0];

        judged.Places.Should().Equal("p2");
        judged.Agents.Select(agent => agent.Actor).Should().Equal("a3", "a2");
        judged.Agents[0].Span.Should().Be(Words("River Guard"));
    }

    [Fact]
    public void A_figure_gets_other_bounds_all_at_once()
    {
        Figure judged = Judged(
            Corrects(
                "f1",
                FieldChange.To("low", "10"),
                FieldChange.To("high", "15"),
                FieldChange.To("qualifier", "between"),
                FieldChange.To("measure", "injured")
            )
        ).Figures[0];

        judged
            .Should()
            .BeEquivalentTo(
                AsRead.Figures[0] with
                {
                    Low = 10,
                    High = 15,
                    Qualifier = Qualifier.Between,
                    Measure = Measure.Injured,
                }
            );
    }

    [Fact]
    public void A_figure_moves_to_another_event_and_both_know_it()
    {
        ReportRecord judged = Judged(
            Corrects("f3", FieldChange.Naming("event", To("e1")), FieldChange.Naming("place"))
        );

        judged.Figures[2].Event.Should().Be("e1");
        judged.Figures[2].Place.Should().BeNull();
        judged.Events[0].Figures.Should().Equal("f1", "f3");
        judged.Events[2].Figures.Should().BeEmpty();
    }

    [Fact]
    public void A_claim_gets_another_source_stance_and_certainty()
    {
        Claim judged = Judged(
            Corrects(
                "c2",
                FieldChange.Naming("source.actor", To("a4")),
                FieldChange.Naming("via", To("a1")),
                FieldChange.To("stance", "accuses"),
                FieldChange.To("certainty", "hedged"),
                FieldChange.To("quotation", "indirect")
            )
        ).Claims[1];

        judged.Source.Should().Be(new ClaimSource("a4", Words("Radio Orsal"), SourceKind.Media));
        judged.Via.Should().Equal(new Carrier("a1", Words("interior ministry")));
        judged.Stance.Should().Be(Stance.Accuses);
        judged.Certainty.Should().Be(Certainty.Hedged);
    }

    [Fact]
    public void A_claim_that_has_no_source_is_the_reports_own() =>
        Judged(Corrects("c1", FieldChange.Naming("source.actor")))
            .Claims[0]
            .Source.Should()
            .Be(new ClaimSource(null, null, SourceKind.Report));

    [Fact]
    public void A_place_is_set_on_the_map_and_is_no_longer_open()
    {
        Place judged = Judged(
            Corrects(
                "p2",
                FieldChange.To("geonames_id", "12"),
                FieldChange.To("country", "XY"),
                FieldChange.To("latitude", "3.25"),
                FieldChange.To("longitude", "-4.5")
            )
        ).Places[1];

        judged
            .Should()
            .Match<Place>(place =>
                place.Status == PlaceStatus.Resolved
                && place.GeonamesId == 12
                && place.Country == "XY"
                && place.Latitude == 3.25
                && place.Longitude == -4.5
                && place.Candidates.IsEmpty
            );
    }

    [Fact]
    public void A_place_that_lies_elsewhere_loses_the_number_of_the_old_one() =>
        Judged(Corrects("p1", FieldChange.To("latitude", "10"), FieldChange.To("longitude", "20")))
            .Places[0]
            .GeonamesId.Should()
            .BeNull();

    [Fact]
    public void A_place_can_be_taken_off_the_map()
    {
        Place judged = Judged(Corrects("p1", FieldChange.To("status", "unresolved"))).Places[0];

        (judged.GeonamesId, judged.Latitude, judged.Longitude).Should().Be(((int?)null, (double?)null, (double?)null));
    }

    [Fact]
    public void A_report_gets_another_publisher_and_day()
    {
        Report judged = Judged(
            Corrects(
                "report",
                FieldChange.To("publisher", "Orsal Courier"),
                FieldChange.To("published.from", "2031-05-07"),
                FieldChange.To("published.to", "2031-05-07")
            )
        ).Report;

        judged.Publisher.Should().Be("Orsal Courier");
        judged.Published.Should().Be(new PublicationDate(new(2031, 5, 7), new(2031, 5, 7), DateBasis.Metadata));
    }

    [Fact]
    public void An_actor_gets_another_kind_and_name() =>
        Judged(Corrects("a3", FieldChange.To("kind", "militia"), FieldChange.To("name", "River Guards")))
            .Actors[2]
            .Should()
            .BeEquivalentTo(AsRead.Actors[2] with { Kind = ActorKind.Militia, Name = "River Guards" });

    [Fact]
    public void A_correction_that_does_not_fit_is_listed_and_leaves_the_record_whole()
    {
        JudgedRecord judged = JudgedRecord.Of(
            AsRead,
            After(
                Corrects("f1", FieldChange.To("high", "5")),
                Corrects("e1", FieldChange.To("time.to", "2030-01-01"), FieldChange.To("stage", "planned")),
                Corrects("c2", FieldChange.Naming("events"))
            )
        );

        judged.Orphans.Select(orphan => orphan.Reason).Should().AllBeEquivalentTo(OrphanReason.Unfit).And.HaveCount(3);
        judged.Orphans[0].Message.Should().Contain("f1: low is above high: 12..5");
        judged.Reviews.Should().BeEmpty();
        RecordCodec.ToUtf8(judged.Record).Should().Equal(RecordCodec.ToUtf8(AsRead));
    }

    [Fact]
    public void A_correction_that_loses_its_ground_when_another_is_undone_is_kept_for_its_return()
    {
        JudgementDraft less = Corrects("f1", FieldChange.To("low", "4"), FieldChange.To("high", "4"));
        JudgementDraft range = Corrects("f1", FieldChange.To("high", "9"), FieldChange.To("qualifier", "between"));

        JudgedRecord undone = JudgedRecord.Of(AsRead, After(less, range, Undoes("j1")));
        JudgedRecord back = JudgedRecord.Of(AsRead, After(less, range, Undoes("j1"), Undoes("j3")));

        undone.Orphans.Should().ContainSingle().Which.Judgement.Id.Should().Be("j2");
        undone.Record.Figures[0].High.Should().Be(12);
        back.Orphans.Should().BeEmpty();
        (back.Record.Figures[0].Low, back.Record.Figures[0].High).Should().Be((4, 9));
    }

    [Fact]
    public void Every_field_that_can_be_corrected_is_one_of_the_record()
    {
        string json = System.Text.Encoding.UTF8.GetString(RecordCodec.ToUtf8(AsRead));

        foreach (CorrectableField field in CorrectableFields.All)
        {
            field.Name.Split('.').Should().AllSatisfy(part => json.Should().Contain($"\"{part}\":"));
        }
    }
}
