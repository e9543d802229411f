using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Reportedly.Server.Access.Accounts;
using Reportedly.Server.Access.Sessions;
using Reportedly.Server.Access.Throttling;
using Reportedly.Server.Pages.Problems;
using Reportedly.Server.Stores;
using Reportedly.Storage;

namespace Reportedly.Server.Access.OpenId;

/// <summary>What happens when an OpenID Connect provider says who somebody is: the account says what they may do.</summary>
internal static class OpenIdSignIn
{
    /// <summary>The item that has an invitation which is taken up this way.</summary>
    public const string Invitation = "invitation";

    /// <summary>The item that has the id of an account which is to be signed in to this way, too.</summary>
    public const string Linked = "account";

    /// <summary>The item that has the page to go to.</summary>
    public const string Back = "back";

    private const string By = "openid";

    /// <summary>Signs the person in, if an account is theirs.</summary>
    /// <exception cref="DeskProblem">None is.</exception>
    public static async Task ReceiveAsync(TicketReceivedContext context)
    {
        HttpContext http = context.HttpContext;
        ClaimsPrincipal person = context.Principal!;
        ExternalLogin login = new(
            person.FindFirstValue("iss") ?? "",
            person.FindFirstValue("sub") ?? throw Unknown("The provider did not say who you are.")
        );
        IDictionary<string, string?> items = context.Properties?.Items ?? new Dictionary<string, string?>();
        TimeProvider clock = http.RequestServices.GetRequiredService<TimeProvider>();
        Account account;
        using (StoreLease lease = http.RequestServices.GetRequiredService<StorePool>().Rent())
        {
            account =
                lease.Store.Together(() =>
                {
                    Account? known = AccountOf(http, lease.Store, clock, login, items);
                    if (known is not null)
                    {
                        Acts.TellOf(lease.Store, http, known.Name, Acts.SignedIn, By);
                    }
                    return known;
                }) ?? throw Stranger(http, login);
        }
        await SessionCookie.BeginAsync(http, account);
        context.HandleResponse();
        http.Response.Redirect(LocalPaths.Of(items.TryGetValue(Back, out string? back) ? back : "/"));
    }

    /// <summary>Says that the provider did not let somebody in.</summary>
    public static Task FailAsync(RemoteFailureContext context)
    {
        context.HttpContext.RequestServices.GetRequiredService<Throttle>().CountTry(context.HttpContext);
        Acts.TellOf(context.HttpContext, "nobody", Acts.SignInFailed, By);
        throw new DeskProblem(
            StatusCodes.Status400BadRequest,
            "Signing in with the provider did not work.",
            "Go back to the page for signing in and try again; if it goes on, tell an admin of this desk."
        );
    }

    private static Account? AccountOf(
        HttpContext http,
        RecordStore store,
        TimeProvider clock,
        ExternalLogin login,
        IDictionary<string, string?> items
    )
    {
        AccountBook accounts = new(store, clock);
        Invitations invitations = new(store, clock);
        if (items.TryGetValue(Invitation, out string? secret) && secret is not null)
        {
            Account invited = invitations.Find(secret) ?? throw Unknown("This invitation was used, or is too old.");
            Account joined = Put(accounts, invited.Id, login);
            if (!invitations.Use(secret))
            {
                throw Unknown("This invitation was used, or is too old.");
            }
            Acts.TellOf(store, http, joined.Name, Acts.Joined, By);
            return joined;
        }
        if (items.TryGetValue(Linked, out string? id) && id is not null && accounts.Find(id) is { IsActive: true })
        {
            Account linked = Put(accounts, id, login);
            Acts.TellOf(store, http, linked.Name, Acts.CredentialChanged, By, ("change", "added"));
            return linked;
        }
        return accounts.FindByCredential(AccountBook.KeyOf(login)) is { IsActive: true } known ? known : null;
    }

    private static DeskProblem Stranger(HttpContext http, ExternalLogin login)
    {
        Acts.TellOf(http, login.Subject, Acts.SignInFailed, By);
        return Unknown("The provider knows you, but no account of this desk is yours.");
    }

    private static Account Put(AccountBook accounts, string id, ExternalLogin login)
    {
        try
        {
            return AccountCredentials.Put(accounts, id, login);
        }
        catch (AccountProblemException refused)
        {
            throw Unknown(refused.Message);
        }
    }

    private static DeskProblem Unknown(string says) =>
        new(StatusCodes.Status403Forbidden, says, "Ask an admin of this desk to invite you.");
}
