using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Reportedly.Server.Access;
using Reportedly.Server.Access.Accounts;
using Reportedly.Server.Access.OpenId;
using Reportedly.Server.Access.Passkeys;
using Reportedly.Server.Access.Sessions;
using Reportedly.Server.Access.Throttling;
using Reportedly.Server.Hosting;
using Reportedly.Server.Stores;

namespace Reportedly.Server.Pages.SigningIn;

/// <summary>Signing in and out.</summary>
internal static class SignInEndpoints
{
    private const string Wrong = "Name or password are wrong, or the account is closed.";

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes, DeskSetup setup)
    {
        routes.MapGet("/sign-in", Show).ForAnyone().ExcludeFromDescription();
        routes.MapPost("/sign-in", ByPasswordAsync).ForAnyone().ExcludeFromDescription();
        routes.MapPost("/sign-in/passkey/options", AskForPasskeyAsync).ForAnyone().ExcludeFromDescription();
        routes.MapPost("/sign-in/passkey", ByPasskeyAsync).ForAnyone().ExcludeFromDescription();
        routes.MapPost("/sign-out", SignOutAsync).ForReaders().InPerson().ExcludeFromDescription();
        if (setup.Team?.OpenId is not null)
        {
            routes
                .MapGet("/sign-in/openid", (string? back) => ByProvider(OpenIdSignIn.Back, LocalPaths.Of(back)))
                .ForAnyone()
                .ExcludeFromDescription();
            // What leads back from the provider is answered on the way here; nothing else has business at this address.
            routes.MapGet(OpenIdRules.Callback, () => Results.NotFound()).ForAnyone().ExcludeFromDescription();
        }
    }

    /// <summary>Sends a browser to the provider.</summary>
    /// <param name="item">What is to be remembered on the way.</param>
    /// <param name="value">Its value.</param>
    public static ChallengeHttpResult ByProvider(string item, string value) =>
        TypedResults.Challenge(new AuthenticationProperties { Items = { [item] = value } }, [DeskSchemes.OpenId]);

    private static IResult Show(HttpContext context, string? back) =>
        context.User.Identity is { IsAuthenticated: true }
            ? Results.LocalRedirect(LocalPaths.Of(back))
            : Page(LocalPaths.Of(back));

    private static async Task<IResult> ByPasswordAsync(
        HttpContext context,
        StorePool stores,
        Throttle throttle,
        Passwords passwords,
        TimeProvider clock
    )
    {
        throttle.CountTry(context);
        IFormCollection form = await Forms.ReadAsync(context);
        (string name, string back) = (form.Text("name"), LocalPaths.Of(form.Text("back")));
        Throttle.Refuse(context, throttle.Names.Wait(name));
        Account? account;
        using (StoreLease lease = stores.Rent())
        {
            account = new AccountBook(lease.Store, clock).FindByName(name);
        }
        if (!passwords.IsRight(account, form.Text("password")))
        {
            throttle.Names.Failed(name);
            Acts.TellOf(context, name, Acts.SignInFailed, "password");
            return Page(back, name, Wrong);
        }
        throttle.Names.Succeeded(name);
        Acts.TellOf(context, account!.Name, Acts.SignedIn, "password");
        return await BeginAsync(context, account, back);
    }

    private static async Task<IResult> AskForPasskeyAsync(
        HttpContext context,
        PasskeyCeremony passkeys,
        Throttle throttle
    )
    {
        throttle.MustBeOpen(context);
        return Results.Text(await passkeys.AskForKnownAsync(context), "application/json");
    }

    private static async Task<IResult> ByPasskeyAsync(
        HttpContext context,
        StorePool stores,
        Throttle throttle,
        PasskeyCeremony passkeys,
        TimeProvider clock
    )
    {
        throttle.CountTry(context);
        IFormCollection form = await Forms.ReadAsync(context);
        string back = LocalPaths.Of(form.Text("back"));
        try
        {
            (Account account, Passkey passkey) = await passkeys.KnownAsync(context, form.Text("credential"));
            using (StoreLease lease = stores.Rent())
            {
                account = lease.Store.Together(() =>
                {
                    Acts.TellOf(lease.Store, context, account.Name, Acts.SignedIn, "passkey");
                    return AccountCredentials.Put(new AccountBook(lease.Store, clock), account.Id, passkey);
                });
            }
            return await BeginAsync(context, account, back);
        }
        catch (AccountProblemException refused)
        {
            Acts.TellOf(context, "nobody", Acts.SignInFailed, "passkey");
            return Page(back, problem: refused.Message);
        }
    }

    // Told before: nobody is let in of whom that could not be written down.
    private static async Task<IResult> BeginAsync(HttpContext context, Account account, string back)
    {
        await SessionCookie.BeginAsync(context, account);
        return Results.LocalRedirect(back);
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, DeskSetup setup)
    {
        if (setup.Team is not null)
        {
            Acts.Tell(context, Acts.SignedOut, "");
            await context.SignOutAsync(DeskSchemes.Session);
        }
        return Results.LocalRedirect("/sign-in");
    }

    private static RazorComponentResult<SignInPage> Page(string back, string name = "", string? problem = null) =>
        new(
            new
            {
                Back = back,
                Name = name,
                Problem = problem,
            }
        )
        {
            StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
}
