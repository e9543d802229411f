using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Reportedly.Server.Intake.Watching;

/// <summary>What the store keeps of the list of sources.</summary>
/// <param name="Text">The list as persons wrote it.</param>
/// <param name="Paused">Addresses of sources that rest.</param>
internal sealed record SourceDocument(string Text, ImmutableArray<string> Paused)
{
    /// <summary>No sources.</summary>
    public static SourceDocument Empty { get; } = new("", []);
}

/// <summary>How lists and looks become JSON, without looking at types while the program runs.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(SourceDocument))]
[JsonSerializable(typeof(SourceHistory))]
internal sealed partial class SourceJson : JsonSerializerContext;
