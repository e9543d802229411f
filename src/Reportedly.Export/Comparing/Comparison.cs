using System.Collections.Immutable;
using Reportedly.Corroboration;

namespace Reportedly.Export.Comparing;

/// <summary>What two lists of events have in common, and what either lacks.</summary>
/// <param name="Pairs">What both have, in the order of the coded events.</param>
/// <param name="OnlyCoded">Coded events without an incident.</param>
/// <param name="OnlyOurs">Incidents without a coded event.</param>
public sealed record Comparison(
    ImmutableArray<ComparedPair> Pairs,
    ImmutableArray<CodedEvent> OnlyCoded,
    ImmutableArray<Incident> OnlyOurs
);

/// <summary>A coded event and the incident that it is.</summary>
/// <param name="Coded">What somebody coded.</param>
/// <param name="Incident">What reports say.</param>
/// <param name="Differences">Where the two differ, one phrase each; empty where they agree.</param>
public sealed record ComparedPair(CodedEvent Coded, Incident Incident, ImmutableArray<string> Differences);
