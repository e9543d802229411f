using CsCheck;
using Reportedly.Language.Names;

namespace Reportedly.Language.Tests.Names;

/// <summary>From any scores at all come whole names.</summary>
public sealed class NameDecoderTests
{
    private static readonly Gen<float[]> Scores = Gen.Float[-9, 9]
        .Array[NameLabels.Count, 6 * NameLabels.Count]
        .Select(all => all[..(all.Length / NameLabels.Count * NameLabels.Count)]);

    [Fact]
    public void The_labels_make_whole_names() =>
        Scores.Sample(scores =>
        {
            int[] labels = Decode(scores);
            NameLabels.Opens(labels[0]).Should().BeTrue();
            NameLabels.Closes(labels[^1]).Should().BeTrue();
            for (int word = 1; word < labels.Length; word++)
            {
                NameLabels.MayFollow(labels[word - 1], labels[word]).Should().BeTrue();
            }
        });

    [Fact]
    public void No_other_row_of_two_labels_scores_higher() =>
        Gen.Float[-9, 9]
            .Array[2 * NameLabels.Count]
            .Sample(scores =>
            {
                int[] labels = Decode(scores);
                float found = scores[labels[0]] + scores[NameLabels.Count + labels[1]];
                for (int first = 0; first < NameLabels.Count; first++)
                {
                    for (int second = 0; second < NameLabels.Count; second++)
                    {
                        bool whole =
                            NameLabels.Opens(first) && NameLabels.MayFollow(first, second) && NameLabels.Closes(second);
                        if (whole)
                        {
                            (scores[first] + scores[NameLabels.Count + second]).Should().BeLessThanOrEqualTo(found);
                        }
                    }
                }
            });

    [Fact]
    public void A_written_name_is_told_by_its_labels()
    {
        int[] labels = new int[5];
        NameLabels.Write(labels, 1, 4, NameKind.Facility);
        labels[0].Should().Be(NameLabels.Outside);
        labels[1..4].Select(NameLabels.KindOf).Should().OnlyContain(kind => kind == NameKind.Facility);
        NameLabels.Opens(labels[1]).Should().BeTrue();
        NameLabels.Closes(labels[1]).Should().BeFalse();
        NameLabels.Closes(labels[3]).Should().BeTrue();
        labels[4].Should().Be(NameLabels.Outside);
    }

    private static int[] Decode(float[] scores)
    {
        int[] labels = new int[scores.Length / NameLabels.Count];
        NameDecoder.Decode(scores, NameLabels.Count, labels.Length, labels);
        return labels;
    }
}
