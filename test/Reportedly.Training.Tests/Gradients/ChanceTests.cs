using CsCheck;
using Reportedly.Training.Gradients;

namespace Reportedly.Training.Tests.Gradients;

/// <summary>The same seed gives the same chances, on every machine.</summary>
public sealed class ChanceTests
{
    [Fact]
    public void The_first_numbers_of_a_seed_are_those_of_SplitMix64()
    {
        Chance chance = new(1234567);
        chance.Bits().Should().Be(6457827717110365317);
        chance.Bits().Should().Be(3203168211198807973);
    }

    [Fact]
    public void Numbers_stay_within_their_bounds() =>
        Gen.Select(Gen.ULong, Gen.Int[1, 1000])
            .Sample(
                (seed, bound) =>
                {
                    Chance chance = new(seed);
                    chance.Unit().Should().BeInRange(0, 0.99999999f);
                    chance.Below(bound).Should().BeInRange(0, bound - 1);
                }
            );

    [Fact]
    public void Purposes_have_streams_of_their_own()
    {
        Chance.For(1, 2, 3).Bits().Should().Be(Chance.For(1, 2, 3).Bits());
        Chance.For(1, 2, 3).Bits().Should().NotBe(Chance.For(1, 3, 2).Bits());
    }

    [Fact]
    public void Shuffling_loses_nothing() =>
        Gen.Int.Array.Sample(items =>
        {
            int[] shuffled = [.. items];
            new Chance(5).Shuffle<int>(shuffled);
            shuffled.Should().BeEquivalentTo(items);
        });
}
