using System.Collections.Immutable;

namespace Reportedly.Server.Alerts;

/// <summary>What sorts of news are called.</summary>
internal static class NewsLabels
{
    /// <summary>Every sort with its name, the weightiest first.</summary>
    public static ImmutableArray<(NewsKind Kind, string Label)> All { get; } =
    [
        (NewsKind.Contradiction, "New contradictions"),
        (NewsKind.Toll, "Changed tolls"),
        (NewsKind.Incident, "New incidents"),
        (NewsKind.Corroboration, "Newly corroborated"),
        (NewsKind.Gone, "Joined or gone"),
    ];

    /// <summary>The sign of a sort of news, which stands beside its words.</summary>
    public static string SignOf(NewsKind kind) =>
        kind switch
        {
            NewsKind.Contradiction => "≠",
            NewsKind.Toll => "±",
            NewsKind.Incident => "+",
            NewsKind.Corroboration => "✓",
            _ => "→",
        };
}
