namespace Reportedly.Sources;

/// <summary>What was received, untouched: the chain from a report back to the bytes that came.</summary>
/// <param name="Digest"><c>sha256:</c> and 64 hexadecimal digits, of the bytes as received.</param>
/// <param name="Length">How many bytes.</param>
/// <param name="MediaType">What they are said to be: <c>text/html</c>.</param>
/// <param name="Retrieved">When they were received.</param>
/// <param name="From">Where they came from: the last address after all redirects, or a file.</param>
public sealed record RawCopy(string Digest, long Length, string? MediaType, DateTimeOffset Retrieved, string From);
