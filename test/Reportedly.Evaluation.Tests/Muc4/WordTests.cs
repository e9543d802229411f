using Reportedly.Evaluation.Muc4;

namespace Reportedly.Evaluation.Tests.Muc4;

/// <summary>Words, sentences, phrases and names of upper-case text.</summary>
public sealed class WordTests
{
    private static readonly MucLexicon Lexicon = MucLexicon.Load();

    [Fact]
    public void A_sentence_does_not_end_behind_a_title_or_an_initial()
    {
        WordStream words = new("GEN. TELLO OF THE U.S. ARMY SPOKE. HE LEFT.");

        words.Sentences.Should().Equal(0, 0, 0, 0, 0, 0, 0, 1, 1);
    }

    [Fact]
    public void The_longest_phrase_wins_and_a_plural_is_found_by_its_singular()
    {
        WordStream words = new("TWO CAR BOMBS");

        Lexicon.Instruments.Find(words, 1, out string kind).Should().Be(2);
        kind.Should().Be("VEHICLE BOMB");
    }

    [Fact]
    public void A_phrase_does_not_run_over_a_comma()
    {
        Lexicon.Instruments.Find(new WordStream("CAR, BOMB"), 0, out _).Should().Be(0);
    }

    [Theory]
    [InlineData("RICARDO OLSON WAS THERE", 2)]
    [InlineData("RICARDO DE LA TORRE WAS THERE", 4)]
    [InlineData("SOLDIERS WERE THERE", 0)]
    public void A_name_begins_with_a_given_name(string text, int length)
    {
        Lexicon.Persons.Find(new WordStream(text), Lexicon, 0).Should().Be(length);
    }
}
