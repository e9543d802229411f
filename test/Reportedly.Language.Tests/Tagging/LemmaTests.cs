using Reportedly.Text;

namespace Reportedly.Language.Tests.Tagging;

/// <summary>Words are found by their dictionary form, however they are inflected.</summary>
public sealed class LemmaTests
{
    private static readonly LanguageAnalyser Analyser = LanguageAnalyser.CreateDefault();

    [Theory]
    [InlineData("They stopped the men.", 1, "stop")]
    [InlineData("They carried arms.", 1, "carry")]
    [InlineData("They seized arms.", 1, "seize")]
    [InlineData("They were dying.", 2, "die")]
    [InlineData("They are kidnapping men.", 2, "kidnap")]
    [InlineData("They fled.", 1, "flee")]
    [InlineData("Gunmen left.", 0, "gunman")]
    [InlineData("The policemen left.", 1, "policeman")]
    [InlineData("Two bodies lay there.", 1, "body")]
    [InlineData("Clashes broke out.", 0, "clash")]
    [InlineData("In Kars they left.", 1, "Kars")]
    [InlineData("They were taken.", 1, "be")]
    [InlineData("The worst attacks ended.", 1, "bad")]
    public void An_inflected_word_has_its_lemma(string text, int token, string lemma)
    {
        Document document = new(SourceText.FromString(text));
        Analyser.Analyse(document);
        document.Read(Layers.Tags).Lemma(token).Should().Be(lemma);
    }
}
