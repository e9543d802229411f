using System.Collections.Immutable;

namespace Reportedly.Storage.Desk;

/// <summary>One thing that somebody did at a desk. It says nothing of where from: addresses are not kept.</summary>
/// <param name="Sequence">Its place in the log: 1, 2, 3 ... without gaps.</param>
/// <param name="When">When it was done, to the millisecond.</param>
/// <param name="Who">The account that did it, or the name that was given where nobody was signed in.</param>
/// <param name="Act">What was done, by its short name: <c>signed-in</c>, <c>judged</c>.</param>
/// <param name="About">What it was done to: an account, a judgement's id, a token's name; empty where nothing in particular.</param>
/// <param name="Details">What else is worth knowing, by name.</param>
public sealed record AuditEntry(
    long Sequence,
    DateTimeOffset When,
    string Who,
    string Act,
    string About,
    ImmutableSortedDictionary<string, string> Details
)
{
    /// <summary>No details.</summary>
    public static ImmutableSortedDictionary<string, string> None { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
