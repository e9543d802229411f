using System.Text.Unicode;

namespace Reportedly.Gazetteer.Import.Rows;

/// <summary>
/// A row of <c>admin1CodesASCII.txt</c> or <c>admin2Codes.txt</c> (code, name, name in ASCII, id), or of
/// <c>countryInfo.txt</c> (19 cells): names of a place that stands elsewhere.
/// </summary>
internal readonly ref struct CodeRow
{
    /// <summary>How many cells a row of divisions has.</summary>
    public const int DivisionCells = 4;

    /// <summary>How many cells a row of countries has.</summary>
    public const int CountryCells = 19;

    /// <summary>The id of the place; 0 where the row gives none.</summary>
    public int PlaceId { get; private init; }

    /// <summary>The name, in UTF-8.</summary>
    public ReadOnlySpan<byte> Name { get; private init; }

    /// <summary>The name in ASCII, or nothing.</summary>
    public ReadOnlySpan<byte> AsciiName { get; private init; }

    /// <summary>Reads a row of divisions.</summary>
    public static RowFault ReadDivision(in Cells cells, out CodeRow row)
    {
        row = default;
        if (cells.Count != DivisionCells || cells[DivisionCells - 1].Contains((byte)'\t'))
        {
            return RowFault.CellCount;
        }
        return cells[0].IndexOf((byte)'.') != 2
            ? RowFault.Division
            : Make(cells[1], cells[2], cells[3], mayLack: false, out row);
    }

    /// <summary>Reads a row of countries.</summary>
    public static RowFault ReadCountry(in Cells cells, out CodeRow row)
    {
        row = default;
        return cells.Count != CountryCells || cells[CountryCells - 1].Contains((byte)'\t')
            ? RowFault.CellCount
            // Countries that are no more have no id.
            : Make(cells[4], default, cells[16], mayLack: true, out row);
    }

    private static RowFault Make(
        ReadOnlySpan<byte> name,
        ReadOnlySpan<byte> ascii,
        ReadOnlySpan<byte> id,
        bool mayLack,
        out CodeRow row
    )
    {
        row = default;
        bool whole = PlaceRow.TryWhole(id, out long number) && number is > 0 and <= int.MaxValue;
        if (!whole && !(mayLack && (id.IsEmpty || number == 0)))
        {
            return RowFault.Id;
        }
        if (name.IsEmpty)
        {
            return RowFault.Name;
        }
        if (!Utf8.IsValid(name) || !Utf8.IsValid(ascii))
        {
            return RowFault.Encoding;
        }
        row = new CodeRow
        {
            PlaceId = (int)number,
            Name = name,
            AsciiName = ascii,
        };
        return RowFault.None;
    }
}
