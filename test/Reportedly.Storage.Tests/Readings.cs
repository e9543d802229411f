using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Reportedly.Storage.Tests;

/// <summary>Makes readings by hand, so that storage is tested without a reader.</summary>
internal static class Readings
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static StoredReading Of(
        string text,
        string? externalId = null,
        string engine = "reportedly/0.1.0",
        string lexicon = "sha256:00",
        string derivations = "{}"
    )
    {
        var record = new
        {
            schema = "reportedly/record/1",
            report = new
            {
                id = IdOf(text),
                external_id = externalId,
                title = text.Split('\n')[0],
                text,
            },
            reading = new { engine, data = new { lexicon } },
        };
        return new StoredReading(
            JsonSerializer.SerializeToUtf8Bytes(record, Plain),
            Encoding.UTF8.GetBytes(derivations)
        );
    }

    public static string IdOf(string text) =>
        "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static string Text(this ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    public static string Text(this ReportLookup lookup) =>
        lookup.Should().BeOfType<ReportLookup.Found>().Subject.Reading.Record.Text();
}
