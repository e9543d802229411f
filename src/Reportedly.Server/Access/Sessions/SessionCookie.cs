using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Reportedly.Server.Access.Accounts;
using Reportedly.Server.Hosting;
using Reportedly.Server.Pages.SigningIn;
using Reportedly.Server.Stores;

namespace Reportedly.Server.Access.Sessions;

/// <summary>The cookie of a session: twelve hours after it was last used it ends, and with the account's rights at once.</summary>
internal static class SessionCookie
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>Sets the cookie's rules.</summary>
    public static void Configure(CookieAuthenticationOptions options, DeskSetup setup)
    {
        CookieSecurePolicy secure = DeskServices.Secure(setup);
        // Browsers hold this name to https, to this host alone, and to the whole of it.
        options.Cookie.Name = secure == CookieSecurePolicy.Always ? "__Host-desk" : "desk";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = secure;
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = Lifetime;
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = AskToSignInAsync;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    /// <summary>Begins a session. The ticket is new, whatever the browser held before.</summary>
    public static Task BeginAsync(HttpContext context, Account account) =>
        context.SignInAsync(
            DeskSchemes.Session,
            DeskClaims.User(
                account.Id,
                account.Name,
                account.Role,
                DeskSchemes.Session,
                new System.Security.Claims.Claim(DeskClaims.Stamp, account.Stamp)
            )
        );

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        IServiceProvider services = context.HttpContext.RequestServices;
        using StoreLease lease = services.GetRequiredService<StorePool>().Rent();
        AccountBook accounts = new(lease.Store, services.GetRequiredService<TimeProvider>());
        string id = DeskClaims.IdOf(context.Principal!) ?? "";
        // One row by its key: less than what a page asks of the store, so that nothing need be remembered.
        if (DeskClaims.HasEnded(context.Principal!, accounts.Find(id)))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(DeskSchemes.Session);
        }
    }

    private static async Task AskToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        HttpRequest request = context.Request;
        if (request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        bool isPage = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        string here = string.Create(CultureInfo.InvariantCulture, $"{request.Path}{request.QueryString}");
        // The cookie does not come along from other sites: whoever follows a link from a mail, or comes back from a provider, is known only
        // once the page is asked for from here.
        if (isPage && request.Headers["Sec-Fetch-Site"] == "cross-site")
        {
            await new RazorComponentResult<ComingPage>(new { Path = LocalPaths.Of(here) }).ExecuteAsync(
                context.HttpContext
            );
            return;
        }
        context.Response.Redirect(
            isPage && here != "/" ? $"/sign-in?back={Uri.EscapeDataString(LocalPaths.Of(here))}" : "/sign-in"
        );
    }
}
