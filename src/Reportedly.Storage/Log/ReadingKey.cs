using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Reportedly.Storage;

/// <summary>What the store must know of a reading to file it; read from the record's own bytes.</summary>
/// <param name="ReportId"><c>sha256:</c> and the digest of the report's text.</param>
/// <param name="ExternalId">The id that came with the report; empty where there is none.</param>
/// <param name="Title">The report's title; empty where there is none.</param>
/// <param name="Engine">Name and version of the engine, and the digest of each data set that it used.</param>
internal sealed record ReadingKey(string ReportId, string ExternalId, string Title, string Engine)
{
    public const string IdPrefix = "sha256:";

    /// <exception cref="ArgumentException">The bytes are no record.</exception>
    public static ReadingKey Of(ReadOnlyMemory<byte> record)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(record);
            JsonElement report = json.RootElement.GetProperty("report");
            JsonElement reading = json.RootElement.GetProperty("reading");
            string id = report.GetProperty("id").GetString() ?? "";
            if (!id.StartsWith(IdPrefix, StringComparison.Ordinal))
            {
                throw new ArgumentException(
                    $"This is no record: its report.id is '{id}', not {IdPrefix}HEX.",
                    nameof(record)
                );
            }
            return new ReadingKey(id, TextOf(report, "external_id"), TextOf(report, "title"), EngineOf(reading));
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ArgumentException($"This is no record: {broken.Message}", nameof(record), broken);
        }
    }

    /// <summary>The digest that tells one reading from another: of the record and of its derivations.</summary>
    public static byte[] Digest(StoredReading reading)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // The length keeps bytes at the end of one from counting as the beginning of the other.
        hash.AppendData(BitConverter.GetBytes((long)reading.Record.Length));
        hash.AppendData(reading.Record.Span);
        hash.AppendData(reading.Derivations.Span);
        return hash.GetHashAndReset();
    }

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
