using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Reportedly.Corroboration;

/// <summary>
/// Testimonies as bytes, for views that can always be made anew from the log: compact JSON, nulls left out. Its shape may
/// change with the engine; it is no exchange format.
/// </summary>
public static class TestimonyCodec
{
    private static readonly JsonSerializerOptions Options = new(TestimonyJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = TestimonyJsonContext.Default,
    };

    private static readonly JsonTypeInfo<Testimony> Whole =
        (JsonTypeInfo<Testimony>)Options.GetTypeInfo(typeof(Testimony));

    /// <summary>The testimony as bytes.</summary>
    public static byte[] ToUtf8(Testimony testimony) => JsonSerializer.SerializeToUtf8Bytes(testimony, Whole);

    /// <summary>Reads a testimony.</summary>
    /// <exception cref="JsonException">The bytes are none.</exception>
    public static Testimony FromUtf8(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize(bytes, Whole) ?? throw new JsonException("There is no testimony.");
}

/// <summary>Enums as numbers and fields as declared: the bytes are read by the program that wrote them.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata
)]
[JsonSerializable(typeof(Testimony))]
internal sealed partial class TestimonyJsonContext : JsonSerializerContext;
