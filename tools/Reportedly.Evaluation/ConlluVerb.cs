using System.Text;
using Reportedly.Language;
using Reportedly.Language.Formats;
using Reportedly.Text;

namespace Reportedly.Evaluation;

/// <summary>
/// The verb <c>conllu</c>: analyses the raw text of a treebank (its <c># text</c> lines), or of a plain text file, and
/// writes CoNLL-U.
/// </summary>
internal static class ConlluVerb
{
    /// <summary>Analyses the file at <paramref name="path"/>.</summary>
    public static void Run(string path, TextWriter output)
    {
        LanguageAnalyser analyser = LanguageAnalyser.CreateDefault();
        ConlluWriter writer = new(output, LayerChoice.All);
        bool treebank = path.EndsWith(".conllu", StringComparison.OrdinalIgnoreCase);
        foreach (string text in treebank ? TextsOf(path) : [File.ReadAllText(path)])
        {
            Document document = new(SourceText.FromString(text));
            analyser.Analyse(document);
            writer.Write(document, document.Source.Id);
        }
    }

    /// <summary>The raw text of each document of a treebank: sentences by spaces, paragraphs by blank lines.</summary>
    private static IEnumerable<string> TextsOf(string path)
    {
        StringBuilder text = new();
        foreach (string line in File.ReadLines(path))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal) && text.Length > 0)
            {
                yield return text.ToString();
                text.Clear();
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal) && text.Length > 0)
            {
                text.Append("\n\n");
            }
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                text.Append(line.AsSpan(9)).Append(' ');
            }
        }
        if (text.Length > 0)
        {
            yield return text.ToString();
        }
    }
}
