using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reportedly.Sources.Watching.States;

/// <summary>Writes and reads the state of one source as JSON.</summary>
internal static class StateFile
{
    private const int Format = 1;

    private static readonly StateJson Json = new(
        new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            IgnoreReadOnlyProperties = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
        }
    );

    /// <summary>The bytes of a file.</summary>
    public static byte[] ToUtf8(SourceState state) =>
        JsonSerializer.SerializeToUtf8Bytes(new StateContent(Format, state), Json.StateContent);

    /// <summary>The state in a file.</summary>
    /// <exception cref="JsonException">There is none in it that this program knows.</exception>
    public static SourceState FromUtf8(ReadOnlySpan<byte> bytes)
    {
        StateContent? content = JsonSerializer.Deserialize(bytes, Json.StateContent);
        if (content is not { Format: Format } || content.State.Waiting.IsDefault)
        {
            throw new JsonException("this is no state of a source, or one of another version");
        }
        return content.State;
    }
}

/// <summary>What a file holds.</summary>
/// <param name="Format">The version of the format.</param>
/// <param name="State">The state.</param>
internal sealed record StateContent(int Format, SourceState State);

/// <summary>How states become JSON, without looking at types while the program runs.</summary>
[JsonSerializable(typeof(StateContent))]
internal sealed partial class StateJson : JsonSerializerContext;
