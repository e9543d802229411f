namespace Reportedly.Storage.Judgements;

/// <summary>A row of the log of judgements: bytes that are never changed.</summary>
/// <param name="Sequence">Its place in the log: 1 for the first, and one more for each after it.</param>
/// <param name="Previous">Hash of the row before; 32 zero bytes for the first.</param>
/// <param name="Hash">SHA-256 over <paramref name="Previous"/> and <paramref name="Body"/>.</param>
/// <param name="Body">What was said, as <see cref="JudgementCodec"/> writes it.</param>
internal sealed record JudgementEntry(
    long Sequence,
    ReadOnlyMemory<byte> Previous,
    ReadOnlyMemory<byte> Hash,
    ReadOnlyMemory<byte> Body
)
{
    /// <summary>The judgement in the row.</summary>
    /// <exception cref="StorageException">The row holds no judgement of this version.</exception>
    public Judgement Read()
    {
        try
        {
            return new Judgement(Sequence, JudgementCodec.FromUtf8(Body.Span), [.. Previous.Span], [.. Hash.Span]);
        }
        catch (InvalidJudgementException broken)
        {
            throw new StorageException(
                $"judgement {Judgement.IdOf(Sequence)} cannot be read: {broken.Message} Run 'reportedly db verify'.",
                broken
            );
        }
    }
}
