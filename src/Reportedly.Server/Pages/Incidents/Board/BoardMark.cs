namespace Reportedly.Server.Pages.Incidents.Board;

/// <summary>How a position stands to those of others on the same question.</summary>
public enum BoardMark
{
    /// <summary>Both can be so.</summary>
    Agrees,

    /// <summary>Both give a value, and not both can be so.</summary>
    Differs,

    /// <summary>One says that it is so, the other that it is not.</summary>
    Contradicts,
}

/// <summary>How a position stands to some others.</summary>
/// <param name="Mark">How.</param>
/// <param name="Others">Names of the origins that it stands so to.</param>
public sealed record BoardBadge(BoardMark Mark, System.Collections.Immutable.ImmutableArray<string> Others)
{
    /// <summary>The sign that stands beside the words.</summary>
    public string Sign =>
        Mark switch
        {
            BoardMark.Agrees => "=",
            BoardMark.Differs => "≠",
            _ => "✗",
        };

    /// <summary>Name of the class that colours it.</summary>
    public string Colour =>
        Mark switch
        {
            BoardMark.Agrees => "green",
            BoardMark.Differs => "yellow",
            _ => "red",
        };

    /// <summary>What it says, without the sign: <c>agrees with 2</c>.</summary>
    public string Text =>
        Mark switch
        {
            BoardMark.Agrees => FormattableString.Invariant($"agrees with {Others.Length}"),
            BoardMark.Differs => FormattableString.Invariant($"differs from {Others.Length}"),
            _ => FormattableString.Invariant($"contradicts {Others.Length}"),
        };
}
