using System.Globalization;

namespace Reportedly.Evaluation.StoreBench;

/// <summary>Times of one thing done many times.</summary>
internal sealed class Spread
{
    private readonly List<double> milliseconds = [];

    /// <summary>Takes one time.</summary>
    public void Add(TimeSpan time) => milliseconds.Add(time.TotalMilliseconds);

    /// <summary>The time that a share of all stays within, in milliseconds.</summary>
    public double Within(double share)
    {
        double[] ordered = [.. milliseconds.Order()];
        return ordered.Length == 0 ? 0 : ordered[Math.Min(ordered.Length - 1, (int)(share * ordered.Length))];
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"median {Within(0.5):F1} ms, 95 % within {Within(0.95):F1} ms, worst {Within(1):F1} ms"
        );
}
