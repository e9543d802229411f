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
        if (!IsKnown(call.Context, body))
        {
            await SendAsync(call, body, type, StatusCodes.Status200OK);
        }
    }

    /// <summary>Gives an answer its tag. True where the client has it already; then it is answered.</summary>
    /// <param name="context">The request.</param>
    /// <param name="body">What it would get.</param>
    public static bool IsKnown(HttpContext context, ReadOnlyMemory<byte> body)
    {
        HttpResponse response = context.Response;
        string tag = $"\"{Base64Url.EncodeToString(SHA256.HashData(body.Span).AsSpan(0, TagBytes))}\"";
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "private, no-cache";
        bool isKnown = Has(context.Request, tag);
        if (isKnown)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
        }
        return isKnown;
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
