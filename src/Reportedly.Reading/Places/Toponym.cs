using System.Collections.Immutable;
using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Reading.Places;

/// <summary>How a name of a place is used.</summary>
internal enum ToponymUse
{
    /// <summary>The place itself: <c>in Mosul</c>.</summary>
    Literal,

    /// <summary>Whoever governs or stands for it: <c>Washington said</c>.</summary>
    Metonymic,

    /// <summary>It says of what place something is: <c>Iraqi police</c>.</summary>
    Modifier,

    /// <summary>Part of a longer name: <c>University of Texas</c>.</summary>
    Embedded,
}

/// <summary>In which form a place is named.</summary>
internal enum ToponymForm
{
    /// <summary>By its name.</summary>
    Name,

    /// <summary>By an adjective or the name of its people.</summary>
    Adjective,

    /// <summary>By an abbreviation.</summary>
    Abbreviation,
}

/// <summary>A stretch of text that names a place.</summary>
internal sealed record Toponym
{
    /// <summary>Its tokens, as Language counts them.</summary>
    public required TokenRange Tokens { get; init; }

    /// <summary>Its characters.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The name to look up: as printed, or that of the place that an adjective or abbreviation stands for.</summary>
    public required string Name { get; init; }

    /// <summary>In which form it stands.</summary>
    public required ToponymForm Form { get; init; }

    /// <summary>The places that the adjective or abbreviation stands for; empty for a name.</summary>
    public ImmutableArray<PlaceForm> Stands { get; init; } = [];

    /// <summary>The generic word that is part of it, lower-case: <c>county</c>; null where there is none.</summary>
    public string? Generic { get; init; }

    /// <summary>The name without the generic word; equal to <see cref="Name"/> where there is none.</summary>
    public required string Core { get; init; }

    /// <summary>How it is used.</summary>
    public ToponymUse Use { get; init; }

    /// <summary>How sure it is that a place is named; above the threshold of <see cref="ToponymEvidence"/>.</summary>
    public double Score { get; init; }

    /// <summary>The rule that found it.</summary>
    public required string Rule { get; init; }
}
