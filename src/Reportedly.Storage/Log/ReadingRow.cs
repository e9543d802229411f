namespace Reportedly.Storage.Log;

/// <summary>One row of the log of readings.</summary>
/// <param name="Sequence">Its place in the log; later readings have higher ones.</param>
/// <param name="ReportId"><c>sha256:</c> and the digest of the report's text.</param>
/// <param name="ExternalId">What the report is filed under beside its id; empty where it came without one.</param>
/// <param name="Title">The report's title; empty where there is none.</param>
/// <param name="Run">The run that made it.</param>
/// <param name="Digest">Of the record and its derivations.</param>
/// <param name="Hash">The log's hash up to here.</param>
/// <param name="Reading">The reading itself.</param>
internal sealed record ReadingRow(
    long Sequence,
    string ReportId,
    string ExternalId,
    string Title,
    long Run,
    ReadOnlyMemory<byte> Digest,
    ReadOnlyMemory<byte> Hash,
    StoredReading Reading
);
