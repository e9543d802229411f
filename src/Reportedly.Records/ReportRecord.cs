using System.Collections.Immutable;

namespace Reportedly.Records;

/// <summary>
/// What Reportedly says about one report: the report, whom and what it names, what is said to have happened, and who says so.
/// Nothing stands in it without its words, and every event and figure hangs on at least one claim.
/// </summary>
public sealed record ReportRecord
{
    /// <summary>The schema that this version writes and reads.</summary>
    public const string CurrentSchema = "reportedly/record/1";

    /// <summary>Name and number of the record's shape; <see cref="CurrentSchema"/>.</summary>
    public string Schema { get; init; } = CurrentSchema;

    /// <summary>The report itself, its text included.</summary>
    public required Report Report { get; init; }

    /// <summary>Who is named.</summary>
    public required ImmutableArray<Actor> Actors { get; init; }

    /// <summary>What places are named.</summary>
    public required ImmutableArray<Place> Places { get; init; }

    /// <summary>What is said to have happened, or not.</summary>
    public required ImmutableArray<ReportedEvent> Events { get; init; }

    /// <summary>How many.</summary>
    public required ImmutableArray<Figure> Figures { get; init; }

    /// <summary>Who says it.</summary>
    public required ImmutableArray<Claim> Claims { get; init; }

    /// <summary>What read it, and what it noticed.</summary>
    public required ReadingNote Reading { get; init; }
}
