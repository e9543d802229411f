using System.Collections.Immutable;
using System.Globalization;

namespace Reportedly.Server.Pages.Explore.World;

/// <summary>Coarse outlines of countries, for a map that is drawn without a script.</summary>
internal static class WorldOutlines
{
    private const string File = "maps/countries.tsv";
    private const int Fields = 6;

    private static readonly Lazy<ImmutableArray<CountryOutline>> Loaded = new(Load);

    /// <summary>All of them.</summary>
    public static ImmutableArray<CountryOutline> All => Loaded.Value;

    private static ImmutableArray<CountryOutline> Load()
    {
        using Stream stream = typeof(WorldOutlines).Assembly.GetManifestResourceStream(File)!;
        using StreamReader reader = new(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n')
                .Where(line => line.Length > 0 && line[0] != '#')
                .Skip(1)
                .Select(line => line.Split('\t', Fields))
                .Select(fields => new CountryOutline(
                    fields[0] == "-" ? null : fields[0],
                    new WorldFrame(Number(fields[1]), Number(fields[2]), Number(fields[3]), Number(fields[4])),
                    fields[5]
                )),
        ];
    }

    private static double Number(string text) =>
        int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}

/// <summary>A country as it is drawn.</summary>
/// <param name="Number">ISO 3166-1 numeric; null where there is none.</param>
/// <param name="Frame">The stretch in which it lies.</param>
/// <param name="Path">Its outline as a path of SVG, in tenths of a degree.</param>
internal sealed record CountryOutline(string? Number, WorldFrame Frame, string Path);

/// <summary>A stretch of the world in tenths of a degree; the north is negative, as drawings go down.</summary>
/// <param name="Left">Western border.</param>
/// <param name="Top">Northern border.</param>
/// <param name="Right">Eastern border.</param>
/// <param name="Bottom">Southern border.</param>
internal readonly record struct WorldFrame(double Left, double Top, double Right, double Bottom)
{
    /// <summary>True where the two have something in common.</summary>
    public bool Meets(WorldFrame other) =>
        Left <= other.Right && Right >= other.Left && Top <= other.Bottom && Bottom >= other.Top;

    /// <summary>The least stretch that has both in it.</summary>
    public WorldFrame With(WorldFrame other) =>
        new(
            Math.Min(Left, other.Left),
            Math.Min(Top, other.Top),
            Math.Max(Right, other.Right),
            Math.Max(Bottom, other.Bottom)
        );
}
