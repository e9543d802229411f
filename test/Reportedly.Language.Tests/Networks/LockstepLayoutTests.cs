using CsCheck;
using Reportedly.Language.Networks;

namespace Reportedly.Language.Tests.Networks;

/// <summary>Sequences that are walked in step keep each word at a place of its own.</summary>
public sealed class LockstepLayoutTests
{
    [Fact]
    public void Every_word_has_a_place_of_its_own() =>
        Gen.Int[1, 9]
            .Array[0, 8]
            .Sample(lengths =>
            {
                LockstepLayout layout = new(lengths);
                List<int> places = [];
                for (int sequence = 0; sequence < lengths.Length; sequence++)
                {
                    for (int word = 0; word < lengths[sequence]; word++)
                    {
                        places.Add(layout.Position(sequence, word));
                    }
                }
                places.Order().Should().Equal(Enumerable.Range(0, layout.Words));
            });

    [Fact]
    public void The_words_of_a_step_lie_side_by_side_in_the_order_of_the_sequences_lengths() =>
        Gen.Int[1, 9]
            .Array[1, 8]
            .Sample(lengths =>
            {
                LockstepLayout layout = new(lengths);
                for (int step = 0; step < layout.Steps; step++)
                {
                    layout.Active(step).Should().Be(lengths.Count(length => length > step));
                    for (int sequence = 0; sequence < lengths.Length; sequence++)
                    {
                        if (lengths[sequence] > step)
                        {
                            int place = layout.Position(sequence, step);
                            place
                                .Should()
                                .BeInRange(layout.Offset(step), layout.Offset(step) + layout.Active(step) - 1);
                            // A sequence stands in the same row at every step.
                            (place - layout.Offset(step))
                                .Should()
                                .Be(layout.Position(sequence, 0));
                        }
                    }
                }
                layout.Active(layout.Steps).Should().Be(0);
            });
}
