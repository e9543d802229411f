using System.Collections.Immutable;

namespace Reportedly.Server.Alerts;

/// <summary>What is new about one incident within some time, first to last taken together.</summary>
/// <param name="Incident">Its id; where it went, the id that it had.</param>
/// <param name="Title">What happened where and when, as it stands now.</param>
/// <param name="At">When it last changed.</param>
/// <param name="Revision">The last change that is taken into it.</param>
/// <param name="Points">What is new, the weightiest first; never empty.</param>
public sealed record NewsItem(
    string Incident,
    string Title,
    DateTimeOffset At,
    long Revision,
    ImmutableArray<NewsPoint> Points
)
{
    /// <summary>True where something of this kind is new.</summary>
    public bool Has(NewsKind kind) => Points.Any(point => point.Kind == kind);
}

/// <summary>One thing that is new.</summary>
/// <param name="Kind">What sort of news it is.</param>
/// <param name="Says">It, in words: <c>killed: people: 12, now 12 to 20, contested</c>.</param>
public sealed record NewsPoint(NewsKind Kind, string Says);

/// <summary>Sorts of news, the weightiest first.</summary>
public enum NewsKind
{
    /// <summary>Origins say different things of what they agreed on before, or deny it.</summary>
    Contradiction,

    /// <summary>A number is another, lower or higher.</summary>
    Toll,

    /// <summary>An incident that was not there.</summary>
    Incident,

    /// <summary>What one origin said is now said by several.</summary>
    Corroboration,

    /// <summary>It was joined with another, or nothing tells of it any more.</summary>
    Gone,
}
