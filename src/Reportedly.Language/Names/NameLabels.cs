namespace Reportedly.Language.Names;

/// <summary>
/// The labels by which words are marked as parts of names: outside, and for each kind the first, an inner and the last word of a name,
/// and a name of one word (BILOU; Ratinov and Roth 2009).
/// </summary>
internal static class NameLabels
{
    /// <summary>The label of a word outside all names.</summary>
    public const int Outside = 0;

    private const int Places = 4;
    private const int First = 0;
    private const int Inner = 1;
    private const int Last = 2;
    private const int Whole = 3;

    /// <summary>Kinds of names.</summary>
    public const int Kinds = 6;

    /// <summary>Number of labels.</summary>
    public const int Count = 1 + (Kinds * Places);

    /// <summary>Writes the labels of a name.</summary>
    /// <param name="labels">One label a word.</param>
    /// <param name="first">Its first word.</param>
    /// <param name="past">The word behind its last.</param>
    /// <param name="kind">What it names.</param>
    public static void Write(Span<int> labels, int first, int past, NameKind kind)
    {
        int start = 1 + ((int)kind * Places);
        for (int i = first; i < past; i++)
        {
            labels[i] =
                start
                + (
                    past - first == 1 ? Whole
                    : i == first ? First
                    : i == past - 1 ? Last
                    : Inner
                );
        }
    }

    /// <summary>The kind that a label speaks of.</summary>
    public static NameKind KindOf(int label) => (NameKind)((label - 1) / Places);

    /// <summary>True where a name may begin with the label.</summary>
    public static bool Opens(int label) => label == Outside || Place(label) is First or Whole;

    /// <summary>True where a name may end with the label.</summary>
    public static bool Closes(int label) => label == Outside || Place(label) is Last or Whole;

    /// <summary>True where <paramref name="next"/> may follow <paramref name="label"/>.</summary>
    public static bool MayFollow(int label, int next) =>
        Closes(label) ? Opens(next) : !Opens(next) && KindOf(label) == KindOf(next);

    private static int Place(int label) => (label - 1) % Places;
}
