using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Reportedly.Records;

namespace Reportedly.Corroboration;

/// <summary>
/// Names one event as one report tells it: a digest of the report's key and of the words that name the event, so that it is the same
/// after another reading. Sixteen hex digits.
/// </summary>
/// <param name="Value">The first 64 bits of the digest.</param>
public readonly record struct TellingId(ulong Value) : IComparable<TellingId>
{
    /// <summary>Id of the event that is the <paramref name="ordinal"/>th (from 0) with this anchor in the report.</summary>
    public static TellingId Of(string reportKey, QuotedSpan anchor, int ordinal)
    {
        ArgumentNullException.ThrowIfNull(anchor);
        string named = string.Create(
            CultureInfo.InvariantCulture,
            $"{reportKey}\n{anchor.Start}\n{anchor.End}\n{ordinal}"
        );
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(named), digest);
        return new TellingId(BinaryPrimitives.ReadUInt64BigEndian(digest));
    }

    /// <summary>Reads sixteen hex digits.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out TellingId id)
    {
        bool read =
            text.Length == 16
            & ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong value);
        id = new TellingId(value);
        return read;
    }

    /// <inheritdoc/>
    public int CompareTo(TellingId other) => Value.CompareTo(other.Value);

    /// <summary>Sixteen hex digits, lower-case.</summary>
    public override string ToString() => Value.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>Orders by value.</summary>
    public static bool operator <(TellingId left, TellingId right) => left.Value < right.Value;

    /// <summary>Orders by value.</summary>
    public static bool operator >(TellingId left, TellingId right) => left.Value > right.Value;

    /// <summary>Orders by value.</summary>
    public static bool operator <=(TellingId left, TellingId right) => left.Value <= right.Value;

    /// <summary>Orders by value.</summary>
    public static bool operator >=(TellingId left, TellingId right) => left.Value >= right.Value;
}
