using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;

namespace Reportedly.Server.Access;

/// <summary>
/// Says of every endpoint who may use it. An endpoint of which nothing is said serves nobody, so that forgetting locks out instead of
/// letting in.
/// </summary>
internal static class EndpointAccess
{
    /// <summary>Everybody may use it, signed in or not.</summary>
    public static T ForAnyone<T>(this T endpoint)
        where T : IEndpointConventionBuilder =>
        endpoint.AllowAnonymous().WithMetadata(new AccessRule(AccessLevel.Anyone));

    /// <summary>Readers may use it.</summary>
    public static T ForReaders<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.For(AccessLevel.Reader);

    /// <summary>Reviewers may use it.</summary>
    public static T ForReviewers<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.For(AccessLevel.Reviewer);

    /// <summary>Admins may use it.</summary>
    public static T ForAdmins<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.For(AccessLevel.Admin);

    /// <summary>Makes a policy for each level.</summary>
    public static void AddPolicies(AuthorizationOptions options)
    {
        foreach (AccessLevel level in Enum.GetValues<AccessLevel>())
        {
            if (level != AccessLevel.Anyone)
            {
                options.AddPolicy(NameOf(level), policy => policy.RequireRole(RolesFrom(level)));
            }
        }
    }

    /// <summary>The role of a level, as accounts carry it: <c>reviewer</c>.</summary>
    public static string RoleOf(AccessLevel level) => level.ToString().ToLowerInvariant();

    private static T For<T>(this T endpoint, AccessLevel level)
        where T : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(NameOf(level)).WithMetadata(new AccessRule(level));

    private static string NameOf(AccessLevel level) => $"desk-{RoleOf(level)}";

    private static IEnumerable<string> RolesFrom(AccessLevel least) =>
        Enum.GetValues<AccessLevel>().Where(level => level >= least).Select(RoleOf);
}

/// <summary>Who may use an endpoint; every endpoint carries exactly one.</summary>
/// <param name="Level">Whoever is of this level or a higher one.</param>
internal sealed record AccessRule(AccessLevel Level);
