using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Corroboration;

/// <summary>What one origin says to one question, in all reports that carry it.</summary>
public sealed record Position
{
    /// <summary>Id of the origin within the incident.</summary>
    public required string Origin { get; init; }

    /// <summary>How the origin stands to it.</summary>
    public required Stance Stance { get; init; }

    /// <summary>Least number; null where open or none is given.</summary>
    public long? Low { get; init; }

    /// <summary>Greatest number; null where open or none is given.</summary>
    public long? High { get; init; }

    /// <summary>How the number is told; null where none is given.</summary>
    public Qualifier? Qualifier { get; init; }

    /// <summary>What is said, where it is no number: a party, a place, a time.</summary>
    public string? Value { get; init; }

    /// <summary>What the words commit to.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>The day on which it was said, or the first report that carries it appeared; null where unknown.</summary>
    public DateOnly? Made { get; init; }

    /// <summary>True where the same origin later said something else: kept, and left out of the verdict.</summary>
    public bool Superseded { get; init; }

    /// <summary>Who carried the words between the origin and the reports, by name.</summary>
    public ImmutableArray<string> Via { get; init; } = [];

    /// <summary>Every claim that says so, with its words.</summary>
    public required ImmutableArray<ClaimWords> Claims { get; init; }

    /// <summary>The reports that carry it, by key.</summary>
    public required ImmutableArray<string> Reports { get; init; }
}

/// <summary>One claim in one report, and the words that matter here.</summary>
/// <param name="Report">Key of the report.</param>
/// <param name="Claim">Id of the claim in its record.</param>
/// <param name="Words">The figure's words, or what the claim says.</param>
public sealed record ClaimWords(string Report, string Claim, QuotedSpan Words);
