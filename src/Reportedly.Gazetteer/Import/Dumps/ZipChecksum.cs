using System.Buffers.Binary;

namespace Reportedly.Gazetteer.Import.Dumps;

/// <summary>The checksum that archives keep of their files, CRC-32; eight bytes a step.</summary>
internal sealed class ZipChecksum
{
    private const uint Polynomial = 0xEDB8_8320;
    private const int Steps = 8;

    private static readonly uint[] Table = Make();

    private uint state = uint.MaxValue;

    /// <summary>The checksum of all that was added.</summary>
    public uint Value => ~state;

    /// <summary>Adds bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<uint> table = Table;
        uint sum = state;
        while (bytes.Length >= Steps)
        {
            uint low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ sum;
            uint high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            sum =
                table[(7 * 256) + (int)(low & 0xFF)]
                ^ table[(6 * 256) + (int)((low >> 8) & 0xFF)]
                ^ table[(5 * 256) + (int)((low >> 16) & 0xFF)]
                ^ table[(4 * 256) + (int)(low >> 24)]
                ^ table[(3 * 256) + (int)(high & 0xFF)]
                ^ table[(2 * 256) + (int)((high >> 8) & 0xFF)]
                ^ table[256 + (int)((high >> 16) & 0xFF)]
                ^ table[(int)(high >> 24)];
            bytes = bytes[Steps..];
        }
        foreach (byte one in bytes)
        {
            sum = (sum >> 8) ^ table[(int)((sum ^ one) & 0xFF)];
        }
        state = sum;
    }

    private static uint[] Make()
    {
        uint[] table = new uint[Steps * 256];
        for (uint one = 0; one < 256; one++)
        {
            uint sum = one;
            for (int bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) != 0 ? (sum >> 1) ^ Polynomial : sum >> 1;
            }
            table[one] = sum;
        }
        for (int at = 256; at < table.Length; at++)
        {
            uint before = table[at - 256];
            table[at] = (before >> 8) ^ table[before & 0xFF];
        }
        return table;
    }
}
