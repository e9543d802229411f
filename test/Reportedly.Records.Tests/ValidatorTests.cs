using System.Collections.Immutable;
using CsCheck;

namespace Reportedly.Records.Tests;

/// <summary>What a record promises, and that a record which breaks a promise is caught.</summary>
public sealed class ValidatorTests
{
    private static readonly ReportRecord Good = SampleRecord.Valid;

    [Fact]
    public void A_record_that_keeps_every_promise_has_no_fault() => RecordValidator.Validate(Good).Should().BeEmpty();

    [Fact]
    public void No_record_that_keeps_every_promise_has_a_fault() =>
        AnyRecord.Valid.Sample(record => RecordValidator.Validate(record).Should().BeEmpty(), iter: 300);

    [Fact]
    public void Another_schema_is_a_fault() => Faulty(Good with { Schema = "reportedly/record/2" }, "schema", "record");

    [Fact]
    public void A_text_that_was_altered_after_reading_is_a_fault() =>
        Faulty(Good with { Report = Good.Report with { Text = Good.Report.Text + " " } }, "report-id", "report");

    [Fact]
    public void A_quote_that_is_not_its_slice_is_a_fault() =>
        Faulty(Figures(f => f with { Span = f.Span with { Quote = "At least twenty" } }), "quote-mismatch", "f1");

