namespace Reportedly.Storage;

/// <summary>One reading of one report, as the store holds it: bytes in, the same bytes out.</summary>
/// <param name="Record">The record as UTF-8 JSON on one line, without a line end.</param>
/// <param name="Derivations">How each thing in the record was read, as UTF-8 JSON; the store does not look into it.</param>
public sealed record StoredReading(ReadOnlyMemory<byte> Record, ReadOnlyMemory<byte> Derivations);
