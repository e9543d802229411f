namespace Reportedly.Gazetteer.Files;

/// <summary>A country's code as a number: its first letter in the upper byte, its second in the lower.</summary>
public static class CountryCode
{
    /// <summary>The number of a code, or 0 where it is no two ASCII letters.</summary>
    public static ushort Pack(ReadOnlySpan<char> iso2) =>
        iso2.Length == 2 && char.IsAsciiLetter(iso2[0]) && char.IsAsciiLetter(iso2[1])
            ? (ushort)((char.ToUpperInvariant(iso2[0]) << 8) | char.ToUpperInvariant(iso2[1]))
            : (ushort)0;

    /// <summary>The code of a number, or null for 0.</summary>
    public static string? Unpack(ushort country) =>
        country == 0 ? null : string.Intern(new string([(char)(country >> 8), (char)(country & 0xFF)]));
}
