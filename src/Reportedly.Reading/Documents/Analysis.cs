using Reportedly.Language;
using Reportedly.Language.Names;
using Reportedly.Language.Parsing;
using Reportedly.Language.Sentences;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Reading.Documents;

/// <summary>
/// The words of a document with their layers side by side, with each token's lower-case word and lemma for lexicons to look up. Normalised forms live
/// beside the text, never instead of it.
/// </summary>
internal sealed class Analysis
{
    /// <summary>For each word the kind of the name that ends with it; null where none does.</summary>
    private readonly NameKind?[] names;

    public Analysis(Document document)
    {
        Source = document.Source;
        ReadingWords words = ReadingWords.Of(document);
        Tokens = words.Tokens;
        Sentences = words.Sentences;
        Tags = words.Tags;
        Trees = words.Trees;
        Words = new string[Tokens.Count];
        Lemmas = new string[Tokens.Count];
        for (int i = 0; i < Tokens.Count; i++)
        {
            string lemma = Tags.Lemma(i);
            // Most words are their own lemma, and need no string of their own.
            string word = Source.Slice(Tokens[i].Span).SequenceEqual(lemma) ? lemma : Source.Quote(Tokens[i].Span);
            Words[i] = LowerCase(word);
            Lemmas[i] = Tags.Class(i) == WordClass.Propn ? Singular(Words[i]) : lemma.ToLowerInvariant();
        }
        names = document.Has(Layers.Names) ? KindsOf(document, Tokens) : [];
    }

    public SourceText Source { get; }

    public TokenSequence Tokens { get; }

    public SentenceSequence Sentences { get; }

    public TagSequence Tags { get; }

    public DependencyTrees Trees { get; }

    /// <summary>Lower-case words, apostrophes straight.</summary>
    public string[] Words { get; }

    /// <summary>Lower-case lemmas.</summary>
    public string[] Lemmas { get; }

    public int Count => Tokens.Count;

    public WordClass Class(int token) => Tags.Class(token);

    public string Word(int token) => Words[token];

    public string Lemma(int token) => Lemmas[token];

    public bool IsNominal(int token) =>
        Tags.Class(token) is WordClass.Noun or WordClass.Propn or WordClass.Pron or WordClass.Num;

    public bool IsVerb(int token) => Tags.Class(token) is WordClass.Verb or WordClass.Aux;

    public bool IsCapitalised(int token) => char.IsUpper(Source.Text[Tokens[token].Start]);

    /// <summary>The words of <paramref name="range"/> as printed.</summary>
    public string Quote(TokenRange range) => Source.Quote(Tokens.SpanOf(range));

    public TextSpan Span(TokenRange range) => Tokens.SpanOf(range);

    public TextSpan Span(int token) => Tokens[token].Span;

    public Sentence SentenceOf(int token) => Sentences[Sentences.IndexOfToken(token)];

    /// <summary>What sort of name the words are, by their sentence and the report; null where they are none.</summary>
    public NameKind? KindOf(TokenRange name) =>
        name.Past <= names.Length && name.Count > 0 ? names[name.Past - 1] : null;

    private static NameKind?[] KindsOf(Document document, TokenSequence words)
    {
        NameKind?[] kinds = new NameKind?[words.Count];
        TokenSequence tokens = document.Read(Layers.Tokens);
        int word = 0;
        foreach (NameSpan name in document.Read(Layers.Names).Items)
        {
            int end = tokens[name.Tokens.Past - 1].End;
            while (word < words.Count && words[word].End < end)
            {
                word++;
            }
            if (word < words.Count && words[word].End == end)
            {
                kinds[word] = name.Kind;
            }
        }
        return kinds;
    }

    /// <summary>A word in small letters, its apostrophes straight.</summary>
    public static string LowerCase(string word) => word.ToLowerInvariant().Replace('’', '\'');

    /// <summary>A capitalised word that headlines and lexicons may name in the plural: <c>Attacks</c>.</summary>
    public static string Singular(string word) =>
        word.Length > 4
        && word.EndsWith('s')
        && !word.EndsWith("ss", StringComparison.Ordinal)
        && !word.EndsWith("'s", StringComparison.Ordinal)
            ? word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal)
                ? word[..^2]
                : word[..^1]
            : word;
}
