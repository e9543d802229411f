using System.Collections.Immutable;

namespace Reportedly.Storage;

/// <summary>One report in short, as lists show it.</summary>
public sealed record ListedReport
{
    /// <summary>The report's id, with <c>#</c> and the id that came with it where there is one.</summary>
    public required string Key { get; init; }

    /// <summary><c>sha256:</c> and the digest of its text.</summary>
    public required string Id { get; init; }

    /// <summary>The id that came with it.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Its headline.</summary>
    public string? Title { get; init; }

    /// <summary>Who published it.</summary>
    public string? Publisher { get; init; }

    /// <summary>Where it was published.</summary>
    public string? Url { get; init; }

    /// <summary>Day of publication; the first possible one.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>ISO 639-1 code of its language.</summary>
    public required string Language { get; init; }

    /// <summary>False where it is in a language that is not read: then it has no claims.</summary>
    public required bool IsRead { get; init; }

    /// <summary>How many claims it has, rejected ones among them.</summary>
    public int Claims { get; init; }

    /// <summary>How many of its claims nobody has reviewed.</summary>
    public int OpenClaims { get; init; }

    /// <summary>How many events it tells of, without rejected ones.</summary>
    public int Events { get; init; }

    /// <summary>Ids of the incidents that it tells of.</summary>
    public ImmutableArray<string> Incidents { get; init; } = [];

    /// <summary>When any of this last changed.</summary>
    public DateTimeOffset Changed { get; init; }
}
