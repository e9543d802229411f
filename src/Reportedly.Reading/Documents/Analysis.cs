using Reportedly.Language;
using Reportedly.Language.Parsing;
using Reportedly.Language.Sentences;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Reading.Documents;

/// <summary>
/// The layers of Language side by side, with each token's lower-case word and lemma for lexicons to look up. Normalised forms live
/// beside the text, never instead of it.
/// </summary>
internal sealed class Analysis
{
    public Analysis(Document document)
    {
        Source = document.Source;
        Tokens = document.Read(Layers.Tokens);
        Sentences = document.Read(Layers.Sentences);
        Tags = document.Read(Layers.Tags);
        Trees = document.Read(Layers.Trees);
        Words = new string[Tokens.Count];
        Lemmas = new string[Tokens.Count];
        for (int i = 0; i < Tokens.Count; i++)
        {
            string word = Source.Quote(Tokens[i].Span);
            Words[i] = word.ToLowerInvariant().Replace('’', '\'');
            string lemma = Tags.Lemma(i).ToLowerInvariant();
            Lemmas[i] = Tags.Class(i) == WordClass.Propn ? Singular(Words[i]) : lemma;
        }
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

    /// <summary>A capitalised word that headlines and lexicons may name in the plural: <c>Attacks</c>.</summary>
    private static string Singular(string word) =>
        word.Length > 4
        && word.EndsWith('s')
        && !word.EndsWith("ss", StringComparison.Ordinal)
        && !word.EndsWith("'s", StringComparison.Ordinal)
            ? word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal)
                ? word[..^2]
                : word[..^1]
            : word;
}
