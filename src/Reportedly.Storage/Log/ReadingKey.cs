using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Reportedly.Storage;

/// <summary>What the store must know of a reading to file it; read from the record's own bytes.</summary>
/// <param name="ReportId"><c>sha256:</c> and the digest of the report's text.</param>
/// <param name="ExternalId">The id that came with the report, as <see cref="Filed"/> has it; empty where there is none.</param>
/// <param name="Title">The report's title; empty where there is none.</param>
/// <param name="Engine">Name and version of the engine, and the digest of each data set that it used.</param>
internal sealed record ReadingKey(string ReportId, string ExternalId, string Title, string Engine)
{
    public const string IdPrefix = "sha256:";

    private const int LongestId = 71;

    // An entry of a PostgreSQL index holds some 2,700 bytes; this leaves room for what stands beside it.
    private const int LongestExternalId = 1024;
    private const int KeptOfLongId = 200;

    /// <exception cref="ArgumentException">The bytes are no record.</exception>
    public static ReadingKey Of(ReadOnlyMemory<byte> record)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(record);
            JsonElement report = json.RootElement.GetProperty("report");
            JsonElement reading = json.RootElement.GetProperty("reading");
            string id = report.GetProperty("id").GetString() ?? "";
            if (!id.StartsWith(IdPrefix, StringComparison.Ordinal) || id.Length > LongestId)
            {
                throw new ArgumentException(
                    $"This is no record: its report.id is '{id}', not {IdPrefix}HEX.",
                    nameof(record)
                );
            }
            return new ReadingKey(
                id,
                Filed(TextOf(report, "external_id")),
                WithoutNul(TextOf(report, "title")),
                WithoutNul(EngineOf(reading))
            );
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ArgumentException($"This is no record: {broken.Message}", nameof(record), broken);
        }
    }

    /// <summary>
    /// What an external id is filed under: itself, or, where it is longer than an index can hold, its beginning and its SHA-256. The
    /// record keeps the id as it came.
    /// </summary>
    public static string Filed(string externalId) =>
        Encoding.UTF8.GetByteCount(externalId) <= LongestExternalId
            ? WithoutNul(externalId)
            : WithoutNul(
                externalId[..(char.IsHighSurrogate(externalId[KeptOfLongId - 1]) ? KeptOfLongId - 1 : KeptOfLongId)]
            )
                + "#"
                + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(externalId)));

    /// <summary>The digest that tells one reading from another: of the record and of its derivations.</summary>
    public static byte[] Digest(StoredReading reading)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // The length keeps bytes at the end of one from counting as the beginning of the other.
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, reading.Record.Length);
        hash.AppendData(length);
        hash.AppendData(reading.Record.Span);
        hash.AppendData(reading.Derivations.Span);
        return hash.GetHashAndReset();
    }

    /// <summary>The text as columns have it: PostgreSQL's text holds every character but this one.</summary>
    public static string WithoutNul(string text) => text.Replace('\0', '\uFFFD');

    private static string TextOf(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";

    private static string EngineOf(JsonElement reading)
    {
        StringBuilder engine = new(reading.GetProperty("engine").GetString());
        if (reading.TryGetProperty("data", out JsonElement data) && data.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty entry in data.EnumerateObject())
            {
                engine.Append(' ').Append(entry.Name).Append('=').Append(entry.Value.GetString());
            }
        }
        return engine.ToString();
    }
}
