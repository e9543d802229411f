using Reportedly.Training.Scoring;
using Reportedly.Training.Treebanks;

namespace Reportedly.Training.Tests.Scoring;

/// <summary>A treebank is read as the raw text that it was.</summary>
public sealed class TreebankScoresTests
{
    [Fact]
    public void The_raw_text_has_spaces_and_blank_lines_where_the_treebank_says()
    {
        RawTreebank raw = new([
            Sentence(true, ("They", false), ("do", false), ("n't", true), (".", true)),
            Sentence(false, ("Go", false)),
            Sentence(true, ("New", false)),
        ]);
        raw.Text.Should().Be("They don't. Go\n\nNew");
        raw.Spans.Select(span => raw.Text[span.Start..span.End]).Should().Equal("They", "do", "n't", ".", "Go", "New");
    }

    private static TreebankSentence Sentence(bool opens, params (string Form, bool Glued)[] words) =>
        new([.. words.Select(word => new TreebankWord(word.Form, "_", "X", "XX", 0, "root", "", word.Glued))], opens);
}
