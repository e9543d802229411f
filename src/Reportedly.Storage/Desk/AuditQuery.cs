namespace Reportedly.Storage.Desk;

/// <summary>Which entries of the audit are wanted; what is null is not asked for.</summary>
public sealed record AuditQuery
{
    /// <summary>Acts of this account alone.</summary>
    public string? Who { get; init; }

    /// <summary>Acts of this name alone.</summary>
    public string? Act { get; init; }

    /// <summary>Acts about this alone.</summary>
    public string? About { get; init; }

    /// <summary>Acts from this moment on.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Acts before this moment.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Acts before this place in the log: the last that was seen of the page before.</summary>
    public long? Before { get; init; }

    /// <summary>The most entries of a page.</summary>
    public int Size { get; init; } = 100;
}
