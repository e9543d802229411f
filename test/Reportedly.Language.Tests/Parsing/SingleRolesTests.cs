using CsCheck;
using Reportedly.Language.Parsing;

namespace Reportedly.Language.Tests.Parsing;

/// <summary>No predicate is left with two subjects or two objects, and a tree stays a tree.</summary>
public sealed class SingleRolesTests
{
    private static readonly string[] Names = ["root", "nsubj", "obj", "nmod:desc", "obl", "punct"];

    [Fact]
    public void Of_two_subjects_the_one_that_loses_least_moves()
    {
        // "agency X said": "agency" could as well describe X.
        float[] arcs = [-9, 0, -1, 5, -9, -9, 0, 9, 9, -9, -9, 0];
        int[] heads = [3, 3, 0];
        Relation[] told = [Relation.Nsubj, Relation.Nsubj, Relation.Root];
        new SingleRoles(new RelationInventory(Names)).Repair(arcs, 4, heads, told, Labels);
        heads.Should().Equal(2, 3, 0);
        told.Should().Equal(Relation.NmodDesc, Relation.Nsubj, Relation.Root);

        static void Labels(int word, int head, Span<float> scores)
        {
            scores.Clear();
            scores[head == 1 ? 3 : 1] = 9;
        }
    }

    [Fact]
    public void One_subject_and_one_object_stay_as_they_are() =>
        SingleRoles.AreDoubled([2, 0, 2], [Relation.Nsubj, Relation.Root, Relation.Obj]).Should().BeFalse();

    [Fact]
    public void Subjects_of_two_verbs_are_not_doubled() =>
        SingleRoles
            .AreDoubled([2, 0, 4, 2], [Relation.Nsubj, Relation.Root, Relation.Nsubj, Relation.Ccomp])
            .Should()
            .BeFalse();

    [Fact]
    public void A_passive_and_an_active_subject_of_one_verb_are_doubled() =>
        SingleRoles.AreDoubled([3, 3, 0], [Relation.Nsubj, Relation.NsubjPass, Relation.Root]).Should().BeTrue();

    [Fact]
    public void Whatever_the_scores_trees_stay_trees_and_no_role_is_doubled_that_can_move() =>
        (
            from count in Gen.Int[2, 9]
            from scores in Gen.Float[-9, 9].Array[count * (count + 1)]
            from labels in Gen.Float[-9, 9].Array[count * count * Names.Length]
            select (count, scores, labels)
        ).Sample(sentence =>
        {
            (int count, float[] scores, float[] labels) = sentence;
            RelationInventory relations = new(Names);
            int[] heads = new int[count];
            new SpanningTree().Decode(scores, count + 1, count, heads);
            Relation[] told =
            [
                .. heads.Select(
                    (head, word) =>
                        head == 0 ? Relation.Root
                        : word % 2 == 0 ? Relation.Nsubj
                        : Relation.Obj
                ),
            ];
            int root = Array.IndexOf(heads, 0);

            new SingleRoles(relations).Repair(scores, count + 1, heads, told, Labels);

            heads.Count(head => head == 0).Should().Be(1);
            heads[root].Should().Be(0);
            new DependencyTrees([.. heads.Select(head => head - 1)], [.. told]).Count.Should().Be(count);
            SingleRoles.AreDoubled(heads, told).Should().BeFalse();

            void Labels(int word, int head, Span<float> row) =>
                labels.AsSpan(((word * count) + head) * Names.Length, Names.Length).CopyTo(row);
        });
}
