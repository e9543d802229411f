using System.Text.Json;

namespace Reportedly.Records;

/// <summary>
/// What must be known before a record is read: that it is of a schema that this version reads (otherwise every other message
/// would mislead), and that no list holds a null, which the serializer lets through.
/// </summary>
internal static class JsonPrecheck
{
    /// <exception cref="RecordFormatException">The schema is another, or a list holds a null.</exception>
    /// <exception cref="JsonException">The bytes are no JSON object.</exception>
    public static void Check(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A record is a JSON object.");
        }
        bool schemaSeen = false;
        string topLevel = "";
        Stack<bool> arrays = new();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName when reader.CurrentDepth == 1:
                    topLevel = Name(ref reader);
                    if (topLevel == "schema")
                    {
                        schemaSeen = true;
                        reader.Read();
                        CheckSchema(ref reader);
                    }
                    break;
                case JsonTokenType.StartArray or JsonTokenType.StartObject:
                    arrays.Push(reader.TokenType == JsonTokenType.StartArray);
                    break;
                case JsonTokenType.EndArray or JsonTokenType.EndObject when arrays.Count > 0:
                    arrays.Pop();
                    break;
                case JsonTokenType.Null when arrays.TryPeek(out bool inArray) && inArray:
                    throw new RecordFormatException($"$.{topLevel}", "A list holds a null.", "Leave the entry out.");
                default:
                    break;
            }
        }
        if (!schemaSeen)
        {
            throw new RecordFormatException(
                "$.schema",
                "The record does not say its schema.",
                $"This version reads {ReportRecord.CurrentSchema}."
            );
        }
    }

    private static string Name(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException broken)
        {
            throw new JsonException("A field's name is no Unicode text.", broken);
        }
    }

    private static void CheckSchema(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException("The schema must be a string.", "$.schema", null, null);
        }
        if (!reader.ValueTextEquals(ReportRecord.CurrentSchema))
        {
            throw new RecordFormatException(
                "$.schema",
                $"The schema is '{System.Text.Encoding.UTF8.GetString(reader.ValueSpan)}'.",
                $"This version reads {ReportRecord.CurrentSchema}; use the version that wrote the record, or read the report again."
            );
        }
    }
}
