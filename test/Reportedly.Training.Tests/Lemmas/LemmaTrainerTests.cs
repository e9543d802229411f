using CsCheck;
using Reportedly.Language.Tagging;
using Reportedly.Training.Lemmas;

namespace Reportedly.Training.Tests.Lemmas;

/// <summary>What was learned is told, and what was not is told by its ending.</summary>
public sealed class LemmaTrainerTests
{
    private static readonly (string Tag, string Form, string Lemma, int Votes)[] Pairs =
    [
        ("NOUN|NNS", "attacks", "attack", 2),
        ("NOUN|NNS", "Attacks", "attack", 1),
        ("NOUN|NNS", "raids", "raid", 2),
        ("NOUN|NNS", "bodies", "body", 2),
        ("NOUN|NNS", "armies", "army", 2),
        ("NOUN|NNS", "gunmen", "gunman", 2),
        ("PROPN|NNP", "Kars", "Kars", 5),
        ("PROPN|NNP", "Google", "Google", 3),
        ("PROPN|NNP", "google", "Google", 1),
        ("PRON|PRP", "I", "I", 9),
        ("PRON|PRP", "i", "I", 2),
        ("PRON|PRP", "They", "they", 9),
    ];

    private static readonly string[] Tags = ["NOUN|NNS", "PROPN|NNP", "PRON|PRP"];

    private static readonly LemmaTable Table = new(LemmaTrainer.Learn(Pairs, Tags));

    [Theory]
    [InlineData("Attacks", 0, "attack")]
    [InlineData("gunmen", 0, "gunman")]
    [InlineData("tanks", 0, "tank")]
    [InlineData("parties", 0, "party")]
    [InlineData("Marlow", 1, "Marlow")]
    [InlineData("google", 1, "Google")]
    [InlineData("i", 2, "I")]
    [InlineData("THEY", 2, "they")]
    public void Forms_have_their_lemmas(string form, int tag, string lemma)
    {
        Span<char> room = new char[100];
        room[..Table.Write(form, tag, room)].ToString().Should().Be(lemma);
    }

    [Fact]
    public void Whatever_is_learned_is_told_again() =>
        Gen.Select(Gen.String[Gen.Char['a', 'e'], 1, 8], Gen.String[Gen.Char['a', 'e'], 1, 8])
            .Array[1, 40]
            .Sample(words =>
            {
                (string Tag, string Form, string Lemma, int Votes)[] pairs =
                [
                    .. words.DistinctBy(word => word.Item1).Select(word => ("NOUN|NNS", word.Item1, word.Item2, 1)),
                ];
                LemmaTable table = new(LemmaTrainer.Learn(pairs, Tags));
                Span<char> room = new char[200];
                foreach ((_, string form, string lemma, _) in pairs)
                {
                    room[..table.Write(form, 0, room)].ToString().Should().Be(lemma);
                }
            });
}
