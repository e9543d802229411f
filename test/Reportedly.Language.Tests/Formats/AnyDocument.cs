using CsCheck;
using Reportedly.Language.Names;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Text;

namespace Reportedly.Language.Tests.Formats;

/// <summary>Hand-made documents of any shape: words of every plane, clitics, odd gaps, trees that lean either way, names.</summary>
internal static class AnyDocument
{
    private static readonly (string Form, WordClass Class, string Tag, bool Glued)[] Forms =
    [
        ("Rebels", WordClass.Noun, "NNS", false),
        ("Zarya", WordClass.Propn, "NNP", false),
        ("do", WordClass.Aux, "VBP", false),
        ("n't", WordClass.Part, "RB", true),
        ("'s", WordClass.Part, "POS", true),
        ("\u2019", WordClass.Part, "POS", true),
        ("2030", WordClass.Num, "CD", false),
        ("🕊️", WordClass.Sym, "SYM", false),
        ("👩‍⚕️", WordClass.Sym, "SYM", true),
        ("𝔘𝔯", WordClass.Propn, "NNP", false),
        ("e\u0301tat", WordClass.X, "FW", false),
        ("قرية", WordClass.X, "FW", false),
        ("_", WordClass.Punct, "NFP", false),
        (",", WordClass.Punct, ",", true),
        ("#", WordClass.Sym, "$", true),
    ];

    private static readonly string[] Gaps = [" ", "\n", " \r\n\t", "\u00A0", "\u200B", "\u2028", ""];

    private static readonly Gen<Drawn> Word = Gen.Select(
        Gen.Int[0, Forms.Length - 1],
        Gen.Int[0, (Gaps.Length * 3) - 1],
        Gen.Int[0, 1000],
        Gen.Enum<Relation>(),
        Gen.Int[0, 30],
        (form, gap, head, relation, name) => new Drawn(form, gap, head, relation, name)
    );

    private static readonly Gen<(Drawn[] Words, bool LeansRight, bool EndsParagraph)> Sentence = Gen.Select(
        Word.Array[1, 9],
        Gen.Bool,
        Gen.Bool
    );

    /// <summary>A document of up to five sentences in up to as many paragraphs.</summary>
    public static Gen<Document> Whole { get; } = Sentence.Array[0, 5].Select(Build);

    private static Document Build((Drawn[] Words, bool LeansRight, bool EndsParagraph)[] sentences)
    {
        DocumentBuilder builder = new();
        foreach ((Drawn[] words, bool leansRight, bool endsParagraph) in sentences)
        {
            int named = 0;
            for (int i = 0; i < words.Length; i++)
            {
                Add(builder, words[i], HeadOf(i, words, leansRight), opens: i == 0);
                if (words[i].Name < 12)
                {
                    // Of one word or two, and behind the name before.
                    int first = Math.Max(named, i - (words[i].Name / 6));
                    builder.Name(first + 1, i + 1, (NameKind)(words[i].Name % 6));
                    named = i + 1;
                }
            }
            _ = endsParagraph ? builder.EndParagraph() : builder.EndSentence();
        }
        return builder.Build();
    }

    private static void Add(DocumentBuilder builder, Drawn word, int head, bool opens)
    {
        (string form, WordClass wordClass, string tag, bool glued) = Forms[word.Form];
        if (word.Gap < Gaps.Length)
        {
            builder.Gap(Gaps[word.Gap]);
        }
        Relation relation = head == 0 ? Relation.Root : word.Relation;
        builder.Word(form, wordClass, head, relation, glued: glued && !opens, pennTag: tag);
    }

    /// <summary>The number of a word's head: before it where the tree leans left, else behind it; 0 for the root.</summary>
    private static int HeadOf(int word, Drawn[] words, bool leansRight)
    {
        int choices = leansRight ? words.Length - 1 - word : word;
        return choices == 0 ? 0 : 1 + (leansRight ? word + 1 : 0) + (words[word].Head % choices);
    }

    /// <summary>What was drawn for a word.</summary>
    private sealed record Drawn(int Form, int Gap, int Head, Relation Relation, int Name);
}
