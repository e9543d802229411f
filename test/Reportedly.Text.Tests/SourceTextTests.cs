using System.Text;
using CsCheck;

namespace Reportedly.Text.Tests;

/// <summary>The text that comes in is the text that stays: hashed, checked, never altered.</summary>
public sealed class SourceTextTests
{
    [Theory]
    [InlineData("", "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("abc", "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    public void The_id_of_a_text_is_the_digest_of_its_utf8(string text, string id) =>
        SourceText.FromString(text).Id.Should().Be(id);

    [Fact]
    public void The_same_text_has_the_same_id_whichever_way_it_comes() =>
        AnyText
            .Gen.Where(text => !text.StartsWith('\ufeff'))
            .Sample(
                text =>
                {
                    SourceText fromString = SourceText.FromString(text);
                    SourceText fromBytes = SourceText.FromUtf8(Encoding.UTF8.GetBytes(text));

                    fromBytes.Id.Should().Be(fromString.Id);
                    fromBytes.Text.Should().Be(text);
                    fromString.Text.Should().Be(text);
                },
                iter: 500
            );

    [Fact]
    public void Texts_that_differ_in_one_character_have_different_ids() =>
        AnyText.Gen.Sample(
            text => SourceText.FromString(text + "x").Id.Should().NotBe(SourceText.FromString(text + "y").Id),
            iter: 200
        );

    [Theory]
    [InlineData("Zo\u00eb", true)]
    [InlineData("Zoe\u0308", false)]
    [InlineData("\u212b", false)]
    [InlineData("\u0627\u0653", false)]
    public void A_text_keeps_the_normal_form_that_it_came_in_and_says_whether_it_is_form_C(string text, bool formC)
    {
        SourceText source = SourceText.FromString(text);

        source.Text.Should().Be(text);
        source.Length.Should().Be(text.Length);
        source.IsNormalized.Should().Be(formC);
    }

    [Fact]
    public void The_same_words_in_two_normal_forms_are_two_texts() =>
        SourceText.FromString("Zoe\u0308").Id.Should().NotBe(SourceText.FromString("Zo\u00eb").Id);

    [Fact]
    public void A_byte_order_mark_before_the_text_is_no_part_of_it()
    {
        SourceText source = SourceText.FromUtf8([0xEF, 0xBB, 0xBF, .. "کوردستان"u8]);

        source.Text.Should().Be("کوردستان");
        source.Id.Should().Be(SourceText.FromString("کوردستان").Id);
    }

    [Fact]
    public void Only_the_first_byte_order_mark_is_taken_off() =>
        SourceText.FromUtf8([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF]).Text.Should().Be("\ufeff");

    [Theory]
    [InlineData(new byte[] { 0x61, 0x62, 0xFF }, 2)]
    [InlineData(new byte[] { 0x61, 0xC3 }, 1)]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, 0)]
    [InlineData(new byte[] { 0x61, 0xC0, 0xAF }, 1)]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 }, 0)]
    public void Bytes_that_are_no_utf8_are_refused_with_the_place_of_the_first(byte[] bytes, int offset) =>
        FluentActions
            .Invoking(() => SourceText.FromUtf8(bytes))
            .Should()
            .Throw<InvalidTextException>()
            .WithMessage($"*not UTF-8: byte {offset} *");

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(5_000)]
    public void The_place_of_a_bad_byte_counts_from_the_start_of_the_input(int before)
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Enumerable.Repeat((byte)'a', before), 0xFF];

        FluentActions
            .Invoking(() => SourceText.FromUtf8(bytes))
            .Should()
            .Throw<InvalidTextException>()
            .WithMessage($"*byte {before + 3} *", "a byte order mark takes three bytes of the input");
    }

    /// <summary>As numbers, because an attribute cannot hold half a pair.</summary>
    [Theory]
    [InlineData(new[] { 0x61, 0x62, 0xD83D }, 2)]
    [InlineData(new[] { 0xDE00 }, 0)]
    [InlineData(new[] { 0xD83D, 0xDE42, 0xDE00 }, 2)]
    [InlineData(new[] { 0xD83D, 0x78, 0xDE00 }, 0)]
    public void Half_a_surrogate_pair_is_refused_with_its_place(int[] units, int offset) =>
        FluentActions
            .Invoking(() => SourceText.FromString(string.Concat(units.Select(unit => (char)unit))))
            .Should()
            .Throw<InvalidTextException>()
            .WithMessage($"*half a surrogate pair at UTF-16 offset {offset}*");

    [Fact]
    public void A_slice_and_a_quote_are_the_same_characters_of_the_text()
    {
        SourceText source = SourceText.FromString("Two 🕯 candles");
        TextSpan span = new(4, 2);

        source.Quote(span).Should().Be("🕯");
        source.Slice(span).ToString().Should().Be("🕯");
    }

    [Fact]
    public void A_span_outside_of_the_text_is_refused() =>
        FluentActions
            .Invoking(() => SourceText.FromString("short").Quote(new TextSpan(3, 9)))
            .Should()
            .Throw<ArgumentOutOfRangeException>();
}
