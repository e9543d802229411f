using System.Text.Json;
using Reportedly.Text;

namespace Reportedly.Reading.Stages;

/// <summary>How layers print spans.</summary>
internal static class LayerJson
{
    /// <summary>Writes <c>start</c>, <c>end</c> (code points, half-open) and <c>quote</c> into an open object.</summary>
    public static void WriteSpan(Utf8JsonWriter json, SourceText source, TextSpan span)
    {
        json.WriteNumber("start", source.CodePoints.ToCodePoint(span.Start));
        json.WriteNumber("end", source.CodePoints.ToCodePoint(span.End));
        json.WriteString("quote", source.Slice(span));
    }
}
