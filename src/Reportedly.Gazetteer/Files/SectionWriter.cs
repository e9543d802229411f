using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Reportedly.Gazetteer.Files;

/// <summary>Writes the sections of a file one after another, and its header at the end.</summary>
internal sealed class SectionWriter : IDisposable
{
    private const int Rows = 1 << 14;

    private readonly FileStream stream;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly long[] offsets = new long[Layout.Sections];
    private readonly long[] lengths = new long[Layout.Sections];
    private readonly byte[] pending = new byte[1 << 16];
    private int filled;
    private int open = -1;

    /// <summary>Begins a file.</summary>
    public SectionWriter(string path)
    {
        stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        stream.Write(new byte[Layout.HeaderLength]);
    }

    /// <summary>How many entries the names have.</summary>
    public int Entries { get; set; }

    /// <summary>Begins a section.</summary>
    public void Begin(Section section)
    {
        open = (int)section;
        offsets[open] = stream.Position + filled;
    }

    /// <summary>Adds bytes to the section that was begun.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > pending.Length - filled)
        {
            Flush();
        }
        if (bytes.Length > pending.Length)
        {
            hash.AppendData(bytes);
            stream.Write(bytes);
            return;
        }
        bytes.CopyTo(pending.AsSpan(filled));
        filled += bytes.Length;
    }

    /// <summary>Ends the section, and fills up to a multiple of eight bytes.</summary>
    public void End()
    {
        long end = stream.Position + filled;
        lengths[open] = end - offsets[open];
        Append(stackalloc byte[(int)(-end & 7)]);
        open = -1;
    }

    /// <summary>Writes a section.</summary>
    public void Write(Section section, ReadOnlySpan<byte> bytes)
    {
        Begin(section);
        Append(bytes);
        End();
    }

    /// <summary>Writes a section of one number a row.</summary>
    public void Write<T>(Section section, int rows, Func<int, T> number)
        where T : unmanaged
    {
        Begin(section);
        T[] some = new T[Rows];
        for (int first = 0; first < rows; first += Rows)
        {
            int count = Math.Min(Rows, rows - first);
            for (int i = 0; i < count; i++)
            {
                some[i] = number(first + i);
            }
            Append(MemoryMarshal.AsBytes(some.AsSpan(0, count)));
        }
        End();
    }

    /// <summary>Writes the header.</summary>
    public void Finish(int rows, int bucketBits)
    {
        Flush();
        byte[] header = new byte[Layout.HeaderLength];
        Layout.Magic.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(8), Layout.Version);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(12), rows);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(16), Entries);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(20), bucketBits);
        hash.GetHashAndReset(header.AsSpan(Layout.DigestAt));
        for (int i = 0; i < Layout.Sections; i++)
        {
            Span<byte> entry = header.AsSpan(Layout.SectionsAt + (i * 16));
            BinaryPrimitives.WriteInt64LittleEndian(entry, offsets[i]);
            BinaryPrimitives.WriteInt64LittleEndian(entry[8..], lengths[i]);
        }
        stream.Position = 0;
        stream.Write(header);
        stream.Flush(flushToDisk: true);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        stream.Dispose();
        hash.Dispose();
    }

    private void Flush()
    {
        hash.AppendData(pending, 0, filled);
        stream.Write(pending, 0, filled);
        filled = 0;
    }
}
