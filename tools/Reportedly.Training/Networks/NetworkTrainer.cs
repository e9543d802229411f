using Reportedly.Training.Gradients;
using Reportedly.Training.Lessons;

namespace Reportedly.Training.Networks;

/// <summary>How a network is trained.</summary>
/// <param name="Epochs">How often all lessons are learned.</param>
/// <param name="BatchWords">Words of a batch, about.</param>
/// <param name="Rate">The highest learning rate.</param>
/// <param name="Seed">Where all chance comes from.</param>
internal sealed record TrainingPlan(int Epochs, int BatchWords, float Rate, ulong Seed);

/// <summary>
/// Trains a network: the same lessons, plan and seed give the same values. The rate rises over the first steps, stays, and falls to nearly
/// nothing over the second half.
/// </summary>
internal sealed class NetworkTrainer(
    LanguageNetwork network,
    Inventory inventory,
    TrainingPlan plan,
    Teachers? teachers,
    ArrayStore store
)
{
    /// <summary>A batch is learned in so many parts at once; a part of what the values depend on, not of the machine.</summary>
    public const int Shards = 2;

    private const int RisingSteps = 200;
    private const float LeastShare = 0.02f;

    /// <summary>How much starts of sentences count against the rest.</summary>
    private const float StartsWeight = 0.5f;

    private readonly Adam adam = new(network.Parameters);

    /// <summary>Trains; afterwards the averages are at work.</summary>
    /// <param name="documents">Paragraphs in order.</param>
    /// <param name="log">Called after each epoch with its number and the mean loss of its batches.</param>
    public void Train(IReadOnlyList<Lesson> documents, Action<int, double> log)
    {
        int steps = 0;
        int words = documents.Sum(lesson => lesson.Count);
        int total = plan.Epochs * ((words / plan.BatchWords) + 1);
        for (int epoch = 1; epoch <= plan.Epochs; epoch++)
        {
            List<Lesson> lessons = LessonPlan.Epoch(documents, Chance.For(plan.Seed, epoch));
            double loss = 0;
            List<List<Lesson>> batches = LessonPlan.Batches(lessons, plan.BatchWords);
            for (int i = 0; i < batches.Count; i++)
            {
                loss += Learn(batches[i], epoch, i);
                steps++;
                adam.Step(plan.Rate * RateShare(steps, total));
            }
            log(epoch, loss / batches.Count);
        }
        network.SwapAverages();
    }

    private static float RateShare(int step, int total)
    {
        float done = (float)step / total;
        float falling = done < 0.5f ? 1 : Math.Max(LeastShare, 2 * (1 - done));
        return falling * Math.Min(1, (float)step / RisingSteps);
    }

    private double Learn(List<Lesson> batch, int epoch, int number)
    {
        List<Lesson>[] shards = LessonPlan.Shards(batch, Shards);
        double[] losses = new double[Shards];
        float weight = 1f / batch.Sum(lesson => lesson.Count);
        Parallel.For(
            0,
            Shards,
            shard =>
            {
                if (shards[shard].Count > 0)
                {
                    Chance chance = Chance.For(plan.Seed, epoch, number, shard);
                    using Tape tape = new(store, shard, learns: true, chance);
                    losses[shard] = Learn(tape, shards[shard], weight);
                }
            }
        );
        return losses.Sum();
    }

    private double Learn(Tape tape, List<Lesson> lessons, float weight)
    {
        Targets targets = new(lessons, inventory);
        List<float[]>? heads = teachers?.Mix(lessons, targets);
        targets.Scale(weight, StartsWeight);
        NetworkReading reading = network.Read(
            tape,
            [.. lessons.Select(lesson => Casing.ByChance(lesson, tape.Chance))]
        );
        double loss =
            tape.CrossEntropy(reading.Tags, targets.Tags.Wanted, targets.Tags.Weights)
            + tape.CrossEntropy(reading.Starts, targets.Starts.Wanted, targets.Starts.Weights)
            + tape.CrossEntropy(reading.Names, targets.Names.Wanted, targets.Names.Weights);
        for (int i = 0; i < targets.Sentences.Count; i++)
        {
            (int first, int count) = targets.Sentences[i];
            ArcScores arcs = new(network, reading, first, count);
            loss += arcs.CrossEntropy(tape.Shard, heads?[i] ?? targets.KnownHeads(i, arcs.Stride), targets.HeadWeights);
        }
        Tensor relations = network.Relations(tape, reading, targets.HeadRows);
        loss += tape.CrossEntropy(relations, targets.Relations.Wanted, targets.Relations.Weights);
        tape.PassBack();
        return loss;
    }
}
