using Reportedly.Records;

namespace Reportedly.Corroboration.Tests.Testimonies;

public sealed class TellingIdTests
{
    private static readonly QuotedSpan Anchor = new(10, 17, "bombing");

    [Fact]
    public void The_same_words_of_the_same_report_have_the_same_id() =>
        TellingId.Of("sha256:ab#x", Anchor, 0).Should().Be(TellingId.Of("sha256:ab#x", Anchor, 0));

    [Fact]
    public void Another_report_another_place_in_the_text_and_another_event_of_one_word_have_ids_of_their_own() =>
        new[]
        {
            TellingId.Of("sha256:ab", Anchor, 0),
            TellingId.Of("sha256:ab#x", Anchor, 0),
            TellingId.Of("sha256:ab", Anchor with { Start = 9 }, 0),
            TellingId.Of("sha256:ab", Anchor, 1),
        }
            .Should()
            .OnlyHaveUniqueItems();

    [Fact]
    public void An_id_is_written_as_sixteen_hex_digits_and_read_again()
    {
        TellingId id = TellingId.Of("sha256:ab", Anchor, 0);
        TellingId.TryParse(id.ToString(), out TellingId read).Should().BeTrue();
        read.Should().Be(id);
        TellingId.TryParse("12", out _).Should().BeFalse();
        TellingId.TryParse("zzzzzzzzzzzzzzzz", out _).Should().BeFalse();
    }
}
