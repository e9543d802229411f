using System.Globalization;
using System.Text;
using Reportedly.Language;
using Reportedly.Language.Parsing;
using Reportedly.Language.Sentences;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
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
        bool treebank = path.EndsWith(".conllu", StringComparison.OrdinalIgnoreCase);
        foreach (string text in treebank ? TextsOf(path) : [File.ReadAllText(path)])
        {
            Document document = new(SourceText.FromString(text));
            analyser.Analyse(document);
            Write(document, output);
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

    private static void Write(Document document, TextWriter output)
    {
        TokenSequence tokens = document.Read(Layers.Tokens);
        TagSequence tags = document.Read(Layers.Tags);
        DependencyTrees trees = document.Read(Layers.Trees);
        foreach (Sentence sentence in document.Read(Layers.Sentences).Items)
        {
            TokenRange range = sentence.Tokens;
            output.Write("# text = ");
            output.WriteLine(document.Source.Quote(tokens.SpanOf(range)).ReplaceLineEndings(" "));
            for (int i = range.First; i < range.Past; i++)
            {
                int head = trees.Head(i);
                string form = document.Source.Quote(tokens[i].Span);
                output.WriteLine(
                    string.Join(
                        '\t',
                        Number(i - range.First + 1),
                        form,
                        tags.Lemma(i),
                        tags.Class(i).ToString().ToUpperInvariant(),
                        "_",
                        "_",
                        Number(head == DependencyTrees.Root ? 0 : head - range.First + 1),
                        NameOf(trees.Relation(i)),
                        "_",
                        "Form=" + tags.Form(i)
                    )
                );
            }
            output.WriteLine();
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string NameOf(Relation relation) =>
        relation switch
        {
            Relation.NsubjPass => "nsubj:pass",
            Relation.OblAgent => "obl:agent",
            Relation.AclRelcl => "acl:relcl",
            Relation.NmodPoss => "nmod:poss",
            Relation.CompoundPrt => "compound:prt",
            Relation.AuxPass => "aux:pass",
            _ => relation.ToString().ToLowerInvariant(),
        };
}
