using System.Collections.Immutable;

namespace Reportedly.Server.Pages.Review;

/// <summary>Why claims are rejected, most often first: the first is what one key says.</summary>
internal static class RejectReasons
{
    /// <summary>All of them. Words of one's own may follow any.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "the words do not say this",
        "somebody else says it",
        "the figure is another",
        "it is about something else",
        "nobody claims anything here",
        "the same claim stands here twice",
    ];
}
