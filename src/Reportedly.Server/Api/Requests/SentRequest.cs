using System.Globalization;
using System.Text.Json;
using Reportedly.Server.Api.Answers;
using Reportedly.Storage.Desk;

namespace Reportedly.Server.Api.Requests;

/// <summary>A request that was sent under a key, and what it was answered; a client whose connection broke may send it again.</summary>
/// <param name="Digest">Digest of the request, which the same key must always come with.</param>
/// <param name="Begun">When it was first sent.</param>
/// <param name="Answer">What was answered; null where nobody knows whether it came to an answer.</param>
internal sealed record SentRequest(string Digest, DateTimeOffset Begun, SentAnswer? Answer)
{
    /// <summary>As a document keeps it.</summary>
    public string ToJson() =>
        System.Text.Encoding.UTF8.GetString(
            ApiJson
                .Object(json =>
                {
                    json.WriteString("digest", Digest);
                    json.WriteString("begun", Begun.UtcTicks.ToString(CultureInfo.InvariantCulture));
                    if (Answer is { } answer)
                    {
                        json.WriteNumber("status", answer.Status);
                        json.WriteString("location", answer.Location);
                        json.WriteString("body", answer.Body.Span);
                    }
                })
                .Span
        );

    /// <summary>Reads a document.</summary>
    public static SentRequest Of(DeskDocument document)
    {
        using JsonDocument json = JsonDocument.Parse(document.Body);
        JsonElement fields = json.RootElement;
        SentAnswer? answer = fields.TryGetProperty("status", out JsonElement status)
            ? new SentAnswer(
                status.GetInt32(),
                fields.GetProperty("location").GetString()!,
                System.Text.Encoding.UTF8.GetBytes(fields.GetProperty("body").GetString()!)
            )
            : null;
        long ticks = long.Parse(fields.GetProperty("begun").GetString()!, CultureInfo.InvariantCulture);
        return new SentRequest(
            fields.GetProperty("digest").GetString()!,
            new DateTimeOffset(ticks, TimeSpan.Zero),
            answer
        );
    }
}

/// <summary>What a request was answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Location">Where the thing stands that it made.</param>
/// <param name="Body">The thing as JSON.</param>
internal sealed record SentAnswer(int Status, string Location, ReadOnlyMemory<byte> Body);
