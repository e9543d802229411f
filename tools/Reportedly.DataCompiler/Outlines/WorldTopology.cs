using System.Text.Json;

namespace Reportedly.DataCompiler.Outlines;

/// <summary>Countries of a TopoJSON file, as rings of longitude and latitude in degrees.</summary>
internal sealed class WorldTopology
{
    private const double HalfTurn = 180;

    private readonly (double X, double Y)[][] arcs;
    private readonly JsonElement countries;

    private WorldTopology((double X, double Y)[][] arcs, JsonElement countries)
    {
        this.arcs = arcs;
        this.countries = countries;
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static WorldTopology Read(string path)
    {
        try
        {
            using JsonDocument file = JsonDocument.Parse(File.ReadAllBytes(path));
            JsonElement root = file.RootElement;
            JsonElement transform = root.GetProperty("transform");
            (double x, double y) scale = Pair(transform.GetProperty("scale"));
            (double x, double y) shift = Pair(transform.GetProperty("translate"));
            return new WorldTopology(
                [.. root.GetProperty("arcs").EnumerateArray().Select(arc => Arc(arc, scale, shift))],
                root.GetProperty("objects").GetProperty("countries").GetProperty("geometries").Clone()
            );
        }
        catch (Exception failure)
            when (failure is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException(
                $"{path}: this is no topology of countries ({failure.Message}); give countries-110m.json of world-atlas.",
                failure
            );
        }
    }

    /// <summary>The countries: ISO 3166-1 numeric, empty where there is none, and the rings.</summary>
    public IEnumerable<(string Number, List<List<(double X, double Y)>> Rings)> Countries()
    {
        foreach (JsonElement country in countries.EnumerateArray())
        {
            JsonElement all = country.GetProperty("arcs");
            IEnumerable<JsonElement> polygons =
                country.GetProperty("type").GetString() == "MultiPolygon" ? all.EnumerateArray() : [all];
            yield return (
                country.TryGetProperty("id", out JsonElement id) ? id.GetString() ?? "" : "",
                [.. polygons.SelectMany(polygon => polygon.EnumerateArray()).Select(Ring)]
            );
        }
    }

    /// <summary>
    /// One ring. Where it steps over the date line it goes on beyond 180 degrees; where it goes around a pole it is closed along the pole.
    /// </summary>
    private List<(double X, double Y)> Ring(JsonElement ring)
    {
        List<(double X, double Y)> points = [];
        double turned = 0;
        double before = 0;
        foreach (JsonElement part in ring.EnumerateArray())
        {
            int number = part.GetInt32();
            IEnumerable<(double X, double Y)> arc = number >= 0 ? arcs[number] : arcs[~number].Reverse();
            // Where two arcs meet, both have the point.
            foreach ((double x, double y) in points.Count == 0 ? arc : arc.Skip(1))
            {
                double step = points.Count == 0 ? 0 : x - before;
                turned +=
                    step > HalfTurn ? -2 * HalfTurn
                    : step < -HalfTurn ? 2 * HalfTurn
                    : 0;
                before = x;
                points.Add((x + turned, y));
            }
        }
        if (Math.Abs(points[^1].X - points[0].X) > HalfTurn)
        {
            double pole = points[0].Y < 0 ? -HalfTurn / 2 : HalfTurn / 2;
            points.Add((points[^1].X, pole));
            points.Add((points[0].X, pole));
        }
        return points;
    }

    private static (double X, double Y)[] Arc(JsonElement arc, (double X, double Y) scale, (double X, double Y) shift)
    {
        double x = 0;
        double y = 0;
        return
        [
            .. arc.EnumerateArray()
                .Select(Pair)
                .Select(step =>
                {
                    x += step.X;
                    y += step.Y;
                    return ((x * scale.X) + shift.X, (y * scale.Y) + shift.Y);
                }),
        ];
    }

    private static (double X, double Y) Pair(JsonElement pair) => (pair[0].GetDouble(), pair[1].GetDouble());
}
