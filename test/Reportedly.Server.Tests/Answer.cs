using System.Net.Http.Headers;
using System.Text.Json;

namespace Reportedly.Server.Tests;

/// <summary>What a desk answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body as text.</param>
/// <param name="Headers">The headers of the answer.</param>
/// <param name="Type">The media type of the body; null where there is none.</param>
internal sealed record Answer(int Status, string Body, HttpResponseHeaders Headers, string? Type)
{
    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>Where the answer leads; null where it leads nowhere else.</summary>
    public string? Location => Headers.Location?.OriginalString;
}
