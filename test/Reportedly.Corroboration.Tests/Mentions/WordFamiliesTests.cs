using Reportedly.Corroboration.Mentions;
using Reportedly.Text;

namespace Reportedly.Corroboration.Tests.Mentions;

public sealed class WordFamiliesTests
{
    private static readonly WordTable Verbs = WordTable.Parse(
        "verbs.tsv",
        "lemma\tpast\tparticiple\nfall\tfell\tfallen\nfind\tfound\n"u8,
        "lemma",
        "past?",
        "participle?"
    );

    [Theory]
    [InlineData("raid", "assault")]
    [InlineData("killed", "murders")]
    [InlineData("died", "death")]
    [InlineData("quake", "earthquakes")]
    [InlineData("kidnapped", "abduction")]
    [InlineData("resigned", "quitting")]
    public void Words_that_can_name_one_event_are_near(string one, string other) =>
        WordFamilies.Default.Of(one).IsNear(WordFamilies.Default.Of(other)).Should().BeTrue();

    [Theory]
    [InlineData("arrest", "earthquake")]
    [InlineData("wedding", "bombing")]
    [InlineData("election", "flood")]
    public void Words_that_cannot_are_not(string one, string other) =>
        WordFamilies.Default.Of(one).IsNear(WordFamilies.Default.Of(other)).Should().BeFalse();

    [Theory]
    [InlineData("Explosions", "explode")]
    [InlineData("bombings", "bombed")]
    [InlineData("arrives", "arrival")]
    public void Words_made_of_one_another_are_kin_in_any_form_and_case(string one, string other) =>
        WordFamilies.Default.Of(one).Kin.Should().Be(WordFamilies.Default.Of(other).Kin);

    [Fact]
    public void A_word_of_no_family_is_kin_to_its_own_forms()
    {
        WordFamilies families = WordFamilies.Default;

        families.Of("glorking").Kin.Should().Be(families.Of("glorks").Kin);
        families.FamilyOf("glorking").Should().Be(-1);
        families.Of("glorking").IsNear(families.Of("glorks")).Should().BeFalse();
    }

    [Theory]
    [InlineData("said", "report")]
    [InlineData("announcement", "report")]
    [InlineData("began", "aspect")]
    [InlineData("stormed", "event")]
    public void A_word_has_a_sort(string word, string sort) => WordFamilies.Default.Of(word).Sort.Should().Be(sort);

    [Fact]
    public void A_form_that_is_a_word_of_its_own_stays_that_word()
    {
        WordFamilies families = WordFamilies.Parse(
            WordTable.Parse(
                "families.tsv",
                "family\tsort\twords\nfall\tevent\tfall\nfind\tevent\tfind\nfound\tevent\tfound foundation\n"u8,
                "family",
                "sort",
                "words"
            ),
            Verbs
        );

        families.Of("fell").Kin.Should().Be("fall");
        families.Of("found").Kin.Should().Be("found");
    }

    [Fact]
    public void A_row_without_words_is_named_with_its_line()
    {
        WordTable table = WordTable.Parse(
            "families.tsv",
            "family\tsort\twords\nattack\tevent\t-\n"u8,
            "family",
            "sort",
            "words"
        );

        Action parse = () => WordFamilies.Parse(table, Verbs);

        parse.Should().Throw<InvalidDataException>().WithMessage("*families.tsv*2*words*");
    }
}
