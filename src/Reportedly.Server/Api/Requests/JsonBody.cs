using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Reportedly.Server.Pages.Problems;

namespace Reportedly.Server.Api.Requests;

/// <summary>What a client sent as JSON, read strictly: a field that nobody knows is told, not passed over.</summary>
internal static class JsonBody
{
    /// <summary>The most bytes of a body that is read as a whole.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The bytes of a body.</summary>
    /// <param name="call">The request.</param>
    /// <param name="types">The media types that it may have.</param>
    /// <exception cref="DeskProblem">It has another type, is too long, or there is none.</exception>
    public static async Task<ReadOnlyMemory<byte>> BytesAsync(ApiCall call, params string[] types)
    {
        HttpRequest request = call.Context.Request;
        if (
            !MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
            || !types.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase)
        )
        {
            throw new DeskProblem(
                StatusCodes.Status415UnsupportedMediaType,
                request.ContentType is { Length: > 0 } given
                    ? $"This address does not take {given}."
                    : "The request does not say of what type its content is.",
                $"Send {string.Join(" or ", types)}, and say so in Content-Type."
            );
        }
        using MemoryStream bytes = new();
        byte[] buffer = new byte[64 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, call.Stop)) > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MostBytes)
            {
                throw new DeskProblem(
                    StatusCodes.Status413PayloadTooLarge,
                    $"The request is longer than {MostBytes / 1024 / 1024} MB.",
                    "Send it in parts."
                );
            }
        }
        return bytes.ToArray();
    }

    /// <summary>Reads one JSON object.</summary>
    /// <param name="bytes">What was sent.</param>
    /// <exception cref="DeskProblem">It is none; it says where.</exception>
    public static JsonElement Object(ReadOnlyMemory<byte> bytes)
    {
        if (!Utf8.IsValid(bytes.Span))
        {
            throw DeskProblem.BadRequest(
                "The request is no JSON: it is not in UTF-8.",
                "Write it in UTF-8 and send it again."
            );
        }
        try
        {
            using JsonDocument document = JsonDocument.Parse(WithoutMark(bytes), Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw DeskProblem.BadRequest("The request is no JSON object.", "Send { and fields and }.");
        }
        catch (JsonException broken)
        {
            throw DeskProblem.BadRequest(
                broken.LineNumber is { } line
                    ? $"The request is no JSON: line {line + 1}, byte {broken.BytePositionInLine + 1}."
                    : "The request is no JSON.",
                Reason(broken.Message)
            );
        }
    }

    /// <summary>A problem of what was sent: it is JSON, but means nothing.</summary>
    public static DeskProblem Unfit(string says, string remedy) =>
        new(StatusCodes.Status422UnprocessableEntity, says, remedy);

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> bytes) =>
        bytes.Span is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;

    private static string Reason(string message)
    {
        int position = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return position < 0 ? message : message[..position];
    }
}
