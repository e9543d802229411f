using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Reportedly.Records;

namespace Reportedly.Storage.Judgements;

/// <summary>
/// Judgements as bytes: one JSON object on one line, UTF-8, snake_case, nulls written, fields always in the same order, times in UTC.
/// There is one way only to write a judgement, since its bytes are hashed.
/// </summary>
public static class JudgementCodec
{
    private static readonly JsonTypeInfo<JudgementDraft> Shape = BuildShape();

    /// <summary>The content of a judgement as bytes.</summary>
    /// <exception cref="InvalidJudgementException">The judgement breaks the rules of its kind.</exception>
    public static byte[] ToUtf8(JudgementDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return JudgementRules.Fault(draft) is { } fault ? throw new InvalidJudgementException(fault) : Bytes(draft);
    }

    /// <summary>Reads the content of a judgement.</summary>
    /// <exception cref="InvalidJudgementException">
    /// The bytes are no judgement, or written otherwise than <see cref="ToUtf8"/> writes it.
    /// </exception>
    public static JudgementDraft FromUtf8(ReadOnlySpan<byte> json)
    {
        JudgementDraft draft;
        try
        {
            draft = JsonSerializer.Deserialize(json, Shape) ?? throw new JsonException("There is no judgement.");
        }
        catch (JsonException broken)
        {
            throw new InvalidJudgementException($"{broken.Path ?? "$"}: {WithoutPosition(broken.Message)}", broken);
        }
        if (JudgementRules.Fault(draft) is { } fault)
        {
            throw new InvalidJudgementException(fault);
        }
        return json.SequenceEqual(Bytes(draft))
            ? draft
            : throw new InvalidJudgementException(
                "The judgement is written otherwise than this version writes it; it was changed by hand."
            );
    }

    private static byte[] Bytes(JudgementDraft draft) =>
        JsonSerializer.SerializeToUtf8Bytes(draft with { When = draft.When.ToUniversalTime() }, Shape);

    private static JsonTypeInfo<JudgementDraft> BuildShape()
    {
        JsonSerializerOptions options = new(JudgementJsonContext.Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = JudgementJsonContext.Default.WithAddedModifier(RequireEveryField),
        };
        options.MakeReadOnly();
        return (JsonTypeInfo<JudgementDraft>)options.GetTypeInfo(typeof(JudgementDraft));
    }

    private static void RequireEveryField(JsonTypeInfo type)
    {
        if (type.Kind == JsonTypeInfoKind.Object)
        {
            foreach (JsonPropertyInfo property in type.Properties)
            {
                property.IsRequired = true;
            }
        }
    }

    private static string WithoutPosition(string message)
    {
        int position = message.IndexOf(" Path: $", StringComparison.Ordinal);
        return position < 0 ? message : message[..position];
    }
}

/// <summary>How judgements become JSON, compiled ahead.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [
        typeof(NamedEnumConverter<JudgementKind>),
        typeof(NamedEnumConverter<ThingKind>),
        typeof(JsonStringEnumConverter<SourceGrade>),
    ]
)]
[JsonSerializable(typeof(JudgementDraft))]
internal sealed partial class JudgementJsonContext : JsonSerializerContext;
