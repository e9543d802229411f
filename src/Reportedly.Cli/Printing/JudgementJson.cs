using System.Text.Encodings.Web;
using System.Text.Json;
using Reportedly.Storage.Judgements;

namespace Reportedly.Cli.Printing;

/// <summary>Puts a judgement on one line of JSON for programs, with its place in the chain of hashes.</summary>
internal static class JudgementJson
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The line, with its end.</summary>
    /// <param name="judgement">The judgement.</param>
    /// <param name="stands">False where it was undone.</param>
    /// <param name="orphan">Why it has no effect at present; null where it has.</param>
    public static byte[] Of(Judgement judgement, bool stands, string? orphan)
    {
        using MemoryStream line = new();
        using (Utf8JsonWriter json = new(line, Readable))
        {
            json.WriteStartObject();
            json.WriteString("id", judgement.Id);
            json.WriteBoolean("stands", stands);
            json.WriteString("orphan", orphan);
            json.WriteString("previous", Convert.ToHexStringLower(judgement.Previous.AsSpan()));
            json.WriteString("hash", Convert.ToHexStringLower(judgement.Hash.AsSpan()));
            json.WritePropertyName("judgement");
            json.WriteRawValue(JudgementCodec.ToUtf8(judgement.Content));
            json.WriteEndObject();
        }
        line.WriteByte((byte)'\n');
        return line.ToArray();
    }
}
