namespace Reportedly.Corroboration.Comparison;

/// <summary>What a feature means, in the words of <c>data/corroboration/weights.tsv</c>.</summary>
public static class FeatureMeaning
{
    /// <summary>The meaning: <c>the same town, village, quarter or spot</c>.</summary>
    public static string Of(Feature feature) => ComparisonWeights.Default.MeaningOf(feature);
}
