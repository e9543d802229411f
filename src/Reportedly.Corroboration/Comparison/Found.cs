namespace Reportedly.Corroboration.Comparison;

/// <summary>Gathers the features of one comparison: their sum always, each by itself where somebody asks why.</summary>
/// <param name="evidence">Takes each feature with what it adds; null where nobody asks.</param>
/// <param name="shares">Takes each feature's share, by its number; null where nobody asks.</param>
internal struct Found(List<Evidence>? evidence, double[]? shares = null)
{
    /// <summary>The sum so far.</summary>
    public double Score { get; private set; }

    /// <summary>Takes a feature in.</summary>
    public void Add(Feature feature, double share = 1)
    {
        double adds = ComparisonWeights.Default[feature] * share;
        Score += adds;
        if (shares is not null)
        {
            shares[(int)feature] += share;
        }
        evidence?.Add(new Evidence(feature, adds));
    }
}
