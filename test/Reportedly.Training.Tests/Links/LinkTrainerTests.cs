using Reportedly.Training.Links;

namespace Reportedly.Training.Tests.Links;

public sealed class LinkTrainerTests
{
    private static readonly LinkTrainer Trainer = new(500, 0.001, 1);

    [Fact]
    public void What_only_tellings_of_one_incident_share_comes_to_speak_for_it()
    {
        LinkExample[] examples = [new([1, 1, 0], true), new([1, 0, 0], false)];

        double[] weights = Trainer.Train([.. examples], [0, 0, 0.7]);

        weights[1].Should().BePositive();
        LinkTrainer.Right([.. examples], weights).Should().Be((1, 1));
    }

    [Fact]
    public void What_no_example_shows_keeps_the_weight_that_was_chosen()
    {
        LinkExample[] examples = [new([1, 1, 0], true), new([1, 0, 0], false)];

        Trainer.Train([.. examples], [0, 0, 0.7])[2].Should().Be(0.7);
    }

    [Fact]
    public void A_dear_wrong_link_makes_links_rarer()
    {
        LinkExample[] examples = [new([1], true), new([1], true), new([1], false)];

        double[] even = Trainer.Train([.. examples], [0]);
        double[] dear = (Trainer with { Against = 5 }).Train([.. examples], [0]);

        even[0].Should().BePositive();
        dear[0].Should().BeNegative();
    }
}
