using Reportedly.Training.Gradients;

namespace Reportedly.Training.Lessons;

/// <summary>
/// The lessons of an epoch in the order of chance, and their batches. Paragraphs are mostly learned by themselves; by chance some are run
/// together, with or without the ends of their lines, as texts without blank lines have them, and some are wrapped into lines.
/// </summary>
internal static class LessonPlan
{
    /// <summary>Share of paragraphs that begin a run of several.</summary>
    private const float Joined = 0.12f;
    private const int LongestRun = 150;
    private const int MostParagraphs = 6;

    /// <summary>Share of the runs that show where lines end.</summary>
    private const float WithLines = 0.6f;

    /// <summary>Share of paragraphs that are wrapped into lines, and their shortest and longest line in characters.</summary>
    private const float Wrapped = 0.08f;
    private const int ShortLine = 40;
    private const int LongLine = 90;

    /// <summary>The lessons of one epoch.</summary>
    /// <param name="documents">Paragraphs in order.</param>
    /// <param name="chance">What decides.</param>
    public static List<Lesson> Epoch(IReadOnlyList<Lesson> documents, Chance chance)
    {
        List<Lesson> lessons = [];
        for (int i = 0; i < documents.Count; )
        {
            int count = 1;
            if (!documents[i].IsDrill && chance.Hits(Joined))
            {
                int words = documents[i].Count;
                int most = 2 + chance.Below(MostParagraphs - 1);
                while (
                    count < most
                    && i + count < documents.Count
                    && documents[i + count].HasTrees == documents[i].HasTrees
                    && !documents[i + count].IsDrill
                    && words + documents[i + count].Count <= LongestRun
                )
                {
                    words += documents[i + count].Count;
                    count++;
                }
            }
            Lesson lesson =
                count > 1
                    ? Lesson.Join([.. documents.Skip(i).Take(count)], lines: chance.Hits(WithLines))
                    : documents[i];
            lessons.Add(chance.Hits(Wrapped) ? Wrap(lesson, chance) : lesson);
            i += count;
        }
        Lesson[] shuffled = [.. lessons];
        chance.Shuffle<Lesson>(shuffled);
        return [.. shuffled];
    }

    /// <summary>Lessons in batches of about so many words.</summary>
    public static List<List<Lesson>> Batches(IReadOnlyList<Lesson> lessons, int words)
    {
        List<List<Lesson>> batches = [];
        int filled = words;
        foreach (Lesson lesson in lessons)
        {
            if (filled + lesson.Count > words)
            {
                batches.Add([]);
                filled = 0;
            }
            batches[^1].Add(lesson);
            filled += lesson.Count;
        }
        return batches;
    }

    /// <summary>Divides a batch into shards of about the same number of words.</summary>
    public static List<Lesson>[] Shards(IReadOnlyList<Lesson> batch, int count)
    {
        List<Lesson>[] shards = new List<Lesson>[count];
        int[] words = new int[count];
        for (int i = 0; i < count; i++)
        {
            shards[i] = [];
        }
        foreach (Lesson lesson in batch.OrderByDescending(lesson => lesson.Count))
        {
            int least = Array.IndexOf(words, words.Min());
            shards[least].Add(lesson);
            words[least] += lesson.Count;
        }
        return shards;
    }

    private static Lesson Wrap(Lesson lesson, Chance chance)
    {
        if (lesson.LineStarts.Contains(true))
        {
            return lesson;
        }
        // A copy of its own: the paragraph itself stays without lines. A drill that is wrapped is learned as any paragraph is, with its
        // teachers: they know about lines.
        Lesson wrapped = Lesson.Join([lesson], lines: false);
        int width = ShortLine + chance.Below(LongLine - ShortLine);
        int filled = 0;
        for (int i = 0; i < wrapped.Count; i++)
        {
            int length = wrapped.Forms[i].Length + (wrapped.Glued[i] ? 0 : 1);
            if (filled > 0 && filled + length > width && !wrapped.Glued[i])
            {
                wrapped.LineStarts[i] = true;
                filled = 0;
            }
            filled += length;
        }
        return wrapped;
    }
}
