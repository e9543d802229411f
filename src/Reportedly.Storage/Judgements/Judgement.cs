using System.Collections.Immutable;
using System.Globalization;

namespace Reportedly.Storage.Judgements;

/// <summary>A judgement as it stands in the log: never changed, never taken out; what takes it back is another judgement.</summary>
/// <param name="Sequence">Its place in the log, from 1 and without gaps.</param>
/// <param name="Content">What was said, by whom, when and why.</param>
/// <param name="Previous">Hash of the judgement before; 32 zero bytes for the first.</param>
/// <param name="Hash">SHA-256 over <paramref name="Previous"/> and the content's bytes.</param>
public sealed record Judgement(
    long Sequence,
    JudgementDraft Content,
    ImmutableArray<byte> Previous,
    ImmutableArray<byte> Hash
)
{
    /// <summary><c>j</c> and its place in the log: <c>j12</c>.</summary>
    public string Id => IdOf(Sequence);

    /// <summary>What sort of judgement it is.</summary>
    public JudgementKind Kind => Content.Kind;

    /// <summary>The id of the judgement at a place in the log.</summary>
    public static string IdOf(long sequence) => string.Create(CultureInfo.InvariantCulture, $"j{sequence}");

    /// <summary>Reads an id: <c>j</c> and a whole number from 1 without leading zeros.</summary>
    public static bool TryParseId(string? id, out long sequence)
    {
        sequence = 0;
        return id is ['j', >= '1' and <= '9', ..]
            && long.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out sequence);
    }
}
