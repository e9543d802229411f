using Reportedly.Storage.Databases;
using Reportedly.Storage.Judgements;

namespace Reportedly.Storage.Log;

/// <summary>The log of judgements in a store's database, as those who judge see it.</summary>
internal sealed class KeptJudgements(StoreConnection connection) : IJudgementLog
{
    private readonly JudgementLog log = new(connection);

    /// <inheritdoc/>
    public T Write<T>(Func<T> work) => connection.Write(work);

    /// <inheritdoc/>
    public JudgementEntry Append(ReadOnlyMemory<byte> body) => Entry(log.Append(body));

    /// <inheritdoc/>
    public IEnumerable<JudgementEntry> After(long sequence) => log.Rows(sequence).Select(Entry);

    private static JudgementEntry Entry(JudgementRow row) => new(row.Sequence, row.Previous, row.Hash, row.Body);
}
