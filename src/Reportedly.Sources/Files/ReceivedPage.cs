namespace Reportedly.Sources.Files;

/// <summary>A page as it lies in a file, an archive or a message, before a report is made of it.</summary>
/// <param name="Bytes">Its bytes, encodings undone; whoever keeps them copies them.</param>
/// <param name="Where">Where a person finds it.</param>
/// <param name="Taken">How many bytes of input it took.</param>
public sealed record ReceivedPage(ReadOnlyMemory<byte> Bytes, string Where, long Taken)
{
    /// <summary>Where it was published; null where the file does not say.</summary>
    public string? Address { get; init; }

    /// <summary>What it is said to be: <c>text/html</c>.</summary>
    public string? MediaType { get; init; }

    /// <summary>The charset as said; null where none is.</summary>
    public string? Charset { get; init; }

    /// <summary>When it was fetched; null where nobody says.</summary>
    public DateTimeOffset? Retrieved { get; init; }
}
