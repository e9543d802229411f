using System.Globalization;

namespace Reportedly.Storage.Backups;

/// <summary>How a backup writes what became of an incident, and numbers that fill 64 bits.</summary>
internal static class ChangeNames
{
    private static readonly string[] Kinds = ["added", "changed", "removed"];

    /// <summary>The name of what became of an incident.</summary>
    public static string Of(ChangeKind kind) => Kinds[(int)kind];

    /// <summary>What a name says became of an incident.</summary>
    /// <exception cref="InvalidDataException">It is no such name.</exception>
    public static ChangeKind Kind(string name) =>
        Array.IndexOf(Kinds, name) is >= 0 and int at
            ? (ChangeKind)at
            : throw new InvalidDataException($"'{name}' is unknown");

    /// <summary>A number as text.</summary>
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number that a text is.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static long Number(string text) =>
        long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
