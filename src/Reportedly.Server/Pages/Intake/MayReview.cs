using System.Security.Claims;
using Reportedly.Server.Access;

namespace Reportedly.Server.Pages.Intake;

/// <summary>Whether somebody may hand in reports and change sources.</summary>
internal static class MayReview
{
    /// <summary>True for reviewers and admins.</summary>
    public static bool Is(ClaimsPrincipal user) =>
        user.IsInRole(EndpointAccess.RoleOf(AccessLevel.Reviewer))
        || user.IsInRole(EndpointAccess.RoleOf(AccessLevel.Admin));
}
