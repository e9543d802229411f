using System.Security.Claims;
using Reportedly.Server.Access.Accounts;

namespace Reportedly.Server.Access;

/// <summary>What a user's identity says, and how it is made of an account.</summary>
internal static class DeskClaims
{
    /// <summary>Name of the API token that a request came with.</summary>
    public const string Token = "desk-token";

    /// <summary>The stamp of the account when the session began; another stamp ends it.</summary>
    public const string Stamp = "desk-stamp";

    /// <summary>The id of the one user of a desk without accounts.</summary>
    public const string LocalId = "local";

    /// <summary>The user that an account is.</summary>
    /// <param name="id">The account's id.</param>
    /// <param name="name">The account's name.</param>
    /// <param name="role">What the user may do.</param>
    /// <param name="scheme">How they were known.</param>
    /// <param name="more">What else is known.</param>
    public static ClaimsPrincipal User(
        string id,
        string name,
        AccessLevel role,
        string scheme,
        params ReadOnlySpan<Claim> more
    ) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.NameIdentifier, id),
                    new Claim(ClaimTypes.Name, name),
                    new Claim(ClaimTypes.Role, EndpointAccess.RoleOf(role)),
                    .. more,
                ],
                scheme
            )
        );

    /// <summary>The id of a user's account; null where nobody is signed in.</summary>
    public static string? IdOf(ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.NameIdentifier);

    /// <summary>What a user may do.</summary>
    public static AccessLevel RoleOf(ClaimsPrincipal user) =>
        Enum.GetValues<AccessLevel>().LastOrDefault(level => user.IsInRole(EndpointAccess.RoleOf(level)));

    /// <summary>True where a user may do what a level may.</summary>
    public static bool May(ClaimsPrincipal user, AccessLevel least) => RoleOf(user) >= least;

    /// <summary>True where the user may no longer be who the session says.</summary>
    public static bool HasEnded(ClaimsPrincipal user, Account? account) =>
        account is not { IsActive: true } || user.FindFirstValue(Stamp) != account.Stamp;
}
