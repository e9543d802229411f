using System.Globalization;

namespace Reportedly.Evaluation;

/// <summary>Options of a verb: <c>--name value</c>.</summary>
internal static class Options
{
    /// <summary>The whole number behind an option; false where there is none.</summary>
    public static bool TryNumber(string[] arguments, string option, out int number) =>
        int.TryParse(Value(arguments, option), NumberStyles.None, CultureInfo.InvariantCulture, out number);

    /// <summary>What stands behind an option; null where nothing does.</summary>
    public static string? Value(string[] arguments, string option)
    {
        int at = Array.IndexOf(arguments, option);
        return at >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : null;
    }
}
