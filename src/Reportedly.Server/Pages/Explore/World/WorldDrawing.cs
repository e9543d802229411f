using System.Collections.Immutable;
using System.Globalization;
using Reportedly.Export.GeoJson;
using Reportedly.Records;
using Reportedly.Server.Pages.Explore.Mapping;

namespace Reportedly.Server.Pages.Explore.World;

/// <summary>
/// The map of Explore as the server draws it, for whoever has no script: the part of the world in which the places lie, each place as large
/// as it is exact, and numbers, of which one stands for all places that would be covered by it.
/// </summary>
public sealed class WorldDrawing
{
    /// <summary>The most places that are drawn by themselves; numbers count all.</summary>
    public const int MostShapes = 600;

    private const double Steps = 10;
    private const double KilometresOfDegree = 111.2;

    /// <summary>The drawing is so many of its own pixels wide, and half as high; a browser makes it as large as there is room.</summary>
    private const double Pixels = 1000;

    /// <summary>In a smaller stretch, coarse outlines would say more than they know.</summary>
    private const double LeastWidth = 150;

    /// <summary>How many pixels a number takes.</summary>
    private const double Cell = 44;

    private const double Around = 1.25;

    private static readonly WorldFrame Whole = new(-1800, -840, 1900, 600);

    private readonly PlaceMap map;
    private readonly double narrowing;
    private readonly WorldFrame frame;

    /// <param name="map">What is drawn.</param>
    public WorldDrawing(PlaceMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        this.map = map;
        WorldFrame lies = Extent(map) ?? Whole;
        // Near the poles a degree of longitude is short; one factor for the whole drawing keeps its middle in shape.
        narrowing = Math.Clamp(Math.Cos((lies.Top + lies.Bottom) / 2 / Steps * Math.PI / 180), 0.3, 1);
        frame = Shaped(lies, narrowing);
    }

    /// <summary>The stretch that is drawn, as SVG wants it.</summary>
    public string ViewBox =>
        $"{Number(frame.Left)} {Number(frame.Top)} {Number(frame.Right - frame.Left)} {Number(frame.Bottom - frame.Top)}";

    /// <summary>How outlines are brought to the drawing's own measure.</summary>
    public string Scale => $"scale({Number(narrowing)} 1)";

    /// <summary>How large letters are.</summary>
    public string FontSize => Number(13 * Pixel);

    /// <summary>How wide a line of the hatching is; the pattern is three times as wide.</summary>
    public string Hatch => Number(2 * Pixel);

    /// <summary>How wide the pattern of the hatching is.</summary>
    public string HatchStep => Number(6 * Pixel);

    /// <summary>Outlines of the countries that can be seen, all in one path.</summary>
    public string Land => string.Concat(Seen.Select(country => country.Path));

    /// <summary>The countries that are hatched, since something is placed by them alone, each with its outline.</summary>
    public IEnumerable<(MappedCountry Country, string Path)> Hatched =>
        from country in map.Countries
        from outline in Seen
        where country.Number is not null && outline.Number == country.Number
        select (country, outline.Path);

    /// <summary>Places that are no spot, with the middle and the half widths of the ellipse in which they lie.</summary>
    public IEnumerable<DrawnArea> Areas =>
        map
            .Places.Where(place => IsArea(place.Point.Precision))
            .Take(MostShapes)
            .Select(place =>
            {
                double high = PlaceReach.Kilometres(place.Point.Precision) / KilometresOfDegree * Steps;
                double wide = high / Math.Max(0.05, Math.Cos(place.Point.Latitude * Math.PI / 180)) * narrowing;
                (double x, double y) = At(place);
                return new DrawnArea(Number(x), Number(y), Number(wide), Number(high));
            });

    /// <summary>Places that are drawn as dots.</summary>
    public IEnumerable<DrawnArea> Dots =>
        map
            .Places.Where(place => !IsArea(place.Point.Precision))
            .Take(MostShapes)
            .Select(place =>
            {
                (double x, double y) = At(place);
                string size = Number(4 * Pixel);
                return new DrawnArea(Number(x), Number(y), size, size);
            });

