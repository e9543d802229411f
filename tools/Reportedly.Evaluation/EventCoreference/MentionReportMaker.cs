using System.Collections.Immutable;
using System.Text;
using Reportedly.Corroboration.Mentions;
using Reportedly.Language;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Evaluation.EventCoreference;

/// <summary>Analyses given documents. Each line is read as a paragraph of its own, as the corpus has a sentence a line.</summary>
public sealed class MentionReportMaker(LanguageAnalyser analyser)
{
    /// <summary>Analyses many documents at once; they come in the order in which they are given.</summary>
    public static ImmutableArray<MentionReport> MakeAll(
        LanguageAnalyser analyser,
        IReadOnlyCollection<GivenDocument> documents
    )
    {
        MentionReportMaker maker = new(analyser);
        return [.. documents.AsParallel().AsOrdered().Select(maker.Make)];
    }

    /// <summary>The words of a document, and where in them its mentions are, in the order in which they are given.</summary>
    /// <exception cref="InvalidDataException">A mention lies outside the text; the message names it.</exception>
    public MentionReport Make(GivenDocument given)
    {
        ArgumentNullException.ThrowIfNull(given);
        Document document = new(SourceText.FromString(given.Text.Replace("\n", "\n\n", StringComparison.Ordinal)));
        analyser.Analyse(document);
        TokenSequence tokens = document.Read(Layers.Tokens);
        TagSequence tags = document.Read(Layers.Tags);
        DependencyTrees trees = document.Read(Layers.Trees);
        MentionWord[] words = new MentionWord[tokens.Count];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = new MentionWord(
                document.Source.Quote(tokens[i].Span),
                tags.Lemma(i),
                SortOf(tags.Class(i)),
                trees.Head(i),
                RelationNames.NameOf(trees.Relation(i))
            );
        }
        int[] moved = Moved(given.Text);
        foreach (GivenMention mention in given.Mentions)
        {
            if (mention.Start < 0 || mention.End <= mention.Start || mention.End > moved.Length)
            {
                throw new InvalidDataException(
                    $"document {given.Id}: the mention {mention.Start} to {mention.End} lies outside its text; count code points from 0."
                );
            }
        }
        return new MentionReport(
            given.Id,
            [.. words],
            [.. document.Read(Layers.Sentences).Items.ToArray().Select(sentence => sentence.Tokens.First)],
            [.. given.Mentions.Select(mention => Place(mention, moved, tokens))]
        );
    }

    private static EventMention Place(GivenMention mention, int[] moved, TokenSequence tokens)
    {
        TokenRange range = tokens.RangeOf(TextSpan.FromBounds(moved[mention.Start], moved[mention.End - 1] + 1));
        return new EventMention(range.First, Math.Max(range.Past, range.First + 1));
    }

    /// <summary>For each code point of the text where it lies, in UTF-16 units, when lines stand apart.</summary>
    private static int[] Moved(string text)
    {
        List<int> moved = [];
        int at = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            moved.Add(at);
            at += rune.Utf16SequenceLength + (rune.Value == '\n' ? 1 : 0);
        }
        return [.. moved];
    }

    private static MentionWordSort SortOf(WordClass word) =>
        word switch
        {
            WordClass.Noun => MentionWordSort.Noun,
            WordClass.Propn => MentionWordSort.Name,
            WordClass.Verb => MentionWordSort.Verb,
            WordClass.Aux => MentionWordSort.Auxiliary,
            WordClass.Adj => MentionWordSort.Adjective,
            WordClass.Adv => MentionWordSort.Adverb,
            WordClass.Num => MentionWordSort.Number,
            WordClass.Pron => MentionWordSort.Pronoun,
            _ => MentionWordSort.Other,
        };
}
