using Reportedly.Storage.Log;

namespace Reportedly.Storage.Judgements;

/// <summary>The chain of hashes through the log of judgements, by which a changed byte is found.</summary>
/// <remarks>
/// A chain shows changes within it. That its newest links were cut off shows only to somebody who kept the hash of the last one
/// elsewhere.
/// </remarks>
internal static class JudgementChain
{
    /// <summary>Follows the chain and says where it first breaks; null where it holds.</summary>
    /// <param name="entries">All rows, the oldest first.</param>
    public static ChainFault? Verify(IEnumerable<JudgementRow> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ReadOnlyMemory<byte> last = HashChain.Start;
        long expected = 1;
        foreach (JudgementRow entry in entries)
        {
            string? broken = Broken(entry, expected, last.Span);
            if (broken is not null)
            {
                return new ChainFault(entry.Sequence, $"judgement {Judgement.IdOf(expected)}: {broken}");
            }
            last = entry.Hash;
            expected++;
        }
        return null;
    }

    private static string? Broken(JudgementRow entry, long expected, ReadOnlySpan<byte> last)
    {
        if (entry.Sequence != expected)
        {
            return FormattableString.Invariant(
                $"the log goes on with number {entry.Sequence}; a row was taken out, added or renumbered."
            );
        }
        if (!entry.Previous.Span.SequenceEqual(last))
        {
            return "it does not follow the judgement before it; one of the two was changed.";
        }
        if (!entry.Hash.Span.SequenceEqual(HashChain.OfJudgement(entry.Previous.Span, entry.Body.Span)))
        {
            return "its bytes are not those that were written; it was changed.";
        }
        try
        {
            JudgementDraft content = JudgementCodec.FromUtf8(entry.Body.Span);
            return content.Undoes is { } undoes && Judgement.TryParseId(undoes, out long target) && target >= expected
                ? $"it undoes {undoes}, which does not stand before it."
                : null;
        }
        catch (InvalidJudgementException unreadable)
        {
            return $"it cannot be read: {unreadable.Message}";
        }
    }
}

/// <summary>Where the log of judgements was changed.</summary>
/// <param name="Sequence">The number of the row.</param>
/// <param name="Message">What is wrong with it, in a sentence that names the judgement.</param>
public sealed record ChainFault(long Sequence, string Message);
