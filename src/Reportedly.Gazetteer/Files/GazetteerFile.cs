using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;

namespace Reportedly.Gazetteer.Files;

/// <summary>
/// One gazetteer's file, read where it lies: in the memory of an assembly or mapped from disk. Safe from any thread;
/// after <see cref="Dispose"/> nothing of it may be asked.
/// </summary>
internal sealed unsafe class GazetteerFile : IDisposable
{
    private readonly string name;
    private readonly byte* start;
    private readonly long length;
    private readonly IDisposable[] held;
    private readonly MemoryMappedViewAccessor? view;
    private readonly long[] offsets = new long[Layout.Sections];
    private readonly int[] lengths = new int[Layout.Sections];
    private readonly int bucketBits;

    private GazetteerFile(
        string name,
        byte* start,
        long length,
        MemoryMappedViewAccessor? view,
        params IDisposable[] held
    )
    {
        this.name = name;
        this.start = start;
        this.length = length;
        this.view = view;
        this.held = held;
        ReadOnlySpan<byte> header = new(start, (int)Math.Min(length, Layout.HeaderLength));
        if (header.Length < Layout.HeaderLength || !header.StartsWith(Layout.Magic))
        {
            throw Bad("is no gazetteer; name a file that 'reportedly gazetteer import' has made.");
        }
        int version = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        if (version != Layout.Version)
        {
            throw Bad($"has format {version}, and this program reads {Layout.Version}; import it again.");
        }
        Rows = BinaryPrimitives.ReadInt32LittleEndian(header[12..]);
        Entries = BinaryPrimitives.ReadInt32LittleEndian(header[16..]);
        bucketBits = BinaryPrimitives.ReadInt32LittleEndian(header[20..]);
        Digest = "sha256:" + Convert.ToHexStringLower(header.Slice(Layout.DigestAt, 32));
        for (int i = 0; i < Layout.Sections; i++)
        {
            ReadOnlySpan<byte> entry = header[(Layout.SectionsAt + (i * 16))..];
            offsets[i] = BinaryPrimitives.ReadInt64LittleEndian(entry);
            long size = BinaryPrimitives.ReadInt64LittleEndian(entry[8..]);
            lengths[i] =
                offsets[i] >= 0 && size is >= 0 and <= int.MaxValue && offsets[i] + size <= length
                    ? (int)size
                    : throw Cut();
        }
        CheckSizes();
    }

    /// <summary>How many places.</summary>
    public int Rows { get; }

    /// <summary>How many names.</summary>
    public int Entries { get; }

    /// <summary>How many places have a GeoNames id; they come first.</summary>
    public int Identified => lengths[(int)Section.Ids] / 4;

    /// <summary><c>sha256:</c> and 64 digits over all that follows the header.</summary>
    public string Digest { get; }

    /// <summary>The files that it was made of: a line each, name, tab, digest.</summary>
    public string Sources => Encoding.UTF8.GetString(Bytes(Section.Sources));

    /// <summary>Opens a file that ships inside an assembly; nothing is copied.</summary>
    /// <exception cref="GazetteerException">The assembly lacks it, or it is no gazetteer.</exception>
    public static GazetteerFile OpenEmbedded(Assembly assembly, string name)
    {
        Stream? stream = assembly.GetManifestResourceStream(name);
        return stream is UnmanagedMemoryStream memory
            ? new GazetteerFile(name, memory.PositionPointer, memory.Length, null, memory)
            : throw new GazetteerException(
                $"{name}: {assembly.GetName().Name} does not hold it; embed it in the project file and build again."
            );
    }

    /// <summary>Opens a file on disk; it is mapped, and pages come in as they are asked for.</summary>
    /// <exception cref="GazetteerException">It cannot be opened, or it is no gazetteer.</exception>
    public static GazetteerFile Open(string path)
    {
        MemoryMappedFile? map = null;
        MemoryMappedViewAccessor? view = null;
        try
        {
            long length = new FileInfo(path).Length;
            if (length < Layout.HeaderLength)
            {
                throw new GazetteerException(
                    $"{path}: is no gazetteer; name a file that 'reportedly gazetteer import' has made."
                );
            }
            map = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
            view = map.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
            byte* start = null;
            view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
            try
            {
                return new GazetteerFile(path, start + view.PointerOffset, length, view, view, map);
            }
            catch
            {
                view.SafeMemoryMappedViewHandle.ReleasePointer();
                throw;
            }
        }
        catch (Exception fault)
        {
            view?.Dispose();
            map?.Dispose();
            throw fault is IOException or UnauthorizedAccessException
                ? new GazetteerException($"{path}: cannot be opened ({fault.Message}); check name and rights.", fault)
            : fault is GazetteerException ? fault
            : new GazetteerException($"{path}: cannot be read ({fault.Message}); import it again.", fault);
        }
    }

    /// <summary>A section's bytes.</summary>
    public ReadOnlySpan<byte> Bytes(Section section) => new(start + offsets[(int)section], lengths[(int)section]);

    /// <summary>A number of a section of ints.</summary>
    public int Int(Section section, int row) =>
        BinaryPrimitives.ReadInt32LittleEndian(Bytes(section).Slice(row * 4, 4));

    /// <summary>A number of a section of uints.</summary>
    public uint UInt(Section section, int row) =>
        BinaryPrimitives.ReadUInt32LittleEndian(Bytes(section).Slice(row * 4, 4));

