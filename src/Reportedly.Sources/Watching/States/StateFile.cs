using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reportedly.Sources.Watching.States;

/// <summary>Writes and reads the state of one source as JSON.</summary>
internal static class StateFile
{
    private const int Format = 1;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The bytes of a file.</summary>
    public static byte[] ToUtf8(SourceState state) =>
        JsonSerializer.SerializeToUtf8Bytes(new Content(Format, state), Options);

    /// <summary>The state in a file.</summary>
    /// <exception cref="JsonException">There is none in it that this program knows.</exception>
    public static SourceState FromUtf8(ReadOnlySpan<byte> bytes)
    {
        Content? content = JsonSerializer.Deserialize<Content>(bytes, Options);
        if (content is not { Format: Format } || content.State.Waiting.IsDefault)
        {
            throw new JsonException("this is no state of a source, or one of another version");
        }
        return content.State;
    }

    private sealed record Content(int Format, SourceState State);
}