    [Fact]
    public void Spans_count_code_points_so_an_emoji_before_them_counts_one()
    {
        // The candle is two UTF-16 units: offsets counted in those lie one too far right.
        QuotedSpan counted = SampleRecord.Words("twelve people");
        Good.Report.Text.IndexOf("twelve people", StringComparison.Ordinal).Should().Be(counted.Start + 1);
        Faulty(
            Claims(c => c with { Cue = c.Cue! with { Start = c.Cue.Start + 1, End = c.Cue.End + 1 } }),
            "quote-mismatch",
            "c1"
        );
    }

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(3, 3)]
    [InlineData(5, 3)]
    [InlineData(3, 100_000)]
    public void A_span_that_holds_no_words_of_the_text_is_a_fault(int start, int end) =>
        Faulty(Events(e => e with { Anchor = new QuotedSpan(start, end, "") }), "span-bounds", "e1");

    [Theory]
    [InlineData("x1")]
    [InlineData("a0")]
    [InlineData("a01")]
    [InlineData("a")]
    [InlineData("")]
    [InlineData("a٣")]
    public void An_id_that_is_not_a_letter_and_a_number_is_a_fault(string id) =>
        Faulty(Good with { Actors = Good.Actors.Add(Good.Actors[0] with { Id = id }) }, "id-form", id);

    [Fact]
    public void Two_parts_with_one_id_are_a_fault() =>
        Faulty(Good with { Actors = Good.Actors.Add(Good.Actors[0]) }, "id-twice", "a1");

    [Fact]
    public void An_actor_without_words_is_a_fault() =>
        Faulty(
            Good with
            {
                Actors = Good.Actors.Replace(Good.Actors[2], Good.Actors[2] with { Mentions = [] }),
            },
            "mention-missing",
            "a3"
        );

    [Fact]
    public void A_place_without_words_is_a_fault() =>
        Faulty(Places(p => p with { Mentions = [] }), "mention-missing", "p1");

    [Theory]
    [MemberData(nameof(Dangling))]
    public void A_reference_to_nothing_is_a_fault(string field, ReportRecord record) =>
        Fault(record, "reference-missing").Message.Should().StartWith(field).And.Contain("'a99'");

    public static TheoryData<string, ReportRecord> Dangling() =>
        new()
        {
            {
                "dateline.place",
                Good with
                {
                    Report = Good.Report with { Dateline = Good.Report.Dateline! with { Place = "a99" } },
                }
            },
            { "agents", Events(e => e with { Agents = [e.Agents[0] with { Actor = "a99" }] }) },
            { "targets", Events(e => e with { Targets = [e.Targets[0] with { Actor = "a99" }] }) },
            { "places", Events(e => e with { Places = ["a99"] }) },
            { "figures", Events(e => e with { Figures = ["f1", "a99"] }) },
            {
                "event",
                Good with
                {
                    Figures = Good.Figures.Replace(Good.Figures[1], Good.Figures[1] with { Event = "a99" }),
                }
            },
            { "place", Figures(f => f with { Place = "a99" }) },
            { "source.actor", Claims(c => c with { Source = c.Source with { Actor = "a99" } }) },
            { "via", Claims(c => c with { Via = [c.Via[0] with { Actor = "a99" }] }) },
            { "events", Claims(c => c with { Events = ["e1", "a99"] }) },
            { "figures", Claims(c => c with { Figures = ["f1", "a99"] }) },
            { "about", Claims(c => c with { About = ["a99"] }) },
        };

    [Fact]
    public void A_reference_to_a_part_of_the_wrong_sort_is_a_fault() =>
        Fault(Events(e => e with { Places = ["a1"] }), "reference-sort")
            .Message.Should()
            .Be("places names 'a1', which is an actor, not a place.");

    [Fact]
    public void A_claim_speaks_of_claims_events_and_figures_never_of_places() =>
        Faulty(Claims(c => c with { About = ["p1"] }), "reference-sort", "c1");

    [Fact]
    public void A_claim_about_itself_is_a_fault() =>
        Faulty(Claims(c => c with { About = ["c1"] }), "about-itself", "c1");

    [Fact]
    public void An_event_that_nobody_claims_is_a_fault() =>
        Faulty(Good with { Claims = [.. Good.Claims.Select(c => c with { Events = [] })] }, "event-unclaimed", "e1");

    [Fact]
    public void A_figure_that_nobody_claims_is_a_fault() =>
        Faulty(Claims(c => c with { Figures = [] }), "figure-unclaimed", "f1");

    [Fact]
    public void The_reports_own_voice_has_no_actor() =>
        Faulty(Claims(c => c with { Source = new ClaimSource("a1", null, SourceKind.Report) }), "claim-source", "c1");

    [Fact]
    public void A_source_that_is_not_the_report_is_named_somewhere() =>
        Faulty(Claims(c => c with { Source = new ClaimSource(null, null, SourceKind.Witness) }), "claim-source", "c1");

    [Fact]
    public void An_event_that_lists_a_figure_of_no_event_is_a_fault() =>
        Faulty(Events(e => e with { Figures = ["f1", "f2"] }), "event-figure", "e1");

    [Fact]
    public void A_figure_that_its_event_does_not_list_is_a_fault() =>
        Faulty(Events(e => e with { Figures = [] }), "event-figure", "f1");

    [Theory]
    [InlineData(Qualifier.Exact, 5, 5)]
    [InlineData(Qualifier.About, 5, 5)]
    [InlineData(Qualifier.MoreThan, 5, null)]
    [InlineData(Qualifier.AtLeast, 0, null)]
    [InlineData(Qualifier.LessThan, null, 5)]
    [InlineData(Qualifier.UpTo, null, 5)]
    [InlineData(Qualifier.Between, 5, 6)]
    [InlineData(Qualifier.Vague, null, null)]
    [InlineData(Qualifier.Vague, 24, null)]
    public void Bounds_that_fit_the_way_a_number_is_told_are_no_fault(Qualifier qualifier, int? low, int? high) =>
        RecordValidator
            .Validate(Figures(f => f with { Qualifier = qualifier, Low = low, High = high }))
            .Should()
            .BeEmpty();

    [Theory]
    [InlineData(Qualifier.Exact, 5, 6)]
    [InlineData(Qualifier.Exact, null, null)]
    [InlineData(Qualifier.About, 5, null)]
    [InlineData(Qualifier.MoreThan, 5, 9)]
    [InlineData(Qualifier.AtLeast, null, null)]
    [InlineData(Qualifier.LessThan, 5, null)]
    [InlineData(Qualifier.UpTo, 1, 5)]
    [InlineData(Qualifier.Between, 5, null)]
    public void Bounds_that_do_not_fit_the_way_a_number_is_told_are_a_fault(Qualifier qualifier, int? low, int? high) =>
        Faulty(Figures(f => f with { Qualifier = qualifier, Low = low, High = high }), "figure-qualifier", "f1");

    [Fact]
    public void A_least_number_above_the_greatest_is_a_fault() =>
        Faulty(Figures(f => f with { Qualifier = Qualifier.Between, Low = 6, High = 5 }), "figure-order", "f1");

    [Fact]
    public void Fewer_than_nobody_is_a_fault() => Faulty(Figures(f => f with { Low = -1 }), "figure-negative", "f1");

    [Fact]
    public void A_time_that_ends_before_it_begins_is_a_fault()
    {
        TimeInterval backwards = new(new DateOnly(2031, 5, 6), new DateOnly(2031, 5, 5), TimePrecision.Day, null);
        PublicationDate published = new(backwards.From, backwards.To, DateBasis.Metadata);

        Faulty(Good with { Report = Good.Report with { Published = published } }, "time-order", "report");
        Faulty(Events(e => e with { Time = backwards }), "time-order", "e1");
        Faulty(Figures(f => f with { Time = backwards }), "time-order", "f1");
        Faulty(Claims(c => c with { Made = backwards }), "time-order", "c1");
    }

    [Fact]
    public void A_resolved_place_without_coordinates_is_a_fault()
    {
        Faulty(Places(p => p with { Latitude = null }), "place-coordinates", "p1");
        Faulty(Places(p => p with { Longitude = null }), "place-coordinates", "p1");
    }

    [Fact]
    public void An_unresolved_place_needs_no_coordinates() =>
        RecordValidator
            .Validate(Places(p => p with { Status = PlaceStatus.Unresolved, Latitude = null, Longitude = null }))
            .Should()
            .BeEmpty();

    [Fact]
    public void An_ambiguous_place_without_candidates_is_a_fault() =>
        Faulty(Places(p => p with { Status = PlaceStatus.Ambiguous }), "place-candidates", "p1");

    [Theory]
    [InlineData(90.5, 0)]
    [InlineData(0, -180.5)]
    [InlineData(double.NaN, 0)]
    public void A_place_off_the_earth_is_a_fault(double latitude, double longitude)
    {
        Faulty(Places(p => p with { Latitude = latitude, Longitude = longitude }), "coordinate-range", "p1");
        PlaceCandidate candidate = new(null, "Tal Arjan", null, latitude, longitude);
        Faulty(Places(p => p with { Candidates = [candidate] }), "coordinate-range", "p1");
    }

    private static void Faulty(ReportRecord record, string code, string id) => Fault(record, code).Id.Should().Be(id);

    private static RecordFault Fault(ReportRecord record, string code)
    {
        ImmutableArray<RecordFault> faults = RecordValidator.Validate(record);
        faults.Select(fault => fault.Code).Should().Contain(code);
        return faults.First(fault => fault.Code == code);
    }

    private static ReportRecord Places(Func<Place, Place> change) =>
        Good with
        {
            Places = Good.Places.SetItem(0, change(Good.Places[0])),
        };

    private static ReportRecord Events(Func<ReportedEvent, ReportedEvent> change) =>
        Good with
        {
            Events = Good.Events.SetItem(0, change(Good.Events[0])),
        };

    private static ReportRecord Figures(Func<Figure, Figure> change) =>
        Good with
        {
            Figures = Good.Figures.SetItem(0, change(Good.Figures[0])),
        };

    private static ReportRecord Claims(Func<Claim, Claim> change) =>
        Good with
        {
            Claims = Good.Claims.SetItem(0, change(Good.Claims[0])),
        };
}
