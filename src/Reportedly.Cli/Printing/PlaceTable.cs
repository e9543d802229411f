using System.Globalization;
using System.Text;
using Reportedly.Server.Phrasing;
using Spectre.Console;

namespace Reportedly.Cli.Printing;

/// <summary>Lays places out in a table for people.</summary>
internal static class PlaceTable
{
    public static byte[] Render(Screen screen, IReadOnlyList<FoundPlace> places)
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        Table table = new() { Border = TableBorder.Simple };
        foreach (string column in (string[])["name", "kind", "where", "coordinates"])
        {
            table.AddColumn(column);
        }
        table.AddColumn(new TableColumn("people").RightAligned());
        table.AddColumn(new TableColumn("GeoNames").RightAligned());
        table.AddColumn("matched");
        foreach (FoundPlace place in places)
        {
            table.AddRow([
                .. (
                    (string[])
                        [
                            place.Entry.Name,
                            Kind(place),
                            Where(place),
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{place.Entry.Latitude:0.####}, {place.Entry.Longitude:0.####}"
                            ),
                            place.Entry.Population == 0
                                ? ""
                                : place.Entry.Population.ToString("N0", CultureInfo.InvariantCulture),
                            place.Entry.GeonamesId?.ToString(CultureInfo.InvariantCulture) ?? "",
                            $"{place.Match}, {(place.File == "built-in" ? place.File : Path.GetFileName(place.File))}",
                        ]
                ).Select(cell => Markup.Escape(Words.Clean(cell))),
            ]);
        }
        Screen.Console(writer, screen).Write(table);
        return Encoding.UTF8.GetBytes(writer.ToString());
    }

    private static string Kind(FoundPlace place) =>
        place.Entry.IsCapital ? "capital"
        : place.Entry.IsSeat ? "seat"
        : place.Kind;

    private static string Where(FoundPlace place) =>
        (place.Division, place.Entry.Country) switch
        {
            ({ } division, { } country) => $"{division}, {country}",
            (null, { } country) => country,
            _ => "",
        };
}
