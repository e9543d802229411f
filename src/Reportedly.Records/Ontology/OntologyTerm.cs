using System.Collections.Immutable;

namespace Reportedly.Records;

/// <summary>One entry of a file under <c>data/ontology</c>: what a name in records means.</summary>
/// <param name="Id">The name, as records write it: <c>air_strike</c>.</param>
/// <param name="Label">The name, as people read it: "Air strike".</param>
/// <param name="Definition">What it covers, in a sentence.</param>
/// <param name="Examples">Words that it fits, one or more.</param>
/// <param name="Codes">Its names in other codebooks, by codebook, in ordinal order; without those that have none.</param>
public sealed record OntologyTerm(
    string Id,
    string Label,
    string Definition,
    ImmutableArray<string> Examples,
    ImmutableSortedDictionary<string, string> Codes
);
