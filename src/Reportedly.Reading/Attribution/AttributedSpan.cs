using System.Collections.Immutable;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Times;
using Reportedly.Records;

namespace Reportedly.Reading.Attribution;

/// <summary>Somebody says something: source, cue and content, as the words around one cue give them.</summary>
internal sealed record AttributedSpan
{
    /// <summary>The words that say that somebody says; null where a quotation only carries on.</summary>
    public required TokenRange? Cue { get; init; }

    /// <summary>Number of the mention that says it; null where nobody is named ("was accused of").</summary>
    public required int? Source { get; init; }

    public required SourceKind Kind { get; init; }

    /// <summary>Numbers of the mentions that carried it, nearest to the source first.</summary>
    public ImmutableArray<int> Via { get; init; } = [];

    /// <summary>The words said: one stretch, or two where the cue stands in the middle.</summary>
    public required ImmutableArray<TokenRange> Content { get; init; }

    public required Stance Stance { get; init; }

    /// <summary>What the cue itself commits to; null leaves it to the content.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>Number of the mention that is accused.</summary>
    public int? Accused { get; init; }

    public TimeExpression? Made { get; init; }

    public required string Rule { get; init; }

    /// <summary>Tokens in the content.</summary>
    public int Size => Content.Sum(c => c.Count);

    /// <summary>
    /// True where the event that a token names is told by it: one of the words said, or in the cue itself, "claimed the attack", "put the toll
    /// at".
    /// </summary>
    public bool Tells(int token) =>
        Cue is { } cue && cue.Contains(token)
            ? Stance == Stance.ClaimsResponsibility || Stance == Stance.Asserts && token > cue.First
            : Covers(token);

    public bool Covers(int token) => Content.Any(c => c.Contains(token));
}
