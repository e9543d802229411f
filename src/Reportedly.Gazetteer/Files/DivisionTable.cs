using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Reportedly.Gazetteer.Files;

/// <summary>The rows of countries and of first-level divisions by their codes, and so what every row lies in.</summary>
internal sealed class DivisionTable
{
    private readonly MappedPart<PlaceRecord> places;
    private readonly RowOrder order;
    private readonly Dictionary<(ushort Country, ulong Head, ushort Tail), int> rows = [];

    /// <summary>Finds the divisions; of two with one code the one with more people stands, then the first.</summary>
    public DivisionTable(MappedPart<PlaceRecord> places, RowOrder order)
    {
        this.places = places;
        this.order = order;
        for (int row = 0; row < order.Rows; row++)
        {
            PlaceRecord place = places[order.PlaceOf(row)];
            bool counts =
                place.Country != 0
                && (
                    place.Feature == FeatureKind.Country || (place.Feature == FeatureKind.Admin1 && place.CodeHead != 0)
                );
            (ushort, ulong, ushort) code = Code(place);
            if (
                counts
                && (
                    !rows.TryGetValue(code, out int before)
                    || place.Population > places[order.PlaceOf(before)].Population
                )
            )
            {
                rows[code] = row;
            }
        }
    }

    /// <summary>The row that a row lies in, or -1.</summary>
    public int ParentOf(int row)
    {
        PlaceRecord place = places[order.PlaceOf(row)];
        if (place.Within > 0)
        {
            int around = order.RowOf(place.Within - 1);
            return around == row ? -1 : around;
        }
        if (place.Country == 0 || place.Feature == FeatureKind.Country)
        {
            return -1;
        }
        bool divided = place.Feature != FeatureKind.Admin1 && place.CodeHead != 0;
        return divided && rows.TryGetValue((place.Country, place.CodeHead, place.CodeTail), out int division) ? division
            : rows.TryGetValue((place.Country, 0, 0), out int country) ? country
            : -1;
    }

    /// <summary>The section <see cref="Section.Divisions"/>.</summary>
    public byte[] Bytes()
    {
        byte[][] entries = new byte[rows.Count][];
        int count = 0;
        foreach (((ushort country, ulong head, ushort tail), int row) in rows)
        {
            byte[] entry = new byte[Layout.DivisionLength];
            BinaryPrimitives.WriteUInt16BigEndian(entry, country);
            MemoryMarshal.Write(entry.AsSpan(2), head);
            MemoryMarshal.Write(entry.AsSpan(10), tail);
            BinaryPrimitives.WriteInt32LittleEndian(entry.AsSpan(2 + Layout.CodeLength), row);
            entries[count++] = entry;
        }
        Array.Sort(entries, (one, other) => one.AsSpan().SequenceCompareTo(other));
        return [.. entries.SelectMany(entry => entry)];
    }

    private static (ushort, ulong, ushort) Code(in PlaceRecord place) =>
        place.Feature == FeatureKind.Country ? (place.Country, 0, 0) : (place.Country, place.CodeHead, place.CodeTail);
}
