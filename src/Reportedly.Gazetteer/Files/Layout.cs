namespace Reportedly.Gazetteer.Files;

/// <summary>The sections of a gazetteer's file, in their order. Numbers are little-endian.</summary>
internal enum Section
{
    /// <summary>int: GeoNames ids, ascending; of the first rows only, those after them have none.</summary>
    Ids,

    /// <summary>Three bytes: latitude in 1/10,000 of a degree, about eleven metres.</summary>
    Latitudes,

    /// <summary>Three bytes: longitude in 1/10,000 of a degree.</summary>
    Longitudes,

    /// <summary>uint: population, at most 4,294,967,295.</summary>
    Populations,

    /// <summary>
    /// ushort: which of <see cref="ParentRows"/> a place lies in, from 1; 0: in none. Where those are more than 65,535,
    /// int.
    /// </summary>
    Parents,

    /// <summary>int: the rows that others lie in, ascending.</summary>
    ParentRows,

    /// <summary>ushort: the country's code, see <see cref="CountryCode"/>; 0: none.</summary>
    Countries,

    /// <summary>byte: kind in the low four bits; 0x10 a capital, 0x20 a seat.</summary>
    Kinds,

    /// <summary>byte: see <see cref="Radius"/>.</summary>
    Radii,

    /// <summary>uint: where in <see cref="Names"/> the name of every 16th row begins.</summary>
    NameStarts,

    /// <summary>Names of rows in UTF-8, each after a byte that gives its length.</summary>
    Names,

    /// <summary>uint: for each value of a hash's top bits, the first entry of it; and one more, the count.</summary>
    Buckets,

    /// <summary>uint: the 32 bits of an entry's hash below its bucket's; ascending in a bucket.</summary>
    Keys,

    /// <summary>Three bytes, or four where a file has more than <see cref="Layout.FewRows"/> rows: rank in the top two bits, row in
    /// the others; of one hash, best rank first, then population.</summary>
    Hits,

    /// <summary>
    /// 16 bytes each, ascending: country (ushort, big-endian), code of a division (10 bytes of ASCII, filled with
    /// zeros), row (int). A country's own row has no code.
    /// </summary>
    Divisions,

    /// <summary>UTF-8: a line for each file that this one was made of: name, tab, <c>sha256:</c> and 64 digits.</summary>
    Sources,
}

/// <summary>What a gazetteer's file looks like.</summary>
internal static class Layout
{
    /// <summary>The first eight bytes.</summary>
    public static ReadOnlySpan<byte> Magic => "RPTDGAZ\n"u8;

    /// <summary>The version that this program reads and writes.</summary>
    public const int Version = 1;

    /// <summary>How many sections there are.</summary>
    public const int Sections = (int)Section.Sources + 1;

    /// <summary>Where the SHA-256 of all that follows the header stands.</summary>
    public const int DigestAt = 24;

    /// <summary>Where the table of sections begins: offset and length (long, long) each.</summary>
    public const int SectionsAt = DigestAt + 32;

    /// <summary>
    /// Bytes of the header: magic, version (int), rows (int), entries (int), bits of a bucket (int), digest, sections.
    /// </summary>
    public const int HeaderLength = SectionsAt + (Sections * 16);

    /// <summary>How many rows share an entry in <see cref="Section.NameStarts"/>.</summary>
    public const int NamesPerStart = 16;

    /// <summary>The longest name of a row, in bytes.</summary>
    public const int LongestName = 255;

    /// <summary>So many rows have numbers of 22 bits.</summary>
    public const int FewRows = 1 << 22;

    /// <summary>The most rows: a row's number has 30 bits.</summary>
    public const int MostRows = (1 << 30) - 1;

    /// <summary>Bytes of an entry in <see cref="Section.Divisions"/>.</summary>
    public const int DivisionLength = 16;

    /// <summary>Bytes of a division's code.</summary>
    public const int CodeLength = 10;
}
