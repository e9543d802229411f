namespace Reportedly.Export.Ged;

/// <summary>Cells of PRIO-GRID: half a degree wide, counted from 1 at the south-western corner of the world, eastward and then north.</summary>
internal static class PrioGrid
{
    private const int Columns = 720;
    private const int Rows = 360;

    /// <summary>The cell of a point in degrees, WGS 84; null where there is none.</summary>
    public static int? Cell(double? latitude, double? longitude)
    {
        if (latitude is not (>= -90 and <= 90) || longitude is not (>= -180 and <= 180))
        {
            return null;
        }
        int row = Math.Min((int)Math.Floor((latitude.Value + 90) * 2), Rows - 1);
        int column = Math.Min((int)Math.Floor((longitude.Value + 180) * 2), Columns - 1);
        return (row * Columns) + column + 1;
    }
}
