using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Reportedly.Server.Access.Accounts;
using Reportedly.Server.Access.Throttling;
using Reportedly.Server.Hosting;
using Reportedly.Server.Stores;

namespace Reportedly.Server.Access.Tokens;

/// <summary>Knows programs by the token that they send as <c>Authorization: Bearer rpt_...</c>.</summary>
internal sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    StorePool stores,
    DeskSetup setup,
    Throttle throttle
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Bearer = "Bearer ";

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        string header = Request.Headers.Authorization.Count == 1 ? Request.Headers.Authorization.ToString() : "";
        ClaimsPrincipal? user = header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? UserOf(header[Bearer.Length..].Trim())
            : null;
        if (user is null)
        {
            throttle.CountGuess(Context);
            return Task.FromResult(AuthenticateResult.Fail("The token lets in nobody."));
        }
        throttle.CountAsk(Context, DeskClaims.IdOf(user) + user.FindFirstValue(DeskClaims.Token));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(user, DeskSchemes.Token)));
    }

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }

    private ClaimsPrincipal? UserOf(string words)
    {
        using StoreLease lease = stores.Rent();
        if (new ApiTokens(lease.Store.Documents, setup.Clock).Find(words) is not { } token)
        {
            return null;
        }
        Claim named = new(DeskClaims.Token, token.Name);
        if (setup.Team is null)
        {
            return token.Owner == DeskClaims.LocalId
                ? DeskClaims.User(token.Owner, setup.Who, token.Role, DeskSchemes.Token, named)
                : null;
        }
        // The owner may do less today than when the token was made.
        return new AccountBook(lease.Store, setup.Clock).Find(token.Owner) is { IsActive: true } owner
            ? DeskClaims.User(
                owner.Id,
                owner.Name,
                token.Role < owner.Role ? token.Role : owner.Role,
                DeskSchemes.Token,
                named
            )
            : null;
    }
}
