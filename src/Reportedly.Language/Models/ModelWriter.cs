using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Reportedly.Language.Models;

/// <summary>Puts sections together into the bytes of a model file. The same sections in the same order give the same bytes.</summary>
internal sealed class ModelWriter
{
    private readonly List<(string Name, byte[] Bytes)> sections = [];

    /// <summary>Adds a section of numbers.</summary>
    /// <exception cref="ArgumentException">There is a section of that name.</exception>
    public void Add<T>(string name, ReadOnlySpan<T> elements)
        where T : unmanaged
    {
        if (sections.Exists(section => section.Name == name))
        {
            throw new ArgumentException($"There is a section '{name}' already.", nameof(name));
        }
        sections.Add((name, MemoryMarshal.AsBytes(elements).ToArray()));
    }

    /// <summary>Adds a section of lines of text; none may hold a line break.</summary>
    public void AddLines(string name, IEnumerable<string> lines) =>
        Add<byte>(name, Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    /// <summary>The bytes of the file.</summary>
    public byte[] ToBytes()
    {
        int head = ModelFormat.Magic.Length + 8;
        foreach ((string name, _) in sections)
        {
            head += 1 + name.Length + 16;
        }
        long[] offsets = new long[sections.Count];
        long at = Aligned(head);
        for (int i = 0; i < sections.Count; i++)
        {
            offsets[i] = at;
            at = Aligned(at + sections[i].Bytes.Length);
        }
        byte[] file = new byte[at];
        ModelFormat.Magic.CopyTo(file);
        int write = ModelFormat.Magic.Length;
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(write), ModelFormat.Number);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(write + 4), sections.Count);
        write += 8;
        for (int i = 0; i < sections.Count; i++)
        {
            (string name, byte[] bytes) = sections[i];
            file[write++] = checked((byte)name.Length);
            write += Encoding.ASCII.GetBytes(name, file.AsSpan(write));
            BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(write), offsets[i]);
            BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(write + 8), bytes.Length);
            write += 16;
            bytes.CopyTo(file, offsets[i]);
        }
        return file;
    }

    private static long Aligned(long offset) =>
        (offset + ModelFormat.Alignment - 1) / ModelFormat.Alignment * ModelFormat.Alignment;
}
