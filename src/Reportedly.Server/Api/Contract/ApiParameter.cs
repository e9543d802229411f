using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Server.Api.Contract;

/// <summary>Something that a request may say, in its address or a header. What is described here is what is accepted, and nothing else.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="Sort">What its value looks like.</param>
/// <param name="Says">What it does, as a sentence for people who choose.</param>
internal sealed record ApiParameter(string Name, ParameterSort Sort, string Says)
{
    /// <summary>The names that it takes; empty where it takes no names.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>True where several values may be given, each behind a comma or as a parameter of its own.</summary>
    public bool IsMany { get; init; }

    /// <summary>True where a request without it means nothing.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>A value as an example.</summary>
    public string? Example { get; init; }

    /// <summary>What holds where nothing is said, as it would be written.</summary>
    public string? Usual { get; init; }

    /// <summary>The least and the greatest number.</summary>
    public (int Least, int Most)? Range { get; init; }

    /// <summary>A parameter that takes names of an enum.</summary>
    public static ApiParameter Named<T>(string name, string says)
        where T : struct, Enum => new(name, ParameterSort.Name, says) { Names = [.. RecordNames.All<T>()] };

    /// <summary>A parameter that takes several names of an enum.</summary>
    public static ApiParameter Several<T>(string name, string says)
        where T : struct, Enum => Named<T>(name, says) with { IsMany = true };
}

/// <summary>What a parameter's value looks like.</summary>
internal enum ParameterSort
{
    /// <summary>Any words.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A day: <c>2031-05-04</c>.</summary>
    Day,

    /// <summary>A moment: <c>2031-05-04T10:00:00Z</c>; a day is its beginning.</summary>
    Moment,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>One of a list of names.</summary>
    Name,
}
