using System.Text.Json.Serialization;

namespace Reportedly.Server.Jobs;

/// <summary>What the store keeps of a job.</summary>
/// <param name="Job">The job.</param>
/// <param name="Input">What it reads.</param>
internal sealed record JobDocument(Job Job, JobInput Input);

/// <summary>How jobs become JSON, without looking at types while the program runs.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(JobDocument))]
[JsonSerializable(typeof(JobFailure[]))]
internal sealed partial class JobJson : JsonSerializerContext;
