using System.Text;
using Reportedly.Training.Treebanks;

namespace Reportedly.Training.Scoring;

/// <summary>The raw text of a treebank, and where its words stand in it. Paragraphs are divided by blank lines, sentences by spaces.</summary>
internal sealed class RawTreebank
{
    private readonly List<(int Start, int End)> spans = [];

    /// <summary>Writes the text of sentences.</summary>
    public RawTreebank(IReadOnlyList<TreebankSentence> sentences)
    {
        Sentences = sentences;
        StringBuilder text = new();
        foreach (TreebankSentence sentence in sentences)
        {
            if (text.Length > 0)
            {
                text.Append(sentence.OpensParagraph ? "\n\n" : " ");
            }
            bool first = true;
            foreach (TreebankWord word in sentence.Words)
            {
                text.Append(first || word.Glued ? "" : " ");
                spans.Add((text.Length, text.Length + word.Form.Length));
                text.Append(word.Form);
                first = false;
            }
        }
        Text = text.ToString();
    }

    /// <summary>The sentences.</summary>
    public IReadOnlyList<TreebankSentence> Sentences { get; }

    /// <summary>The raw text.</summary>
    public string Text { get; }

    /// <summary>Start and end of each word in the text, through all sentences.</summary>
    public IReadOnlyList<(int Start, int End)> Spans => spans;
}
