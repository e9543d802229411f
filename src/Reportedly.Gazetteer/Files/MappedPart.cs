using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;

namespace Reportedly.Gazetteer.Files;

/// <summary>A part of a folder for work as an array that lies on disk.</summary>
/// <typeparam name="T">What it holds, one after another.</typeparam>
internal sealed unsafe class MappedPart<T> : IDisposable
    where T : unmanaged
{
    private readonly MemoryMappedFile? map;
    private readonly MemoryMappedViewAccessor? view;
    private readonly byte* start;
    private readonly long length;

    /// <summary>Maps a part, which may be empty.</summary>
    public MappedPart(string path)
    {
        length = new FileInfo(path).Length / sizeof(T);
        if (length == 0)
        {
            return;
        }
        map = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        view = map.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        start += view.PointerOffset;
    }

    /// <summary>How many it holds.</summary>
    public int Count => checked((int)length);

    /// <summary>One of them.</summary>
    public T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (ulong)length, nameof(index));
            return Unsafe.ReadUnaligned<T>(start + ((long)index * sizeof(T)));
        }
    }

    /// <summary>Some of them, one after another.</summary>
    public ReadOnlySpan<T> Slice(long first, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first + count, length, nameof(count));
        return new ReadOnlySpan<T>(start + (first * sizeof(T)), count);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (view is not null)
        {
            view.SafeMemoryMappedViewHandle.ReleasePointer();
            view.Dispose();
            map?.Dispose();
        }
    }
}
