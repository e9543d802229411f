using System.Runtime.CompilerServices;

namespace Reportedly.Reading.Places;

/// <summary>The points of one place, feature by feature.</summary>
[InlineArray(Count)]
internal struct PlaceScore
{
    /// <summary>How many features there are.</summary>
    public const int Count = (int)PlaceFeature.Home + 1;

    private double first;

    /// <summary>The sum, always in the same order.</summary>
    public readonly double Total
    {
        get
        {
            double total = 0;
            for (int i = 0; i < Count; i++)
            {
                total += this[i];
            }
            return total;
        }
    }

    /// <summary>The points of a feature.</summary>
    public double this[PlaceFeature feature]
    {
        readonly get => this[(int)feature];
        set => this[(int)feature] = value;
    }
}
