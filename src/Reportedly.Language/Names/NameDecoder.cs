namespace Reportedly.Language.Names;

/// <summary>Chooses the best row of labels that makes whole names (Viterbi 1967). No score is learned for what follows what.</summary>
internal static class NameDecoder
{
    private const float Never = float.NegativeInfinity;

    /// <summary>Which labels may follow which: a row a label.</summary>
    private static readonly bool[] Follows = MakeFollows();

    /// <summary>Finds the labels of a sentence.</summary>
    /// <param name="scores">For each word a row of scores, one a label.</param>
    /// <param name="stride">Elements from one row to the next.</param>
    /// <param name="count">Words.</param>
    /// <param name="labels">Written: the label of each word.</param>
    public static void Decode(ReadOnlySpan<float> scores, int stride, int count, Span<int> labels)
    {
        if (count == 0 || IsPlain(scores, stride, count, labels))
        {
            return;
        }
        byte[] back = new byte[count * NameLabels.Count];
        Span<float> now = stackalloc float[NameLabels.Count];
        Span<float> before = stackalloc float[NameLabels.Count];
        for (int label = 0; label < NameLabels.Count; label++)
        {
            before[label] = NameLabels.Opens(label) ? scores[label] : Never;
        }
        for (int word = 1; word < count; word++)
        {
            for (int label = 0; label < NameLabels.Count; label++)
            {
                float top = Never;
                for (int from = 0; from < NameLabels.Count; from++)
                {
                    if (before[from] > top && Follows[(from * NameLabels.Count) + label])
                    {
                        top = before[from];
                        back[(word * NameLabels.Count) + label] = (byte)from;
                    }
                }
                now[label] = top + scores[(word * stride) + label];
            }
            now.CopyTo(before);
        }
        int best = NameLabels.Outside;
        for (int label = 0; label < NameLabels.Count; label++)
        {
            if (NameLabels.Closes(label) && before[label] > before[best])
            {
                best = label;
            }
        }
        for (int word = count - 1; word >= 0; word--)
        {
            labels[word] = best;
            best = back[(word * NameLabels.Count) + best];
        }
    }

    /// <summary>Takes the best label of each word; true where they make whole names.</summary>
    private static bool IsPlain(ReadOnlySpan<float> scores, int stride, int count, Span<int> labels)
    {
        int before = NameLabels.Outside;
        bool plain = true;
        for (int word = 0; word < count; word++)
        {
            ReadOnlySpan<float> row = scores.Slice(word * stride, NameLabels.Count);
            int best = 0;
            for (int label = 1; label < row.Length; label++)
            {
                best = row[label] > row[best] ? label : best;
            }
            labels[word] = best;
            plain &= Follows[(before * NameLabels.Count) + best];
            before = best;
        }
        return plain && NameLabels.Closes(before);
    }

    private static bool[] MakeFollows()
    {
        bool[] follows = new bool[NameLabels.Count * NameLabels.Count];
        for (int from = 0; from < NameLabels.Count; from++)
        {
            for (int to = 0; to < NameLabels.Count; to++)
            {
                follows[(from * NameLabels.Count) + to] = NameLabels.MayFollow(from, to);
            }
        }
        return follows;
    }
}
