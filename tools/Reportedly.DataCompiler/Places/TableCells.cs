using System.Globalization;
using Reportedly.Text;

namespace Reportedly.DataCompiler.Places;

/// <summary>Numbers in the cells of the gazetteer's tables.</summary>
internal static class TableCells
{
    /// <summary>A coordinate in degrees, or null where the cell is empty.</summary>
    /// <exception cref="InvalidDataException">It is no number, or too large.</exception>
    public static double? Coordinate(this TableRow row, string column, double most) =>
        row.Number(column) is not { } degrees ? null
        : Math.Abs(degrees) <= most ? degrees
        : throw row.Bad($"{column} is more than {most} degrees; write degrees with a point, as in 36.34.");

    /// <summary>Kilometres, or null where the cell is empty.</summary>
    /// <exception cref="InvalidDataException">It is no number, or below 0.</exception>
    public static double? Kilometres(this TableRow row, string column) =>
        row.Number(column) is not { } length ? null
        : length > 0 ? length
        : throw row.Bad($"{column} must be more than 0 kilometres.");

    /// <summary>A whole number, or null where the cell is empty.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static long? Whole(this TableRow row, string column) =>
        row.Find(column) is not { } cell ? null
        : long.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number
        : throw row.Bad($"'{cell}' is no {column}; write digits only, or '-'.");

    private static double? Number(this TableRow row, string column) =>
        row.Find(column) is not { } cell ? null
        : double.TryParse(
            cell,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out double number
        )
            ? number
        : throw row.Bad($"'{cell}' is no {column}; write a number with a point, or '-'.");
}
