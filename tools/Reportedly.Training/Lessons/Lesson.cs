namespace Reportedly.Training.Lessons;

/// <summary>
/// A paragraph to learn from: words with what is known of them. What is not known is -1, and nothing is learned of it.
/// </summary>
internal sealed class Lesson
{
    /// <summary>Takes the words; nothing is known of them yet.</summary>
    public Lesson(string[] forms, bool[] glued)
    {
        Forms = forms;
        Glued = glued;
        LineStarts = new bool[forms.Length];
        Tags = Unknown();
        Heads = Unknown();
        Relations = Unknown();
        Starts = Unknown();
        Names = Unknown();

        int[] Unknown()
        {
            int[] values = new int[forms.Length];
            Array.Fill(values, -1);
            return values;
        }
    }

    /// <summary>The words as printed.</summary>
    public string[] Forms { get; init; }

    /// <summary>True where no space stands before a word.</summary>
    public bool[] Glued { get; init; }

    /// <summary>True where a word is first on its line, but not first in the paragraph.</summary>
    public bool[] LineStarts { get; init; }

    /// <summary>The tag of each word, an index into the inventory's.</summary>
    public int[] Tags { get; init; }

    /// <summary>The head of each word: an index into the paragraph, or <see cref="Root"/>; known for whole sentences only.</summary>
    public int[] Heads { get; init; }

    /// <summary>The relation of each word to its head, an index into the inventory's.</summary>
    public int[] Relations { get; init; }

    /// <summary>1 where a sentence starts, else 0.</summary>
    public int[] Starts { get; init; }

    /// <summary>The label of each word as part of a name, an index into <see cref="Reportedly.Language.Names.NameLabels"/>.</summary>
    public int[] Names { get; init; }

    /// <summary>True where heads and relations come from a treebank.</summary>
    public bool HasTrees { get; init; }

    /// <summary>True where what is known is surer than what teachers say: sentences of a form that they read wrongly.</summary>
    public bool IsDrill { get; init; }

    /// <summary>The head of a sentence's root.</summary>
    public const int Root = -2;

    /// <summary>Number of words.</summary>
    public int Count => Forms.Length;

    /// <summary>The sentences as stretches of words; empty where their starts are not known.</summary>
    public IEnumerable<(int First, int Past)> Sentences()
    {
        int first = 0;
        for (int i = 1; i <= Count; i++)
        {
            if (i == Count || Starts[i] == 1)
            {
                if (Starts[first] == 1)
                {
                    yield return (first, i);
                }
                first = i;
            }
        }
    }

    /// <summary>The same lesson as a drill.</summary>
    public Lesson AsDrill() => With(Forms, isDrill: true);

    /// <summary>The same lesson with other letters.</summary>
    public Lesson With(string[] forms) => With(forms, IsDrill);

    private Lesson With(string[] forms, bool isDrill) =>
        new(forms, Glued)
        {
            LineStarts = LineStarts,
            Tags = Tags,
            Heads = Heads,
            Relations = Relations,
            Starts = Starts,
            Names = Names,
            HasTrees = HasTrees,
            IsDrill = isDrill,
        };

    /// <summary>Paragraphs one behind the other, as a text without blank lines has them.</summary>
    /// <param name="parts">The paragraphs, 1 or more.</param>
    /// <param name="lines">True: each begins on a line of its own.</param>
    public static Lesson Join(IReadOnlyList<Lesson> parts, bool lines)
    {
        Lesson joined = new([.. parts.SelectMany(part => part.Forms)], [.. parts.SelectMany(part => part.Glued)])
        {
            Tags = [.. parts.SelectMany(part => part.Tags)],
            Relations = [.. parts.SelectMany(part => part.Relations)],
            Starts = [.. parts.SelectMany(part => part.Starts)],
            Names = [.. parts.SelectMany(part => part.Names)],
            HasTrees = parts[0].HasTrees,
        };
        int at = 0;
        foreach (Lesson part in parts)
        {
            for (int i = 0; i < part.Count; i++)
            {
                joined.Heads[at + i] = part.Heads[i] >= 0 ? part.Heads[i] + at : part.Heads[i];
            }
            joined.LineStarts[at] = lines && at > 0;
            at += part.Count;
        }
        return joined;
    }
}
