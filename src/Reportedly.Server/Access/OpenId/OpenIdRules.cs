using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Reportedly.Server.Hosting;

namespace Reportedly.Server.Access.OpenId;

/// <summary>How a desk speaks to an OpenID Connect provider: a code in the address, proof of who asked for it, and nothing kept.</summary>
internal static class OpenIdRules
{
    /// <summary>Where the provider sends people back to.</summary>
    public const string Callback = "/sign-in/openid/callback";

    /// <summary>Sets the rules.</summary>
    public static void Configure(OpenIdConnectOptions options, OpenIdSetup provider, CookieSecurePolicy secure)
    {
        options.Authority = provider.Authority.AbsoluteUri;
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.ClientSecret;
        options.RequireHttpsMetadata = !provider.Authority.IsLoopback;
        options.CallbackPath = Callback;
        options.ResponseType = OpenIdConnectResponseType.Code;
        // A form that another site posts would need a door in the policy of our pages.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.SaveTokens = false;
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = false;
        options.Scope.Clear();
        options.Scope.Add("openid");
        options.SignInScheme = DeskSchemes.Session;
        options.DisableTelemetry = true;
        // These two alone come along when the provider leads back: that is what they are for.
        options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = secure;
        options.NonceCookie.SameSite = SameSiteMode.Lax;
        options.NonceCookie.SecurePolicy = secure;
        if (provider.Backchannel is { } backchannel)
        {
            options.BackchannelHttpHandler = backchannel();
        }
        options.Events.OnTicketReceived = OpenIdSignIn.ReceiveAsync;
        options.Events.OnRemoteFailure = OpenIdSignIn.FailAsync;
    }
}
