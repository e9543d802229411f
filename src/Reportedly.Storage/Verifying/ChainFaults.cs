using Reportedly.Storage.Log;

namespace Reportedly.Storage.Verifying;

/// <summary>What is wrong with a row of a log whose rows are tied to one another by the hashes of their bodies.</summary>
internal static class ChainFaults
{
    /// <summary>The faults of one row; none where it stands as it was written.</summary>
    /// <param name="table">The log's name.</param>
    /// <param name="expected">The place that it should have.</param>
    /// <param name="before">The hash of the row before it.</param>
    /// <param name="sequence">The place that it has.</param>
    /// <param name="previous">The hash that it says stands before it.</param>
    /// <param name="hash">Its own hash.</param>
    /// <param name="body">What it holds.</param>
    public static IEnumerable<string> Of(
        string table,
        long expected,
        ReadOnlyMemory<byte> before,
        long sequence,
        ReadOnlyMemory<byte> previous,
        ReadOnlyMemory<byte> hash,
        ReadOnlyMemory<byte> body
    )
    {
        if (sequence != expected)
        {
            yield return $"it should be {StoreVerifier.Row(table, expected)}: one is missing or was moved";
        }
        if (!previous.Span.SequenceEqual(before.Span))
        {
            yield return "it does not follow from the row before it: the hash of that one is another";
        }
        if (!HashChain.OfJudgement(previous.Span, body.Span).AsSpan().SequenceEqual(hash.Span))
        {
            yield return "it is not what was written: its hash is another";
        }
    }
}
