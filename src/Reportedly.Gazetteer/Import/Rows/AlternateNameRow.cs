using System.Text.Unicode;

namespace Reportedly.Gazetteer.Import.Rows;

/// <summary>
/// A row of <c>alternateNamesV2.txt</c> (10 cells) or of the older <c>alternateNames.txt</c> (8 cells, or 4 in the oldest).
/// </summary>
internal readonly ref struct AlternateNameRow
{
    /// <summary>The most cells that such a row has.</summary>
    public const int MostCells = 10;

    /// <summary>The id of the place.</summary>
    public int PlaceId { get; private init; }

    /// <summary>The code of a language, or what else the name is.</summary>
    public ReadOnlySpan<byte> Language { get; private init; }

    /// <summary>The name, in UTF-8.</summary>
    public ReadOnlySpan<byte> Name { get; private init; }

    /// <summary>True where it is the one to prefer in its language.</summary>
    public bool IsPreferred { get; private init; }

    /// <summary>True where people call the place so that do not write so.</summary>
    public bool IsColloquial { get; private init; }

    /// <summary>True where the place was called so in former times.</summary>
    public bool IsHistoric { get; private init; }

    /// <summary>Reads a row.</summary>
    public static RowFault Read(in Cells cells, out AlternateNameRow row)
    {
        row = default;
        if (cells.Count is not (4 or 8 or MostCells) || cells[cells.Count - 1].Contains((byte)'\t'))
        {
            return RowFault.CellCount;
        }
        if (!PlaceRow.TryWhole(cells[1], out long id) || id is < 1 or > int.MaxValue)
        {
            return RowFault.Id;
        }
        if (cells[3].IsEmpty)
        {
            return RowFault.Name;
        }
        if (!Utf8.IsValid(cells[3]))
        {
            return RowFault.Encoding;
        }
        bool flags = cells.Count > 4;
        row = new AlternateNameRow
        {
            PlaceId = (int)id,
            Language = cells[2],
            Name = cells[3],
            IsPreferred = flags && IsSet(cells[4]),
            IsColloquial = flags && IsSet(cells[6]),
            IsHistoric = flags && IsSet(cells[7]),
        };
        return RowFault.None;
    }

    private static bool IsSet(ReadOnlySpan<byte> cell) => cell.Length == 1 && cell[0] == (byte)'1';
}
