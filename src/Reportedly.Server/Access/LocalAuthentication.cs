using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Reportedly.Server.Access;

/// <summary>
/// The one user of a desk on one's own machine: whoever reaches it is that user, since it listens on the loopback address alone and
/// answers to the machine's own names only.
/// </summary>
internal sealed class LocalAuthentication(
    IOptionsMonitor<LocalAuthentication.Settings> options,
    ILoggerFactory logger,
    UrlEncoder encoder
) : AuthenticationHandler<LocalAuthentication.Settings>(options, logger, encoder)
{
    /// <summary>Name of the scheme.</summary>
    public const string SchemeName = "local";

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        ClaimsPrincipal user = DeskClaims.User(DeskClaims.LocalId, Options.Who, AccessLevel.Admin, SchemeName);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(user, SchemeName)));
    }

    /// <summary>Who the user is.</summary>
    internal sealed class Settings : AuthenticationSchemeOptions
    {
        /// <summary>The name that judgements carry.</summary>
        public string Who { get; set; } = "analyst";
    }
}
