using System.Text;
using CsCheck;

namespace Reportedly.Text.Tests;

/// <summary>Offsets in UTF-16 units and in code points name the same places, both ways, in every script.</summary>
public sealed class CodePointMapTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("town", 4)]
    [InlineData("قُتِلَ", 6)]
    [InlineData("سەرچاوەیەک", 10)]
    [InlineData("🙂", 1)]
    [InlineData("👨\u200d👩\u200d👧\u200d👦", 7)]
    [InlineData("🇮🇶", 2)]
    [InlineData("e\u0301", 2)]
    [InlineData("a🙂b🙂c", 5)]
    public void Length_counts_code_points_not_units_and_not_what_a_reader_sees_as_letters(string text, int length) =>
        CodePointMap.Of(text).Length.Should().Be(length);

    [Fact]
    public void Arabic_and_kurdish_letters_are_one_unit_and_one_code_point_each()
    {
        const string Text = "هێزەکان قُتِلَ";
        CodePointMap map = CodePointMap.Of(Text);
        for (int offset = 0; offset <= Text.Length; offset++)
        {
            map.ToCodePoint(offset).Should().Be(offset);
            map.ToUtf16(offset).Should().Be(offset);
        }
    }

    [Fact]
    public void Behind_an_emoji_units_run_ahead_of_code_points()
    {
        CodePointMap map = CodePointMap.Of("a🙂b");

        map.ToCodePoint(1).Should().Be(1);
        map.ToCodePoint(3).Should().Be(2);
        map.ToCodePoint(4).Should().Be(3);
        map.ToUtf16(2).Should().Be(3);
        map.ToUtf16(3).Should().Be(4);
    }

    [Fact]
    public void Every_code_point_offset_leads_to_the_units_that_the_runes_before_it_take() =>
        AnyText.Gen.Sample(
            text =>
            {
                CodePointMap map = CodePointMap.Of(text);
                int codePoint = 0;
                int unit = 0;
                foreach (Rune rune in text.EnumerateRunes())
                {
                    map.ToUtf16(codePoint).Should().Be(unit);
                    map.ToCodePoint(unit).Should().Be(codePoint);
                    codePoint++;
                    unit += rune.Utf16SequenceLength;
                }
                map.Length.Should().Be(codePoint);
                map.ToUtf16(codePoint).Should().Be(text.Length);
                map.ToCodePoint(text.Length).Should().Be(codePoint);
            },
            iter: 1000
        );

    [Fact]
    public void Converting_there_and_back_gives_the_same_offset() =>
        AnyText.Gen.Sample(
            text =>
            {
                CodePointMap map = CodePointMap.Of(text);
                for (int codePoint = 0; codePoint <= map.Length; codePoint++)
                {
                    map.ToCodePoint(map.ToUtf16(codePoint)).Should().Be(codePoint);
                }
            },
            iter: 500
        );

    [Fact]
    public void An_offset_inside_a_surrogate_pair_is_no_place_in_the_text() =>
        FluentActions
            .Invoking(() => CodePointMap.Of("a🙂b").ToCodePoint(2))
            .Should()
            .Throw<ArgumentOutOfRangeException>()
            .WithMessage("*inside a surrogate pair*");

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    public void An_offset_outside_of_the_text_is_refused(int offset)
    {
        CodePointMap map = CodePointMap.Of("a🙂b");

        FluentActions.Invoking(() => map.ToCodePoint(offset)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => map.ToUtf16(offset)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
