using System.Collections.Immutable;
using Reportedly.Corroboration;

namespace Reportedly.Storage;

/// <summary>How what two reports tell compares.</summary>
/// <param name="AreCopies">True where one repeats the other's text, whole or in the greater part of the shorter.</param>
/// <param name="One">What the first tells.</param>
/// <param name="Other">What the second tells.</param>
/// <param name="Pairs">The tellings of both, those that are most alike first.</param>
public sealed record ComparedReports(
    bool AreCopies,
    ImmutableArray<ToldIncident> One,
    ImmutableArray<ToldIncident> Other,
    ImmutableArray<ComparedTellings> Pairs
);

/// <summary>A telling, and the incident that it is of.</summary>
/// <param name="Telling">It.</param>
/// <param name="Incident">Id of the incident.</param>
public sealed record ToldIncident(Telling Telling, string Incident);
