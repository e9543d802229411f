using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Reading.Places;

/// <summary>What place a toponym means, and why.</summary>
/// <param name="Toponym">The words.</param>
/// <param name="Status">Whether it is known where it lies.</param>
/// <param name="Place">The place; null unless resolved.</param>
/// <param name="Candidates">The places that it may be, best first; empty unless ambiguous.</param>
/// <param name="Around">The resolved place that the words say it lies in; null where they name none.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="Says">What it says, for people: <c>places beside it, 3.1 above Paris (FR)</c>.</param>
internal sealed record PlaceReading(
    Toponym Toponym,
    PlaceStatus Status,
    GroundedPlace? Place,
    ImmutableArray<GroundedPlace> Candidates,
    GroundedPlace? Around,
    string Rule,
    string Says
);
