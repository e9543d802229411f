using System.Collections.Concurrent;
using System.Collections.Immutable;
using Reportedly.Language.Lexicons;
using Reportedly.Language.Models;
using Reportedly.Language.Names;
using Reportedly.Language.Networks;
using Reportedly.Language.Sentences;
using Reportedly.Language.Tagging;
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
    private readonly LanguageModel model;
    private readonly ConcurrentBag<Workspace> rooms = [];

    private LanguageAnalyser(EnglishLexicons lexicons, LanguageModel model)
    {
        tokeniser = new Tokeniser(lexicons.Abbreviations, lexicons.Prefixes, lexicons.Contractions);
        rules = new BoundaryRules(lexicons.Abbreviations, lexicons.SentenceOpeners);
        reader = new ParagraphReader(model);
        this.model = model;
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

    /// <summary>Writes tokens alone: a hundredth of the work, and all that a look at the words needs.</summary>
    /// <exception cref="InvalidOperationException">Tokens are written already.</exception>
    public void Tokenise(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        document.Write(Layers.Tokens, tokeniser.Tokenise(document.Source.Text));
    }

    /// <summary>The paragraphs of a document as stretches of its tokens, in order; no sentence runs from one into the next.</summary>
    /// <exception cref="InvalidOperationException">Tokens are not written yet.</exception>
    public static IReadOnlyList<TokenRange> ParagraphsOf(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        TokenSequence tokens = document.Read(Layers.Tokens);
        bool[] opens = Paragraphs.Openings(document.Source.Text, tokens.Items);
        List<TokenRange> paragraphs = [];
        int first = 0;
        for (int i = 1; i <= tokens.Count; i++)
        {
            if (i == tokens.Count || opens[i])
            {
                paragraphs.Add(new TokenRange(first, i));
                first = i;
            }
        }
        return paragraphs;
    }

    /// <summary>Every lemma that a form may be given, whatever its tag: what a look at words without tags must reckon with.</summary>
    /// <param name="form">The form as printed.</param>
    /// <returns>The lemmas, each once.</returns>
    public IReadOnlyCollection<string> PossibleLemmas(string form)
    {
        ArgumentNullException.ThrowIfNull(form);
        HashSet<string> lemmas = new(StringComparer.Ordinal);
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known = lemmas.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> room = stackalloc char[LemmaTable.Longest * 2];
        for (int tag = 0; tag < model.Tags.Count; tag++)
        {
            int length = model.Lemmas.Write(form, tag, room);
            known.Add(length == 0 ? form : room[..length]);
        }
        return lemmas;
    }

    /// <summary>Writes tokens (where they are not written yet), sentences, tags, trees and names, in this order.</summary>
    /// <exception cref="InvalidOperationException">One of the layers but the tokens is written already.</exception>
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
        if (!document.Has(Layers.Tokens))
        {
            Tokenise(document);
        }
        TokenSequence tokens = document.Read(Layers.Tokens);
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
