namespace Reportedly.Corroboration.Comparison;

/// <summary>Gathers the features of one comparison: their sum always, each by itself where somebody asks why.</summary>
internal struct Found(List<Evidence>? evidence)
{
    /// <summary>The sum so far.</summary>
    public double Score { get; private set; }

    /// <summary>Takes a feature in.</summary>
    public void Add(Feature feature, double share = 1)
    {
        double adds = ComparisonWeights.Default[feature] * share;
        Score += adds;
        evidence?.Add(new Evidence(feature, adds));
    }
}
