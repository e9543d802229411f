using System.Collections.Immutable;
using Reportedly.Language.Lexicons;
using Reportedly.Language.Parsing;
using Reportedly.Language.Sentences;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Language;

/// <summary>
/// Writes the layers of <see cref="Layers"/> over a document: the one door of Language. Safe from any thread, each
/// with a document of its own; the same text gives the same layers.
/// </summary>
public sealed class LanguageAnalyser
{
    private readonly Tokeniser tokeniser;
    private readonly SentenceSplitter splitter;
    private readonly Tagger tagger;
    private readonly ShallowParser parser;

    private LanguageAnalyser(EnglishLexicons lexicons)
    {
        tokeniser = new Tokeniser(lexicons.Abbreviations);
        splitter = new SentenceSplitter(lexicons.Abbreviations, lexicons.SentenceOpeners);
        tagger = new Tagger(lexicons);
        parser = new ShallowParser(lexicons);
        DataDigests = lexicons.Digests;
    }

    /// <summary>What the analyser reads by: for each lexicon's name <c>sha256:</c> and the hex digest of its bytes.</summary>
    public ImmutableSortedDictionary<string, string> DataDigests { get; }

    /// <summary>The analyser for English, with the lexicons that are part of the product.</summary>
    /// <exception cref="InvalidDataException">
    /// A lexicon is missing or malformed; the message names file, line and remedy.
    /// </exception>
    public static LanguageAnalyser CreateDefault() => new(EnglishLexicons.Load());

    /// <summary>Writes tokens, sentences, tags and trees, in this order.</summary>
    /// <exception cref="InvalidOperationException">One of the layers is written already.</exception>
    public void Analyse(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        string text = document.Source.Text;
        TokenSequence tokens = tokeniser.Tokenise(text);
        document.Write(Layers.Tokens, tokens);
        SentenceSequence sentences = splitter.Split(text, tokens);
        document.Write(Layers.Sentences, sentences);
        TagSequence tags = tagger.Tag(text, tokens, sentences);
        document.Write(Layers.Tags, tags);
        document.Write(Layers.Trees, parser.Parse(text, tokens, sentences, tags));
    }
}
