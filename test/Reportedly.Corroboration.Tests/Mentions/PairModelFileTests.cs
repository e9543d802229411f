using Reportedly.Corroboration.Mentions;

namespace Reportedly.Corroboration.Tests.Mentions;

public sealed class PairModelFileTests
{
    private static readonly PairModel Model = new(
        [
            [new TreeNode(1, 0.5f, 1, 2), new TreeNode(-1, -0.25f, 0, 0), new TreeNode(-1, 0.125f, 0, 0)],
            [new TreeNode(-1, 1e-7f, 0, 0)],
        ],
        -2.5f,
        0.3f
    );

    [Fact]
    public void A_model_that_was_written_is_read_as_it_was()
    {
        string text = PairModelFile.Write(Model);

        PairModelFile.Write(PairModelFile.Parse("m", text)).Should().Be(text);
    }

    [Fact]
    public void A_pair_is_asked_down_each_tree()
    {
        float[] values = new float[PairFeatures.Names.Length];

        double no = Model.Score(values);
        values[1] = 1;

        (Model.Score(values) - no).Should().BeApproximately(0.375, 1e-9);
    }

    [Theory]
    [InlineData("reportedly/event-pairs/1", "reportedly/event-pairs/9", "line 1*format")]
    [InlineData("base -2.5", "base much", "line 3*number")]
    [InlineData("feature same kin", "feature shoe size", "line 5*same kin")]
    [InlineData("1 0.5 1 2", "1 0.5 0 2", "node of a tree")]
    [InlineData("1 0.5 1 2", "1 0.5 1 7", "too early")]
    public void A_model_that_is_damaged_is_refused_by_file_and_line(string was, string becomes, string says)
    {
        string text = PairModelFile.Write(Model).Replace(was, becomes, StringComparison.Ordinal);

        Action parse = () => PairModelFile.Parse("pairs.model", text);

        parse.Should().Throw<InvalidDataException>().WithMessage($"pairs.model, *{says}*train-event-pairs*");
    }

    [Fact]
    public void The_model_that_ships_is_whole() => PairModelFile.Load().Trees.Should().NotBeEmpty();
}
