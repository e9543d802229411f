using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Reportedly.Corroboration;

namespace Reportedly.Storage.Views;

/// <summary>Reads fields one after another from bytes that <see cref="BinaryWriter"/> and <see cref="FieldBytes"/> wrote.</summary>
internal ref struct FieldReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int at;

    /// <summary>Reads one part of a list.</summary>
    public delegate T Part<out T>(ref FieldReader fields);

    public bool Flag() => Next(1)[0] != 0;

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Next(sizeof(int)));

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Next(sizeof(long)));

    public ulong UInt64() => BinaryPrimitives.ReadUInt64LittleEndian(Next(sizeof(ulong)));

    public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Next(sizeof(double)));

    /// <summary>A whole number in seven bits a byte, the lowest first.</summary>
    public int Count()
    {
        uint value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = Next(1)[0];
            value |= (next & 0x7Fu) << shift;
            if (next < 0x80)
            {
                return (int)value;
            }
        }
    }

    public string Text() => Encoding.UTF8.GetString(Next(Count()));

    public int? MaybeInt32() => Flag() ? Int32() : null;

    public long? MaybeInt64() => Flag() ? Int64() : null;

    public string? MaybeText() => Flag() ? Text() : null;

    public DaySpan? MaybeDays()
    {
        int? from = MaybeInt32();
        int? to = MaybeInt32();
        return from is { } first && to is { } last ? new DaySpan(first, last) : null;
    }

    /// <summary>Passes bytes over, and gives them.</summary>
    public ReadOnlySpan<byte> Skip(int count) => Next(count);

    /// <summary>Numbers as they lie in memory.</summary>
    public ImmutableArray<T> Numbers<T>()
        where T : unmanaged
    {
        T[] numbers = new T[Count()];
        Span<byte> room = MemoryMarshal.AsBytes(numbers.AsSpan());
        Next(room.Length).CopyTo(room);
        return ImmutableCollectionsMarshal.AsImmutableArray(numbers);
    }

    /// <summary>A list, part by part.</summary>
    public ImmutableArray<T> All<T>(Part<T> read)
    {
        T[] parts = new T[Count()];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = read(ref this);
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(parts);
    }

    private ReadOnlySpan<byte> Next(int count)
    {
        ReadOnlySpan<byte> next = bytes.Slice(at, count);
        at += count;
        return next;
    }
}
