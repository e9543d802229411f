using Microsoft.AspNetCore.Http;

namespace Reportedly.Server.Access;

/// <summary>Ways in which a desk knows who asks.</summary>
internal static class DeskSchemes
{
    /// <summary>Chooses one of the others.</summary>
    public const string Any = "desk";

    /// <summary>By the cookie of a session.</summary>
    public const string Session = "session";

    /// <summary>By an API token.</summary>
    public const string Token = "token";

    /// <summary>By an OpenID Connect provider, on the way to a session.</summary>
    public const string OpenId = "openid";

    /// <summary>
    /// The way that a request must be known by. One that says that it comes from a program is known by its token or not at all: were it known by
    /// a cookie, too, it would pass where pages of other sites are kept out.
    /// </summary>
    public static string Of(HttpContext context, bool hasAccounts) =>
        context.Request.Headers.Authorization.Count > 0 ? Token
        : hasAccounts ? Session
        : LocalAuthentication.SchemeName;
}
