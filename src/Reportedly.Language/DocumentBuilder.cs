using System.Collections.Immutable;
using System.Text;
using Reportedly.Language.Names;
using Reportedly.Language.Parsing;
using Reportedly.Language.Sentences;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Language;

/// <summary>
/// Builds a document with hand-made layers, word by word, without an analyser: for tests, and for treebanks. Words are
/// divided by single spaces; sentences as well, paragraphs by blank lines.
/// </summary>
/// <example>
/// <c>new DocumentBuilder().Word("Rebels", WordClass.Noun, 2, Relation.Nsubj).Word("fled", WordClass.Verb, 0, Relation.Root).Build()</c>
/// </example>
public sealed class DocumentBuilder
{
    private readonly StringBuilder text = new();
    private readonly ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>();
    private readonly ImmutableArray<Sentence>.Builder sentences = ImmutableArray.CreateBuilder<Sentence>();
    private readonly ImmutableArray<WordClass>.Builder classes = ImmutableArray.CreateBuilder<WordClass>();
    private readonly ImmutableArray<WordForm>.Builder forms = ImmutableArray.CreateBuilder<WordForm>();
    private readonly ImmutableArray<string>.Builder lemmas = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder pennTags = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<int>.Builder heads = ImmutableArray.CreateBuilder<int>();
    private readonly ImmutableArray<Relation>.Builder relations = ImmutableArray.CreateBuilder<Relation>();
    private readonly ImmutableArray<NameSpan>.Builder names = ImmutableArray.CreateBuilder<NameSpan>();
    private int first;
    private int paragraph;
    private string gap = "";

    /// <summary>Adds a word to the sentence at hand.</summary>
    /// <param name="form">The word as printed, 1 or more UTF-16 units.</param>
    /// <param name="wordClass">Its class.</param>
    /// <param name="head">The number of its head within the sentence, from 1; 0 for the root.</param>
    /// <param name="relation">How it hangs on its head.</param>
    /// <param name="lemma">Its lemma; null: the word in small letters, or as printed for a proper noun.</param>
    /// <param name="wordForm">Its form.</param>
    /// <param name="glued">True: no space before it.</param>
    /// <param name="pennTag">Its tag of the Penn Treebank; told for every word of a document, or for none.</param>
    /// <exception cref="ArgumentException">The word is empty.</exception>
    public DocumentBuilder Word(
        string form,
        WordClass wordClass,
        int head,
        Relation relation,
        string? lemma = null,
        WordForm wordForm = WordForm.None,
        bool glued = false,
        string? pennTag = null
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(form);
        text.Append(glued ? "" : gap);
        bool isMark = wordClass == WordClass.Punct || (form.Length == 1 && Characters.IsApostrophe(form[0]));
        TokenKind kind =
            isMark ? TokenKind.Punctuation
            : wordClass == WordClass.Sym ? TokenKind.Symbol
            : char.IsAsciiDigit(form[0]) && wordClass == WordClass.Num ? TokenKind.Number
            : TokenKind.Word;
        tokens.Add(new Token(text.Length, form.Length, kind));
        text.Append(form);
        classes.Add(wordClass);
        forms.Add(wordForm);
        lemmas.Add(lemma ?? (wordClass == WordClass.Propn ? form : form.ToLowerInvariant()));
        if (pennTag is not null)
        {
            pennTags.Add(pennTag);
        }
        heads.Add(head == 0 ? DependencyTrees.Root : first + head - 1);
        relations.Add(relation);
        gap = " ";
        return this;
    }

    /// <summary>Says what stands before the next word in place of a space, such as a line break.</summary>
    public DocumentBuilder Gap(string between)
    {
        gap = between;
        return this;
    }

    /// <summary>Marks words of the sentence at hand as a name.</summary>
    /// <param name="from">The number of its first word within the sentence, from 1.</param>
    /// <param name="through">The number of its last word.</param>
    /// <param name="kind">What it names.</param>
    /// <exception cref="ArgumentOutOfRangeException">The sentence has no such words yet.</exception>
    public DocumentBuilder Name(int from, int through, NameKind kind)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(from, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(through, from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(through, tokens.Count - first);
        names.Add(new NameSpan(new TokenRange(first + from - 1, first + through), kind));
        return this;
    }

    /// <summary>Ends the sentence at hand, if it has words.</summary>
    public DocumentBuilder EndSentence()
    {
        if (tokens.Count > first)
        {
            sentences.Add(new Sentence(new TokenRange(first, tokens.Count), paragraph));
            first = tokens.Count;
        }
        return this;
    }

    /// <summary>Ends the sentence and the paragraph at hand.</summary>
    public DocumentBuilder EndParagraph()
    {
        EndSentence();
        paragraph++;
        gap = "\n\n";
        return this;
    }

    /// <summary>The document with its five layers.</summary>
    /// <exception cref="ArgumentException">The heads are no trees, or some words have Penn tags and others none.</exception>
    public Document Build()
    {
        EndSentence();
        if (pennTags.Count > 0 && pennTags.Count < tokens.Count)
        {
            throw new ArgumentException($"{pennTags.Count} of {tokens.Count} words have Penn tags; tell all or none.");
        }
        Document document = new(SourceText.FromString(text.ToString()));
        document.Write(Layers.Tokens, new TokenSequence(tokens.ToImmutable()));
        document.Write(Layers.Sentences, new SentenceSequence(sentences.ToImmutable()));
        ImmutableArray<string> penn = pennTags.Count > 0 ? pennTags.ToImmutable() : default;
        document.Write(
            Layers.Tags,
            new TagSequence(classes.ToImmutable(), forms.ToImmutable(), lemmas.ToImmutable(), penn)
        );
        document.Write(Layers.Names, new NameSequence(names.ToImmutable()));
        document.Write(Layers.Trees, new DependencyTrees(heads.ToImmutable(), relations.ToImmutable()));
        return document;
    }
}
