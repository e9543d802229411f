using System.Runtime.InteropServices;

namespace Reportedly.Language.Networks;

/// <summary>Room for numbers outside the collector's heap, aligned for the widest registers; grows, and is freed with its owner.</summary>
internal sealed unsafe class AlignedMemory : IDisposable
{
    private const int Alignment = 64;
    private void* start;
    private long capacity;

    /// <summary>Frees the room where its owner was forgotten.</summary>
    ~AlignedMemory() => NativeMemory.AlignedFree(start);

    /// <summary>Room for so many numbers; what stood there before is lost where it has to grow.</summary>
    public float* Room(long count) => (float*)Bytes(count * sizeof(float));

    /// <summary>Room for so many whole numbers.</summary>
    public short* Wholes(long count) => (short*)Bytes(count * sizeof(short));

    private void* Bytes(long count)
    {
        if (count > capacity)
        {
            NativeMemory.AlignedFree(start);
            start = null;
            capacity = 0;
            start = NativeMemory.AlignedAlloc((nuint)count, Alignment);
            capacity = count;
        }
        return start;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        NativeMemory.AlignedFree(start);
        start = null;
        capacity = 0;
        GC.SuppressFinalize(this);
    }
}
