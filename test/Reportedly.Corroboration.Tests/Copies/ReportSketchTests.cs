using CsCheck;
using Reportedly.Corroboration.Copies;

namespace Reportedly.Corroboration.Tests.Copies;

public sealed class ReportSketchTests
{
    [Fact]
    public void A_text_is_like_itself_whatever_case_accents_quotation_marks_and_line_ends_it_has()
    {
        ReportSketch one = ReportSketch.Of(
            "The mayor’s café in Orsal was hit by two shells on Monday night. “Nobody died”, he said."
        );
        ReportSketch other = ReportSketch.Of(
            "THE MAYOR'S CAFE in Orsal\r\nwas hit by two shells on Monday night.  'Nobody died', he said."
        );
        ReportSketch.Overlap(one, other).Should().Be(1);
    }

    [Fact]
    public void Texts_without_common_words_are_not_alike()
    {
        ReportSketch one = ReportSketch.Of(InventedReports.Wire);
        ReportSketch other = ReportSketch.Of(string.Join(' ', Enumerable.Range(0, 300).Select(i => $"word{i}")));
        ReportSketch.Overlap(one, other).Should().Be(0);
        ReportSketch.Shared(one, other).Should().Be(0);
    }

    [Fact]
    public void What_is_estimated_of_shared_runs_is_near_what_is_shared() =>
        Gen.Select(Gen.Int[60, 400], Gen.Int[0, 400], Gen.Int[0, 1_000_000])
            .Sample(
                (own, shared, seed) =>
                {
                    string common = Words($"c{seed}", shared);
                    ReportSketch a = ReportSketch.Of(common + Words($"a{seed}", own));
                    ReportSketch b = ReportSketch.Of(common + Words($"b{seed}", own));
                    double both = Math.Max(0, shared - ReportSketch.RunLength + 1);
                    double truth = both / Math.Min(a.Runs, b.Runs);
                    // Five standard errors of a share counted over 64 slots, which an overlap doubles at most.
                    Math.Abs(ReportSketch.Overlap(a, b) - truth)
                        .Should()
                        .BeLessThan(0.04 + (10 * Math.Sqrt(0.25 / ReportSketch.Slots)));
                },
                iter: 200
            );

    [Fact]
    public void A_sketch_comes_back_from_its_bytes() =>
        Gen.String.Sample(text =>
        {
            ReportSketch sketch = ReportSketch.Of(text + InventedReports.Wire[..(text.Length % 400)]);
            ReportSketch read = ReportSketch.FromBytes(sketch.ToBytes().AsSpan());
            read.ToBytes().Should().Equal(sketch.ToBytes());
            read.Runs.Should().Be(sketch.Runs);
        });

    [Fact]
    public void Bytes_that_are_no_sketch_are_refused() =>
        FluentActions.Invoking(() => ReportSketch.FromBytes([1, 2, 3])).Should().Throw<InvalidDataException>();

    [Fact]
    public void The_part_of_the_sentences_of_a_cut_text_that_stands_in_the_whole_is_all_of_them()
    {
        ReportSketch whole = ReportSketch.Of(InventedReports.Wire);
        ReportSketch cut = ReportSketch.Of(string.Join("\n\n", InventedReports.Wire.Split("\n\n").Skip(3)));
        ReportSketch.Shared(cut, whole).Should().Be(cut.Sentences).And.BeLessThan(whole.Sentences);
    }

    [Fact]
    public void A_sketch_is_the_same_on_every_machine() =>
        Convert
            .ToHexStringLower(
                System.Security.Cryptography.SHA256.HashData(ReportSketch.Of(InventedReports.Wire).ToBytes().AsSpan())
            )[..16]
            .Should()
            .Be("e72c89c83273212d");

    private static string Words(string stem, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(i => $"{stem}x{i} "));
}
