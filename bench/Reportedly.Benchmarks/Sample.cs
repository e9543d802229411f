using System.Collections.Immutable;
using Reportedly.Language;
using Reportedly.Language.Networks;
using Reportedly.Language.Sentences;
using Reportedly.Language.Tokens;
using Reportedly.Throughput.Corpus;

namespace Reportedly.Benchmarks;

/// <summary>What benchmarks read: every tenth text of the repository, some eighteen thousand words.</summary>
internal static class Sample
{
    private const int Every = 10;

    private static readonly Lazy<ImmutableArray<string>> Loaded = new(() =>
        [.. OwnReports.Load().Where((_, index) => index % Every == 0)]
    );

    private static readonly Lazy<int> Counted = new(() => Tokenise().Sum(tokens => tokens.Count));

    /// <summary>The texts.</summary>
    public static ImmutableArray<string> Texts => Loaded.Value;

    /// <summary>Number of their words.</summary>
    public static int Words => Counted.Value;

    /// <summary>The tokens of each text.</summary>
    public static ImmutableArray<TokenSequence> Tokenise()
    {
        Tokeniser tokeniser = LanguageAnalyser.CreateTokeniser();
        return [.. Texts.Select(tokeniser.Tokenise)];
    }

    /// <summary>The batches in which a text is read.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="paragraphs">Its paragraphs.</param>
    public static IEnumerable<(WordBatch Batch, int[] Numbers)> Batches(
        string text,
        TokenSequence tokens,
        ParagraphSequence paragraphs
    )
    {
        TokenRange[] items = [.. paragraphs.Items];
        int[] numbers = [.. paragraphs.Numbers];
        for (int first = 0, past; first < items.Length; first = past)
        {
            past = LanguageAnalyser.BatchFrom(items, first);
            yield return (new WordBatch(text, tokens, items.AsSpan(first, past - first)), numbers[first..past]);
        }
    }
}
