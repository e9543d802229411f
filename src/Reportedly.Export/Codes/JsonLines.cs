using System.Text.Encodings.Web;
using System.Text.Json;

namespace Reportedly.Export.Codes;

/// <summary>Writes JSON as people can read it: letters of all scripts stand as they are.</summary>
internal static class JsonLines
{
    /// <summary>How JSON is written.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one object and a line feed.</summary>
    public static void Write(Stream target, Action<Utf8JsonWriter> write)
    {
        using (Utf8JsonWriter json = new(target, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        target.Write("\n"u8);
    }

    /// <summary>Writes a string where there is one.</summary>
    public static void WriteIfKnown(this Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>Writes a number where there is one.</summary>
    public static void WriteIfKnown(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }
}
