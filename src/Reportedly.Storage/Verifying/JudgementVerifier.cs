using Reportedly.Storage.Databases;
using Reportedly.Storage.Judgements;
using Reportedly.Storage.Log;

namespace Reportedly.Storage.Verifying;

/// <summary>
/// Verifies the log of judgements: that each row follows from the one before it, none is missing in between, and each is a judgement.
/// </summary>
internal sealed class JudgementVerifier(StoreConnection store)
{
    /// <summary>Number of judgements that were verified.</summary>
    public long Count { get; private set; }

    /// <summary>The hash of the last of them.</summary>
    public ReadOnlyMemory<byte> Hash { get; private set; } = HashChain.Start;

    /// <summary>What is wrong, in the order of the log.</summary>
    public IEnumerable<StoreFault> Faults()
    {
        long expected = 1;
        foreach (JudgementRow row in new JudgementLog(store).Rows())
        {
            Count++;
            foreach (string what in Faults(row, expected))
            {
                yield return new StoreFault(StoreVerifier.Row("judgements", row.Sequence), what);
            }
            Hash = row.Hash;
            expected = row.Sequence + 1;
        }
    }

    private IEnumerable<string> Faults(JudgementRow row, long expected)
    {
        foreach (
            string fault in ChainFaults.Of("judgements", expected, Hash, row.Sequence, row.Previous, row.Hash, row.Body)
        )
        {
            yield return fault;
        }
        if (Unreadable(row) is { } why)
        {
            yield return $"it is no judgement that this version can read: {why}";
        }
    }

    private static string? Unreadable(JudgementRow row)
    {
        try
        {
            JudgementDraft content = JudgementCodec.FromUtf8(row.Body.Span);
            return Judgement.TryParseId(content.Undoes, out long undone) && undone >= row.Sequence
                ? $"it undoes {content.Undoes}, which does not stand before it."
                : null;
        }
        catch (InvalidJudgementException broken)
        {
            return broken.Message;
        }
    }
}
