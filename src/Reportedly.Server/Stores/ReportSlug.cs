using System.Security.Cryptography;
using System.Text;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Storage;

namespace Reportedly.Server.Stores;

/// <summary>
/// A report's name in addresses: the 64 hex digits of its id, and where it came with an id of its own, a hyphen and 12 hex digits of that
/// id's digest. It holds nothing that an address could trip over, and never changes.
/// </summary>
public static class ReportSlug
{
    private const int IdDigits = 64;
    private const int OwnDigits = 12;
    private const string Prefix = "sha256:";

    /// <summary>The name of the report with a key.</summary>
    /// <param name="key">The report's key, as <see cref="ReportKey"/> makes it.</param>
    public static string Of(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        int mark = key.IndexOf('#', StringComparison.Ordinal);
        string digits = (mark < 0 ? key : key[..mark]).Replace(Prefix, "", StringComparison.Ordinal);
        return mark < 0 ? digits : $"{digits}-{Digest(key[(mark + 1)..])}";
    }

    /// <summary>The newest record of the report with a name; null where the store holds none.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public static ReportRecord? Find(RecordStore store, string slug) =>
        FindReading(store, slug) is { } found ? RecordCodec.FromUtf8(found.Record.Span) : null;

    /// <summary>The newest reading of the report with a name; null where the store holds none.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public static StoredReading? FindReading(RecordStore store, string slug)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(slug);
        if (slug.Length < IdDigits || !slug[..IdDigits].All(char.IsAsciiHexDigitLower))
        {
            return null;
        }
        // Most texts came once, so that their newest reading is the one.
        StoredReading? found = null;
        foreach (StoredReading reading in store.History(Prefix + slug[..IdDigits]))
        {
            ReportRecord record = RecordCodec.FromUtf8(reading.Record.Span);
            found = Of(ReportKey.Of(record.Report)) == slug ? reading : found;
        }
        return found;
    }

    private static string Digest(string own) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(own)))[..OwnDigits];
}