    /// <summary>A number of a section of ushorts.</summary>
    public ushort UShort(Section section, int row) =>
        BinaryPrimitives.ReadUInt16LittleEndian(Bytes(section).Slice(row * 2, 2));

    /// <summary>A byte of a section of bytes.</summary>
    public byte Byte(Section section, int row) => Bytes(section)[row];

    /// <summary>The entries of a hash: the first, and how many; none where no name has it.</summary>
    public (int First, int Count) Entry(ulong hash)
    {
        ReadOnlySpan<byte> bounds = Bytes(Section.Buckets).Slice(Bucket(hash, bucketBits) * 4, 8);
        int start = BinaryPrimitives.ReadInt32LittleEndian(bounds);
        int end = BinaryPrimitives.ReadInt32LittleEndian(bounds[4..]);
        ReadOnlySpan<byte> keys = Bytes(Section.Keys)[(start * 4)..(end * 4)];
        uint key = Key(hash, bucketBits);
        int at = 0;
        while (at < keys.Length && BinaryPrimitives.ReadUInt32LittleEndian(keys[at..]) < key)
        {
            at += 4;
        }
        int last = at;
        while (last < keys.Length && BinaryPrimitives.ReadUInt32LittleEndian(keys[last..]) == key)
        {
            last += 4;
        }
        return (start + (at / 4), (last - at) / 4);
    }

    /// <summary>A coordinate of a row in degrees.</summary>
    /// <param name="section">Latitudes or longitudes.</param>
    /// <param name="row">The row.</param>
    public double Degrees(Section section, int row) =>
        MemoryMarshal.Read<Three>(Bytes(section).Slice(row * 3, 3)).Signed / 1e4;

    /// <summary>The row and the rank of an entry.</summary>
    public (int Row, NameRank Rank) Hit(int entry)
    {
        if (Rows <= Layout.FewRows)
        {
            uint few = MemoryMarshal.Read<Three>(Bytes(Section.Hits).Slice(entry * 3, 3)).Unsigned;
            return ((int)(few & (Layout.FewRows - 1)), (NameRank)(few >> 22));
        }
        uint many = UInt(Section.Hits, entry);
        return ((int)(many & Layout.MostRows), (NameRank)(many >> 30));
    }

    /// <summary>The row that a row lies in, or -1.</summary>
    public int ParentOf(int row)
    {
        bool narrow = lengths[(int)Section.Parents] == 2L * Rows;
        int number = narrow ? UShort(Section.Parents, row) : Int(Section.Parents, row);
        int parent = number <= 0 ? -1 : Int(Section.ParentRows, number - 1);
        return parent < Rows ? parent : -1;
    }

    /// <summary>The GeoNames id of a row, or 0.</summary>
    public int IdOf(int row) => row < Identified ? Int(Section.Ids, row) : 0;

    /// <summary>The row of a GeoNames id, or -1.</summary>
    public int RowOf(int id)
    {
        int low = 0;
        int high = Identified - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int found = Int(Section.Ids, middle);
            if (found == id)
            {
                return middle;
            }
            (low, high) = found < id ? (middle + 1, high) : (low, middle - 1);
        }
        return -1;
    }

    /// <summary>The name of a row.</summary>
    public string NameOf(int row)
    {
        int at = (int)UInt(Section.NameStarts, row / Layout.NamesPerStart);
        ReadOnlySpan<byte> names = Bytes(Section.Names);
        for (int i = row % Layout.NamesPerStart; i > 0; i--)
        {
            at += names[at] + 1;
        }
        return Encoding.UTF8.GetString(names.Slice(at + 1, names[at]));
    }

    /// <summary>The upper bits of a hash.</summary>
    public static int Bucket(ulong hash, int bits) => (int)(hash >> (64 - bits));

    /// <summary>The 32 bits of a hash below its bucket's.</summary>
    public static uint Key(ulong hash, int bits) => (uint)((hash << bits) >> 32);

    /// <inheritdoc />
    public void Dispose()
    {
        view?.SafeMemoryMappedViewHandle.ReleasePointer();
        foreach (IDisposable each in held)
        {
            each.Dispose();
        }
    }

    private void CheckSizes()
    {
        if (
            Rows < 0
            || Entries < 0
            || bucketBits is < 1 or > 28
            || Identified > Rows
            || Short(Section.Ids, 4L * Identified)
            || Short(Section.Latitudes, 3L * Rows)
            || Short(Section.Longitudes, 3L * Rows)
            || Short(Section.Populations, 4L * Rows)
            || (Short(Section.Parents, 2L * Rows) && Short(Section.Parents, 4L * Rows))
            || Short(Section.Countries, 2L * Rows)
            || Short(Section.Kinds, Rows)
            || Short(Section.Radii, Rows)
            || Short(Section.NameStarts, 4L * ((Rows + Layout.NamesPerStart - 1) / Layout.NamesPerStart))
            || Short(Section.Buckets, 4L * ((1L << bucketBits) + 1))
            || Short(Section.Keys, 4L * Entries)
            || Short(Section.Hits, (Rows <= Layout.FewRows ? 3L : 4L) * Entries)
        )
        {
            throw Cut();
        }
    }

    private bool Short(Section section, long wanted) => lengths[(int)section] != wanted;

    private GazetteerException Cut() => Bad("is cut short or damaged; import it again.");

    private GazetteerException Bad(string fault) => new($"{name}: {fault}");
}
