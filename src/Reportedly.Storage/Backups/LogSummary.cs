namespace Reportedly.Storage;

/// <summary>What a backup holds.</summary>
/// <param name="Readings">Number of readings.</param>
/// <param name="Judgements">Number of judgements.</param>
/// <param name="Sha256">Digest of all lines but the last, in 64 hex digits; the last line says it, too.</param>
public sealed record LogSummary(long Readings, long Judgements, string Sha256)
{
    /// <summary>Number of acts of the audit.</summary>
    public long Acts { get; init; }

    /// <summary>Number of documents of the desk: accounts, saved searches, sources.</summary>
    public long Documents { get; init; }

    /// <summary>Number of changes of incidents.</summary>
    public long Changes { get; init; }

    /// <summary>Number of incidents, claims and reports of which it is known since when they are what they are.</summary>
    public long States { get; init; }
}
