using System.Collections.Immutable;
using Reportedly.Reading.Stages;

namespace Reportedly.Reading.Tests.Stages;

/// <summary>A wrong order of stages is refused at start-up, by name.</summary>
public sealed class StageOrderTests
{
    [Fact]
    public void A_stage_that_needs_what_none_gives_is_refused_by_name()
    {
        Action check = () => StageOrder.Checked(Stage("words", [], ["words"]), Stage("events", ["chains"], ["events"]));

        check.Should().Throw<InvalidOperationException>().WithMessage("*'events'*'chains'*");
    }

    [Fact]
    public void A_stage_before_the_one_that_gives_what_it_needs_is_refused()
    {
        Action check = () => StageOrder.Checked(Stage("events", ["words"], ["events"]), Stage("words", [], ["words"]));

        check.Should().Throw<InvalidOperationException>().WithMessage("*'events'*'words'*");
    }

    [Fact]
    public void What_a_stage_gives_itself_does_not_meet_its_needs()
    {
        Action check = () => StageOrder.Checked(Stage("words", ["words"], ["words"]));

        check.Should().Throw<InvalidOperationException>().WithMessage("*'words'*");
    }

    [Fact]
    public void A_layer_given_twice_is_refused()
    {
        Action check = () => StageOrder.Checked(Stage("words", [], ["words"]), Stage("again", [], ["words"]));

        check.Should().Throw<InvalidOperationException>().WithMessage("*'again'*'words'*");
    }

    [Fact]
    public void A_right_order_is_kept()
    {
        StageOrder
            .Checked(Stage("words", [], ["words"]), Stage("events", ["words"], ["events"]))
            .Select(stage => stage.Name)
            .Should()
            .Equal("words", "events");
    }

    [Fact]
    public void Stages_that_no_wanted_layer_asks_for_are_left_out()
    {
        ImmutableArray<ReadingStage> all = StageOrder.Checked(
            Stage("words", [], ["words"]),
            Stage("times", ["words"], ["times"]),
            Stage("actors", ["words"], ["actors"]),
            Stage("events", ["actors", "times"], ["events"])
        );

        StageOrder.Needed(all, ["actors"]).Select(stage => stage.Name).Should().Equal("words", "actors");
        StageOrder.Needed(all, ["events"]).Should().Equal(all);
        StageOrder.Needed(all, []).Should().BeEmpty();
    }

    [Fact]
    public void The_pipeline_that_ships_stands_in_a_right_order()
    {
        Action create = () => ReportReader.CreateDefault();

        create.Should().NotThrow();
    }

    private static ReadingStage Stage(string name, ImmutableArray<string> needs, ImmutableArray<string> gives) =>
        new(name, needs, gives, static _ => { });
}
