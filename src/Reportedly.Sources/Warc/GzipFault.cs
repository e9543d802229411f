namespace Reportedly.Sources.Warc;

/// <summary>Where and why a compressed stream cannot be undone.</summary>
/// <param name="Offset">Where in the compressed file the broken member begins.</param>
/// <param name="Why">What is wrong, as half a sentence.</param>
internal sealed record GzipFault(long Offset, string Why);
