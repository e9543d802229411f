using Reportedly.Language.Parsing;
using Reportedly.Training.Gradients;
using Reportedly.Training.Lessons;

namespace Reportedly.Training.Networks;

/// <summary>
/// Several networks whose averaged answers a smaller one learns from (Hinton, Vinyals and Dean 2015; Kuncoro et al. 2016, for parsers).
/// </summary>
/// <param name="networks">The teachers, with their averages at work.</param>
/// <param name="store">Where arrays come from.</param>
internal sealed class Teachers(IReadOnlyList<LanguageNetwork> networks, ArrayStore store)
{
    /// <summary>How much of an answer is the teachers' where something is known.</summary>
    private const float Share = 0.6f;

    /// <summary>
    /// How much a name of which only teachers speak counts: treebanks without names are many, and teachers are less sure of them.
    /// </summary>
    private const float NamesOfTeachers = 0.3f;

    /// <summary>Divides lessons into sentences and gives them trees, where they have none.</summary>
    public void Complete(Lesson lesson, Inventory inventory)
    {
        List<Answer> answers = Ask([lesson]);
        for (int i = 0; i < lesson.Count; i++)
        {
            float share = answers.Average(answer => answer.Starts[(i * 2) + 1]);
            lesson.Starts[i] = i == 0 || share > 0.5f ? 1 : 0;
        }
        SpanningTree tree = new();
        int root = inventory.RelationOf("root");
        foreach ((int first, int past) in lesson.Sentences())
        {
            int[] heads = new int[past - first];
            ArcScores arcs = Average(answers, first, past - first);
            tree.Decode(arcs.Values, arcs.Stride, arcs.Count, heads);
            for (int i = 0; i < heads.Length; i++)
            {
                lesson.Heads[first + i] = heads[i] == 0 ? Lesson.Root : first + heads[i] - 1;
                lesson.Relations[first + i] = heads[i] == 0 ? root : -1;
            }
        }
        answers.ForEach(answer => answer.Tape.Dispose());
    }

    /// <summary>Mixes the teachers' answers into what is known of a batch.</summary>
    /// <param name="lessons">The batch, in its own letters.</param>
    /// <param name="targets">What is known of it.</param>
    /// <returns>For each sentence with a tree the probabilities of its words' heads, in rows as <see cref="ArcScores"/> has them.</returns>
    public List<float[]> Mix(IReadOnlyList<Lesson> lessons, Targets targets)
    {
        List<Answer> answers = Ask(lessons);
        foreach (Answer answer in answers)
        {
            answer.TellRelations(targets.HeadRows);
        }
        Mix(targets.Tags, targets.AreDrills, answers, answer => answer.Tags);
        Mix(targets.Starts, targets.AreDrills, answers, answer => answer.Starts);
        MixNames(targets.Names, answers);
        Mix(targets.Relations, targets.AreDrills, answers, answer => answer.Relations);
        List<float[]> heads = [];
        foreach ((int first, int count) in targets.Sentences)
        {
            ArcScores arcs = Average(answers, first, count);
            for (int word = 0; word < count; word++)
            {
                int row = targets.HeadRows[first + word];
                Span<float> chances = arcs.Row(word);
                if (targets.KnowsTree[first + word])
                {
                    float share = ShareOf(targets.AreDrills[first + word]);
                    foreach (ref float chance in chances)
                    {
                        chance *= share;
                    }
                    chances[row < 0 ? 0 : row - first + 1] += 1 - share;
                }
            }
            heads.Add(arcs.Values);
        }
        answers.ForEach(answer => answer.Tape.Dispose());
        return heads;
    }

    private List<Answer> Ask(IReadOnlyList<Lesson> lessons) =>
        [.. networks.Select(network => new Answer(network, Tape.ForValues(store), lessons))];

    private static ArcScores Average(List<Answer> answers, int first, int count)
    {
        ArcScores sum = answers[0].Arcs(first, count);
        foreach (Answer answer in answers.Skip(1))
        {
            Products.Add(sum.Values, answer.Arcs(first, count).Values);
        }
        foreach (ref float value in sum.Values.AsSpan())
        {
            value /= answers.Count;
        }
        return sum;
    }

    /// <summary>Of a drill teachers have no say.</summary>
    private static float ShareOf(bool isDrill) => isDrill ? 0 : Share;

    private static void Mix(Target target, bool[] areDrills, List<Answer> answers, Func<Answer, float[]> said)
    {
        int columns = target.Wanted.Length / target.Weights.Length;
        float[] mean = new float[columns];
        for (int word = 0; word < target.Weights.Length; word++)
        {
            Mean(answers, said, word, mean);
            target.Mix(word, mean, ShareOf(areDrills[word]));
        }
    }

    private static void MixNames(Target target, List<Answer> answers)
    {
        int columns = target.Wanted.Length / target.Weights.Length;
        float[] mean = new float[columns];
        for (int word = 0; word < target.Weights.Length; word++)
        {
            bool known = target.Weights[word] > 0;
            Mean(answers, answer => answer.Names, word, mean);
            target.Mix(word, mean, Share);
            target.Weights[word] = known ? 1 : NamesOfTeachers;
        }
    }

    private static void Mean(List<Answer> answers, Func<Answer, float[]> said, int word, float[] mean)
    {
        Array.Clear(mean);
        foreach (Answer answer in answers)
        {
            ReadOnlySpan<float> row = said(answer).AsSpan(word * mean.Length, mean.Length);
            for (int i = 0; i < row.Length; i++)
            {
                mean[i] += row[i] / answers.Count;
            }
        }
    }

    /// <summary>What one teacher says of a batch, as probabilities.</summary>
    private sealed class Answer
    {
        private readonly LanguageNetwork network;
        private readonly NetworkReading reading;

        public Answer(LanguageNetwork network, Tape tape, IReadOnlyList<Lesson> lessons)
        {
            this.network = network;
            Tape = tape;
            reading = network.Read(tape, lessons);
            Tags = Chances(reading.Tags);
            Starts = Chances(reading.Starts);
            Names = Chances(reading.Names);
        }

        public Tape Tape { get; }

        public float[] Tags { get; }

        public float[] Starts { get; }

        public float[] Names { get; }

        public float[] Relations { get; private set; } = [];

        public void TellRelations(int[] heads) => Relations = Chances(network.Relations(Tape, reading, heads));

        public ArcScores Arcs(int first, int count)
        {
            ArcScores arcs = new(network, reading, first, count);
            arcs.ToProbabilities();
            return arcs;
        }

        private static float[] Chances(Tensor scores)
        {
            float[] chances = new float[scores.Rows * scores.Columns];
            for (int row = 0; row < scores.Rows; row++)
            {
                Span<float> own = chances.AsSpan(row * scores.Columns, scores.Columns);
                scores.Row(row).CopyTo(own);
                Tape.Softmax(own);
            }
            return chances;
        }
    }
}
