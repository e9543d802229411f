using System.Buffers.Text;
using System.Text.Unicode;

namespace Reportedly.Gazetteer.Import.Rows;

/// <summary>A row of <c>allCountries.txt</c>, of a country's file or of a file of cities: 19 cells.</summary>
internal readonly ref struct PlaceRow
{
    /// <summary>How many cells such a row has.</summary>
    public const int CellCount = 19;

    /// <summary>The id.</summary>
    public int Id { get; private init; }

    /// <summary>The name, in UTF-8.</summary>
    public ReadOnlySpan<byte> Name { get; private init; }

    /// <summary>The name in ASCII, or nothing.</summary>
    public ReadOnlySpan<byte> AsciiName { get; private init; }

    /// <summary>Other names with commas between, or nothing.</summary>
    public ReadOnlySpan<byte> OtherNames { get; private init; }

    /// <summary>Degrees north.</summary>
    public double Latitude { get; private init; }

    /// <summary>Degrees east.</summary>
    public double Longitude { get; private init; }

    /// <summary>The class of feature: one letter.</summary>
    public ReadOnlySpan<byte> FeatureClass { get; private init; }

    /// <summary>The code of feature: at most five letters and digits.</summary>
    public ReadOnlySpan<byte> FeatureCode { get; private init; }

    /// <summary>The country's two letters, or nothing.</summary>
    public ReadOnlySpan<byte> Country { get; private init; }

    /// <summary>The code of the first-level division, or nothing.</summary>
    public ReadOnlySpan<byte> Division { get; private init; }

    /// <summary>How many people live there; 0 where it is not known.</summary>
    public long Population { get; private init; }

    /// <summary>The day of the last change, <c>2026-01-31</c>, or nothing.</summary>
    public ReadOnlySpan<byte> Modified { get; private init; }

    /// <summary>Reads the two cells that say what a place is, which decide whether the rest is worth reading.</summary>
    public static RowFault ReadFeature(in Cells cells, out ReadOnlySpan<byte> featureClass, out ReadOnlySpan<byte> code)
    {
        if (cells.Count != CellCount || cells[CellCount - 1].Contains((byte)'\t'))
        {
            featureClass = default;
            code = default;
            return RowFault.CellCount;
        }
        featureClass = cells[6];
        code = cells[7];
        return RowFault.None;
    }

    /// <summary>Reads a row whose number of cells is right.</summary>
    public static RowFault Read(in Cells cells, out PlaceRow row)
    {
        row = default;
        if (!TryWhole(cells[0], out long id) || id is < 1 or > int.MaxValue)
        {
            return RowFault.Id;
        }
        if (cells[1].IsEmpty)
        {
            return RowFault.Name;
        }
        if (!Utf8.IsValid(cells[1]) || !Utf8.IsValid(cells[3]))
        {
            return RowFault.Encoding;
        }
        if (!TryDegrees(cells[4], 90, out double latitude) || !TryDegrees(cells[5], 180, out double longitude))
        {
            return RowFault.Coordinates;
        }
        if (!TryWhole(cells[14], out long population) && !cells[14].IsEmpty)
        {
            return RowFault.Population;
        }
        row = new PlaceRow
        {
            Id = (int)id,
            Name = cells[1],
            AsciiName = cells[2],
            OtherNames = cells[3],
            Latitude = latitude,
            Longitude = longitude,
            FeatureClass = cells[6],
            FeatureCode = cells[7],
            Country = cells[8],
            Division = cells[10],
            Population = population,
            Modified = cells[18],
        };
        return RowFault.None;
    }

    /// <summary>Reads a whole number of no sign that fills its cell.</summary>
    public static bool TryWhole(ReadOnlySpan<byte> cell, out long number) =>
        Utf8Parser.TryParse(cell, out number, out int read) && read == cell.Length && number >= 0;

    private static bool TryDegrees(ReadOnlySpan<byte> cell, double most, out double degrees) =>
        Utf8Parser.TryParse(cell, out degrees, out int read) && read == cell.Length && Math.Abs(degrees) <= most;
}
