using System.Diagnostics;
using System.Globalization;
using Reportedly.Language;
using Reportedly.Language.Parsing;
using Reportedly.Language.Sentences;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Text;
using Reportedly.Training.Treebanks;

namespace Reportedly.Training.Scoring;

/// <summary>
/// How well an analyser reads the raw text of a treebank: F1 over words that cover the same characters, as in the CoNLL 2018 shared task, in per
/// cent. Relations count without their subtypes.
/// </summary>
internal sealed class TreebankScores
{
    private readonly RawTreebank gold;
    private readonly Dictionary<(int Start, int End), int> found = [];
    private readonly TokenSequence tokens;
    private readonly TagSequence tags;
    private readonly DependencyTrees trees;

    /// <summary>Reads the treebank's text and compares.</summary>
    public TreebankScores(LanguageAnalyser analyser, IReadOnlyList<TreebankSentence> sentences)
    {
        gold = new RawTreebank(sentences);
        Document document = new(SourceText.FromString(gold.Text));
        long start = Stopwatch.GetTimestamp();
        analyser.Analyse(document);
        WordsPerSecond = gold.Spans.Count / Stopwatch.GetElapsedTime(start).TotalSeconds;
        tokens = document.Read(Layers.Tokens);
        tags = document.Read(Layers.Tags);
        trees = document.Read(Layers.Trees);
        for (int token = 0; token < tokens.Count; token++)
        {
            found[(tokens[token].Start, tokens[token].End)] = token;
        }
        Sentences = CompareSentences(document.Read(Layers.Sentences));
        CompareWords();
    }

    /// <summary>Words of the treebank read in a second, on one thread.</summary>
    public double WordsPerSecond { get; }

    /// <summary>Sentences with the same first and last character.</summary>
    public double Sentences { get; }

    /// <summary>Words.</summary>
    public double Words { get; private set; }

    /// <summary>Universal word classes.</summary>
    public double Classes { get; private set; }

    /// <summary>Lemmas.</summary>
    public double Lemmas { get; private set; }

    /// <summary>Heads (UAS).</summary>
    public double Heads { get; private set; }

    /// <summary>Heads with their relations (LAS).</summary>
    public double Relations { get; private set; }

    /// <summary>The scores as cells of a table.</summary>
    public override string ToString() =>
        string.Join(
            " | ",
            new[] { Sentences, Words, Classes, Lemmas, Heads, Relations }.Select(score =>
                score.ToString("F2", CultureInfo.InvariantCulture)
            )
        );

    private double CompareSentences(SentenceSequence sentences)
    {
        HashSet<(int Start, int End)> known = [];
        int at = 0;
        foreach (TreebankSentence sentence in gold.Sentences)
        {
            known.Add((gold.Spans[at].Start, gold.Spans[at + sentence.Words.Count - 1].End));
            at += sentence.Words.Count;
        }
        int right = 0;
        foreach (Sentence sentence in sentences.Items)
        {
            TextSpan span = tokens.SpanOf(sentence.Tokens);
            right += known.Contains((span.Start, span.End)) ? 1 : 0;
        }
        return 200.0 * right / (known.Count + sentences.Count);
    }

    private void CompareWords()
    {
        int words = 0;
        int classes = 0;
        int lemmas = 0;
        int heads = 0;
        int relations = 0;
        int first = 0;
        foreach (TreebankSentence sentence in gold.Sentences)
        {
            for (int i = 0; i < sentence.Words.Count; i++)
            {
                TreebankWord word = sentence.Words[i];
                if (!found.TryGetValue(gold.Spans[first + i], out int token))
                {
                    continue;
                }
                words++;
                classes += tags.Class(token).ToString().Equals(word.Class, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                lemmas += word.Lemma == "_" || tags.Lemma(token) == word.Lemma ? 1 : 0;
                int head =
                    word.Head == 0 ? DependencyTrees.Root
                    : found.TryGetValue(gold.Spans[first + word.Head - 1], out int known) ? known
                    : int.MinValue;
                if (trees.Head(token) == head)
                {
                    heads++;
                    relations += Plain(RelationNames.NameOf(trees.Relation(token))) == Plain(word.Relation) ? 1 : 0;
                }
            }
            first += sentence.Words.Count;
        }
        Words = Share(words);
        Classes = Share(classes);
        Lemmas = Share(lemmas);
        Heads = Share(heads);
        Relations = Share(relations);

        double Share(int right) => 200.0 * right / (gold.Spans.Count + tokens.Count);
    }

    private static string Plain(string relation) => relation.Split(':')[0];
}
