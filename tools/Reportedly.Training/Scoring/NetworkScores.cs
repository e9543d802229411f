using Reportedly.Language.Names;
using Reportedly.Language.Parsing;
using Reportedly.Training.Gradients;
using Reportedly.Training.Lessons;
using Reportedly.Training.Networks;

namespace Reportedly.Training.Scoring;

/// <summary>How well a network reads lessons with known words and sentences, in per cent.</summary>
/// <param name="Classes">Words with the right universal class.</param>
/// <param name="Heads">Words with the right head (UAS).</param>
/// <param name="Relations">Words with the right head and relation, subtypes left out (LAS).</param>
/// <param name="Starts">F1 of starts of sentences within paragraphs.</param>
/// <param name="Names">F1 of names with their kind.</param>
internal sealed record NetworkScores(double Classes, double Heads, double Relations, double Starts, double Names)
{
    /// <summary>Words read at once.</summary>
    private const int BatchWords = 2000;

    /// <summary>Reads the lessons and compares.</summary>
    public static NetworkScores Of(
        LanguageNetwork network,
        IReadOnlyList<Lesson> lessons,
        Inventory inventory,
        ArrayStore store
    )
    {
        Tally tally = new(inventory);
        Parallel.ForEach(
            LessonPlan.Batches(lessons, BatchWords),
            batch =>
            {
                using Tape tape = Tape.ForValues(store);
                tally.Add(network, tape, batch);
            }
        );
        return tally.Scores();
    }

    /// <summary>The scores on a line.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"UPOS {Classes:F2}, UAS {Heads:F2}, LAS {Relations:F2}, starts {Starts:F1}, names {Names:F1}"
        );

    private sealed class Tally(Inventory inventory)
    {
        private readonly Lock gate = new();
        private long words;
        private long classes;
        private long heads;
        private long relations;
        private long startsRight;
        private long startsSaid;
        private long startsKnown;
        private long namesRight;
        private long namesSaid;
        private long namesKnown;

        public void Add(LanguageNetwork network, Tape tape, IReadOnlyList<Lesson> batch)
        {
            Targets targets = new(batch, inventory);
            NetworkReading reading = network.Read(tape, batch);
            int[] headRows = new int[targets.Words];
            SpanningTree tree = new();
            foreach ((int first, int count) in targets.Sentences)
            {
                ArcScores arcs = new(network, reading, first, count);
                int[] found = new int[count];
                tree.Decode(arcs.Values, arcs.Stride, count, found);
                for (int i = 0; i < count; i++)
                {
                    headRows[first + i] = found[i] == 0 ? -1 : first + found[i] - 1;
                }
            }
            Tensor told = network.Relations(tape, reading, headRows);
            int root = inventory.RelationOf("root");
            lock (gate)
            {
                for (int word = 0; word < targets.Words; word++)
                {
                    if (targets.HeadWeights[word] == 0)
                    {
                        continue;
                    }
                    words++;
                    int tag = targets.Tags.Weights[word] > 0 ? Best(targets.Tags.Row(word)) : -1;
                    bool sameClass = tag >= 0 && ClassOf(tag) == ClassOf(Best(reading.Tags.Row(word)));
                    classes += sameClass ? 1 : 0;
                    if (headRows[word] != targets.HeadRows[word])
                    {
                        continue;
                    }
                    heads++;
                    Span<float> row = told.Row(word);
                    row[root] = headRows[word] < 0 ? float.MaxValue : float.MinValue;
                    relations += Plain(Best(row)) == Plain(Best(targets.Relations.Row(word))) ? 1 : 0;
                }
                CountStarts(targets, reading);
                CountNames(batch, reading);
            }
        }

        public NetworkScores Scores() =>
            new(
                100.0 * classes / words,
                100.0 * heads / words,
                100.0 * relations / words,
                200.0 * startsRight / Math.Max(1, startsSaid + startsKnown),
                200.0 * namesRight / Math.Max(1, namesSaid + namesKnown)
            );

        private static int Best(ReadOnlySpan<float> row)
        {
            int best = 0;
            for (int i = 1; i < row.Length; i++)
            {
                best = row[i] > row[best] ? i : best;
            }
            return best;
        }

        private string ClassOf(int tag) => inventory.Tags[tag].Split('|')[0];

        private string Plain(int relation) => inventory.Relations[relation].Split(':')[0];

        private void CountStarts(Targets targets, NetworkReading reading)
        {
            for (int word = 0; word < targets.Words; word++)
            {
                if (targets.Starts.Weights[word] > 0)
                {
                    bool known = targets.Starts.Row(word)[1] > 0;
                    bool said = reading.Starts.Row(word)[1] > reading.Starts.Row(word)[0];
                    startsKnown += known ? 1 : 0;
                    startsSaid += said ? 1 : 0;
                    startsRight += known && said ? 1 : 0;
                }
            }
        }

        private void CountNames(IReadOnlyList<Lesson> batch, NetworkReading reading)
        {
            int at = 0;
            foreach (Lesson lesson in batch)
            {
                if (lesson.Names.Any(label => label > NameLabels.Outside))
                {
                    float[] scores = new float[lesson.Count * NameLabels.Count];
                    for (int i = 0; i < lesson.Count; i++)
                    {
                        reading.Names.Row(at + i).CopyTo(scores.AsSpan(i * NameLabels.Count));
                    }
                    int[] found = new int[lesson.Count];
                    NameDecoder.Decode(scores, NameLabels.Count, lesson.Count, found);
                    HashSet<(int First, int Past, NameKind Kind)> said = [.. Spans(found)];
                    HashSet<(int First, int Past, NameKind Kind)> known = [.. Spans(lesson.Names)];
                    namesSaid += said.Count;
                    namesKnown += known.Count;
                    namesRight += said.Count(known.Contains);
                }
                at += lesson.Count;
            }
        }

        private static List<(int First, int Past, NameKind Kind)> Spans(int[] labels)
        {
            List<(int First, int Past, NameKind Kind)> spans = [];
            int first = 0;
            for (int i = 0; i < labels.Length; i++)
            {
                first = labels[i] >= 0 && NameLabels.Opens(labels[i]) ? i : first;
                if (labels[i] > NameLabels.Outside && NameLabels.Closes(labels[i]))
                {
                    spans.Add((first, i + 1, NameLabels.KindOf(labels[i])));
                }
            }
            return spans;
        }
    }
}
