namespace Reportedly.Corroboration.Comparison;

/// <summary>A telling that another was compared with.</summary>
/// <param name="Id">It.</param>
/// <param name="Score">Logarithm of odds that both are of one incident.</param>
public readonly record struct ScoredTelling(TellingId Id, double Score);
