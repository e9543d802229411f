using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Reportedly.Records;

/// <summary>How records become JSON: what the compiled context says, and what it cannot say.</summary>
internal static class RecordJsonOptions
{
    /// <summary>The options of the context, with every field required and text of every script left readable.</summary>
    public static JsonSerializerOptions Strict { get; } = BuildStrict();

    private static JsonSerializerOptions BuildStrict()
    {
        JsonSerializerOptions options = new(RecordJsonContext.Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = RecordJsonContext.Default.WithAddedModifier(RequireEveryField),
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>A record is written whole, nulls included; a field that is not there was lost on the way.</summary>
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
}
