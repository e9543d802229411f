using System.Diagnostics;
using CsCheck;
using Reportedly.Language.Sentences;
using Reportedly.Text;

namespace Reportedly.Language.Tests.Sentences;

/// <summary>What holds for the sentences of any text at all.</summary>
public sealed class SentenceSplitterTests
{
    private static readonly LanguageAnalyser Analyser = LanguageAnalyser.CreateDefault();

    private static readonly string[] Pieces =
    [
        "The",
        "men",
        ".",
        " ",
        "\n\n",
        "left",
        "U.S.",
        "\"",
        "?",
        " A ",
        "...",
        ")",
    ];

    [Fact]
    public void Every_token_is_in_exactly_one_sentence() =>
        Gen.Int[0, Pieces.Length - 1]
            .Array[0, 60]
            .Select(picks => string.Concat(picks.Select(pick => Pieces[pick])))
            .Sample(text =>
            {
                Document document = Read(text);
                int at = 0;
                int paragraph = 0;
                foreach (Sentence sentence in document.Read(Layers.Sentences).Items)
                {
                    sentence.Tokens.First.Should().Be(at);
                    sentence.Tokens.Count.Should().BePositive();
                    sentence.Paragraph.Should().BeInRange(paragraph, paragraph + 1);
                    (at, paragraph) = (sentence.Tokens.Past, sentence.Paragraph);
                }
                at.Should().Be(document.Read(Layers.Tokens).Count);
            });

    [Fact]
    public void A_text_without_a_stop_is_cut_behind_a_comma()
    {
        string text = string.Concat(Enumerable.Repeat("one two three four, ", 1000));
        foreach (Sentence sentence in Read(text).Read(Layers.Sentences).Items)
        {
            sentence.Tokens.Count.Should().BeLessThanOrEqualTo(SentenceSplitter.Longest);
            (sentence.Tokens.Past % 5).Should().Be(0);
        }
    }

    [Theory]
    [InlineData("gunmen ")]
    [InlineData("said that ")]
    [InlineData("and a of, ")]
    [InlineData("@a")]
    [InlineData("a.")]
    [InlineData("(\"")]
    public void Eight_times_the_text_takes_about_eight_times_the_time(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 10_000));
        Read(text);
        long once = Math.Min(Ticks(text), Ticks(text));
        long eight = Ticks(string.Concat(Enumerable.Repeat(text, 8)));
        // Quadratic work would take 64 times as long.
        (eight / (double)once)
            .Should()
            .BeLessThan(40);
    }

    private static long Ticks(string text)
    {
        long start = Stopwatch.GetTimestamp();
        Read(text);
        return Stopwatch.GetTimestamp() - start;
    }

    private static Document Read(string text)
    {
        Document document = new(SourceText.FromString(text));
        Analyser.Analyse(document);
        return document;
    }
}
