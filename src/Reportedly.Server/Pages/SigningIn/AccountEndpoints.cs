using System.Globalization;
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
using Reportedly.Server.Access.Tokens;
using Reportedly.Server.Hosting;
using Reportedly.Server.Stores;
using Reportedly.Storage;

namespace Reportedly.Server.Pages.SigningIn;

/// <summary>One's own account: how one signs in, and what one lets in.</summary>
internal static class AccountEndpoints
{
    private const string Home = "/account";

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes, DeskSetup setup)
    {
        Mine(
            routes.MapGet(
                Home,
                (HttpContext context, StorePool stores, TimeProvider clock) => Page(context, stores, clock)
            )
        );
        Mine(routes.MapPost("/account/tokens", MakeTokenAsync));
        Mine(routes.MapPost("/account/tokens/revoke", RevokeTokenAsync));
        if (setup.Team is not { } team)
        {
            return;
        }
        Mine(routes.MapPost("/account/password", SetPasswordAsync));
        Mine(routes.MapPost("/account/passkeys/options", AskForPasskeyAsync));
        Mine(routes.MapPost("/account/passkeys", AddPasskeyAsync));
        Mine(routes.MapPost("/account/passkeys/remove", RemovePasskeyAsync));
        if (team.OpenId is not null)
        {
            Mine(
                routes.MapGet(
                    "/account/openid",
                    (HttpContext context) => SignInEndpoints.ByProvider(OpenIdSignIn.Linked, Id(context))
                )
            );
        }
    }

    private static void Mine(RouteHandlerBuilder endpoint) => endpoint.ForReaders().InPerson().ExcludeFromDescription();

    private static Task<IResult> MakeTokenAsync(HttpContext context, StorePool stores, TimeProvider clock) =>
        DoAsync(
            context,
            stores,
            clock,
            (form, lease) =>
            {
                string days = form.Text("days");
                DateTimeOffset? expires =
                    days.Length == 0 ? null
                    : int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out int count)
                    && count is > 0 and <= 3660
                        ? clock.GetUtcNow().AddDays(count)
                    : throw new AccountProblemException("A token ends in 1 to 3660 days, or never.");
                string words = lease.Store.Together(() =>
                {
                    (string made, ApiToken token) = new ApiTokens(lease.Store.Documents, clock).Make(
                        Id(context),
                        DeskClaims.RoleOf(context.User),
                        form.Text("name"),
                        form.Role("role"),
                        expires
                    );
                    Acts.Tell(
                        lease.Store,
                        context,
                        Acts.TokenMade,
                        token.Name,
                        ("role", EndpointAccess.RoleOf(token.Role)),
                        ("id", token.Id)
                    );
                    return made;
                });
                // Shown on the answer itself, since it is shown once and stands in no address.
                return Task.FromResult<IResult>(Page(context, stores, clock, words: words));
            }
        );

    private static Task<IResult> RevokeTokenAsync(HttpContext context, StorePool stores, TimeProvider clock) =>
        DoAsync(
            context,
            stores,
            clock,
            (form, lease) =>
            {
                lease.Store.Together(() =>
                {
                    ApiToken token =
                        new ApiTokens(lease.Store.Documents, clock).Revoke(Id(context), form.Text("id"))
                        ?? throw new AccountProblemException("You have no such token.");
                    Acts.Tell(lease.Store, context, Acts.TokenRevoked, token.Name, ("id", token.Id));
                    return token;
                });
                return Task.FromResult(Results.LocalRedirect(Home));
            }
        );

    private static Task<IResult> SetPasswordAsync(
        HttpContext context,
        StorePool stores,
        TimeProvider clock,
        Passwords passwords,
        Throttle throttle
    )
    {
        throttle.CountTry(context);
        return DoAsync(
            context,
            stores,
            clock,
            async (form, lease) =>
            {
                AccountBook accounts = new(lease.Store, clock);
                Account mine = accounts.Find(Id(context))!;
                if (mine.PasswordHash is not null && !passwords.IsRight(mine, form.Text("current")))
                {
                    throw new AccountProblemException("The password that you have now is another one.");
                }
                // Hashed before: it takes a while, in which nobody else could write.
                string hash = passwords.HashNew(mine, form.Text("password"));
                return await ChangedAsync(
                    context,
                    lease.Store,
                    () => AccountCredentials.SetPassword(accounts, mine.Id, hash),
                    "password",
                    "set"
                );
            }
        );
    }

    private static async Task<IResult> AskForPasskeyAsync(
        HttpContext context,
        StorePool stores,
        TimeProvider clock,
        PasskeyCeremony passkeys
    ) => Results.Text(await passkeys.AskForNewAsync(context, Mine(context, stores, clock)!), "application/json");

    private static Task<IResult> AddPasskeyAsync(
        HttpContext context,
        StorePool stores,
        TimeProvider clock,
        PasskeyCeremony passkeys
    ) =>
        DoAsync(
            context,
            stores,
            clock,
            async (form, lease) =>
            {
                AccountBook accounts = new(lease.Store, clock);
                Account mine = accounts.Find(Id(context))!;
                Passkey passkey = await passkeys.NewAsync(context, mine, form.Text("credential"), form.Text("label"));
                lease.Store.Together(() =>
                {
                    Acts.Tell(lease.Store, context, Acts.CredentialChanged, "passkey", ("change", "added"));
                    return AccountCredentials.Put(accounts, mine.Id, passkey);
                });
                return Results.LocalRedirect(Home);
            }
        );

    private static Task<IResult> RemovePasskeyAsync(HttpContext context, StorePool stores, TimeProvider clock) =>
        DoAsync(
            context,
            stores,
            clock,
            (form, lease) =>
                ChangedAsync(
                    context,
                    lease.Store,
                    () => AccountCredentials.Remove(new AccountBook(lease.Store, clock), Id(context), form.Text("id")),
                    "passkey",
                    "taken out"
                )
        );

    // The sessions of the account have ended; this one goes on anew.
    private static async Task<IResult> ChangedAsync(
        HttpContext context,
        RecordStore store,
        Func<Account> act,
        string what,
        string change
    )
    {
        Account account = store.Together(() =>
        {
            Acts.Tell(store, context, Acts.CredentialChanged, what, ("change", change));
            return act();
        });
        await SessionCookie.BeginAsync(context, account);
        return Results.LocalRedirect(Home);
    }

    private static async Task<IResult> DoAsync(
        HttpContext context,
        StorePool stores,
        TimeProvider clock,
        Func<IFormCollection, StoreLease, Task<IResult>> act
    )
    {
        IFormCollection form = await Forms.ReadAsync(context);
        try
        {
            using StoreLease lease = stores.Rent();
            return await act(form, lease);
        }
        catch (AccountProblemException refused)
        {
            return Page(context, stores, clock, problem: refused.Message);
        }
    }

    private static Account? Mine(HttpContext context, StorePool stores, TimeProvider clock)
    {
        using StoreLease lease = stores.Rent();
        return new AccountBook(lease.Store, clock).Find(Id(context));
    }

    private static string Id(HttpContext context) => DeskClaims.IdOf(context.User)!;

    private static RazorComponentResult<AccountPage> Page(
        HttpContext context,
        StorePool stores,
        TimeProvider clock,
        string? words = null,
        string? problem = null
    )
    {
        using StoreLease lease = stores.Rent();
        return new RazorComponentResult<AccountPage>(
            new
            {
                Account = new AccountBook(lease.Store, clock).Find(Id(context)),
                Tokens = new ApiTokens(lease.Store.Documents, clock).Of(Id(context)),
                Most = DeskClaims.RoleOf(context.User),
                Words = words,
                Problem = problem,
            }
        )
        {
            StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }
}
