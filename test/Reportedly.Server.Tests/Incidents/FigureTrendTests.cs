using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Server.Pages.Incidents.Trends;

namespace Reportedly.Server.Tests.Incidents;

/// <summary>A figure over time: what is drawn is what was said.</summary>
public sealed class FigureTrendTests
{
    [Fact]
    public void A_number_holds_until_the_same_origin_gives_another()
    {
        FigureTrend trend = FigureTrend.Of(Facet(Said("o1", 5, 12, 12, superseded: true), Said("o1", 8, 19, 19)));

        trend.Steps.Should().HaveCount(2);
        trend.Steps[0].End.Should().Be(trend.Steps[1].X);
        trend.Steps[0].Rise.Should().Be(trend.Steps[1].Level);
        trend.Steps[1].End.Should().Be(FigureTrend.Right);
        trend.Steps[1].Level.Should().BeLessThan(trend.Steps[0].Level, "more lies higher");
    }

    [Fact]
    public void An_open_end_is_drawn_as_one_and_ranges_reach_from_low_to_high()
    {
        FigureTrend trend = FigureTrend.Of(
            Facet(Said("o1", 5, 12, null), Said("o2", 5, 10, 20), Said("o3", 6, 15, 15))
        );

        trend.Steps[0].IsOpenAbove.Should().BeTrue();
        trend.Steps[1].IsOpenAbove.Should().BeFalse();
        trend.Steps[1].IsBand.Should().BeTrue();
        trend.Steps[1].High.Should().BeLessThan(trend.Steps[1].Low);
        trend.Steps[2].IsBand.Should().BeFalse();
    }

    [Fact]
    public void A_number_without_a_day_is_listed_and_not_drawn()
    {
        FigureTrend trend = FigureTrend.Of(Facet(Said("o1", 5, 12, 12), Said("o2", null, 17, 17)));

        trend.Steps.Should().ContainSingle();
        trend.Undated.Should().ContainSingle().Which.Origin.Should().Be("o2");
        trend.IsCourse.Should().BeFalse();
    }

    [Fact]
    public void Who_does_not_confirm_a_number_gives_none()
    {
        Position asked = Said("o2", 6, 17, 17) with { Stance = Stance.DoesNotConfirm };

        FigureTrend
            .Of(Facet(Said("o1", 5, 17, 17), asked))
            .Steps.Should()
            .ContainSingle()
            .Which.Position.Origin.Should()
            .Be("o1");
    }

    [Fact]
    public void Names_of_origins_that_end_on_one_number_do_not_lie_on_each_other()
    {
        FigureTrend trend = FigureTrend.Of(Facet(Said("o1", 5, 30, 30), Said("o2", 6, 31, 31), Said("o3", 6, 29, 29)));

        int[] labels = [.. trend.Labels.Select(label => label.Y).Order()];
        labels.Should().HaveCount(3);
        labels.Zip(labels.Skip(1), (upper, lower) => lower - upper).Should().OnlyContain(gap => gap >= 14);
    }

    [Fact]
    public void Origins_that_end_on_one_number_have_one_name_together()
    {
        FigureTrend trend = FigureTrend.Of(Facet(Said("o1", 5, 30, 30), Said("o2", 6, 30, 30), Said("o3", 6, 29, 29)));

        trend.Labels.Select(label => label.Words).Should().Equal("o1, o2: 30", "o3: 29");
    }

    [Fact]
    public void Forty_origins_are_all_named_within_the_drawing()
    {
        FigureTrend trend = FigureTrend.Of(Facet([.. Enumerable.Range(1, 40).Select(i => Said($"o{i}", 5, i, i))]));

        trend.Labels.Should().HaveCount(40).And.OnlyContain(label => label.Y < trend.Height);
        trend.IsColoured.Should().BeFalse();
    }

    private static Facet Facet(params Position[] positions) =>
        new()
        {
            Id = "x1",
            Question = FacetQuestion.Figure,
            Measure = Measure.Killed,
            Of = "people",
            Verdict = Verdict.Contested,
            Agreeing = 1,
            Positions = [.. positions],
        };

    private static Position Said(string origin, int? day, long? low, long? high, bool superseded = false) =>
        new()
        {
            Origin = origin,
            Stance = Stance.Asserts,
            Low = low,
            High = high,
            Certainty = Certainty.Certain,
            Made = day is { } known ? new DateOnly(2030, 3, known) : null,
            Superseded = superseded,
            Claims = [],
            Reports = [],
        };
}
