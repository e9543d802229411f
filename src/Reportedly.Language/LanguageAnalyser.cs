using System.Collections.Concurrent;
using System.Collections.Immutable;
using Reportedly.Language.Lexicons;
using Reportedly.Language.Models;
using Reportedly.Language.Names;
using Reportedly.Language.Networks;
using Reportedly.Language.Sentences;
using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Language;

/// <summary>
/// Writes the layers of <see cref="Layers"/> over a document: the one door of Language. Safe from any thread, each
/// with a document of its own; the same text gives the same layers, whatever the machine and whatever else is being read.
/// </summary>
public sealed class LanguageAnalyser
{
    /// <summary>Words that are read at once: enough paragraphs to walk in step, few enough to stay near the processor.</summary>
    private const int BatchWords = 768;

    private readonly Tokeniser tokeniser;
    private readonly BoundaryRules rules;
    private readonly ParagraphReader reader;
    private readonly ConcurrentBag<Workspace> rooms = [];

    private LanguageAnalyser(EnglishLexicons lexicons, LanguageModel model)
    {
        tokeniser = new Tokeniser(lexicons.Abbreviations, lexicons.Prefixes, lexicons.Contractions);
        rules = new BoundaryRules(lexicons.Abbreviations, lexicons.SentenceOpeners);
        reader = new ParagraphReader(model);
        DataDigests = lexicons.Digests.Add(ShippedModels.English, model.Digest);
    }

    /// <summary>
    /// What the analyser reads by: for the name of each lexicon and model <c>sha256:</c> and the hex digest of its bytes.
    /// </summary>
    public ImmutableSortedDictionary<string, string> DataDigests { get; }

    /// <summary>The analyser for English, with the lexicons and the model that are part of the product.</summary>
    /// <exception cref="InvalidDataException">
    /// A lexicon is missing or malformed; the message names file, line and remedy.
    /// </exception>
    /// <exception cref="ModelFormatException">The model is missing or of another version; the message names the remedy.</exception>
    public static LanguageAnalyser CreateDefault() =>
        new(EnglishLexicons.Load(), ShippedModels.Load(ShippedModels.English));

    /// <summary>The tokeniser for English, as the analyser uses it.</summary>
    internal static Tokeniser CreateTokeniser()
    {
        EnglishLexicons lexicons = EnglishLexicons.Load();
        return new Tokeniser(lexicons.Abbreviations, lexicons.Prefixes, lexicons.Contractions);
    }

    /// <summary>The rules by which the analyser knows some boundaries of sentences.</summary>
    internal static BoundaryRules CreateRules()
    {
        EnglishLexicons lexicons = EnglishLexicons.Load();
        return new BoundaryRules(lexicons.Abbreviations, lexicons.SentenceOpeners);
    }

    /// <summary>The analyser for English with another model.</summary>
    internal static LanguageAnalyser Create(LanguageModel model) => new(EnglishLexicons.Load(), model);

    /// <summary>Writes tokens, sentences, tags, trees and names, in this order.</summary>
    /// <exception cref="InvalidOperationException">One of the layers is written already.</exception>
    public void Analyse(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (!rooms.TryTake(out Workspace? room))
        {
            room = new Workspace();
        }
        Analyse(document, room);
        rooms.Add(room);
    }

    /// <summary>The same in a workspace of the caller's own.</summary>
    internal void Analyse(Document document, Workspace room)
    {
        string text = document.Source.Text;
        TokenSequence tokens = tokeniser.Tokenise(text);
        document.Write(Layers.Tokens, tokens);
        room.Passed?.Invoke(AnalysisStage.Tokens);
        ParagraphSequence paragraphs = new(text, tokens.Items, rules);
        room.Passed?.Invoke(AnalysisStage.Paragraphs);
        LayerDraft draft = new(tokens.Count);
        TokenRange[] items = [.. paragraphs.Items];
        int[] numbers = [.. paragraphs.Numbers];
        for (int first = 0, past; first < items.Length; first = past)
        {
            past = BatchFrom(items, first);
            WordBatch batch = new(text, tokens, items.AsSpan(first, past - first));
            room.Passed?.Invoke(AnalysisStage.Layout);
            reader.Read(batch, numbers.AsSpan(first, past - first), paragraphs.Boundaries, room, draft);
        }
        NameVote.Settle(text, tokens, draft.Names, draft.NameShares);
        draft.WriteTo(document);
        room.Passed?.Invoke(AnalysisStage.Layers);
    }

    /// <summary>Which paragraphs are read at once.</summary>
    /// <param name="paragraphs">The paragraphs of a text.</param>
    /// <param name="first">The first of the batch.</param>
    /// <returns>Index just behind the last of the batch.</returns>
    internal static int BatchFrom(ReadOnlySpan<TokenRange> paragraphs, int first)
    {
        int past = first + 1;
        while (past < paragraphs.Length && paragraphs[past].Past - paragraphs[first].First <= BatchWords)
        {
            past++;
        }
        return past;
    }
}
