using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Reportedly.Server.Access.Accounts;
using Reportedly.Server.Access.OpenId;
using Reportedly.Server.Access.Passkeys;
using Reportedly.Server.Access.Sessions;
using Reportedly.Server.Access.Throttling;
using Reportedly.Server.Access.Tokens;
using Reportedly.Server.Hosting;

namespace Reportedly.Server.Access;

/// <summary>What a desk needs to know who asks.</summary>
internal static class AccessServices
{
    /// <summary>Adds all of it.</summary>
    public static void Add(IServiceCollection services, DeskSetup setup)
    {
        services.AddAuthorization(EndpointAccess.AddPolicies);
        services.AddSingleton<SharedCounts>();
        services.AddSingleton<Throttle>();
        AuthenticationBuilder schemes = services
            .AddAuthentication(DeskSchemes.Any)
            .AddPolicyScheme(
                DeskSchemes.Any,
                null,
                options => options.ForwardDefaultSelector = context => DeskSchemes.Of(context, setup.Team is not null)
            )
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(DeskSchemes.Token, null);
        if (setup.Team is not { } team)
        {
            schemes.AddScheme<LocalAuthentication.Settings, LocalAuthentication>(
                LocalAuthentication.SchemeName,
                options => options.Who = setup.Who
            );
            return;
        }
        schemes.AddCookie(DeskSchemes.Session, options => SessionCookie.Configure(options, setup));
        services.AddSingleton<Passwords>();
        services.AddSingleton<PasskeyStates>();
        services.AddIdentityCore<Account>().AddUserStore<AccountStore>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddScoped<PasskeyCeremony>();
        services.Configure<IdentityPasskeyOptions>(options => PasskeyRules.Configure(options, team.PublicUrl));
        if (team.OpenId is { } provider)
        {
            schemes.AddOpenIdConnect(
                DeskSchemes.OpenId,
                options => OpenIdRules.Configure(options, provider, DeskServices.Secure(setup))
            );
        }
    }
}
