using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Reportedly.Server.Api.Requests;

namespace Reportedly.Server.Api.Answers;

/// <summary>Answers with bytes under a tag made of them, or says that the client has them already.</summary>
internal static class Entity
{
    private const int TagBytes = 18;

    /// <summary>Answers.</summary>
    /// <param name="call">The request.</param>
    /// <param name="body">What it gets.</param>
    /// <param name="type">Its media type.</param>
    public static async Task AnswerAsync(ApiCall call, ReadOnlyMemory<byte> body, string type)
    {
        HttpResponse response = call.Context.Response;
        string tag = $"\"{Base64Url.EncodeToString(SHA256.HashData(body.Span).AsSpan(0, TagBytes))}\"";
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "private, no-cache";
        if (Has(call.Context.Request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        await SendAsync(call, body, type, StatusCodes.Status200OK);
    }

    /// <summary>Answers without a tag.</summary>
    /// <param name="call">The request.</param>
    /// <param name="body">What it gets.</param>
    /// <param name="type">Its media type.</param>
    /// <param name="status">The HTTP status.</param>
    public static async Task SendAsync(ApiCall call, ReadOnlyMemory<byte> body, string type, int status)
    {
        HttpResponse response = call.Context.Response;
        response.StatusCode = status;
        response.ContentType = type;
        response.ContentLength = body.Length;
        if (!call.IsHead)
        {
            await response.Body.WriteAsync(body, call.Stop);
        }
    }

    private static bool Has(HttpRequest request, string tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out IList<EntityTagHeaderValue>? known)
        && known.Any(one => one.Tag == "*" || one.Tag == tag);
}
