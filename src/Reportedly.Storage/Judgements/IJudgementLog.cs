namespace Reportedly.Storage.Judgements;

/// <summary>The log of judgements as a database keeps it.</summary>
internal interface IJudgementLog
{
    /// <summary>Does work in one transaction that no other writer comes between: all of it is on the disk when this returns, or none.</summary>
    T Write<T>(Func<T> work);

    /// <summary>Adds a row behind the last, inside of <see cref="Write{T}"/>.</summary>
    /// <param name="body">Its bytes.</param>
    JudgementEntry Append(ReadOnlyMemory<byte> body);

    /// <summary>The rows behind a place, the oldest first.</summary>
    /// <param name="sequence">The place; 0 for all rows.</param>
    IEnumerable<JudgementEntry> After(long sequence);
}
