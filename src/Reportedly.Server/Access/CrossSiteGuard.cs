using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Reportedly.Server.Access;

/// <summary>
/// Keeps other sites from acting in a user's name. What changes something must come from our own pages, with their token, or from a program:
/// a request that is known by its API token, or one to the API that no browser sent. Browsers say where a request comes from (Fetch Metadata, Origin).
/// </summary>
internal static class CrossSiteGuard
{
    /// <summary>True where the request may change something.</summary>
    /// <param name="context">The request.</param>
    /// <param name="antiforgery">Knows the tokens of our pages.</param>
    public static async Task<bool> MayPassAsync(HttpContext context, IAntiforgery antiforgery)
    {
        HttpRequest request = context.Request;
        if (
            HttpMethods.IsGet(request.Method)
            || HttpMethods.IsHead(request.Method)
            || HttpMethods.IsOptions(request.Method)
        )
        {
            return true;
        }
        // Known by a token means: not by a cookie, which browsers send along for any page.
        if (context.User.Identity is { IsAuthenticated: true, AuthenticationType: DeskSchemes.Token })
        {
            return true;
        }
        if (request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && !IsFromBrowser(request))
        {
            return true;
        }
        return await antiforgery.IsRequestValidAsync(context);
    }

    private static bool IsFromBrowser(HttpRequest request) =>
        request.Headers.ContainsKey("Sec-Fetch-Site")
        || request.Headers.Origin.Count > 0
        || request.Headers.Referer.Count > 0
        || request.Headers.Authorization.Count > 0
        || request.Headers.Cookie.Count > 0;
}
