using Reportedly.Server.Exporting;

namespace Reportedly.Server.Tests.Export;

/// <summary>Reading on another thread changes nothing of what is read.</summary>
public sealed class ReadAheadTests
{
    [Fact]
    public void It_gives_the_same_in_the_same_order() =>
        ReadAhead.Of(Enumerable.Range(0, 1000), 8).Should().Equal(Enumerable.Range(0, 1000));

    [Fact]
    public void What_fails_in_the_sequence_fails_where_it_is_used_behind_what_came_before()
    {
        List<int> seen = [];

        Action walk = () =>
        {
            foreach (int one in ReadAhead.Of(Failing(), 8))
            {
                seen.Add(one);
            }
        };

        walk.Should().Throw<IOException>().WithMessage("the disk is gone");
        seen.Should().Equal(1, 2);
    }

    [Fact]
    public void Who_leaves_early_leaves_nobody_reading()
    {
        int read = 0;
        bool ended = false;
        IEnumerable<int> Endless()
        {
            try
            {
                while (true)
                {
                    yield return read++;
                }
            }
            finally
            {
                ended = true;
            }
        }

        ReadAhead.Of(Endless(), 8).First().Should().Be(0);

        ended.Should().BeTrue();
        read.Should().BeLessThan(20, "no more is read ahead than was asked for");
    }

    private static IEnumerable<int> Failing()
    {
        yield return 1;
        yield return 2;
        throw new IOException("the disk is gone");
    }
}
