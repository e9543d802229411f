namespace Reportedly.Sources.Fetching;

/// <summary>What is asked of a server.</summary>
/// <param name="Address">Where; only http and https are fetched.</param>
public sealed record FetchRequest(Uri Address)
{
    /// <summary>The ETag of what is there already, as the server gave it; with it the server may answer that nothing changed.</summary>
    public string? ETag { get; init; }

    /// <summary>The Last-Modified of what is there already, as the server gave it.</summary>
    public string? LastModified { get; init; }

    /// <summary>What sort of answer is wanted.</summary>
    public FetchPurpose Purpose { get; init; }
}

/// <summary>What a person or a feed wants of an address.</summary>
public enum FetchPurpose
{
    /// <summary>A page to read; robots.txt is respected.</summary>
    Page,

    /// <summary>A feed that its publisher offers for fetching.</summary>
    Feed,
}
