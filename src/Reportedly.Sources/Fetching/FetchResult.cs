using System.Collections.Immutable;

namespace Reportedly.Sources.Fetching;

/// <summary>What came of a request. Failure is a value: no server can make the fetcher throw.</summary>
/// <param name="Address">The address that was asked for.</param>
public abstract record FetchResult(Uri Address)
{
    /// <summary>A body came, whole.</summary>
    /// <param name="Address">The address that was asked for.</param>
    /// <param name="Final">The address that answered, after all redirects.</param>
    /// <param name="Body">The bytes, after transfer and content encodings were undone.</param>
    /// <param name="MediaType">The media type as said: <c>text/html</c>; null where none is.</param>
    /// <param name="Charset">The charset as said; null where none is.</param>
    /// <param name="Retrieved">When the last byte was there.</param>
    public sealed record Fetched(
        Uri Address,
        Uri Final,
        ReadOnlyMemory<byte> Body,
        string? MediaType,
        string? Charset,
        DateTimeOffset Retrieved
    ) : FetchResult(Address)
    {
        /// <summary>The server's name for this version, to be sent with the next request.</summary>
        public string? ETag { get; init; }

        /// <summary>When the server says it changed, as it wrote it, to be sent with the next request.</summary>
        public string? LastModified { get; init; }

        /// <summary>The addresses passed through, the one asked for first, <see cref="Final"/> left out.</summary>
        public ImmutableArray<Uri> Redirects { get; init; } = [];

        /// <summary>True where every redirect said that the move is for good.</summary>
        public bool MovedForGood { get; init; }
    }

    /// <summary>Nothing changed since the version named in the request.</summary>
    /// <param name="Address">The address that was asked for.</param>
    public sealed record NotModified(Uri Address) : FetchResult(Address);

    /// <summary>Nothing usable came.</summary>
    /// <param name="Address">The address that was asked for.</param>
    /// <param name="Problem">What sort of problem it is.</param>
    /// <param name="Why">What happened and what to do, as a sentence.</param>
    /// <param name="Status">The HTTP status, where one came.</param>
    /// <param name="RetryAfter">How long the server asks to be left alone, where it does.</param>
    public sealed record Refused(
        Uri Address,
        FetchProblem Problem,
        string Why,
        int? Status = null,
        TimeSpan? RetryAfter = null
    ) : FetchResult(Address);
}

/// <summary>Why nothing usable came.</summary>
public enum FetchProblem
{
    /// <summary>The address may not be fetched: another scheme, a private or local address, a port or name that is refused.</summary>
    AddressRefused,

    /// <summary>robots.txt asks not to fetch it.</summary>
    Robots,

    /// <summary>The name is not known, the connection was refused or broke, or TLS failed.</summary>
    Connection,

    /// <summary>It took too long.</summary>
    TimedOut,

    /// <summary>It is larger than allowed, as sent or after decompression.</summary>
    TooLarge,

    /// <summary>Too many redirects, or redirects in a circle.</summary>
    Redirects,

    /// <summary>The server answered with an error.</summary>
    Status,

    /// <summary>The server asks to be asked less often (429, 503 with Retry-After).</summary>
    Busy,

    /// <summary>The answer is broken: truncated, a wrong length, a bad encoding.</summary>
    Broken,
}
