using CsCheck;
using Reportedly.Language.Networks;

namespace Reportedly.Language.Tests.Networks;

/// <summary>The highest score is found wherever it stands, and of equals the first.</summary>
public sealed unsafe class HighestTests
{
    [Fact]
    public void It_is_what_a_plain_search_finds() =>
        Gen.Int[-9, 9]
            .Array[1, 70]
            .Sample(scores =>
            {
                float[] row = [.. scores.Select(score => (float)score)];
                fixed (float* first = row)
                {
                    Highest.Of(first, row.Length).Should().Be(Array.IndexOf(row, row.Max()));
                }
            });

    [Theory]
    [InlineData(float.NegativeInfinity)]
    [InlineData(float.MaxValue)]
    public void All_alike_are_the_first(float score)
    {
        float[] row = [.. Enumerable.Repeat(score, 33)];
        fixed (float* first = row)
        {
            Highest.Of(first, row.Length).Should().Be(0);
        }
    }
}
