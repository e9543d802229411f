using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Reportedly.Server.Access;
using Reportedly.Server.Access.Accounts;
using Reportedly.Server.Access.Tokens;
using Reportedly.Server.Hosting;
using Reportedly.Server.Pages.SigningIn;
using Reportedly.Server.Stores;

namespace Reportedly.Server.Pages.Admin;

/// <summary>Who may sign in, and what they may do.</summary>
internal static class AdminEndpoints
{
    private const string Home = "/admin";

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes, DeskSetup setup)
    {
        if (setup.Team is not { } team)
        {
            Admin(routes.MapGet(Home, Alone));
            return;
        }
        Admin(routes.MapGet(Home, (StorePool stores, TimeProvider clock) => Page(stores, clock)));
        Act(
            routes,
            team,
            "/admin/accounts",
            (asked, form) =>
            {
                Account account = asked.Accounts.Add(form.Text("name"), form.Role("role"));
                return asked.Invite(account);
            }
        );
        Act(
            routes,
            team,
            "/admin/accounts/invite",
            (asked, form) =>
                asked.Accounts.Find(form.Text("id")) is { } account
                    ? asked.Invite(account)
                    : throw new AccountProblemException("There is no such account.")
        );
        Act(
            routes,
            team,
            "/admin/accounts/role",
            (asked, form) =>
            {
                Account account = asked.Accounts.SetRole(form.Text("id"), form.Role("role"));
                return asked.Done(Acts.RoleChanged, account, ("role", EndpointAccess.RoleOf(account.Role)));
            }
        );
        Act(
            routes,
            team,
            "/admin/accounts/deactivate",
            (asked, form) => asked.Done(Acts.Deactivated, asked.Accounts.Deactivate(form.Text("id")))
        );
        Act(
            routes,
            team,
            "/admin/accounts/activate",
            (asked, form) => asked.Done(Acts.Activated, asked.Accounts.Activate(form.Text("id")))
        );
    }

    private static void Admin(RouteHandlerBuilder endpoint) => endpoint.ForAdmins().InPerson().ExcludeFromDescription();

    private static void Act(
        IEndpointRouteBuilder routes,
        TeamSetup team,
        string path,
        Func<Asked, IFormCollection, Account> act
    ) =>
        Admin(
            routes.MapPost(
                path,
                async (HttpContext context, StorePool stores, TimeProvider clock) =>
                {
                    IFormCollection form = await Forms.ReadAsync(context);
                    try
                    {
                        using StoreLease lease = stores.Rent();
                        Asked asked = new(context, lease, clock, team.PublicUrl);
                        lease.Store.Together(() => act(asked, form));
                        // Shown on the answer itself, since it is shown once and stands in no address.
                        return asked.Invited is { } invited
                            ? Page(stores, clock, invited, asked.Invitation)
                            : Results.LocalRedirect(Home);
                    }
                    catch (AccountProblemException refused)
                    {
                        return Page(stores, clock, problem: refused.Message);
                    }
                }
            )
        );

    private static RazorComponentResult<AloneAdminPage> Alone(StorePool stores, TimeProvider clock)
    {
        using StoreLease lease = stores.Rent();
        return new(new { Tokens = new ApiTokens(lease.Store.Documents, clock).Of(DeskClaims.LocalId) });
    }

    private static RazorComponentResult<AdminPage> Page(
        StorePool stores,
        TimeProvider clock,
        Account? invited = null,
        Uri? invitation = null,
        string? problem = null
    )
    {
        using StoreLease lease = stores.Rent();
        return new RazorComponentResult<AdminPage>(
            new
            {
                Accounts = new AccountBook(lease.Store, clock).All(),
                Open = new Invitations(lease.Store, clock).Open(),
                Invited = invited?.Name ?? "",
                Invitation = invitation?.AbsoluteUri,
                Problem = problem,
            }
        )
        {
            StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }

    /// <summary>What an admin asks for, on one handle of the store: all of it and the audit's entry, or nothing.</summary>
    private sealed class Asked(HttpContext context, StoreLease lease, TimeProvider clock, Uri desk)
    {
        public AccountBook Accounts { get; } = new(lease.Store, clock);

        /// <summary>Who was invited; null for nobody.</summary>
        public Account? Invited { get; private set; }

        /// <summary>Where the invitation leads.</summary>
        public Uri? Invitation { get; private set; }

        public Account Invite(Account account)
        {
            Invitation = Invitations.Link(desk, new Invitations(lease.Store, clock).Make(account));
            Invited = account;
            return Done(Acts.Invited, account, ("role", EndpointAccess.RoleOf(account.Role)));
        }

        public Account Done(string act, Account account, params ReadOnlySpan<(string, string)> details)
        {
            Acts.Tell(lease.Store, context, act, account.Name, details);
            return account;
        }
    }
}
