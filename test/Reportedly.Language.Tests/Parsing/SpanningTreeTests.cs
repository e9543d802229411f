using CsCheck;
using Reportedly.Language.Parsing;

namespace Reportedly.Language.Tests.Parsing;

/// <summary>From any scores at all comes a tree, and for short sentences it is known to be the best.</summary>
public sealed class SpanningTreeTests
{
    private static Gen<(int Count, float[] Scores)> Sentences(int longest) =>
        from count in Gen.Int[1, longest]
        from scores in Gen.Float[-9, 9].Array[count * (count + 1)]
        select (count, scores);

    [Fact]
    public void Every_sentence_is_a_tree_with_one_root() =>
        Sentences(24)
            .Sample(sentence =>
            {
                int[] heads = Decode(sentence.Scores, sentence.Count);
                heads.Count(head => head == 0).Should().Be(1);
                IsTree(heads).Should().BeTrue();
            });

    [Fact]
    public void Where_each_word_s_best_head_makes_a_tree_it_is_that() =>
        Decode([0, 0, 9, 9, 0, 0], 2).Should().Equal(2, 0);

    [Fact]
    public void The_tree_is_the_best_there_is() =>
        Sentences(4)
            .Sample(
                sentence =>
                {
                    double found = Sum(sentence.Scores, Decode(sentence.Scores, sentence.Count));
                    double best = Trees(sentence.Count).Max(heads => Sum(sentence.Scores, heads));
                    // Only the likeliest roots are tried.
                    if (sentence.Count <= 3)
                    {
                        found.Should().BeApproximately(best, 1e-4);
                    }
                    found.Should().BeLessThanOrEqualTo(best + 1e-4);
                },
                iter: 500
            );

    [Fact]
    public void Rows_may_be_longer_than_the_sentence() =>
        Decode([0, 5, 0, 77, 1, 0, 0, 77], 2, stride: 4).Should().HaveCount(2).And.OnlyContain(head => head <= 2);

    private static int[] Decode(float[] scores, int count, int stride = 0)
    {
        int[] heads = new int[count];
        new SpanningTree().Decode(scores, stride == 0 ? count + 1 : stride, count, heads);
        return heads;
    }

    private static double Sum(float[] scores, int[] heads) =>
        heads.Select((head, word) => (double)scores[(word * (heads.Length + 1)) + head]).Sum();

    private static IEnumerable<int[]> Trees(int count)
    {
        int all = (int)Math.Pow(count + 1, count);
        for (int number = 0; number < all; number++)
        {
            int[] heads = new int[count];
            int rest = number;
            for (int word = 0; word < count; word++)
            {
                heads[word] = rest % (count + 1);
                rest /= count + 1;
            }
            if (heads.Count(head => head == 0) == 1 && IsTree(heads))
            {
                yield return heads;
            }
        }
    }

    private static bool IsTree(int[] heads)
    {
        for (int word = 0; word < heads.Length; word++)
        {
            int steps = 0;
            for (int at = word; heads[at] != 0; at = heads[at] - 1)
            {
                if (++steps > heads.Length)
                {
                    return false;
                }
            }
        }
        return true;
    }
}
