using Microsoft.AspNetCore.Http;

namespace Reportedly.Server.Hosting;

/// <summary>
/// What every answer says to browsers: load nothing from elsewhere, run no script but ours, stand in nobody's frame, tell nobody where the
/// reader came from.
/// </summary>
internal static class SecurityHeaders
{
    /// <summary>The policy of pages. Maps draw with a worker of our own.</summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

    /// <summary>Writes the headers of an answer.</summary>
    public static void Write(HttpResponse response)
    {
        IHeaderDictionary headers = response.Headers;
        headers.ContentSecurityPolicy =
            response.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ContentPolicy>()?.Policy ?? Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()";
        // What stands on screens is nobody's but the reader's: no cache between keeps it.
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }
    }
}
