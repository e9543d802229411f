using System.Globalization;
using System.Text.Json;

namespace Reportedly.Server.Tests.Jobs;

/// <summary>Reports for tests, of people and places that are nowhere.</summary>
internal static class Invented
{
    /// <summary>A report with an event.</summary>
    public const string Shelling =
        "Shells hit Orsal market\n\nORSAL, March 2, 2026 - Shelling killed 12 people at the market of Orsal on Monday, the governor Ilya Varen said.\n";

    /// <summary>A report in Spanish.</summary>
    public const string Spanish =
        "El gobernador habla\n\nEl gobernador dijo el lunes que los soldados habían llegado a la ciudad y que no había muertos en el mercado, pero la gente de la región no lo cree.\n";

    /// <summary>A line of JSON with a report that is like no other.</summary>
    public static string Line(int number) =>
        JsonSerializer.Serialize(
            new
            {
                id = string.Create(CultureInfo.InvariantCulture, $"item-{number}"),
                title = string.Create(CultureInfo.InvariantCulture, $"Report {number} from Orsal"),
                text = string.Create(
                    CultureInfo.InvariantCulture,
                    $"Report {number} from Orsal\n\nPolice arrested {number + 2} people in Orsal on Monday, the mayor said.\n"
                ),
            }
        );

    /// <summary>So many lines.</summary>
    public static string Lines(int count) => Lines(0, count);

    /// <summary>So many lines, from a number on.</summary>
    public static string Lines(int first, int count) =>
        string.Concat(Enumerable.Range(first, count).Select(number => Line(number) + "\n"));
}
