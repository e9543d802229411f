using System.Collections.Immutable;
using Reportedly.Corroboration.Testimonies;
using Reportedly.Records;

namespace Reportedly.Corroboration;

/// <summary>What one report contributes to the record of incidents: made once of its record, and enough for all that follows.</summary>
public sealed record Testimony
{
    /// <summary>Makes the testimony of a report: a pure function of its record.</summary>
    public static Testimony Of(ReportRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return TestimonyReader.Read(record);
    }

    /// <summary>Key of the report (<see cref="ReportKey"/>).</summary>
    public required string Key { get; init; }

    /// <summary><c>sha256:</c> and the digest of the text.</summary>
    public required string ReportId { get; init; }

    /// <summary>The id that came with the report.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Who published it.</summary>
    public string? Publisher { get; init; }

    /// <summary>Its headline.</summary>
    public string? Title { get; init; }

    /// <summary>Where it was published.</summary>
    public string? Url { get; init; }

    /// <summary>Day number of its publication; null where unknown.</summary>
    public int? Published { get; init; }

    /// <summary>What its own voice is an origin as: its publisher's family, or the agency whose text it is.</summary>
    public required string Voice { get; init; }

    /// <summary>The name of that voice.</summary>
    public required string VoiceName { get; init; }

    /// <summary>A sketch of its text, to find copies by (<c>ReportSketch</c>).</summary>
    public required ImmutableArray<byte> Sketch { get; init; }

    /// <summary>The events it tells of.</summary>
    public required ImmutableArray<Telling> Tellings { get; init; }

    /// <summary>Whose words its claims are, in the record's order, and last the report's own voice.</summary>
    public required ImmutableArray<StatementSource> Sources { get; init; }

    /// <summary>What its claims say.</summary>
    public required ImmutableArray<Statement> Statements { get; init; }
}
