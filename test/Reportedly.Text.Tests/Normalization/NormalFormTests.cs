using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Reportedly.Text.Tests.Normalization;

/// <summary>
/// A text says truly whether it stands in Unicode normal form C, on every machine. Letters are written as escapes where
/// an editor might normalise them.
/// </summary>
public sealed class NormalFormTests
{
    [Theory]
    [InlineData("", "no text")]
    [InlineData("Two guards died in Tal Arjan.", "ASCII")]
    [InlineData("Zo\u00eb met the caf\u00e9's owner", "letters of Latin-1")]
    [InlineData("\u201cNobody\u2019s here,\u201d she said \u2014 twice \ud83d\udd6f", "quotation marks, dashes, emoji")]
    [InlineData("q\u0323\u0301", "marks that have no letter of their own, in order")]
    [InlineData("\u1ec7", "a letter with two marks, whole")]
    [InlineData("\u1eb9\u0301", "a letter of which only one mark has a place")]
    [InlineData("\ud55c\uad6d", "Korean syllables")]
    [InlineData("\u1100", "a Korean letter alone")]
    [InlineData("\u0642\u064f\u062a\u0650\u0644\u064e", "Arabic with vowels")]
    [InlineData("\u0628\u064e\u0651", "fatha (class 30) before shadda (class 33)")]
    [InlineData("\u0622\u0633\u06cc\u0627", "alif with madda, whole")]
    [InlineData(
        "\u0633\u06d5\u0631\u0686\u0627\u0648\u06d5\u06cc\u06d5\u06a9 \u0644\u06d5 \u0633\u0644\u06ce\u0645\u0627\u0646\u06cc",
        "Sorani Kurdish"
    )]
    [InlineData(
        "\u0695\u06ce\u06a9\u062e\u0631\u0627\u0648\u06cc\u200c\u06af\u06d5\u0644",
        "Sorani Kurdish with a non-joiner"
    )]
    [InlineData("\u00c5", "the letter that the Angstrom sign stands for")]
    [InlineData("\u0915\u093c", "Devanagari qa in two, because the whole letter is excluded from composition")]
    [InlineData("\u0301", "a mark with nothing before it")]
    [InlineData("\n\u0301", "a mark after a line break")]
    public void Text_in_form_C_is_known_as_such(string text, string what) =>
        SourceText.FromString(text).IsNormalized.Should().BeTrue(what);

    [Theory]
    [InlineData("Zoe\u0308", "a letter and its mark apart")]
    [InlineData("Zoe\u0308 died", "a letter and its mark apart, in the middle")]
    [InlineData("e\u0301e\u0301", "two of them")]
    [InlineData("\u1100\u1161", "Korean letters that make a syllable")]
    [InlineData("\ud558\u11ab", "a Korean syllable and its final consonant apart")]
    [InlineData("\u0628\u0651\u064e", "shadda (class 33) before fatha (class 30)")]
    [InlineData("\u0627\u0653", "alif and madda apart")]
    [InlineData("\u0648\u064e\u0654", "waw and hamza apart, with a vowel between that lets them join")]
    [InlineData("\u06d5\u0654", "ae and hamza apart")]
    [InlineData("\u212b", "the Angstrom sign, which is another letter's double")]
    [InlineData("\u2126", "the ohm sign, which is another letter's double")]
    [InlineData("\u0958", "Devanagari qa as one letter, which is excluded from composition")]
    [InlineData("\u0344", "a mark that is always taken apart")]
    [InlineData("q\u0301\u0323", "marks out of order")]
    [InlineData("\u00e9\u0323", "a mark that displaces the one inside the letter before it")]
    [InlineData("a\u0328\u0316\u0304", "a mark that joins across one of another class")]
    [InlineData("\ud804\udd31\ud804\udd27", "Chakma vowel signs beyond the first 65,536 code points")]
    [InlineData("\ud834\udd5e", "a half note, which is excluded from composition")]
    public void Text_in_another_form_is_known_as_such(string text, string what) =>
        SourceText.FromString(text).IsNormalized.Should().BeFalse(what);

    [Fact]
    public void The_verdicts_are_those_of_an_implementation_of_other_make()
    {
        List<string> wrong = [];
        int count = 0;
        foreach ((string text, bool expected) in Verdicts())
        {
            count++;
            if (SourceText.FromString(text).IsNormalized != expected)
            {
                wrong.Add(string.Join(' ', text.EnumerateRunes().Select(rune => $"{rune.Value:X4}")));
            }
        }

        wrong.Should().BeEmpty();
        count.Should().Be(400);
    }

    [Theory]
    [InlineData("")]
    [InlineData("b")]
    [InlineData("the town ")]
    [InlineData("\u4e2d\u6587")]
    [InlineData("\ud83d\udd6f")]
    public void Plain_text_around_it_does_not_change_the_verdict(string plain)
    {
        foreach ((string text, bool expected) in Verdicts())
        {
            // A line break stands between, because a mark at the start may join what comes before.
            SourceText.FromString($"{plain}\n{text}\n{plain}").IsNormalized.Should().Be(expected);
        }
    }

    [Fact]
    public void A_text_of_nothing_but_marks_takes_time_in_proportion_to_its_length()
    {
        string marks = "\u00e9" + new string('\u0316', 2_000_000) + new string('\u0302', 2_000_000);
        Stopwatch watch = Stopwatch.StartNew();

        SourceText.FromString(marks).IsNormalized.Should().BeTrue();

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20), "a quadratic check takes hours");
    }

    private static IEnumerable<(string Text, bool InFormC)> Verdicts()
    {
        using Stream stream = typeof(NormalFormTests).Assembly.GetManifestResourceStream("verdicts.tsv")!;
        using StreamReader reader = new(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }
            string[] cells = line.Split('\t');
            IEnumerable<string> characters = cells[0]
                .Split(' ')
                .Select(cell => new Rune(int.Parse(cell, NumberStyles.HexNumber, CultureInfo.InvariantCulture)))
                .Select(rune => rune.ToString());
            yield return (string.Concat(characters), bool.Parse(cells[1]));
        }
    }
}
