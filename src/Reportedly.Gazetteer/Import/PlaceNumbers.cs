namespace Reportedly.Gazetteer.Import;

/// <summary>
/// The numbers of places by their GeoNames ids. Ids lie close together, so that pages of numbers take 4 bytes a place and a
/// look-up is one step.
/// </summary>
internal sealed class PlaceNumbers
{
    private const int PageBits = 16;
    private const int PageMask = (1 << PageBits) - 1;

    private readonly int[]?[] pages = new int[]?[1 << (31 - PageBits)];

    /// <summary>The number of an id, or -1.</summary>
    public int Find(int id) => id > 0 && pages[id >> PageBits] is { } page ? page[id & PageMask] - 1 : -1;

    /// <summary>Notes a number.</summary>
    public void Add(int id, int number)
    {
        int[] page = pages[id >> PageBits] ??= new int[PageMask + 1];
        page[id & PageMask] = number + 1;
    }
}
