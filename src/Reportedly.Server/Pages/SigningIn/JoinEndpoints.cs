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
using Reportedly.Server.Pages.Problems;
using Reportedly.Server.Stores;
using Reportedly.Storage;

namespace Reportedly.Server.Pages.SigningIn;

/// <summary>Taking up an invitation: looking at it changes nothing, since programs look at links that are sent.</summary>
internal static class JoinEndpoints
{
    private const string Field = "invitation";

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes, DeskSetup setup)
    {
        routes.MapGet("/join", Show).ForAnyone().ExcludeFromDescription();
        routes.MapPost("/join/password", ByPasswordAsync).ForAnyone().ExcludeFromDescription();
        routes.MapPost("/join/passkey/options", AskForPasskeyAsync).ForAnyone().ExcludeFromDescription();
        routes.MapPost("/join/passkey", ByPasskeyAsync).ForAnyone().ExcludeFromDescription();
        if (setup.Team?.OpenId is not null)
        {
            routes.MapGet("/join/openid", ByProvider).ForAnyone().ExcludeFromDescription();
        }
    }

    private static IResult Show(
        HttpContext context,
        string? invitation,
        StorePool stores,
        Throttle throttle,
        TimeProvider clock
    ) => Page(Invited(context, invitation, stores, throttle, clock), invitation!);

    private static IResult ByProvider(
        HttpContext context,
        string? invitation,
        StorePool stores,
        Throttle throttle,
        TimeProvider clock
    )
    {
        Invited(context, invitation, stores, throttle, clock);
        return SignInEndpoints.ByProvider(OpenIdSignIn.Invitation, invitation!);
    }

    private static async Task<IResult> ByPasswordAsync(
        HttpContext context,
        StorePool stores,
        Throttle throttle,
        Passwords passwords,
        TimeProvider clock
    )
    {
        IFormCollection form = await Forms.ReadAsync(context);
        string invitation = form.Text(Field);
        Account invited = Invited(context, invitation, stores, throttle, clock);
        try
        {
            string password = form.Text("password");
            if (password != form.Text("again"))
            {
                throw new AccountProblemException("The two passwords are not the same; write them once more.");
            }
            // Hashed before: it takes a while, in which nobody else could write.
            string hash = passwords.HashNew(invited, password);
            using StoreLease lease = stores.Rent();
            return await JoinAsync(
                context,
                lease.Store,
                clock,
                invitation,
                accounts => AccountCredentials.SetPassword(accounts, invited.Id, hash),
                "password"
            );
        }
        catch (AccountProblemException refused)
        {
            return Page(invited, invitation, refused.Message);
        }
    }

    private static async Task<IResult> AskForPasskeyAsync(
        HttpContext context,
        StorePool stores,
        Throttle throttle,
        PasskeyCeremony passkeys,
        TimeProvider clock
    )
    {
        IFormCollection form = await Forms.ReadAsync(context);
        Account invited = Invited(context, form.Text(Field), stores, throttle, clock);
        return Results.Text(await passkeys.AskForNewAsync(context, invited), "application/json");
    }

    private static async Task<IResult> ByPasskeyAsync(
        HttpContext context,
        StorePool stores,
        Throttle throttle,
        PasskeyCeremony passkeys,
        TimeProvider clock
    )
    {
        IFormCollection form = await Forms.ReadAsync(context);
        string invitation = form.Text(Field);
        Account invited = Invited(context, invitation, stores, throttle, clock);
        try
        {
            Passkey passkey = await passkeys.NewAsync(context, invited, form.Text("credential"), form.Text("label"));
            using StoreLease lease = stores.Rent();
            return await JoinAsync(
                context,
                lease.Store,
                clock,
                invitation,
                accounts => AccountCredentials.Put(accounts, invited.Id, passkey),
                "passkey"
            );
        }
        catch (AccountProblemException refused)
        {
            return Page(invited, invitation, refused.Message);
        }
    }

    private static async Task<IResult> JoinAsync(
        HttpContext context,
        RecordStore store,
        TimeProvider clock,
        string invitation,
        Func<AccountBook, Account> join,
        string by
    )
    {
        Account account = store.Together(() =>
        {
            if (!new Invitations(store, clock).Use(invitation))
            {
                throw Over();
            }
            Account joined = join(new AccountBook(store, clock));
            Acts.TellOf(store, context, joined.Name, Acts.Joined, by);
            return joined;
        });
        await SessionCookie.BeginAsync(context, account);
        return Results.LocalRedirect("/");
    }

    private static Account Invited(
        HttpContext context,
        string? invitation,
        StorePool stores,
        Throttle throttle,
        TimeProvider clock
    )
    {
        throttle.MustBeOpen(context);
        using StoreLease lease = stores.Rent();
        if (new Invitations(lease.Store, clock).Find(invitation) is { } account)
        {
            return account;
        }
        throttle.CountTry(context);
        throw Over();
    }

    private static DeskProblem Over() =>
        DeskProblem.NotFound(
            "This invitation was used, or is too old.",
            "Ask an admin of this desk for another one; it stands for 72 hours."
        );

    private static RazorComponentResult<JoinPage> Page(Account account, string invitation, string? problem = null) =>
        new(
            new
            {
                account.Name,
                Role = EndpointAccess.RoleOf(account.Role),
                Invitation = invitation,
                Problem = problem,
            }
        )
        {
            StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
}