    /// <summary>The numbers, each for the places around it.</summary>
    public ImmutableArray<DrawnCount> Counts
    {
        get
        {
            List<(double X, double Y, List<MappedPlace> Places)> heaps = [];
            foreach (MappedPlace place in map.Places)
            {
                (double x, double y) = At(place);
                int at = heaps.FindIndex(heap =>
                    Math.Abs(heap.X - x) < Cell * Pixel && Math.Abs(heap.Y - y) < Cell / 2 * Pixel
                );
                if (at < 0)
                {
                    heaps.Add((x, y, [place]));
                }
                else
                {
                    heaps[at].Places.Add(place);
                }
            }
            return
            [
                .. heaps.Select(heap => new DrawnCount(
                    Number(heap.X + (5 * Pixel)),
                    Number(heap.Y - (5 * Pixel)),
                    [.. heap.Places],
                    heap.Places.Sum(place => (long)place.Incidents)
                )),
            ];
        }
    }

    /// <summary>True for places that are drawn as areas; a town is a dot.</summary>
    public static bool IsArea(PlacePrecision precision) =>
        precision is not (PlacePrecision.Point or PlacePrecision.Settlement);

    private double Pixel => (frame.Right - frame.Left) / Pixels;

    private IEnumerable<CountryOutline> Seen
    {
        get
        {
            WorldFrame lies = new(frame.Left / narrowing, frame.Top, frame.Right / narrowing, frame.Bottom);
            return WorldOutlines.All.Where(country => country.Frame.Meets(lies));
        }
    }

    private static WorldFrame? Extent(PlaceMap map)
    {
        IEnumerable<WorldFrame> places = map.Places.Select(place =>
            Point(place.Point.Longitude * Steps, -place.Point.Latitude * Steps)
        );
        IEnumerable<WorldFrame> countries =
            from country in map.Countries
            from outline in WorldOutlines.All
            where country.Number is not null && outline.Number == country.Number
            select outline.Frame;
        IEnumerable<WorldFrame> all = map.Places.IsEmpty ? countries : places;
        return all.Any() ? all.Aggregate((one, other) => one.With(other)) : null;
    }

    private static WorldFrame Point(double x, double y) => new(x, y, x, y);

    /// <summary>Twice as wide as high, with room around, and no finer than the outlines are.</summary>
    private static WorldFrame Shaped(WorldFrame lies, double narrowing)
    {
        double x = (lies.Left + lies.Right) / 2 * narrowing;
        double y = (lies.Top + lies.Bottom) / 2;
        double width = Math.Max(
            LeastWidth,
            Around * Math.Max((lies.Right - lies.Left) * narrowing, 2 * (lies.Bottom - lies.Top))
        );
        return new WorldFrame(x - (width / 2), y - (width / 4), x + (width / 2), y + (width / 4));
    }

    private (double X, double Y) At(MappedPlace place) =>
        (place.Point.Longitude * Steps * narrowing, -place.Point.Latitude * Steps);

    private static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}

/// <summary>An ellipse of the drawing.</summary>
/// <param name="X">Its middle, from the left.</param>
/// <param name="Y">Its middle, from above.</param>
/// <param name="Wide">Half its width.</param>
/// <param name="High">Half its height.</param>
public sealed record DrawnArea(string X, string Y, string Wide, string High);

/// <summary>A number on the drawing.</summary>
/// <param name="X">Where it begins.</param>
/// <param name="Y">Where it stands.</param>
/// <param name="Places">The places that it counts, that with the most incidents first.</param>
/// <param name="Incidents">How many incidents they have together.</param>
public sealed record DrawnCount(string X, string Y, ImmutableArray<MappedPlace> Places, long Incidents)
{
    /// <summary>The stretch of the map in which the places lie, as a filter has it.</summary>
    public string Box
    {
        get
        {
            // What stands on the border lies in it, whatever rounding does.
            const double Rim = 0.0001;
            return string.Join(
                ',',
                new[]
                {
                    Places.Min(place => place.Point.Longitude) - Rim,
                    Places.Min(place => place.Point.Latitude) - Rim,
                    Places.Max(place => place.Point.Longitude) + Rim,
                    Places.Max(place => place.Point.Latitude) + Rim,
                }.Select(degrees => degrees.ToString("0.#####", CultureInfo.InvariantCulture))
            );
        }
    }
}
