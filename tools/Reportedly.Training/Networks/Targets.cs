using Reportedly.Language.Names;
using Reportedly.Training.Lessons;

namespace Reportedly.Training.Networks;

/// <summary>What a network ought to say of a batch: probabilities for each word, and how much each counts.</summary>
internal sealed class Targets
{
    /// <summary>What is known of the lessons and nothing else.</summary>
    /// <param name="lessons">The batch.</param>
    /// <param name="inventory">Tags and relations.</param>
    public Targets(IReadOnlyList<Lesson> lessons, Inventory inventory)
    {
        Words = lessons.Sum(lesson => lesson.Count);
        Tags = new Target(Words, inventory.Tags.Count);
        Starts = new Target(Words, 2);
        Names = new Target(Words, NameLabels.Count);
        Relations = new Target(Words, inventory.Relations.Count);
        HeadRows = new int[Words];
        HeadWeights = new float[Words];
        KnowsTree = new bool[Words];
        AreDrills = new bool[Words];
        int at = 0;
        foreach (Lesson lesson in lessons)
        {
            for (int i = 0; i < lesson.Count; i++)
            {
                Tags.Know(at + i, lesson.Tags[i]);
                // The first word of a paragraph always starts a sentence.
                Starts.Know(at + i, i == 0 ? -1 : lesson.Starts[i]);
                Names.Know(at + i, lesson.Names[i]);
                Relations.Know(at + i, lesson.Relations[i]);
                KnowsTree[at + i] = lesson.HasTrees;
                AreDrills[at + i] = lesson.IsDrill;
                HeadRows[at + i] = lesson.Heads[i] < 0 ? -1 : at + lesson.Heads[i];
            }
            foreach ((int first, int past) in lesson.Sentences())
            {
                if (lesson.Heads[first] != -1)
                {
                    Sentences.Add((at + first, past - first));
                    HeadWeights.AsSpan(at + first, past - first).Fill(1);
                }
            }
            at += lesson.Count;
        }
    }

    /// <summary>Words of the batch.</summary>
    public int Words { get; }

    /// <summary>Tags.</summary>
    public Target Tags { get; }

    /// <summary>Starts of sentences.</summary>
    public Target Starts { get; }

    /// <summary>Labels of names.</summary>
    public Target Names { get; }

    /// <summary>Relations to the heads in <see cref="HeadRows"/>.</summary>
    public Target Relations { get; }

    /// <summary>The sentences whose trees are known: row of the first word, and words.</summary>
    public List<(int First, int Count)> Sentences { get; } = [];

    /// <summary>For each word the row of its head, or -1 for the root.</summary>
    public int[] HeadRows { get; }

    /// <summary>For each word whether its head comes from a treebank; else teachers told it.</summary>
    public bool[] KnowsTree { get; }

    /// <summary>For each word whether what is known of it is surer than what teachers say.</summary>
    public bool[] AreDrills { get; }

    /// <summary>For each word how much its head counts.</summary>
    public float[] HeadWeights { get; }

    /// <summary>The known heads of a sentence as probabilities.</summary>
    /// <param name="sentence">Its number.</param>
    /// <param name="stride">Elements from one row to the next.</param>
    public float[] KnownHeads(int sentence, int stride)
    {
        (int first, int count) = Sentences[sentence];
        float[] heads = new float[count * stride];
        for (int word = 0; word < count; word++)
        {
            int row = HeadRows[first + word];
            heads[(word * stride) + (row < 0 ? 0 : row - first + 1)] = 1;
        }
        return heads;
    }

    /// <summary>Scales how much words count.</summary>
    /// <param name="factor">For all.</param>
    /// <param name="starts">For starts of sentences, besides.</param>
    public void Scale(float factor, float starts)
    {
        Tags.Scale(factor);
        Starts.Scale(factor * starts);
        Names.Scale(factor);
        Relations.Scale(factor);
        foreach (ref float weight in HeadWeights.AsSpan())
        {
            weight *= factor;
        }
    }
}
