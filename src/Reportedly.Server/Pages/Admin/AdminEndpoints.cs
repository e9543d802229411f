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
            "/admin/accounts",
            (asked, form) =>
            {
                Account account = asked.Accounts.Add(form.Text("name"), form.Role("role"));
                return asked.Invite(account, team.PublicUrl);
            }
        );
        Act(
            routes,
            "/admin/accounts/invite",
            (asked, form) =>
                asked.Accounts.Find(form.Text("id")) is { } account
                    ? asked.Invite(account, team.PublicUrl)
                    : throw new AccountProblemException("There is no such account.")
        );
        Act(
            routes,
            "/admin/accounts/role",
            (asked, form) =>
            {
                Account account = asked.Accounts.SetRole(form.Text("id"), form.Role("role"));
                return asked.Done(Acts.RoleChanged, account, ("role", EndpointAccess.RoleOf(account.Role)));
            }
        );
        Act(
            routes,
            "/admin/accounts/deactivate",
            (asked, form) => asked.Done(Acts.Deactivated, asked.Accounts.Deactivate(form.Text("id")))
        );
        Act(
            routes,
            "/admin/accounts/activate",
            (asked, form) => asked.Done(Acts.Activated, asked.Accounts.Activate(form.Text("id")))
        );
    }

    private static void Admin(RouteHandlerBuilder endpoint) => endpoint.ForAdmins().InPerson().ExcludeFromDescription();

    private static void Act(IEndpointRouteBuilder routes, string path, Func<Asked, IFormCollection, IResult> act) =>
        Admin(
            routes.MapPost(
                path,
                async (HttpContext context, StorePool stores, TimeProvider clock) =>
                {
                    IFormCollection form = await Forms.ReadAsync(context);
                    try
                    {
                        using StoreLease lease = stores.Rent();
                        return act(new Asked(context, stores, lease, clock), form);
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

    /// <summary>What an admin asks for, on one handle of the store.</summary>
    private sealed record Asked(HttpContext Context, StorePool Stores, StoreLease Lease, TimeProvider Clock)
    {
        public AccountBook Accounts { get; } = new(Lease.Store, Clock);

        /// <summary>Invites, and shows the link on the answer itself, since it is shown once and stands in no address.</summary>
        public IResult Invite(Account account, Uri desk)
        {
            string secret = new Invitations(Lease.Store, Clock).Make(account);
            Acts.Tell(Context, Acts.Invited, account.Name, ("role", EndpointAccess.RoleOf(account.Role)));
            return Page(Stores, Clock, account, Invitations.Link(desk, secret));
        }

        public IResult Done(string act, Account account, params ReadOnlySpan<(string, string)> details)
        {
            Acts.Tell(Context, act, account.Name, details);
            return Results.LocalRedirect(Home);
        }
    }
}
