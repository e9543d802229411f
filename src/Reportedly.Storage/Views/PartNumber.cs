namespace Reportedly.Storage.Views;

/// <summary>
/// Numbers for the parts of a report, its events or its claims: the report's row and the part's place in the record. What came in together
/// lies together in tables, and a part leads to its report without a question.
/// </summary>
internal static class PartNumber
{
    private const int PlaceBits = 20;

    /// <summary>The number of a part; all parts beyond a million of one report share one.</summary>
    public static long Of(long row, int place) => (row << PlaceBits) | (uint)Math.Min(place, (1 << PlaceBits) - 1);

    /// <summary>The row of the report that a number belongs to.</summary>
    public static long RowOf(long number) => number >> PlaceBits;

    /// <summary>The place of the part with a number.</summary>
    public static int PlaceOf(long number) => (int)(number & ((1 << PlaceBits) - 1));

    /// <summary>SQL for the row of the report that a number belongs to.</summary>
    public static string RowOf(string number) => $"({number} >> {PlaceBits})";
}
