namespace Reportedly.Gazetteer.Files;

/// <summary>
/// Which place stands in which row: by GeoNames id, then those without one by what they are, so that the order in which
/// places were added does not show. Of several places with one id the last stands.
/// </summary>
internal sealed class RowOrder
{
    private readonly int[] placeOfRow;
    private readonly int[] rowOfPlace;

    /// <summary>Finds the order.</summary>
    public RowOrder(MappedPart<PlaceRecord> places, MappedPart<byte> strings)
    {
        ulong[] keys = new ulong[places.Count];
        int identified = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            int id = places[i].Id;
            identified += id != 0 ? 1 : 0;
            keys[i] = ((ulong)(id != 0 ? (uint)id : uint.MaxValue) << 32) | (uint)i;
        }
        Array.Sort(keys);
        rowOfPlace = new int[keys.Length];
        placeOfRow = new int[keys.Length];
        int row = -1;
        for (int i = 0; i < identified; i++)
        {
            row += i == 0 || keys[i] >> 32 != keys[i - 1] >> 32 ? 1 : 0;
            placeOfRow[row] = (int)(uint)keys[i];
            rowOfPlace[placeOfRow[row]] = row;
        }
        Identified = row + 1;
        int[] nameless = [.. keys.AsSpan(identified).ToArray().Select(key => (int)(uint)key)];
        Array.Sort(nameless, (one, other) => Compare(places[one], places[other], one, other, strings));
        foreach (int place in nameless)
        {
            placeOfRow[++row] = place;
            rowOfPlace[place] = row;
        }
        Rows = row + 1;
    }

    /// <summary>How many rows.</summary>
    public int Rows { get; }

    /// <summary>How many of them have a GeoNames id; they come first.</summary>
    public int Identified { get; }

    /// <summary>The number of the place that stands in a row.</summary>
    public int PlaceOf(int row) => placeOfRow[row];

    /// <summary>The row of a place.</summary>
    public int RowOf(int place) => rowOfPlace[place];

    private static int Compare(
        in PlaceRecord one,
        in PlaceRecord other,
        int oneNumber,
        int otherNumber,
        MappedPart<byte> strings
    )
    {
        int order = one.Country.CompareTo(other.Country);
        order = order != 0 ? order : one.Feature.CompareTo(other.Feature);
        order = order != 0 ? order : Name(one, strings).SequenceCompareTo(Name(other, strings));
        order = order != 0 ? order : one.Latitude.CompareTo(other.Latitude);
        order = order != 0 ? order : one.Longitude.CompareTo(other.Longitude);
        order = order != 0 ? order : one.Population.CompareTo(other.Population);
        return order != 0 ? order : oneNumber.CompareTo(otherNumber);
    }

    private static ReadOnlySpan<byte> Name(in PlaceRecord place, MappedPart<byte> strings) =>
        strings.Slice(place.NameStart, place.NameLength);
}
