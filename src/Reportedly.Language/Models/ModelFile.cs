using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Reportedly.Language.Models;

/// <summary>A model file in memory: named sections of numbers or lines of text. Read in one go, never changed, shared by all threads.</summary>
internal sealed class ModelFile
{
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly FrozenDictionary<string, (int Offset, int Length)> sections;

    private ModelFile(
        string name,
        ReadOnlyMemory<byte> bytes,
        FrozenDictionary<string, (int Offset, int Length)> sections
    )
    {
        Name = name;
        this.bytes = bytes;
        this.sections = sections;
        Digest = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
    }

    /// <summary>What the model is called in messages.</summary>
    public string Name { get; }

    /// <summary><c>sha256:</c> and the hex digest of the file's bytes.</summary>
    public string Digest { get; }

    /// <summary>Bytes of the file.</summary>
    public int Size => bytes.Length;

    /// <summary>Reads the head of a model file; its sections stay where they are.</summary>
    /// <exception cref="ModelFormatException">It is no model, of another version, or cut short.</exception>
    public static ModelFile Parse(string name, ReadOnlyMemory<byte> bytes)
    {
        ReadOnlySpan<byte> file = bytes.Span;
        int at = ModelFormat.Magic.Length;
        if (file.Length < at + 8 || !file[..at].SequenceEqual(ModelFormat.Magic))
        {
            throw new ModelFormatException(
                $"{name} is no model of Reportedly. Take the one that came with this program."
            );
        }
        int number = BinaryPrimitives.ReadInt32LittleEndian(file[at..]);
        if (number != ModelFormat.Number)
        {
            string older = number < ModelFormat.Number ? "an older" : "a newer";
            throw new ModelFormatException(
                $"{name} is of {older} format, {number}; this program reads format {ModelFormat.Number}. "
                    + "Take the model that came with this program, or train it again with its own trainer."
            );
        }
        int count = BinaryPrimitives.ReadInt32LittleEndian(file[(at + 4)..]);
        at += 8;
        Dictionary<string, (int Offset, int Length)> found = new(StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            int length = at < file.Length ? file[at] : 0;
            if (count > ModelFormat.MostSections || at + 1 + length + 16 > file.Length)
            {
                throw CutShort(name);
            }
            string section = Encoding.ASCII.GetString(file.Slice(at + 1, length));
            at += 1 + length;
            long offset = BinaryPrimitives.ReadInt64LittleEndian(file[at..]);
            long size = BinaryPrimitives.ReadInt64LittleEndian(file[(at + 8)..]);
            at += 16;
            if (offset < 0 || size < 0 || offset > file.Length || size > file.Length - offset)
            {
                throw CutShort(name);
            }
            found[section] = ((int)offset, (int)size);
        }
        return new ModelFile(name, bytes, found.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The numbers of a section, without a copy.</summary>
    /// <exception cref="ModelFormatException">There is no such section, or its length is no multiple of an element's.</exception>
    public ReadOnlySpan<T> Numbers<T>(string section)
        where T : unmanaged
    {
        ReadOnlySpan<byte> raw = Bytes(section);
        ReadOnlySpan<T> numbers = MemoryMarshal.Cast<byte, T>(raw);
        return numbers.Length * Unsafe.SizeOf<T>() == raw.Length
            ? numbers
            : throw new ModelFormatException($"Section '{section}' of {Name} has a broken length. Take the file anew.");
    }

    /// <summary>The numbers of a section that must be so many.</summary>
    /// <exception cref="ModelFormatException">There is no such section, or it has another length.</exception>
    public ReadOnlySpan<T> Numbers<T>(string section, int count)
        where T : unmanaged
    {
        ReadOnlySpan<T> numbers = Numbers<T>(section);
        return numbers.Length == count
            ? numbers
            : throw new ModelFormatException(
                $"Section '{section}' of {Name} has {numbers.Length} elements, not {count}. Take the file anew."
            );
    }

    /// <summary>The lines of a section of text.</summary>
    /// <exception cref="ModelFormatException">There is no such section.</exception>
    public string[] Lines(string section)
    {
        ReadOnlySpan<byte> raw = Bytes(section);
        return raw.IsEmpty ? [] : Encoding.UTF8.GetString(raw).Split('\n');
    }

    private ReadOnlySpan<byte> Bytes(string section) =>
        sections.TryGetValue(section, out (int Offset, int Length) place)
            ? bytes.Span.Slice(place.Offset, place.Length)
            : throw new ModelFormatException(
                $"{Name} has no section '{section}'. Take the model that came with this program."
            );

    private static ModelFormatException CutShort(string name) =>
        new($"{name} is cut short or damaged. Take the file anew.");
}
