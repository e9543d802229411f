using CsCheck;
using Reportedly.Language.Tagging;

namespace Reportedly.Language.Tests.Tagging;

/// <summary>The longest ending that is known makes the lemma.</summary>
public sealed class LemmaTableTests
{
    private const int Plural = 0;
    private const int Past = 1;
    private const int Name = 2;

    private static readonly LemmaTable Table = new([
        $"{Plural}\ts\t1\t\tl",
        $"{Plural}\ties\t3\ty\tl",
        $"{Plural}\t^gunmen\t2\tan\tl",
        $"{Past}\ted\t2\t\tl",
        $"{Past}\tpped\t3\t\tl",
        $"{Name}\t\t0\t\tp",
    ]);

    [Theory]
    [InlineData("attacks", Plural, "attack")]
    [InlineData("bodies", Plural, "body")]
    [InlineData("Gunmen", Plural, "gunman")]
    [InlineData("ATTACKS", Plural, "attack")]
    [InlineData("arrested", Past, "arrest")]
    [InlineData("stopped", Past, "stop")]
    [InlineData("Ran", Past, "ran")]
    [InlineData("McCoy", Name, "McCoy")]
    public void An_inflected_word_has_its_lemma(string form, int tag, string lemma) =>
        Lemma(form, tag).Should().Be(lemma);

    [Fact]
    public void Whatever_the_word_its_lemma_is_no_longer_by_more_than_an_ending() =>
        Gen.Select(Gen.String[1, 90], Gen.Int[0, 2])
            .Sample((form, tag) => Lemma(form, tag).Length.Should().BeLessThanOrEqualTo(form.Length + 2));

    [Fact]
    public void The_same_lemma_is_the_same_string()
    {
        LemmaStrings strings = new();
        strings.Of("attacks", Plural, Table).Should().BeSameAs(strings.Of("Attacks", Plural, Table));
    }

    private static string Lemma(string form, int tag) => new LemmaStrings().Of(form, tag, Table);
}
