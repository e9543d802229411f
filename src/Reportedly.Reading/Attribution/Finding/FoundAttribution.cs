using System.Collections.Immutable;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Lexicons;

namespace Reportedly.Reading.Attribution.Finding;

/// <summary>Something is attributed: whose it is, by which words, and what it is, as stretches of the text.</summary>
internal sealed record FoundAttribution
{
    /// <summary>Whoever says or thinks it; null where the words name nobody.</summary>
    public TokenRange? Source { get; init; }

    /// <summary>The head of the source; -1 where there is none.</summary>
    public int SourceHead { get; init; } = -1;

    /// <summary>The words that attribute.</summary>
    public required TokenRange Cue { get; init; }

    /// <summary>The word that the lexicon knows.</summary>
    public required int CueHead { get; init; }

    /// <summary>What is attributed, in the order of the text.</summary>
    public required ImmutableArray<TokenRange> Content { get; init; }

    public required AttitudeKind Kind { get; init; }

    public required string Rule { get; init; }

    /// <summary>Tokens in the content.</summary>
    public int Size
    {
        get
        {
            int size = 0;
            foreach (TokenRange range in Content)
            {
                size += range.Count;
            }
            return size;
        }
    }

    /// <summary>The attribution of a verb; null where it has no content.</summary>
    public static FoundAttribution? Of(
        int verb,
        AttributionWord word,
        TokenRange cue,
        TokenRange? source,
        int head,
        ImmutableArray<TokenRange> content,
        string rule
    ) =>
        content.IsEmpty
            ? null
            : new FoundAttribution
            {
                Source = source,
                SourceHead = source is null ? -1 : head,
                Cue = cue,
                CueHead = verb,
                Content = content,
                Kind = word.Kind,
                Rule = rule,
            };
}
