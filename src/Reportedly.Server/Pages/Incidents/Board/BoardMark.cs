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
    private const int MostNamed = 8;

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

    /// <summary>What it says, without the sign and how many they are: <c>agrees with</c>.</summary>
    public string Words =>
        Mark switch
        {
            BoardMark.Agrees => "agrees with",
            BoardMark.Differs => "differs from",
            _ => "contradicts",
        };

    /// <summary>The same with the first of their names.</summary>
    public string Named
    {
        get
        {
            string more = Others.Length > MostNamed ? $" and {Others.Length - MostNamed} more" : "";
            return $"{Words} {string.Join("; ", Others.Take(MostNamed))}{more}";
        }
    }
}
