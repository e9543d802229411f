using Reportedly.Language.Networks;

namespace Reportedly.Language.Parsing;

/// <summary>
/// Scores every word of a sentence as the head of every other (Dozat and Manning 2017), and the relation between a word and its head.
/// Never changed, and shared by all threads.
/// </summary>
internal sealed unsafe class ArcScorer
{
    private readonly LinearLayer meeting;
    private readonly float[] rootHead;
    private readonly float[] rootLabel;
    private readonly LinearLayer labels;

    /// <summary>Takes the parameters.</summary>
    /// <param name="meeting">Brings dependents to where heads are.</param>
    /// <param name="rootHead">The root as a head.</param>
    /// <param name="rootLabel">The root as a head, for the relation.</param>
    /// <param name="labels">From the sum of dependent and head to relations.</param>
    public ArcScorer(LinearLayer meeting, float[] rootHead, float[] rootLabel, LinearLayer labels)
    {
        this.meeting = meeting;
        this.rootHead = rootHead;
        this.rootLabel = rootLabel;
        this.labels = labels;
    }

    /// <summary>Columns in which dependents and heads meet.</summary>
    public int MeetingColumns => meeting.PaddedColumns;

    /// <summary>Elements of a row of scores of relations.</summary>
    public int LabelStride => labels.PaddedColumns;

    /// <summary>Columns of the sum of dependent and head.</summary>
    public int LabelColumns => rootLabel.Length;

    /// <summary>Elements of a row of arc scores for a sentence of so many words.</summary>
    public static int ArcStride(int count) =>
        (count + 1 + MatrixProduct.PanelWidth - 1) / MatrixProduct.PanelWidth * MatrixProduct.PanelWidth;

    /// <summary>Brings all words, as dependents, to where heads are.</summary>
    public void Meet(int words, float* dependents, int stride, float* met) =>
        meeting.Apply(words, dependents, stride, met);

    /// <summary>Scores the arcs of a sentence.</summary>
    /// <param name="count">Its words.</param>
    /// <param name="met">Its words as dependents, a row of <see cref="MeetingColumns"/> each.</param>
    /// <param name="heads">Its words as heads.</param>
    /// <param name="headStride">Elements from one head to the next.</param>
    /// <param name="turned">Room for <see cref="MeetingColumns"/> rows of <see cref="ArcStride"/>.</param>
    /// <param name="scores">Written: a row of <see cref="ArcStride"/> a word, the root first.</param>
    public void Score(int count, float* met, float* heads, int headStride, float* turned, float* scores)
    {
        int stride = ArcStride(count);
        for (int column = 0; column < rootHead.Length; column++)
        {
            float* row = turned + ((long)column * stride);
            row[0] = rootHead[column];
            float* from = heads + column;
            for (int word = 1; word <= count; word++)
            {
                row[word] = *from;
                from += headStride;
            }
            for (int rest = count + 1; rest < stride; rest++)
            {
                row[rest] = 0;
            }
        }
        for (int panel = 0; panel < stride; panel += MatrixProduct.PanelWidth)
        {
            MatrixProduct.Multiply(
                count,
                rootHead.Length,
                met,
                MeetingColumns,
                1,
                turned + panel,
                stride,
                scores + panel,
                stride,
                add: false
            );
        }
    }

    /// <summary>Writes the sum of a dependent and its head, or the root, passed through the curve.</summary>
    public void Join(float* dependent, float* head, float* sum)
    {
        fixed (float* root = rootLabel)
        {
            float* other = head == null ? root : head;
            for (int i = 0; i < rootLabel.Length; i++)
            {
                float value = dependent[i] + other[i];
                sum[i] = Math.Max(value, value * 0.1f);
            }
        }
    }

    /// <summary>Scores relations: for each sum of <see cref="Join"/> a row of <see cref="LabelStride"/>.</summary>
    public void ScoreLabels(int words, float* sums, float* scores) => labels.Apply(words, sums, LabelColumns, scores);
}
