using CsCheck;

namespace Reportedly.Text.Tests;

/// <summary>Spans are half-open stretches of a text, and behave as sets of offsets do.</summary>
public sealed class TextSpanTests
{
    private static readonly Gen<TextSpan> Span = Gen.Select(
        Gen.Int[0, 12],
        Gen.Int[0, 8],
        (start, length) => new TextSpan(start, length)
    );

    private static readonly Gen<(TextSpan, TextSpan)> Two = Gen.Select(Span, Span);

    [Fact]
    public void A_span_holds_its_start_and_not_its_end()
    {
        TextSpan span = TextSpan.FromBounds(3, 6);

        span.Contains(3).Should().BeTrue();
        span.Contains(5).Should().BeTrue();
        span.Contains(6).Should().BeFalse();
        span.Contains(2).Should().BeFalse();
        span.Should().Be(new TextSpan(3, 3));
        span.ToString().Should().Be("[3..6)");
    }

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(4, 3)]
    public void Bounds_that_run_backwards_or_before_the_text_are_refused(int start, int end) =>
        FluentActions.Invoking(() => TextSpan.FromBounds(start, end)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Bounds_and_span_say_the_same() =>
        Span.Sample(span =>
        {
            TextSpan.FromBounds(span.Start, span.End).Should().Be(span);
            span.IsEmpty.Should().Be(span.Start == span.End);
        });

    [Fact]
    public void Spans_that_hold_a_unit_overlap_where_they_share_one() =>
        Two.Where(pair => !pair.Item1.IsEmpty && !pair.Item2.IsEmpty)
            .Sample(pair =>
            {
                (TextSpan one, TextSpan other) = pair;
                one.Overlaps(other).Should().Be(Offsets(one).Intersect(Offsets(other)).Any());
                one.Overlaps(other).Should().Be(other.Overlaps(one));
            });

    [Fact]
    public void Spans_that_touch_do_not_overlap() => new TextSpan(0, 3).Overlaps(new TextSpan(3, 2)).Should().BeFalse();

    [Fact]
    public void An_empty_span_overlaps_nothing_not_even_a_span_around_it() =>
        Two.Sample(pair =>
        {
            TextSpan empty = new(pair.Item2.Start, 0);
            pair.Item1.Overlaps(empty).Should().BeFalse();
            empty.Overlaps(pair.Item1).Should().BeFalse();
        });

    [Fact]
    public void A_span_contains_another_where_it_holds_all_its_offsets() =>
        Two.Where(pair => !pair.Item2.IsEmpty)
            .Sample(pair =>
                pair.Item1.Contains(pair.Item2).Should().Be(!Offsets(pair.Item2).Except(Offsets(pair.Item1)).Any())
            );

    [Fact]
    public void The_union_is_the_smallest_span_that_contains_both() =>
        Two.Sample(pair =>
        {
            (TextSpan one, TextSpan other) = pair;
            TextSpan union = one.Union(other);

            union.Contains(one).Should().BeTrue();
            union.Contains(other).Should().BeTrue();
            union.Start.Should().Be(Math.Min(one.Start, other.Start));
            union.End.Should().Be(Math.Max(one.End, other.End));
            union.Should().Be(other.Union(one));
            one.Union(one).Should().Be(one);
        });

    [Fact]
    public void Spans_stand_in_order_of_start_then_length() =>
        Gen.Select(Span, Span, Span)
            .Sample(spans =>
            {
                (TextSpan one, TextSpan other, TextSpan third) = spans;
                Math.Sign(one.CompareTo(other)).Should().Be(-Math.Sign(other.CompareTo(one)));
                (one.CompareTo(other) == 0).Should().Be(one == other);
                if (one.CompareTo(other) <= 0 && other.CompareTo(third) <= 0)
                {
                    one.CompareTo(third).Should().BeLessThanOrEqualTo(0);
                }
                if (one.Start < other.Start)
                {
                    one.CompareTo(other).Should().BeNegative();
                }
            });

    private static IEnumerable<int> Offsets(TextSpan span) => Enumerable.Range(span.Start, span.Length);
}
