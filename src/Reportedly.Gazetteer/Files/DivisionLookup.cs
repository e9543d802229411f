using System.Buffers.Binary;

namespace Reportedly.Gazetteer.Files;

/// <summary>Looks up rows of countries and divisions by their codes, and back.</summary>
internal static class DivisionLookup
{
    private const int KeyLength = 2 + Layout.CodeLength;

    /// <summary>The row of a division, or of a country where the code is empty; -1 where there is none.</summary>
    public static int RowOf(GazetteerFile file, ushort country, ReadOnlySpan<char> code)
    {
        if (code.Length > Layout.CodeLength || !System.Text.Ascii.IsValid(code))
        {
            return -1;
        }
        Span<byte> key = stackalloc byte[KeyLength];
        key.Clear();
        BinaryPrimitives.WriteUInt16BigEndian(key, country);
        PlaceRecord.WriteCode(code, key[2..]);
        ReadOnlySpan<byte> entries = file.Bytes(Section.Divisions);
        int at = FirstFrom(entries, key);
        ReadOnlySpan<byte> entry = Entry(entries, at);
        return entry.StartsWith(key) ? Row(entry, file) : -1;
    }

    /// <summary>The code of a division's row, or null.</summary>
    public static string? CodeOf(GazetteerFile file, int row, ushort country)
    {
        Span<byte> key = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(key, country);
        ReadOnlySpan<byte> entries = file.Bytes(Section.Divisions);
        for (int at = FirstFrom(entries, key); Entry(entries, at).StartsWith(key); at++)
        {
            if (Row(Entry(entries, at), file) == row)
            {
                ReadOnlySpan<byte> code = Entry(entries, at).Slice(2, Layout.CodeLength).TrimEnd((byte)0);
                return string.Intern(System.Text.Encoding.ASCII.GetString(code));
            }
        }
        return null;
    }

    private static int FirstFrom(ReadOnlySpan<byte> entries, ReadOnlySpan<byte> key)
    {
        int low = 0;
        int high = entries.Length / Layout.DivisionLength;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            bool before = Entry(entries, middle)[..key.Length].SequenceCompareTo(key) < 0;
            (low, high) = before ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private static ReadOnlySpan<byte> Entry(ReadOnlySpan<byte> entries, int at) =>
        at < entries.Length / Layout.DivisionLength
            ? entries.Slice(at * Layout.DivisionLength, Layout.DivisionLength)
            : default;

    private static int Row(ReadOnlySpan<byte> entry, GazetteerFile file)
    {
        int row = BinaryPrimitives.ReadInt32LittleEndian(entry[KeyLength..]);
        return row >= 0 && row < file.Rows ? row : -1;
    }
}
