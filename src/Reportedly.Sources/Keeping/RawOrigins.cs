using System.Collections.Immutable;
using System.Text.Json;

namespace Reportedly.Sources.Keeping;

/// <summary>
/// The index of an archive the other way round: what came from an address. It is read when somebody asks first, and follows what is added since.
/// </summary>
/// <param name="path">The index.</param>
internal sealed class RawOrigins(string path)
{
    private readonly Lock looking = new();
    private readonly Dictionary<string, List<RawCopy>> copies = new(StringComparer.Ordinal);
    private long looked;

    /// <summary>What came from an address: from exactly it first, then from one that differs only in what servers ignore; of each the newest first.</summary>
    public ImmutableArray<RawCopy> Of(string address)
    {
        lock (looking)
        {
            Follow();
            return copies.TryGetValue(Key(address), out List<RawCopy>? found)
                ?
                [
                    .. found
                        .OrderByDescending(copy => copy.From == address)
                        .ThenByDescending(copy => copy.Retrieved)
                        .ThenBy(copy => copy.Digest, StringComparer.Ordinal),
                ]
                : [];
        }
    }

    private void Follow()
    {
        using FileStream file = RawIndex.Alone(path);
        if (file.Length < looked)
        {
            copies.Clear();
            looked = 0;
        }
        if (file.Length == looked)
        {
            return;
        }
        file.Seek(looked, SeekOrigin.Begin);
        looked = file.Length;
        using StreamReader lines = new(file);
        while (lines.ReadLine() is { } line)
        {
            if (Copy(line) is { } copy)
            {
                string key = Key(copy.From);
                if (!copies.TryGetValue(key, out List<RawCopy>? same))
                {
                    copies[key] = same = [];
                }
                same.Add(copy);
            }
        }
    }

    private static RawCopy? Copy(string line)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement one = json.RootElement;
            return new RawCopy(
                $"sha256:{one.GetProperty("sha256").GetString()}",
                one.GetProperty("bytes").GetInt64(),
                one.GetProperty("media_type").GetString(),
                one.GetProperty("retrieved").GetDateTimeOffset(),
                one.GetProperty("from").GetString() ?? ""
            );
        }
        catch (Exception broken)
            when (broken is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Host and path: pages name themselves without the query that they were fetched with, with another scheme, or without "www.".</summary>
    private static string Key(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https"))
        {
            return address;
        }
        string host = uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
        return host + uri.AbsolutePath.TrimEnd('/');
    }
}
