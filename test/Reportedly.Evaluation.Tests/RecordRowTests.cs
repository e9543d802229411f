using System.Collections.Immutable;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Evaluation.Tests;

/// <summary>A record is laid flat: a row for each thing that somebody says, and none for what nobody does.</summary>
public sealed class RecordRowTests
{
    private const string Text =
        "A bomb killed nine people and wounded 30 in Velm, the mayor said. About 300 rebels remain. The army declined to comment.";

    private static readonly SourceText Source = SourceText.FromString(Text);

    [Fact]
    public void A_claim_of_an_event_with_two_figures_gives_two_rows()
    {
        ImmutableArray<RecordRow> rows = RecordRow.Of(
            Record(Said("c1") with { Events = ["e1"], Figures = ["f1", "f2"] })
        );

        rows.Select(row => row.Figure?.Id).Should().Equal("f1", "f2");
        rows.Should()
            .OnlyContain(row => row.Event!.Id == "e1" && row.Anchor.Quote == "bomb")
            .And.OnlyContain(row => row.Source.Contains("Lena Orhan") && row.Source.Contains("the mayor"))
            .And.OnlyContain(row => row.Targets[0].Contains("people") && row.Places[0].Contains("Velm"));
    }

    [Fact]
    public void A_claim_of_one_of_the_figures_leaves_the_other_out()
    {
        RecordRow
            .Of(Record(Said("c1") with { Events = ["e1"], Figures = ["f2"] }))
            .Select(row => row.Figure?.Id)
            .Should()
            .Equal("f2");
    }

    [Fact]
    public void An_event_with_no_figures_gives_a_row_without_one()
    {
        RecordRow row = RecordRow.Of(Record(Said("c1") with { Events = ["e2"] })).Should().ContainSingle().Subject;

        row.Event!.Id.Should().Be("e2");
        row.Figure.Should().BeNull();
    }

    [Fact]
    public void A_strength_stands_in_a_row_of_its_own_with_no_event()
    {
        RecordRow row = RecordRow.Of(Record(Said("c1") with { Figures = ["f3"] })).Should().ContainSingle().Subject;

        row.Event.Should().BeNull();
        row.Figure!.Measure.Should().Be(Measure.Strength);
        row.Anchor.Quote.Should().Be("About 300");
    }

    [Fact]
    public void A_stance_alone_stands_on_its_cue()
    {
        RecordRow row = RecordRow
            .Of(Record(Said("c1") with { Stance = Stance.DeclinesToComment, Cue = Words("declined to comment") }))
            .Should()
            .ContainSingle()
            .Subject;

        row.Event.Should().BeNull();
        row.Figure.Should().BeNull();
        row.Anchor.Quote.Should().Be("declined to comment");
    }

    [Fact]
    public void A_plain_statement_that_tells_nothing_gives_no_row()
    {
        RecordRow.Of(Record(Said("c1"))).Should().BeEmpty();
    }

    [Fact]
    public void The_voice_of_the_report_has_no_source()
    {
        Claim own = Said("c1") with { Source = new ClaimSource(null, null, SourceKind.Report), Events = ["e2"] };

        RecordRow.Of(Record(own)).Should().ContainSingle().Which.Source.Should().BeEmpty();
    }

    [Fact]
    public void A_figure_with_a_period_of_its_own_goes_before_the_time_of_the_event()
    {
        ImmutableArray<RecordRow> rows = RecordRow.Of(
            Record(Said("c1") with { Events = ["e1"], Figures = ["f1", "f2"] })
        );

        rows.Select(row => row.Time?.From).Should().Equal(new DateOnly(2031, 5, 5), new DateOnly(2031, 1, 1));
    }

    private static Claim Said(string id) =>
        new()
        {
            Id = id,
            Source = new ClaimSource("a1", Words("the mayor"), SourceKind.Role),
            Content = Words("A bomb killed nine people"),
            Stance = Stance.Asserts,
            Certainty = Certainty.Certain,
            Quotation = Quotation.Indirect,
        };

    private static ReportRecord Record(params ReadOnlySpan<Claim> claims) =>
        new()
        {
            Report = new Report
            {
                Id = Source.Id,
                Published = new PublicationDate(null, null, DateBasis.Unknown),
                Language = "en",
                Text = Text,
            },
            Actors =
            [
                new Actor
                {
                    Id = "a1",
                    Name = "Lena Orhan",
                    Kind = ActorKind.Government,
                    Mentions = [Words("the mayor")],
                },
            ],
            Places =
            [
                new Place
                {
                    Id = "p1",
                    Name = "Velm",
                    Mentions = [Words("Velm")],
                    Status = PlaceStatus.Unresolved,
                },
            ],
            Events =
            [
                new ReportedEvent
                {
                    Id = "e1",
                    Type = EventType.Bombing,
                    Stage = EventStage.Accomplished,
                    Anchor = Words("bomb"),
                    Targets = [new Participant(null, Words("people"))],
                    Places = ["p1"],
                    Time = Period(new DateOnly(2031, 5, 5), TimePrecision.Day),
                    Figures = ["f1", "f2"],
                },
                new ReportedEvent
                {
                    Id = "e2",
                    Type = EventType.Killing,
                    Stage = EventStage.Accomplished,
                    Anchor = Words("killed"),
                },
            ],
            Figures =
            [
                Count("f1", Measure.Killed, 9, "nine") with
                {
                    Event = "e1",
                },
                Count("f2", Measure.Injured, 30, "30") with
                {
                    Event = "e1",
                    Time = Period(new DateOnly(2031, 1, 1), TimePrecision.Year),
                },
                Count("f3", Measure.Strength, 300, "About 300") with
                {
                    Qualifier = Qualifier.About,
                },
            ],
            Claims = [.. claims],
            Reading = new ReadingNote("test/1", ImmutableSortedDictionary<string, string>.Empty, []),
        };

    private static Figure Count(string id, Measure measure, long count, string words) =>
        new()
        {
            Id = id,
            Measure = measure,
            Low = count,
            High = count,
            Qualifier = Qualifier.Exact,
            Span = Words(words),
        };

    private static TimeInterval Period(DateOnly from, TimePrecision precision) => new(from, from, precision, null);

    private static QuotedSpan Words(string words) =>
        QuotedSpan.Of(Source, new TextSpan(Text.IndexOf(words, StringComparison.Ordinal), words.Length));
}
