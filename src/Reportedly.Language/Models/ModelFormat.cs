namespace Reportedly.Language.Models;

/// <summary>
/// The layout of a model file, little-endian: eight bytes of magic, the format's number, the number of sections, then for each section its
/// name (one byte of length, ASCII), its offset from the start of the file and its length in bytes; then the sections themselves, each
/// at a multiple of 64 bytes.
/// </summary>
internal static class ModelFormat
{
    /// <summary>The number of the layout and of what the sections mean. Any change of either takes the next number.</summary>
    public const int Number = 1;

    /// <summary>Sections begin at multiples of so many bytes.</summary>
    public const int Alignment = 64;

    /// <summary>Most sections that a model has.</summary>
    public const int MostSections = 256;

    /// <summary>The first bytes of every model file.</summary>
    public static ReadOnlySpan<byte> Magic => "RPTDLYMD"u8;
}
