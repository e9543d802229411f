using CsCheck;
using Reportedly.Training.Gradients;
using Reportedly.Training.Lessons;

namespace Reportedly.Training.Tests.Lessons;

/// <summary>Every epoch learns all paragraphs, in whatever way they are run together.</summary>
public sealed class LessonPlanTests
{
    [Fact]
    public void An_epoch_holds_every_word_once() =>
        Gen.Select(Gen.Int[1, 30].Array[1, 40], Gen.ULong)
            .Sample(
                (lengths, seed) =>
                {
                    List<Lesson> lessons = Make(lengths);
                    List<Lesson> epoch = LessonPlan.Epoch(lessons, new Chance(seed));
                    epoch
                        .SelectMany(lesson => lesson.Forms)
                        .Should()
                        .BeEquivalentTo(lessons.SelectMany(lesson => lesson.Forms));
                },
                iter: 50
            );

    [Fact]
    public void Paragraphs_that_run_together_keep_their_trees()
    {
        Lesson joined = Lesson.Join(Make([3, 2]), lines: true);
        joined.Heads.Should().Equal(Lesson.Root, 0, 1, Lesson.Root, 3);
        joined.Starts.Should().Equal(1, 0, 0, 1, 0);
        joined.LineStarts.Should().Equal(false, false, false, true, false);
        joined.Sentences().Should().Equal((0, 3), (3, 5));
    }

    [Fact]
    public void A_drill_is_never_run_together_with_others() =>
        Gen.ULong.Sample(seed =>
        {
            List<Lesson> lessons = [.. Make([3, 2, 4]), .. Make([15, 16, 17]).Select(lesson => lesson.AsDrill())];
            LessonPlan
                .Epoch(lessons, new Chance(seed))
                .Select(lesson => lesson.Count)
                .Where(count => count > 9)
                .Should()
                .BeEquivalentTo([15, 16, 17]);
        });

    [Fact]
    public void A_drill_stays_one_in_other_letters() => Casing.Upper(Make([3])[0].AsDrill()).IsDrill.Should().BeTrue();

    [Fact]
    public void Shards_share_a_batch_out_evenly()
    {
        List<Lesson>[] shards = LessonPlan.Shards(Make([9, 5, 4, 3, 3]), 2);
        shards.Select(shard => shard.Sum(lesson => lesson.Count)).Should().Equal(12, 12);
    }

    [Fact]
    public void Other_letters_change_nothing_that_is_known()
    {
        Lesson lesson = Make([3])[0];
        Lesson upper = Casing.Upper(lesson);
        upper.Forms.Should().Equal(lesson.Forms.Select(form => form.ToUpperInvariant()));
        upper.Heads.Should().BeSameAs(lesson.Heads);
    }

    private static List<Lesson> Make(int[] lengths)
    {
        List<Lesson> lessons = [];
        int number = 0;
        foreach (int length in lengths)
        {
            string[] forms = [.. Enumerable.Range(0, length).Select(_ => $"w{number++}")];
            Lesson lesson = new(forms, new bool[length]) { HasTrees = true };
            for (int i = 0; i < length; i++)
            {
                lesson.Heads[i] = i == 0 ? Lesson.Root : i - 1;
                lesson.Starts[i] = i == 0 ? 1 : 0;
            }
            lessons.Add(lesson);
        }
        return lessons;
    }
}
