using System.Security.Cryptography;

namespace Reportedly.Sources.Warc;

/// <summary>A digest as archives write it: an algorithm, a colon, and the value in base 32 or hexadecimal digits.</summary>
internal sealed class WarcDigest
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private readonly byte[] value;

    private WarcDigest(HashAlgorithmName algorithm, byte[] value)
    {
        Algorithm = algorithm;
        this.value = value;
    }

    /// <summary>How it is computed.</summary>
    public HashAlgorithmName Algorithm { get; }

    /// <summary>Reads a digest; null where it is in an algorithm that is not known, or no digest at all.</summary>
    public static WarcDigest? Of(string? written)
    {
        int colon = written?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon < 0)
        {
            return null;
        }
        string name = written![..colon].Trim().Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        (HashAlgorithmName Algorithm, int Length)? known = name switch
        {
            "SHA1" => (HashAlgorithmName.SHA1, SHA1.HashSizeInBytes),
            "SHA256" => (HashAlgorithmName.SHA256, SHA256.HashSizeInBytes),
            "SHA512" => (HashAlgorithmName.SHA512, SHA512.HashSizeInBytes),
            "MD5" => (HashAlgorithmName.MD5, MD5.HashSizeInBytes),
            _ => null,
        };
        // What is no digest of this algorithm matches nothing, so that it is reported.
        return known is { } digest
            ? new WarcDigest(digest.Algorithm, Value(written[(colon + 1)..].Trim(), digest.Length) ?? [])
            : null;
    }

    /// <summary>True where the bytes have this digest.</summary>
    public bool IsOf(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA512.HashSizeInBytes];
        int length = CryptographicOperations.HashData(Algorithm, bytes, hash);
        return Is(hash[..length]);
    }

    /// <summary>True where this is the digest.</summary>
    public bool Is(ReadOnlySpan<byte> digest) => digest.SequenceEqual(value);

    private static byte[]? Value(string text, int length)
    {
        if (text.Length == length * 2 && text.All(char.IsAsciiHexDigit))
        {
            return Convert.FromHexString(text);
        }
        string digits = text.TrimEnd('=').ToUpperInvariant();
        if (digits.Length != ((length * 8) + 4) / 5)
        {
            return null;
        }
        byte[] bytes = new byte[length];
        int held = 0;
        int bits = 0;
        int at = 0;
        foreach (char digit in digits)
        {
            int place = Base32.IndexOf(digit, StringComparison.Ordinal);
            if (place < 0)
            {
                return null;
            }
            held = ((held << 5) | place) & 0xFFFF;
            bits += 5;
            if (bits >= 8 && at < length)
            {
                bits -= 8;
                bytes[at++] = (byte)(held >> bits);
            }
        }
        return bytes;
    }
}
