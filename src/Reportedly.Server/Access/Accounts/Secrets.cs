using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Reportedly.Server.Access.Accounts;

/// <summary>
/// Words that let somebody in: 32 random bytes. The store keeps their digest alone, so that whoever reads the store cannot use them; nothing
/// that long can be guessed, so that the digest need not be slow.
/// </summary>
internal static class Secrets
{
    private const int Bytes = 32;

    /// <summary>A new secret: letters, digits, hyphens and underscores.</summary>
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>A new id, which need not be secret.</summary>
    public static string Id() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    /// <summary>What the store keeps of a secret.</summary>
    public static string Digest(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
