using System.Collections.Concurrent;

namespace Reportedly.Training.Gradients;

/// <summary>Arrays to work in, used again and again. Safe from any thread.</summary>
internal sealed class ArrayStore
{
    private const int Smallest = 1024;

    private readonly ConcurrentDictionary<int, ConcurrentBag<float[]>> free = new();

    /// <summary>An array of at least <paramref name="length"/> elements, the first so many of them zero.</summary>
    public float[] Take(int length)
    {
        int size = Smallest;
        while (size < length)
        {
            size *= 2;
        }
        if (!free.GetOrAdd(size, _ => []).TryTake(out float[]? array))
        {
            return new float[size];
        }
        Array.Clear(array, 0, length);
        return array;
    }

    /// <summary>Takes an array back.</summary>
    public void Return(float[] array) => free.GetOrAdd(array.Length, _ => []).Add(array);
}
