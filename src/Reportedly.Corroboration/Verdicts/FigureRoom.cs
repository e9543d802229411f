using Reportedly.Records;

namespace Reportedly.Corroboration;

/// <summary>How far the bounds of numbers reach, and whether two numbers can both be so.</summary>
public static class FigureRoom
{
    /// <summary>How far from its number "about" reaches, as a share of it: two such numbers agree up to a tenth apart.</summary>
    private const double AboutRoom = 0.05;

    /// <summary>True where both positions give numbers that can both be so: 12 and "at least 10", not 12 and 17.</summary>
    public static bool Meet(Position one, Position other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return Least(one.Low, one.Qualifier) <= Greatest(other.High, other.Qualifier)
            && Least(other.Low, other.Qualifier) <= Greatest(one.High, one.Qualifier);
    }

    /// <summary>Least number with the room that "about" leaves.</summary>
    internal static double Least(long? low, Qualifier? qualifier) =>
        low is { } number ? number * (qualifier == Qualifier.About ? 1 - AboutRoom : 1) : 0;

    /// <summary>Greatest number with the room that "about" leaves.</summary>
    internal static double Greatest(long? high, Qualifier? qualifier) =>
        high is { } number ? number * (qualifier == Qualifier.About ? 1 + AboutRoom : 1) : double.PositiveInfinity;
}
