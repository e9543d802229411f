using Reportedly.Language;
using Reportedly.Language.Names;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Text;

namespace Reportedly.Cli.Tests;

/// <summary>
/// An analyser for tests: it knows one report, whose layers a person made, and takes every stretch between spaces of any other for a word that hangs
/// on the first.
/// </summary>
internal static class HandAnalysed
{
    /// <summary>The report that it knows.</summary>
    public static readonly Document Known = Make();

    private static Document Make() =>
        new DocumentBuilder()
            .Word("🕊️", WordClass.Sym, 5, Relation.Dep, pennTag: "NFP")
            .Word("Général", WordClass.Propn, 5, Relation.Nsubj, pennTag: "NNP")
            .Word("Vahn", WordClass.Propn, 2, Relation.Flat, pennTag: "NNP")
            .Word("'s", WordClass.Aux, 5, Relation.Aux, lemma: "have", pennTag: "VBZ", glued: true)
            .Word("fled", WordClass.Verb, 0, Relation.Root, lemma: "flee", pennTag: "VBN")
            .Word("Tarsal", WordClass.Propn, 5, Relation.Obj, pennTag: "NNP")
            .Word(".", WordClass.Punct, 5, Relation.Punct, pennTag: ".", glued: true)
            .Name(2, 3, NameKind.Person)
            .Name(6, 6, NameKind.Location)
            .EndParagraph()
            .Word("Rebels", WordClass.Noun, 4, Relation.Nsubj, lemma: "rebel", pennTag: "NNS")
            .Word("can", WordClass.Aux, 4, Relation.Aux, pennTag: "MD")
            .Word("not", WordClass.Part, 4, Relation.Advmod, pennTag: "RB", glued: true)
            .Word("speak", WordClass.Verb, 0, Relation.Root, pennTag: "VB")
            .Build();

    public static string Text => Known.Source.Text;

    public static Document Analyse(SourceText source) =>
        source.Text == Text ? Make()
        : source.Text.Contains("BREAK THE READER", StringComparison.Ordinal)
            ? throw new InvalidOperationException("broken on purpose")
        : Unknown(source);

    private static Document Unknown(SourceText source)
    {
        DocumentBuilder builder = new();
        int number = 0;
        foreach (string word in source.Text.Split(' '))
        {
            builder.Word(word, WordClass.X, number++ == 0 ? 0 : 1, number == 1 ? Relation.Root : Relation.Dep);
        }
        return builder.Build();
    }
}
