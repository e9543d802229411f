using System.Security.Cryptography;
using System.Text;

namespace Reportedly.Export.Codes;

/// <summary>Identifiers that follow from what they name (RFC 9562, version 5): the same thing has the same one in every export.</summary>
internal static class NameUuid
{
    /// <summary>The namespace of everything that Reportedly names.</summary>
    private static readonly Guid Reportedly = Of(new Guid("6ba7b811-9dad-11d1-80b4-00c04fd430c8"), "urn:reportedly");

    /// <summary>The identifier of a thing.</summary>
    /// <param name="sort">What sort of thing it is: <c>claim</c>.</param>
    /// <param name="name">Its name among things of the sort.</param>
    public static Guid Of(string sort, string name) => Of(Reportedly, $"{sort}\n{name}");

    /// <summary>The identifier of a name within a namespace.</summary>
    public static Guid Of(Guid space, string name)
    {
        byte[] text = Encoding.UTF8.GetBytes(name);
        byte[] input = new byte[16 + text.Length];
        space.TryWriteBytes(input, bigEndian: true, out _);
        text.CopyTo(input, 16);
        byte[] digest = SHA1.HashData(input);
        digest[6] = (byte)((digest[6] & 0x0F) | 0x50);
        digest[8] = (byte)((digest[8] & 0x3F) | 0x80);
        return new Guid(digest.AsSpan(0, 16), bigEndian: true);
    }
}
