using CsCheck;
using Reportedly.Training.EventPairs;

namespace Reportedly.Training.Tests.EventPairs;

public sealed class ChainScoreTests
{
    private static readonly Gen<int[]> Chains = Gen.Int[0, 4].Array[7];

    [Fact]
    public void Chains_as_they_were_marked_score_a_hundred() =>
        ChainScore.Conll([0, 0, 1, 2, 2], [5, 5, 3, 4, 4]).Should().BeApproximately(100, 1e-9);

    [Fact]
    public void A_mention_in_the_wrong_chain_costs_what_the_measures_say()
    {
        // Worked by hand: MUC 3 of 4 links either way; B3 (4/3 + 1/3 + 2 + 2) / 7 and back the same; CEAFe 4/5 + 4/5 + 1 of 3.
        const double Expected = 100 * ((3 / 4.0) + (17 / 21.0) + (2.6 / 3)) / 3;

        ChainScore.Conll([0, 0, 0, 1, 1, 2, 2], [0, 0, 1, 1, 1, 2, 2]).Should().BeApproximately(Expected, 1e-9);
    }

    [Fact]
    public void Which_side_is_marked_does_not_matter_to_F1() =>
        Gen.Select(Chains, Chains)
            .Sample(
                (one, other) =>
                    ChainScore.Conll(one, other).Should().BeApproximately(ChainScore.Conll(other, one), 1e-9)
            );

    [Fact]
    public void The_best_pairing_is_that_of_trying_all() =>
        Gen.Int[0, 9]
            .Array[16]
            .Sample(cells =>
            {
                Dictionary<(int, int), double> weights = [];
                for (int i = 0; i < 16; i++)
                {
                    if (cells[i] > 2)
                    {
                        weights[(i / 4, i % 4)] = cells[i];
                    }
                }
                double best = Orders(4)
                    .Max(order => Enumerable.Range(0, 4).Sum(row => weights.GetValueOrDefault((row, order[row]))));

                Assignment.Best(weights).Should().BeApproximately(best, 1e-9);
            });

    private static IEnumerable<int[]> Orders(int count) =>
        count == 0
            ?
            [
                [],
            ]
            : Orders(count - 1)
                .SelectMany(shorter =>
                    Enumerable.Range(0, count).Select(at => (int[])[.. shorter[..at], count - 1, .. shorter[at..]])
                );
}
