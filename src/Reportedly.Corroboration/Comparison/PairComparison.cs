using System.Collections.Immutable;

namespace Reportedly.Corroboration.Comparison;

/// <summary>How two tellings compare, with what speaks for and against.</summary>
/// <param name="Score">Logarithm of odds: above 0 they are held to be of one incident.</param>
/// <param name="Evidence">Every feature that was found, in the order of <see cref="Feature"/>.</param>
public sealed record PairComparison(double Score, ImmutableArray<Evidence> Evidence);

/// <summary>One feature and what it adds.</summary>
/// <param name="Feature">What was found.</param>
/// <param name="Adds">What it adds to the score; below 0 where it speaks against.</param>
public sealed record Evidence(Feature Feature, double Adds);
