using System.Globalization;

namespace Reportedly.Server.Pages.Links;

/// <summary>Puts what speaks for and against two tellings being of one incident as a person would.</summary>
internal static class EvidenceText
{
    /// <summary>How much a feature weighs, in words.</summary>
    public static string Strength(double adds) =>
        Math.Abs(adds) switch
        {
            >= 4 => "very strongly",
            >= 2 => "strongly",
            >= 1 => "clearly",
            >= 0.3 => "a little",
            _ => "hardly",
        };

    /// <summary>A score in words: how alike two are.</summary>
    public static string Alike(double score) =>
        score switch
        {
            > 3 => "very alike",
            > 1 => "alike",
            > 0 => "just alike enough",
            > -1 => "not quite alike enough",
            > -3 => "somewhat alike",
            _ => "not alike",
        };

    /// <summary>A weight or a score with its sign: <c>+1.8</c>.</summary>
    public static string Number(double adds) => adds.ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);
}
