using System.Globalization;
using System.Text;

namespace Reportedly.DataCompiler.Inputs;

/// <summary>A settlement with its other names.</summary>
/// <param name="City">What is known of it.</param>
/// <param name="Names">Its name without marks, and the others, in any script.</param>
internal sealed record Town(City City, string[] Names);

/// <summary>Reads <c>cities500.txt</c>: GeoNames' table of 19 columns.</summary>
internal static class TownReader
{
    /// <summary>The file in its package.</summary>
    public const string File = "dist/cities500.txt";

    private const int Columns = 19;

    /// <summary>Reads all rows.</summary>
    /// <exception cref="InvalidDataException">A row is no row of that table; the message names the line.</exception>
    public static IEnumerable<Town> Read(byte[] file)
    {
        using StreamReader reader = new(new MemoryStream(file), Encoding.UTF8);
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            string[] cells = line.Split('\t');
            if (
                cells.Length < Columns
                || !int.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out int id)
                || !long.TryParse(cells[14], NumberStyles.None, CultureInfo.InvariantCulture, out long population)
                || !double.TryParse(cells[4], CultureInfo.InvariantCulture, out double latitude)
                || !double.TryParse(cells[5], CultureInfo.InvariantCulture, out double longitude)
            )
            {
                throw new InvalidDataException(
                    $"{Package.Towns.Name}/{File}:{number}: is no row of GeoNames; {Package.Towns.Remedy} again."
                );
            }
            string[] others = cells[3]
                .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            City city = new(id, cells[1], cells[8], cells[7], cells[10], population, latitude, longitude);
            yield return new Town(city, [cells[2], .. others]);
        }
    }
}
