using System.Globalization;
using Reportedly.Language;
using Reportedly.Language.Models;
using Reportedly.Training.Scoring;
using Reportedly.Training.Treebanks;

namespace Reportedly.Training.Verbs;

/// <summary>The verb <c>evaluate</c>: how well a model reads the raw text of treebanks.</summary>
internal static class EvaluateVerb
{
    /// <summary>The letters in which each treebank is read.</summary>
    public static readonly string[] Casings = ["mixed", "capitals"];

    /// <summary>Prints a row for each treebank, in its own letters and in capitals.</summary>
    public static int Run(string[] treebanks, string model, TextWriter output)
    {
        ModelFile file = ModelFile.Parse(model, File.ReadAllBytes(model));
        LanguageAnalyser analyser = LanguageAnalyser.Create(new LanguageModel(file));
        output.WriteLine($"{model}: {file.Size.ToString(CultureInfo.InvariantCulture)} bytes, {file.Digest}");
        output.WriteLine();
        output.WriteLine(Header);
        foreach (string treebank in treebanks)
        {
            List<TreebankSentence> sentences = ConlluReader.Read(treebank);
            foreach (string casing in Casings)
            {
                output.WriteLine(Row(analyser, Path.GetFileNameWithoutExtension(treebank), sentences, casing));
            }
        }
        return 0;
    }

    /// <summary>The head of a table of scores.</summary>
    public const string Header = """
        | treebank | letters | sentences | words | UPOS | lemmas | UAS | LAS |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        """;

    /// <summary>A row of a table of scores.</summary>
    public static string Row(
        LanguageAnalyser analyser,
        string name,
        IReadOnlyList<TreebankSentence> sentences,
        string casing
    )
    {
        IReadOnlyList<TreebankSentence> read = casing == "mixed" ? sentences : InCapitals(sentences);
        return $"| {name} | {casing} | {new TreebankScores(analyser, read)} |";
    }

    private static List<TreebankSentence> InCapitals(IReadOnlyList<TreebankSentence> sentences) =>
        [
            .. sentences.Select(sentence =>
                sentence with
                {
                    Words = [.. sentence.Words.Select(word => word with { Form = word.Form.ToUpperInvariant() })],
                }
            ),
        ];
}
