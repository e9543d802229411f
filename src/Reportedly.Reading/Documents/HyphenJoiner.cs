using System.Collections.Immutable;
using System.Text;
using Reportedly.Language;
using Reportedly.Language.Parsing;
using Reportedly.Language.Sentences;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Reading.Documents;

/// <summary>
/// Joins what hyphens hold together into one word. The word takes its place in the tree from the part that stands highest there, and all
/// that hung on any part hangs on the word.
/// </summary>
internal sealed class HyphenJoiner
{
    private readonly SourceText source;
    private readonly TokenSequence tokens;
    private readonly TagSequence tags;
    private readonly DependencyTrees trees;

    /// <summary>For each token the number of its word; for each word its first token, and one behind the last word.</summary>
    private readonly int[] words;
    private readonly List<int> firsts = [];

    private HyphenJoiner(Document document)
    {
        source = document.Source;
        tokens = document.Read(Layers.Tokens);
        tags = document.Read(Layers.Tags);
        trees = document.Read(Layers.Trees);
        words = new int[tokens.Count];
        foreach (Sentence sentence in document.Read(Layers.Sentences).Items)
        {
            for (int i = sentence.Tokens.First; i < sentence.Tokens.Past; i++)
            {
                if (i == sentence.Tokens.First || !HoldsTogether(i, sentence.Tokens))
                {
                    firsts.Add(i);
                }
                words[i] = firsts.Count - 1;
            }
        }
        firsts.Add(tokens.Count);
    }

    /// <summary>The words of a document.</summary>
    public static ReadingWords Join(Document document) =>
        new HyphenJoiner(document).Join(document.Read(Layers.Sentences));

    private ReadingWords Join(SentenceSequence sentences)
    {
        int count = firsts.Count - 1;
        ImmutableArray<Token>.Builder joined = ImmutableArray.CreateBuilder<Token>(count);
        ImmutableArray<WordClass>.Builder classes = ImmutableArray.CreateBuilder<WordClass>(count);
        ImmutableArray<WordForm>.Builder forms = ImmutableArray.CreateBuilder<WordForm>(count);
        ImmutableArray<string>.Builder lemmas = ImmutableArray.CreateBuilder<string>(count);
        ImmutableArray<int>.Builder heads = ImmutableArray.CreateBuilder<int>(count);
        ImmutableArray<Relation>.Builder relations = ImmutableArray.CreateBuilder<Relation>(count);
        for (int word = 0; word < count; word++)
        {
            int first = firsts[word];
            int past = firsts[word + 1];
            int head = HighestOf(first, past);
            Relation relation = Plain(trees.Relation(head));
            bool adjective = past - first > 1 && relation == Relation.Amod;
            joined.Add(past - first == 1 ? tokens[first] : Joined(first, past));
            classes.Add(adjective ? WordClass.Adj : tags.Class(head));
            forms.Add(adjective ? WordForm.None : tags.Form(head));
            lemmas.Add(past - first == 1 ? tags.Lemma(first) : LemmaOf(first, past, classes[^1]));
            heads.Add(trees.Head(head) == DependencyTrees.Root ? DependencyTrees.Root : words[trees.Head(head)]);
            relations.Add(relation);
        }
        ImmutableArray<Sentence>.Builder items = ImmutableArray.CreateBuilder<Sentence>(sentences.Count);
        foreach (Sentence sentence in sentences.Items)
        {
            TokenRange range = new(words[sentence.Tokens.First], words[sentence.Tokens.Past - 1] + 1);
            items.Add(new Sentence(range, sentence.Paragraph));
        }
        return new ReadingWords(
            new TokenSequence(joined.MoveToImmutable()),
            new SentenceSequence(items.MoveToImmutable()),
            new TagSequence(classes.MoveToImmutable(), forms.MoveToImmutable(), lemmas.MoveToImmutable()),
            new DependencyTrees(heads.MoveToImmutable(), relations.MoveToImmutable())
        );
    }

    /// <summary>True where the token belongs to the word before it: a hyphen between words, or the word behind one.</summary>
    private bool HoldsTogether(int token, TokenRange sentence)
    {
        int hyphen = IsHyphen(token) ? token : token - 1;
        return hyphen > sentence.First
            && hyphen + 1 < sentence.Past
            && IsHyphen(hyphen)
            && IsPart(hyphen - 1)
            && IsPart(hyphen + 1)
            && tokens[hyphen - 1].End == tokens[hyphen].Start
            && tokens[hyphen].End == tokens[hyphen + 1].Start;
    }

    private bool IsHyphen(int token) =>
        tokens[token].Length == 1 && source.Text[tokens[token].Start] is '-' or '\u2010' or '\u2011';

    private bool IsPart(int token) => tokens[token].Kind is TokenKind.Word or TokenKind.Number;

    private Token Joined(int first, int past)
    {
        bool number = true;
        for (int i = first; i < past; i += 2)
        {
            number &= tokens[i].Kind == TokenKind.Number;
        }
        int start = tokens[first].Start;
        return new Token(start, tokens[past - 1].End - start, number ? TokenKind.Number : TokenKind.Word);
    }

    /// <summary>The token nearest to the root; the first of equals.</summary>
    private int HighestOf(int first, int past)
    {
        int highest = first;
        int least = int.MaxValue;
        for (int i = first; i < past; i++)
        {
            int depth = 0;
            for (int at = i; at != DependencyTrees.Root && depth < least; at = trees.Head(at))
            {
                depth++;
            }
            if (depth < least)
            {
                least = depth;
                highest = i;
            }
        }
        return highest;
    }

    /// <summary>Small letters with the last part's lemma; a name as printed.</summary>
    private string LemmaOf(int first, int past, WordClass wordClass)
    {
        string printed = source.Quote(TextSpan.FromBounds(tokens[first].Start, tokens[past - 1].End));
        if (wordClass == WordClass.Propn)
        {
            return printed;
        }
        bool adjective = wordClass == WordClass.Adj;
        StringBuilder lemma = new();
        lemma.Append(printed.AsSpan(0, printed.Length - tokens[past - 1].Length));
        lemma.Append(adjective ? source.Quote(tokens[past - 1].Span) : tags.Lemma(past - 1));
        return lemma.ToString().ToLowerInvariant();
    }

    /// <summary>The relation without the subtypes that Reading does not tell apart.</summary>
    private static Relation Plain(Relation relation) =>
        relation switch
        {
            Relation.NsubjOuter => Relation.Nsubj,
            Relation.CsubjPass or Relation.CsubjOuter => Relation.Csubj,
            Relation.OblUnmarked => Relation.Obl,
            Relation.NmodUnmarked => Relation.Nmod,
            Relation.NmodDesc => Relation.Compound,
            Relation.AdvclRelcl => Relation.Advcl,
            Relation.DetPredet => Relation.Det,
            Relation.CcPreconj => Relation.Cc,
            Relation.Reparandum => Relation.Dep,
            _ => relation,
        };
}
