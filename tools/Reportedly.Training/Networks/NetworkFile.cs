using System.Runtime.InteropServices;
using Reportedly.Training.Gradients;

namespace Reportedly.Training.Networks;

/// <summary>Keeps the values of a trained network between two runs.</summary>
internal static class NetworkFile
{
    /// <summary>Writes the values.</summary>
    public static void Save(LanguageNetwork network, string path)
    {
        using FileStream file = File.Create(path);
        foreach (Parameter parameter in network.Parameters)
        {
            file.Write(MemoryMarshal.AsBytes(parameter.Values.AsSpan()));
        }
    }

    /// <summary>Reads values that were kept.</summary>
    /// <exception cref="InvalidDataException">They are of a network of another shape.</exception>
    public static void Load(LanguageNetwork network, string path)
    {
        using FileStream file = File.OpenRead(path);
        long length = network.Parameters.Sum(parameter => (long)parameter.Values.Length * sizeof(float));
        if (file.Length != length)
        {
            throw new InvalidDataException(
                $"{path} is of a network of another shape; delete it, and it is trained anew."
            );
        }
        foreach (Parameter parameter in network.Parameters)
        {
            file.ReadExactly(MemoryMarshal.AsBytes(parameter.Values.AsSpan()));
        }
    }
}
