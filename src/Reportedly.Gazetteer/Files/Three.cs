using System.Runtime.InteropServices;

namespace Reportedly.Gazetteer.Files;

/// <summary>A number in three bytes, the lowest first.</summary>
/// <param name="Low">Bits 0 to 7.</param>
/// <param name="Middle">Bits 8 to 15.</param>
/// <param name="High">Bits 16 to 23.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct Three(byte Low, byte Middle, byte High)
{
    /// <summary>The number without a sign.</summary>
    public uint Unsigned => Low | ((uint)Middle << 8) | ((uint)High << 16);

    /// <summary>The number with a sign.</summary>
    public int Signed => Low | (Middle << 8) | ((sbyte)High << 16);

    /// <summary>The low 24 bits of a number.</summary>
    public static Three Of(int number) => new((byte)number, (byte)(number >> 8), (byte)(number >> 16));
}
