using System.Security.Cryptography;
using System.Text;
using Reportedly.Text.Normalization;

namespace Reportedly.Text;

/// <summary>
/// The text of one report: immutable, hashed at the door, never altered. Everything read from it is a
/// <see cref="TextSpan"/> into it.
/// </summary>
/// <remarks>
/// The text is checked for Unicode normal form C, and <see cref="IsNormalized"/> says the outcome, but it is never
/// normalised: offsets would move. A leading byte order mark belongs to the encoding and is no part of the text.
/// </remarks>
public sealed class SourceText
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    private CodePointMap? codePoints;

    private SourceText(string text, string id)
    {
        Text = text;
        Id = id;
        IsNormalized = NormalFormC.Holds(text);
    }

    /// <summary>The characters, as they came.</summary>
    public string Text { get; }

    /// <summary><c>sha256:</c> and the 64 lower-case hex digits of the digest of the text's UTF-8 bytes.</summary>
    public string Id { get; }

    /// <summary>Number of UTF-16 units.</summary>
    public int Length => Text.Length;

    /// <summary>True where the text stands in Unicode normal form C.</summary>
    public bool IsNormalized { get; }

    /// <summary>Converts between UTF-16 units and code points. Built on first use; safe from any thread.</summary>
    public CodePointMap CodePoints => codePoints ??= CodePointMap.Of(Text);

    /// <summary>Takes a string.</summary>
    /// <exception cref="InvalidTextException">The string holds half of a surrogate pair, which no UTF-8 can say.</exception>
    public static SourceText FromString(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        byte[] bytes;
        try
        {
            bytes = Strict.GetBytes(text);
        }
        catch (EncoderFallbackException broken)
        {
            throw new InvalidTextException($"half a surrogate pair at UTF-16 offset {broken.Index}", broken);
        }
        return new SourceText(text, Digest(bytes));
    }

    /// <summary>Takes UTF-8 bytes, with or without a byte order mark.</summary>
    /// <exception cref="InvalidTextException">The bytes are no UTF-8; the message names the first bad byte's offset.</exception>
    public static SourceText FromUtf8(ReadOnlySpan<byte> bytes)
    {
        int mark = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        bytes = bytes[mark..];
        try
        {
            return new SourceText(Strict.GetString(bytes), Digest(bytes));
        }
        catch (DecoderFallbackException broken)
        {
            throw new InvalidTextException($"not UTF-8: byte {mark + broken.Index} cannot be read", broken);
        }
    }

    /// <summary>The characters at <paramref name="span"/>, without a copy.</summary>
    public ReadOnlySpan<char> Slice(TextSpan span) => Text.AsSpan(span.Start, span.Length);

    /// <summary>The characters at <paramref name="span"/> as a string of their own.</summary>
    public string Quote(TextSpan span) => Text.Substring(span.Start, span.Length);

    private static string Digest(ReadOnlySpan<byte> bytes) =>
        "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));
}
